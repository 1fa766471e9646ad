import type { EntityManager } from 'typeorm';
import { erasedMailbox } from '../shared/names/erased-name.js';
import { calendarKinds, type CalendarFacts, type InvitationFacts } from './invitation-facts.js';
import { invitationTransitions } from './invitation.states.js';
import type { TemplateKind } from './templates/template-kinds.js';
import { versionsOf, type WordingVersions } from './templates/wording-versions.js';
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

/** What each mailbox was told last about each thing: what left, or is leaving now; and what messages say now. One query. */
export async function lastTold(
  manager: EntityManager,
  forumId: string,
  aboutIds: string[],
): Promise<{ told: Map<string, FactsByMailbox>; versions: Map<TemplateKind, WordingVersions> }> {
  const [found] = await manager.query<{ told: ToldRow[] | null; versions: [TemplateKind, WordingVersions][] | null }[]>(
    `SELECT (SELECT jsonb_agg(jsonb_build_object('aboutId', about_id, 'mailbox', mailbox, 'facts', facts)) FROM (
               SELECT DISTINCT ON (about_id, mailbox) about_id, mailbox, facts FROM invitation
                WHERE about_id = ANY($1) AND status IN ('sending', 'sent') AND mailbox <> $2 AND kind = ANY($3)
                ORDER BY about_id, mailbox, sequence DESC, id DESC) AS last) AS told,
            (SELECT jsonb_agg(jsonb_build_array(kind, versions)) FROM (${versionsOf('$4')}) AS newest) AS versions`,
    [aboutIds, erasedMailbox, calendarKinds, forumId],
  );
  const told = new Map<string, FactsByMailbox>();
  for (const { aboutId, mailbox, facts } of found?.told ?? []) {
    const ofOne: FactsByMailbox = told.get(aboutId) ?? new Map<string, CalendarFacts>();
    told.set(aboutId, ofOne.set(mailbox, facts));
  }
  return { told, versions: new Map(found?.versions) };
}

interface ToldRow {
  aboutId: string;
  mailbox: string;
  facts: CalendarFacts;
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

/** A written message that may cease to be true before it leaves. */
export interface WrittenConcern {
  id: string;
  aboutId: string;
  concerns: Record<string, string>;
  isUnsent: boolean;
  isGivenUp: boolean;
}

/** The earliest first. */
export function findConcerns(manager: EntityManager, aboutIds: string[]): Promise<WrittenConcern[]> {
  const { from, to } = invitationTransitions.supersede;
  return manager.query<WrittenConcern[]>(
    `SELECT id, about_id AS "aboutId", facts -> 'concerns' AS concerns, status = ANY($2) AS "isUnsent", status = $4 AS "isGivenUp"
       FROM invitation WHERE about_id = ANY($1) AND kind <> ALL($3) AND facts -> 'concerns' IS NOT NULL ORDER BY id`,
    [aboutIds, from, calendarKinds, to],
  );
}

/** Gives up those of these messages that have not left. @returns which they were */
export async function supersedeUnsent(manager: EntityManager, forumId: string, ids: string[]): Promise<string[]> {
  const { from, to } = invitationTransitions.supersede;
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE invitation SET status = $4 WHERE forum_id = $1 AND id = ANY($2) AND status = ANY($3) RETURNING id`,
    [forumId, ids, from, to],
  );
  return rows.map(({ id }) => id);
}

/** Where Message-IDs end. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * Writes messages in this order; their Message-IDs end in the domain.
 * @param inPlaceOf messages that are superseded at the same time
 * @returns which was written to whom
 */
export async function insertMessages(
  manager: EntityManager,
  messages: NewMessage[],
  { domain, status = 'held', inPlaceOf = [] }: { domain: string; status?: 'draft' | 'held'; inPlaceOf?: string[] },
): Promise<WrittenRow[]> {
  if (messages.length === 0) {
    await supersede(manager, inPlaceOf);
    return [];
  }
  const { from, to } = invitationTransitions.supersede;
  return manager.query<WrittenRow[]>(
    `WITH superseded AS (UPDATE invitation SET status = $5 WHERE id = ANY($4) AND status = ANY($6))
     INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status)
     SELECT id, forum_id, facts ->> 'kind', about_id, lower(facts #>> '{recipient,mailbox}'), facts #>> '{recipient,language}', facts ->> 'method',
            (facts ->> 'sequence')::int, '<' || id || '@' || $2 || '>', facts, $3
       FROM (SELECT uuidv7() AS id, m ->> 'forumId' AS forum_id, (m ->> 'aboutId')::uuid AS about_id, m -> 'facts' AS facts
               FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given(m, position) ORDER BY position) AS message
     RETURNING id, mailbox`,
    [JSON.stringify(messages), domain, status, inPlaceOf, to, from],
  );
}
