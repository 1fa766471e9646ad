import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { together } from '../shared/database/together.js';
import type { Language } from '../shared/names/localized-text.js';
import { Digests } from './digests.js';
import type { CalendarFacts } from './invitation-facts.js';
import {
  domainOf,
  findConcerns,
  insertMessages,
  lastTold,
  lockUnsent,
  supersedeUnsent,
  supersedeWritten,
  type NewMessage,
  type WrittenConcern,
  type WrittenRow,
} from './invitation-rows.js';
import { lockAbout, lockOutbox, shareOutbox } from './outbox-locks.js';
import { takeBack, tellOnce, type Announcement, type Decision, type UnsentMessage } from './told-once.js';
import { templateKindOf } from './message.js';

/** Something that was announced and is no more. */
export interface Withdrawal {
  forumId: string;
  aboutId: string;
  dtstamp: string;
  /** The SEQUENCE it has reached; absent when nothing is left that would know. */
  sequence?: number;
}

/** A message that a transaction has written and that nobody else sees yet. */
interface WrittenHere {
  mailbox: string;
  language: Language;
  kind: string;
  method: string | null;
  aboutId: string | null;
  hasPrevious: boolean;
}

/**
 * Now: whoever has the outbox for themselves writes the digests too, and counts them. Due: when somebody looks or sends them;
 * meanwhile nobody waits for who writes to the same mailbox.
 */
type WhenDigests = 'now' | 'due';

type Told = ReadonlyMap<string, CalendarFacts>;

