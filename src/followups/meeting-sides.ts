import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { rolesThatReadEverything } from '../access/role.js';
import type { MeetingStatus } from '../meetings/meeting.states.js';
import { notFound } from '../shared/errors/domain-error.js';

/** A meeting as those see it who see to what comes of it. */
export interface MeetingSides {
  id: string;
  number: number;
  status: MeetingStatus;
  parties: { delegationId: string; attendeeIds: string[] }[];
}

/**
 * A meeting with its parties, locked if asked so that it does not change before the transaction ends.
 * @throws DomainError not-found
 */
export async function meetingSides(
  manager: EntityManager,
  forumId: string,
  id: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<MeetingSides> {
  const [meeting] = await manager.query<MeetingSides[]>(
    `SELECT m.id, m.number, m.status, (
              SELECT jsonb_agg(jsonb_build_object('delegationId', p.delegation_id, 'attendeeIds', ARRAY(
                       SELECT a.delegate_id FROM meeting_attendee a WHERE a.meeting_id = m.id AND a.delegation_id = p.delegation_id)))
                FROM meeting_party p WHERE p.meeting_id = m.id) AS parties
       FROM meeting m WHERE m.forum_id = $1 AND m.id = $2 ${lock ? 'FOR NO KEY UPDATE OF m' : ''}`,
    [forumId, id],
  );
  if (!meeting) throw notFound('meeting');
  return meeting;
}

/** The parties of a meeting for which somebody speaks: their liaisons, and who attends for them. */
export function ownSides({ delegationIds, delegateIds }: Principal, { parties }: MeetingSides): string[] {
  return parties
    .filter(
      (party) =>
        delegationIds.includes(party.delegationId) ||
        party.attendeeIds.some((attendee) => delegateIds.includes(attendee)),
    )
    .map(({ delegationId }) => delegationId);
}

/**
 * Lets those pass who may read what comes of a meeting: who runs the forum, and who speaks for a party.
 * @throws DomainError not-found for everybody else
 */
export function requireReader(caller: Principal, meeting: MeetingSides): void {
  const readsAll = caller.roles.some((role) => rolesThatReadEverything.includes(role));
  if (!readsAll && ownSides(caller, meeting).length === 0) throw notFound('meeting');
}

/**
 * Lets those pass who act for a party: organisers for each, all others for their own, whatever else they may read.
 * @param delegationId the party meant; absent: any
 * @throws DomainError not-found for everybody else, and for a party that is none
 */
export function requireSide(caller: Principal, meeting: MeetingSides, delegationId?: string): void {
  const all = meeting.parties.map((party) => party.delegationId);
  const own = caller.roles.includes('organiser') ? all : ownSides(caller, meeting);
  const isTheirs = delegationId === undefined ? own.length > 0 : own.includes(delegationId);
  if (!isTheirs) throw notFound('meeting');
}
