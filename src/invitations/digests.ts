import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { digestOf } from './digest.js';
import { calendarKinds, type CalendarFacts, type WrittenFacts } from './invitation-facts.js';
import { domainOf, insertMessages, supersede } from './invitation-rows.js';
import { Wordings, type WordingVersions } from './templates/wordings.js';

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

  /**
   * Sees to it that each of these mailboxes has a digest of what is held for it, if that is much, and no other one.
   * One that stays keeps its words, whatever organisers have chosen since.
   * @returns how many were written
   */
  async keep(manager: EntityManager, forumId: string, mailboxes: string[]): Promise<number> {
    if (mailboxes.length === 0) return 0;
    const changesByMailbox = await muchHeld(manager, forumId, mailboxes);
    const known = await manager.query<StoredDigest[]>(
      `SELECT id, mailbox, facts FROM invitation
        WHERE forum_id = $1 AND mailbox = ANY($2) AND kind = 'digest' AND status = 'held' ORDER BY id FOR NO KEY UPDATE`,
      [forumId, mailboxes],
    );
    const leaving: string[] = [];
    for (const { id, mailbox, facts } of known) {
      const changes = changesByMailbox.get(mailbox);
      if (changes && isSame(await this.write(forumId, changes, facts.wording), facts)) changesByMailbox.delete(mailbox);
      else leaving.push(id);
    }
    await supersede(manager, leaving);
    if (changesByMailbox.size === 0) return 0;
    const versions = (await this.wordings.versionsNow(manager, forumId)).get('digest');
    const messages = [];
    for (const changes of changesByMailbox.values())
      messages.push({ forumId, aboutId: null, facts: await this.write(forumId, changes, versions) });
    await insertMessages(manager, messages, { domain: domainOf(this.runtime.config.mailFrom) });
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

async function muchHeld(
  manager: EntityManager,
  forumId: string,
  mailboxes: string[],
): Promise<Map<string, CalendarFacts[]>> {
  const rows = await manager.query<{ mailbox: string; changes: CalendarFacts[] }[]>(
    `SELECT mailbox, jsonb_agg(facts ORDER BY facts ->> 'start', facts ->> 'uid') AS changes FROM invitation
      WHERE forum_id = $1 AND mailbox = ANY($2) AND status = 'held' AND kind = ANY($3)
      GROUP BY mailbox HAVING count(*) > $4 ORDER BY mailbox`,
    [forumId, mailboxes, calendarKinds, changesWithoutDigest],
  );
  return new Map(rows.map(({ mailbox, changes }) => [mailbox, changes]));
}

/** An edited digest is written anew only when what it tells of has changed. */
function isSame(wanted: WrittenFacts, { written, ...known }: WrittenFacts): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(wanted)), { ...known, ...written });
}