/**
 * Writes what people are to be told, in the transaction of the change itself; nothing is sent here.
 * What each mailbox was told last decides, see `tellOnce`; whoever is to be told much at once gets a digest besides.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly runtime: Runtime,
    private readonly digests: Digests,
  ) {}

  /** Whoever reads mailboxes to write to enters first: nobody is erased between the two. */
  async enter(manager: EntityManager, forumId: string, digests: WhenDigests): Promise<void> {
    await (digests === 'now' ? lockOutbox(manager, forumId) : shareOutbox(manager, forumId));
  }

  /** @returns how many messages were written, digests included if they are written now */
  async hold(manager: EntityManager, announcements: Announcement[], digests: WhenDigests = 'now'): Promise<number> {
    return this.decide(manager, announcements, digests, (announcement, told, unsent) =>
      tellOnce(announcement, told, unsent),
    );
  }

  /** Takes back what was announced about things that are gone. @returns how many messages were written */
  async withdraw(manager: EntityManager, withdrawals: Withdrawal[]): Promise<number> {
    return this.decide(manager, withdrawals, 'now', (withdrawal, told, unsent) => takeBack(withdrawal, told, unsent));
  }

  /** What of a kind was announced in a forum and not taken back, or is about to be. */
  async announced(manager: EntityManager, forumId: string, kind: CalendarFacts['kind']): Promise<string[]> {
    const rows = await manager.query<{ about_id: string }[]>(
      `SELECT DISTINCT about_id FROM (
         SELECT DISTINCT ON (about_id, mailbox) about_id, method FROM invitation
          WHERE forum_id = $1 AND kind = $2 AND status IN ('held', 'queued', 'sending', 'sent')
          ORDER BY about_id, mailbox, sequence DESC, id DESC) AS last
        WHERE method = 'REQUEST' ORDER BY about_id`,
      [forumId, kind],
    );
    return rows.map(({ about_id }) => about_id);
  }

  /** The highest SEQUENCE that a message about each of these carries, sent or not; one query. */
  async lastSequences(manager: EntityManager, aboutIds: string[]): Promise<Map<string, number>> {
    if (aboutIds.length === 0) return new Map();
    const rows = await manager.query<{ id: string; sequence: number }[]>(
      `SELECT about_id AS id, max(sequence) AS sequence FROM invitation WHERE about_id = ANY($1) AND sequence IS NOT NULL GROUP BY about_id`,
      [aboutIds],
    );
    return new Map(rows.map(({ id, sequence }) => [id, sequence]));
  }

  /** Written messages: letters, reminders; drafts may be worked on before they are held. @returns which was written to whom */
  async write(
    manager: EntityManager,
    messages: NewMessage[],
    status: 'draft' | 'held' = 'held',
  ): Promise<WrittenRow[]> {
    return insertMessages(manager, messages, { domain: this.domain(), status });
  }

  /** Gives up what was written about these and has not left, because it is not so any more. @returns the mailboxes that will not hear of it */
  async giveUpWritten(manager: EntityManager, forumId: string, aboutIds: string[]): Promise<string[]> {
    await shareOutbox(manager, forumId);
    return supersedeWritten(manager, forumId, aboutIds);
  }

  /** Gives up these written messages as far as they have not left. @returns which did not */
  async takeBackWritten(manager: EntityManager, forumId: string, messageIds: string[]): Promise<string[]> {
    if (messageIds.length === 0) return [];
    await shareOutbox(manager, forumId);
    return supersedeUnsent(manager, forumId, messageIds);
  }

  /** The written messages about these whose writers want to know them again, the earliest first; one query. */
  concerns(manager: EntityManager, aboutIds: string[]): Promise<WrittenConcern[]> {
    return findConcerns(manager, aboutIds);
  }

  /** What this transaction has written and not superseded, in the order of mailboxes: for a preview that is taken back. */
  writtenHere(manager: EntityManager, forumId: string, { from, limit }: { from: number; limit: number }) {
    return manager.query<WrittenHere[]>(
      `SELECT mailbox, language, kind, method, about_id AS "aboutId", facts -> 'previous' IS NOT NULL AS "hasPrevious"
         FROM invitation WHERE forum_id = $1 AND status = 'held' AND xmin = pg_current_xact_id()::xid
        ORDER BY mailbox, about_id, kind OFFSET $2 LIMIT $3`,
      [forumId, from, limit],
    );
  }

  private async decide<T extends { forumId: string; aboutId: string }>(
    manager: EntityManager,
    subjects: T[],
    whenDigests: WhenDigests,
    rule: (subject: T, told: Told, unsent: UnsentMessage[]) => Decision,
  ): Promise<number> {
    const [first] = subjects;
    if (!first) return 0;
    const aboutIds = subjects.map(({ aboutId }) => aboutId);
    const [, unsent, { told, versions }] = await together(
      whenDigests === 'now' ? lockOutbox(manager, first.forumId) : lockAbout(manager, first.forumId, aboutIds),
      lockUnsent(manager, aboutIds),
      lastTold(manager, first.forumId, aboutIds),
    );
    const decisions = subjects.map((subject) => ({
      subject,
      ...rule(
        subject,
        told.get(subject.aboutId) ?? new Map<string, CalendarFacts>(),
        unsent.get(subject.aboutId) ?? [],
      ),
    }));
    const given = decisions.flatMap((decision) => decision.supersede);
    const messages: NewMessage[] = [];
    for (const { subject, write } of decisions)
      for (const facts of write)
        messages.push({
          ...{ forumId: subject.forumId, aboutId: subject.aboutId },
          facts: { ...facts, wording: versions.get(templateKindOf(facts)) },
        });
    const inPlaceOf = given.map(({ id }) => id);
    const touched = new Set([...given, ...messages].map(({ facts }) => facts.recipient.mailbox.toLowerCase()));
    const [, digests] = await together(
      insertMessages(manager, messages, { domain: this.domain(), inPlaceOf }),
      whenDigests === 'now'
        ? this.digests.keep(manager, first.forumId, [...touched], versions)
        : this.digests.expect(manager, first.forumId, [...touched]),
    );
    return messages.length + (digests ?? 0);
  }

  private domain(): string {
    return domainOf(this.runtime.config.mailFrom);
  }
}
