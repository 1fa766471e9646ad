import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { erasedMailbox } from '../shared/names/erased-name.js';
import type { InvitationFacts } from './invitation-facts.js';
import { invitationTransitions } from './invitation.states.js';

/** What one calendar object says to everybody it concerns, from now on. */
export interface Announcement {
  forumId: string;
  meetingId: string;
  /** Everything but the recipient; with REQUEST for those in `recipients`. */
  facts: Omit<InvitationFacts, 'recipient' | 'method' | 'previous'>;
  /** Who takes part; empty when the meeting is cancelled or has lost its place. */
  recipients: InvitationFacts['recipient'][];
}

/**
 * Writes what people are to be told, in the transaction of the change itself; nothing is sent here.
 * Compared with what each mailbox was told last: who takes part gets a REQUEST, who does no longer gets a CANCEL,
 * and a message that has not left yet is superseded.
 */
@Injectable()
export class Outbox {
  constructor(private readonly runtime: Runtime) {}

  /** @returns how many messages are held now for these meetings */
  async hold(manager: EntityManager, announcements: Announcement[]): Promise<number> {
    const meetingIds = announcements.map(({ meetingId }) => meetingId);
    await manager.query(`UPDATE invitation SET status = $3 WHERE meeting_id = ANY($1) AND status = ANY($2)`, [
      meetingIds,
      invitationTransitions.supersede.from,
      invitationTransitions.supersede.to,
    ]);
    const told = await lastTold(manager, meetingIds);
    const messages = announcements.flatMap((announcement) =>
      messagesOf(announcement, told.get(announcement.meetingId) ?? new Map<string, InvitationFacts>()),
    );
    await insert(manager, messages, domainOf(this.runtime.config.mailFrom));
    return messages.length;
  }
}

type Message = Pick<Announcement, 'forumId' | 'meetingId'> & { facts: InvitationFacts };
type FactsByMailbox = Map<string, InvitationFacts>;

/** What each mailbox was told last about each meeting: what left, or is leaving now. */
async function lastTold(manager: EntityManager, meetingIds: string[]): Promise<Map<string, FactsByMailbox>> {
  const rows = await manager.query<{ meeting_id: string; mailbox: string; facts: InvitationFacts }[]>(
    `SELECT DISTINCT ON (meeting_id, mailbox) meeting_id, mailbox, facts FROM invitation
      WHERE meeting_id = ANY($1) AND status IN ('sending', 'sent') AND mailbox <> $2
      ORDER BY meeting_id, mailbox, sequence DESC, id DESC`,
    [meetingIds, erasedMailbox],
  );
  const told = new Map<string, FactsByMailbox>();
  for (const { meeting_id, mailbox, facts } of rows) {
    const ofMeeting: FactsByMailbox = told.get(meeting_id) ?? new Map<string, InvitationFacts>();
    told.set(meeting_id, ofMeeting.set(mailbox, facts));
  }
  return told;
}

function messagesOf({ forumId, meetingId, facts, recipients }: Announcement, told: FactsByMailbox): Message[] {
  const invited = new Set(recipients.map(({ mailbox }) => mailbox.toLowerCase()));
  const requests = recipients.map((recipient): Message => {
    const before = told.get(recipient.mailbox.toLowerCase());
    const previous = before?.method === 'REQUEST' ? { ...placeOf(before) } : undefined;
    return { forumId, meetingId, facts: { ...facts, method: 'REQUEST', recipient, previous } };
  });
  const cancels = [...told].flatMap(([mailbox, before]): Message[] =>
    invited.has(mailbox) || before.method === 'CANCEL'
      ? []
      : [
          {
            forumId,
            meetingId,
            facts: {
              ...before,
              method: 'CANCEL',
              sequence: facts.sequence,
              dtstamp: facts.dtstamp,
              previous: undefined,
            },
          },
        ],
  );
  return [...requests, ...cancels];
}

function placeOf({ meeting, room }: InvitationFacts): NonNullable<InvitationFacts['previous']> {
  return { start: meeting.start, end: meeting.end, room };
}

async function insert(manager: EntityManager, messages: Message[], domain: string): Promise<void> {
  await manager.query(
    `INSERT INTO invitation (id, forum_id, meeting_id, mailbox, language, method, sequence, message_id, facts)
     SELECT id, forum_id, meeting_id, lower(facts #>> '{recipient,mailbox}'), facts #>> '{recipient,language}', facts ->> 'method',
            (facts ->> 'sequence')::int, '<' || id || '@' || $2 || '>', facts
       FROM (SELECT uuidv7() AS id, m ->> 'forumId' AS forum_id, (m ->> 'meetingId')::uuid AS meeting_id, m -> 'facts' AS facts
               FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given(m, position) ORDER BY position) AS message`,
    [JSON.stringify(messages), domain],
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
