import type { EntityManager } from 'typeorm';
import { erasedMailbox } from '../shared/names/erased-name.js';
import { calendarKinds, type CalendarFacts, type InvitationFacts } from './invitation-facts.js';
import { invitationTransitions } from './invitation.states.js';
import type { UnsentMessage } from './told-once.js';

/** A message to be written. */
export interface NewMessage {
  forumId: string;
  /** Null: it is not about one thing. */
  aboutId: string | null;
  facts: InvitationFacts;
}

/** A message that was written; the mailbox in small letters. */
export interface WrittenRow {
  id: string;
  mailbox: string;
}

export type FactsByMailbox = Map<string, CalendarFacts>;

/** What each mailbox was told last about each thing: what left, or is leaving now. */
export async function lastTold(manager: EntityManager, aboutIds: string[]): Promise<Map<string, FactsByMailbox>> {
  const rows = await manager.query<{ about_id: string; mailbox: string; facts: CalendarFacts }[]>(
    `SELECT DISTINCT ON (about_id, mailbox) about_id, mailbox, facts FROM invitation
      WHERE about_id = ANY($1) AND status IN ('sending', 'sent') AND mailbox <> $2 AND kind = ANY($3)
      ORDER BY about_id, mailbox, sequence DESC, id DESC`,
    [aboutIds, erasedMailbox, calendarKinds],
  );
  const told = new Map<string, FactsByMailbox>();
  for (const { about_id, mailbox, facts } of rows) {
    const ofOne: FactsByMailbox = told.get(about_id) ?? new Map<string, CalendarFacts>();
    told.set(about_id, ofOne.set(mailbox, facts));
  }
  return told;
}

/** What was written about each thing and has not left; no delivery of it begins before the transaction ends. */
export async function lockUnsent(manager: EntityManager, aboutIds: string[]): Promise<Map<string, UnsentMessage[]>> {
  const rows = await manager.query<(UnsentMessage & { about_id: string })[]>(
    `SELECT id, about_id, facts FROM invitation WHERE about_id = ANY($1) AND status = ANY($2) AND kind = ANY($3)
      ORDER BY id FOR NO KEY UPDATE`,
    [aboutIds, invitationTransitions.supersede.from, calendarKinds],
  );
  const unsent = new Map<string, UnsentMessage[]>();
  for (const { id, about_id, facts } of rows) unsent.set(about_id, [...(unsent.get(about_id) ?? []), { id, facts }]);
  return unsent;
}

export async function supersede(manager: EntityManager, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { from, to } = invitationTransitions.supersede;
  await manager.query(`UPDATE invitation SET status = $3 WHERE id = ANY($1) AND status = ANY($2)`, [ids, from, to]);
}

/** Gives up the written messages about these that have not left. @returns whose they were */
export async function supersedeWritten(manager: EntityManager, forumId: string, aboutIds: string[]): Promise<string[]> {
  const { from, to } = invitationTransitions.supersede;
  const [rows] = await manager.query<[{ mailbox: string }[], number]>(
    `UPDATE invitation SET status = $4
      WHERE forum_id = $1 AND about_id = ANY($2) AND status = ANY($3) AND kind <> ALL($5) RETURNING mailbox`,
    [forumId, aboutIds, from, to, calendarKinds],
  );
  return rows.map(({ mailbox }) => mailbox);
}

/** Where Message-IDs end. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Writes messages in this order; their Message-IDs end in the domain. @returns which was written to whom */
export async function insertMessages(
  manager: EntityManager,
  messages: NewMessage[],
  { domain, status = 'held' }: { domain: string; status?: 'draft' | 'held' },
): Promise<WrittenRow[]> {
  if (messages.length === 0) return [];
  return manager.query<WrittenRow[]>(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status)
     SELECT id, forum_id, facts ->> 'kind', about_id, lower(facts #>> '{recipient,mailbox}'), facts #>> '{recipient,language}', facts ->> 'method',
            (facts ->> 'sequence')::int, '<' || id || '@' || $2 || '>', facts, $3
       FROM (SELECT uuidv7() AS id, m ->> 'forumId' AS forum_id, (m ->> 'aboutId')::uuid AS about_id, m -> 'facts' AS facts
               FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given(m, position) ORDER BY position) AS message
     RETURNING id, mailbox`,
    [JSON.stringify(messages), domain, status],
  );
}
