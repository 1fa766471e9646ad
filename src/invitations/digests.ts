import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { digestOf } from './digest.js';
import { calendarKinds, type CalendarFacts, type WrittenFacts } from './invitation-facts.js';
import { domainOf, insertMessages, supersede } from './invitation-rows.js';
import type { TemplateKind } from './templates/template-kinds.js';
import { Wordings } from './templates/wordings.js';
import type { WordingVersions } from './templates/wording-versions.js';

/** More changes than this for one mailbox at once are also told in one digest. */
const changesWithoutDigest = 2;

interface StoredDigest {
  id: string;
  mailbox: string;
  facts: WrittenFacts;
}

/** The digests of what is held. */
@Injectable()
export class Digests {
  constructor(
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  /** Says that the digests of these mailboxes are to be written, by whoever looks at them or sends them. */
  async expect(manager: EntityManager, forumId: string, mailboxes: string[]): Promise<void> {
    if (mailboxes.length === 0) return;
    await manager.query(
      `INSERT INTO digest_due (forum_id, mailbox) SELECT $1, mailbox FROM unnest($2::text[]) AS due(mailbox) ORDER BY mailbox ON CONFLICT DO NOTHING`,
      [forumId, mailboxes],
    );
  }

  /** The mailboxes whose digests are due, in their order. */
  async due(manager: EntityManager, forumId: string): Promise<string[]> {
    const rows = await manager.query<{ mailbox: string }[]>(
      `SELECT mailbox FROM digest_due WHERE forum_id = $1 ORDER BY mailbox`,
      [forumId],
    );
    return rows.map(({ mailbox }) => mailbox);
  }

  /** Writes those of the digests of these mailboxes that are due; whoever calls has the outbox, so that nobody adds to them meanwhile. */
  async keepDue(manager: EntityManager, forumId: string, mailboxes: string[]): Promise<void> {
    const [due] = await manager.query<[{ mailbox: string }[], number]>(
      `DELETE FROM digest_due WHERE forum_id = $1 AND mailbox = ANY($2) RETURNING mailbox`,
      [forumId, mailboxes],
    );
    await this.keep(
      manager,
      forumId,
      due.map(({ mailbox }) => mailbox),
    );
  }

  /**
   * Sees to it that each of these mailboxes has a digest of what is held for it, if that is much, and no other one.
   * One that stays keeps its words, whatever organisers have chosen since.
   * @param wordings which words messages say now, if the caller has read them
   * @returns how many were written
   */
  async keep(
    manager: EntityManager,
    forumId: string,
    mailboxes: string[],
    wordings?: Map<TemplateKind, WordingVersions>,
  ): Promise<number> {
    if (mailboxes.length === 0) return 0;
    const { changesByMailbox, known } = await heldFor(manager, forumId, mailboxes);
    const leaving: string[] = [];
    for (const { id, mailbox, facts } of known) {
      const changes = changesByMailbox.get(mailbox);
      if (changes && isSame(await this.write(forumId, changes, facts.wording), facts)) changesByMailbox.delete(mailbox);
      else leaving.push(id);
    }
    if (changesByMailbox.size === 0) {
      await supersede(manager, leaving);
      return 0;
    }
    const versions = (wordings ?? (await this.wordings.versionsNow(manager, forumId))).get('digest');
    const messages = [];
    for (const changes of changesByMailbox.values())
      messages.push({ forumId, aboutId: null, facts: await this.write(forumId, changes, versions) });
    await insertMessages(manager, messages, { domain: domainOf(this.runtime.config.mailFrom), inPlaceOf: leaving });
    return messages.length;
  }

  private async write(
    forumId: string,
    changes: CalendarFacts[],
    versions: WordingVersions | undefined,
  ): Promise<WrittenFacts> {
    const digest = digestOf(changes, await this.wordings.of(forumId, 'digest', versions));
    return versions ? { ...digest, wording: versions } : digest;
  }
}

/** What is held for these mailboxes, if it is much, and the digests that they have; one query. */
async function heldFor(
  manager: EntityManager,
  forumId: string,
  mailboxes: string[],
): Promise<{ changesByMailbox: Map<string, CalendarFacts[]>; known: StoredDigest[] }> {
  const rows = await manager.query<
    { mailbox: string; changes: CalendarFacts[] | null; known: StoredDigest[] | null }[]
  >(
    `SELECT mailbox, CASE WHEN count(*) FILTER (WHERE kind = ANY($3)) > $4
              THEN jsonb_agg(facts ORDER BY facts ->> 'start', facts ->> 'uid') FILTER (WHERE kind = ANY($3)) END AS changes,
            jsonb_agg(jsonb_build_object('id', id, 'mailbox', mailbox, 'facts', facts) ORDER BY id) FILTER (WHERE kind = 'digest') AS known
       FROM invitation WHERE forum_id = $1 AND mailbox = ANY($2) AND status = 'held' AND (kind = ANY($3) OR kind = 'digest')
      GROUP BY mailbox ORDER BY mailbox`,
    [forumId, mailboxes, calendarKinds, changesWithoutDigest],
  );
  return {
    changesByMailbox: new Map(rows.flatMap(({ mailbox, changes }) => (changes ? [[mailbox, changes]] : []))),
    known: rows.flatMap(({ known }) => known ?? []),
  };
}

/** An edited digest is written anew only when what it tells of has changed. */
function isSame(wanted: WrittenFacts, { written, ...known }: WrittenFacts): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(wanted)), { ...known, ...written });
}
