import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  erasedMailbox,
  erasedName,
  isNameOf,
  withoutNames,
  writtenNamesOf,
  type PersonTraces,
} from '../shared/names/erased-name.js';
import { withoutNamesIn } from '../shared/names/names-in-words.js';
import type { PersonName } from '../shared/names/person-name.js';
import {
  isCalendar,
  type CalendarFacts,
  type InvitationFacts,
  type MeetingFacts,
  type RecipientFacts,
  type SessionFacts,
  type WrittenFacts,
} from './invitation-facts.js';
import { lockOutbox } from './outbox-locks.js';
import { replyRecordsOf, type ReplyRecord } from './replies/reply-record.js';
import type { InvitationStatus } from './invitation.states.js';

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

  /** Nobody writes messages of the forum until the transaction ends; for who erases mailboxes that many write to. */
  async close(manager: EntityManager, forumId: string): Promise<void> {
    await lockOutbox(manager, forumId);
  }

  /** Gives up what has not left: after its time it has nothing to say. What is being sent right now stays. */
  async giveUpUnsent(manager: EntityManager, aboutIds: string[]): Promise<void> {
    await manager.query(
      `UPDATE invitation SET status = 'superseded' WHERE about_id = ANY($1) AND status IN ('draft', 'held', 'queued')`,
      [aboutIds],
    );
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

/** The facts as they were, but for the person: their name, position, mailbox, and their name in titles and words. */
function withoutPerson(facts: InvitationFacts, traces: PersonTraces): InvitationFacts {
  return isCalendar(facts) ? withoutAttendee(facts, traces) : withoutMention(facts, traces);
}

function withoutAttendee(facts: CalendarFacts, traces: PersonTraces): CalendarFacts {
  const nameOf = nameWithout(traces);
  if (facts.kind === 'session') return withoutPart(facts, traces);
  return {
    ...facts,
    meeting: { ...facts.meeting, subject: withoutNames(facts.meeting.subject, writtenNamesOf(traces)) },
    parties: facts.parties.map((party) => ({
      ...party,
      people: party.people.map((person) => (isNameOf(traces, person.name) ? { name: erasedName } : person)),
    })),
    interpreters: facts.interpreters.map((interpreter) => ({ ...interpreter, name: nameOf(interpreter.name) })),
    recipient: withoutReader(facts.recipient, traces),
  };
}

function withoutPart(facts: SessionFacts, traces: PersonTraces): SessionFacts {
  const names = writtenNamesOf(traces);
  const nameOf = nameWithout(traces);
  const parts = facts.recipient.parts.map(({ name, presentations, ...part }) => ({
    ...part,
    name: nameOf(name),
    presentations: presentations.map((title) => withoutNames(title, names)),
  }));
  return {
    ...facts,
    session: { ...facts.session, title: withoutNames(facts.session.title, names) },
    recipient: { ...withoutReader(facts.recipient, traces), parts },
  };
}

function withoutMention(facts: WrittenFacts, traces: PersonTraces): WrittenFacts {
  const names = writtenNamesOf(traces);
  const without = (words: string) =>
    traces.mailboxes.reduce((shorter, mailbox) => shorter.replaceAll(mailbox, '—'), withoutNamesIn(words, names));
  return {
    ...facts,
    subject: without(facts.subject),
    text: without(facts.text),
    html: without(facts.html),
    recipient: withoutReader(facts.recipient, traces),
  };
}

function withoutReader<T extends RecipientFacts>(recipient: T, traces: PersonTraces): T {
  const mailbox = isMailboxOf(traces, recipient.mailbox) ? erasedMailbox : recipient.mailbox;
  return { ...recipient, mailbox, people: recipient.people.map(nameWithout(traces)) };
}

function nameWithout(traces: PersonTraces): (name: PersonName) => PersonName {
  return (name) => (isNameOf(traces, name) ? erasedName : name);
}

function isMailboxOf(traces: PersonTraces, mailbox: string): boolean {
  return lowered(traces).includes(mailbox.toLowerCase());
}

function lowered({ mailboxes }: PersonTraces): string[] {
  return mailboxes.map((mailbox) => mailbox.toLowerCase());
}
