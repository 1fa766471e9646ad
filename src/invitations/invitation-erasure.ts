import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { erasedMailbox, isNameOf, type PersonTraces } from '../shared/names/erased-name.js';
import { isMailboxOf, lowered, withoutPerson } from './facts-without-person.js';
import { isCalendar, type InvitationFacts, type MeetingFacts, type SessionFacts } from './invitation-facts.js';
import { lockOutbox } from './outbox-locks.js';
import { replyRecordsOf, type ReplyRecord } from './replies/reply-record.js';
import { invitationTransitions, type InvitationStatus } from './invitation.states.js';

const waiting: readonly InvitationStatus[] = ['draft', 'held', 'queued', 'sending'];

interface StoredMessage {
  id: string;
  mailbox: string;
  status: InvitationStatus;
  facts: InvitationFacts;
}

/** Takes a person out of messages that were kept as they were sent. */
@Injectable()
export class InvitationErasure {
  /**
   * Locks the messages about these things, to these mailboxes, and in words alone; no delivery of them begins before the transaction ends.
   * @returns how many of them name the person or go to them and have not left
   */
  async waiting(manager: EntityManager, forumId: string, aboutIds: string[], traces: PersonTraces): Promise<number> {
    const messages = await lock(manager, forumId, aboutIds, traces);
    return messages.filter((message) => waiting.includes(message.status) && concerns(message, traces)).length;
  }

  /** Nobody writes messages of the forum until the transaction ends: who is to be written to was read by none who writes afterwards. */
  async close(manager: EntityManager, forumId: string): Promise<void> {
    await lockOutbox(manager, forumId);
  }

  /**
   * Gives up what has not left about these things, and what names the person or goes to them: after its time it has nothing to say.
   * What is being sent right now stays.
   * @returns how many messages were given up
   */
  async giveUpUnsent(
    manager: EntityManager,
    forumId: string,
    aboutIds: string[],
    traces: PersonTraces,
  ): Promise<number> {
    const theirs = (await lock(manager, forumId, aboutIds, traces)).filter((message) => concerns(message, traces));
    const { from, to } = invitationTransitions.supersede;
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE invitation SET status = $4 WHERE (about_id = ANY($1) OR id = ANY($2)) AND status = ANY($3)`,
      [aboutIds, theirs.map(({ id }) => id), from, to],
    );
    return count;
  }

  /** How many messages of a forum nobody has sent. */
  async countUnsent(manager: EntityManager, forumId: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM invitation WHERE forum_id = $1 AND status = ANY($2)`,
      [forumId, invitationTransitions.supersede.from],
    );
    return row?.count ?? 0;
  }

  /** @returns how many messages were changed */
  async erase(manager: EntityManager, forumId: string, aboutIds: string[], traces: PersonTraces): Promise<number> {
    const messages = (await lock(manager, forumId, aboutIds, traces)).filter((message) => concerns(message, traces));
    const changed = messages.map(({ id, mailbox, facts }) => ({
      id,
      mailbox: isMailboxOf(traces, mailbox) ? erasedMailbox : mailbox,
      facts: withoutPerson(facts, traces),
    }));
    await manager.query(
      `UPDATE invitation i SET mailbox = m ->> 'mailbox', facts = m -> 'facts',
              answer = CASE WHEN m ->> 'mailbox' = $2 THEN NULL ELSE answer END
         FROM jsonb_array_elements($1::jsonb) AS m WHERE i.id = (m ->> 'id')::uuid`,
      [JSON.stringify(changed), erasedMailbox],
    );
    await manager.query(`UPDATE reply SET comment = NULL WHERE invitation_id = ANY($1)`, [
      changed.filter(({ mailbox }) => mailbox === erasedMailbox).map(({ id }) => id),
    ]);
    await manager.query(`DELETE FROM digest_due WHERE forum_id = $1 AND mailbox = ANY($2)`, [forumId, lowered(traces)]);
    await manager.query(`DELETE FROM suppression WHERE forum_id = $1 AND mailbox = ANY($2)`, [
      forumId,
      lowered(traces),
    ]);
    return changed.length;
  }

  /** What was written to or about the person, oldest first. */
  async about(
    manager: EntityManager,
    forumId: string,
    aboutIds: string[],
    traces: PersonTraces,
  ): Promise<MessageAboutPerson[]> {
    const messages = await manager.query<(StoredMessage & { sentAt: Date | null })[]>(
      `SELECT id, mailbox, status, facts, sent_at AS "sentAt" ${messagesAbout} ORDER BY id`,
      [forumId, aboutIds, lowered(traces)],
    );
    const theirs = messages.filter((message) => concerns(message, traces));
    const asked = theirs.filter((message) => isReader(message, traces)).map(({ id }) => id);
    const replies = await replyRecordsOf(manager, asked);
    return theirs.map(({ id, mailbox, status, sentAt, facts }) => ({
      id,
      mailbox,
      kind: facts.kind,
      ...subjectOf(facts),
      status,
      sentAt: sentAt?.toISOString() ?? null,
      replies: replies.get(id) ?? [],
    }));
  }
}

/** A message as the person may read it: without the other people in it. */
export interface MessageAboutPerson {
  id: string;
  mailbox: string;
  kind: string;
  /** Null: it carries no calendar object. */
  method: string | null;
  meeting: Told<MeetingFacts['meeting']> | null;
  session: Told<SessionFacts['session']> | null;
  /** Of a message in words alone. */
  subject: string | null;
  status: string;
  sentAt: string | null;
  /** What they answered, or others whose mailbox receives for them alone. */
  replies: ReplyRecord[];
}

type Told<T> = T & { start: string; end: string };

function subjectOf(facts: InvitationFacts): Pick<MessageAboutPerson, 'method' | 'meeting' | 'session' | 'subject'> {
  const nothing = { method: null, meeting: null, session: null, subject: null };
  if (!isCalendar(facts)) return { ...nothing, subject: facts.subject };
  const { method, start, end } = facts;
  return facts.kind === 'session'
    ? { ...nothing, method, session: { ...facts.session, start, end } }
    : { ...nothing, method, meeting: { ...facts.meeting, start, end } };
}

const messagesAbout = `FROM invitation WHERE forum_id = $1 AND (about_id = ANY($2) OR mailbox = ANY($3) OR kind <> 'meeting')`;

function lock(
  manager: EntityManager,
  forumId: string,
  aboutIds: string[],
  traces: PersonTraces,
): Promise<StoredMessage[]> {
  return manager.query<StoredMessage[]>(
    `SELECT id, mailbox, status, facts ${messagesAbout} ORDER BY id FOR NO KEY UPDATE`,
    [forumId, aboutIds, lowered(traces)],
  );
}

function concerns({ mailbox, facts }: StoredMessage, traces: PersonTraces): boolean {
  return isMailboxOf(traces, mailbox) || JSON.stringify(withoutPerson(facts, traces)) !== JSON.stringify(facts);
}

/** Whoever answers this message answers for the person, and for nobody else. */
function isReader({ mailbox, facts: { recipient } }: StoredMessage, traces: PersonTraces): boolean {
  return (
    isMailboxOf(traces, mailbox) ||
    (recipient.people.length > 0 && recipient.people.every((name) => isNameOf(traces, name)))
  );
}
