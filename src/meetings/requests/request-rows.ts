import { In, type EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import type { PartyFacts } from '../../delegations/facts.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import type { Side } from './asking-rules.js';
import { MeetingRequest } from './meeting-request.entity.js';
import { requestActions, type RequestAction } from './meeting-request.states.js';

/** Two delegations, kept from being asked and accepted by others until the transaction ends. */
export async function lockSides(
  manager: EntityManager,
  forumId: string,
  [from, to]: readonly [string, string],
): Promise<{ from: Side; to: Side }> {
  await manager.query(`SELECT FROM delegation WHERE forum_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`, [
    forumId,
    [from, to],
  ]);
  const rows = await manager.query<Side[]>(
    `SELECT g.id, o.country,
            (SELECT count(*)::int FROM meeting_request r WHERE r.from_delegation_id = g.id AND (r.status = 'accepted' OR r.status = 'pending' AND r.answer_until > now())) AS sent,
            (SELECT count(*)::int FROM meeting_request r JOIN meeting m ON m.id = r.meeting_id
              WHERE g.id IN (r.from_delegation_id, r.to_delegation_id) AND r.status = 'accepted' AND m.status <> 'cancelled') AS accepted
       FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = $1 AND g.id = ANY($2)`,
    [forumId, [from, to]],
  );
  const sideOf = (id: string, pointer: string) => {
    const side = rows.find((row) => row.id === id);
    if (!side) throw unknownReference(pointer, [id]);
    return side;
  };
  return { from: sideOf(from, '/fromDelegationId'), to: sideOf(to, '/toDelegationId') };
}

export async function findRequest(manager: EntityManager, forumId: string, id: string): Promise<MeetingRequest> {
  const request = await manager.findOneBy(MeetingRequest, { id, forumId });
  if (!request) throw notFound('meeting-request');
  return request;
}

/** Ends what nobody has answered in time. @returns what has ended */
export async function expireRequests(manager: EntityManager, forumId: string): Promise<MeetingRequest[]> {
  const { from, to } = requestActions.expire;
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE meeting_request SET status = $2, ended_at = now()
      WHERE forum_id = $1 AND status = ANY($3) AND answer_until <= now() RETURNING id`,
    [forumId, to, from],
  );
  if (rows.length === 0) return [];
  return manager.findBy(MeetingRequest, { id: In(rows.map(({ id }) => id)) });
}

/**
 * Ends a request; of two who do so at once one has done it and the other hears what it is now.
 * @throws DomainError illegal-transition
 */
export async function endRequest(
  manager: EntityManager,
  { id, forumId }: MeetingRequest,
  action: Exclude<RequestAction, 'expire'>,
  facts: { meetingId?: string; reason?: string | null } = {},
): Promise<void> {
  const { from, to } = requestActions[action];
  const [, count] = await manager.query<[unknown[], number]>(
    `UPDATE meeting_request SET status = $2, ended_at = now(), meeting_id = $4, reason = $5
      WHERE id = $1 AND status = ANY($3) AND answer_until > now()`,
    [id, to, from, facts.meetingId ?? null, facts.reason ?? null],
  );
  if (count === 1) return;
  const { status } = await findRequest(manager, forumId, id);
  throw illegalTransition(action, status === 'pending' ? 'expired' : status, from);
}

/** The delegations named by requests, by id. */
export type SidesById = ReadonlyMap<string, PartyFacts>;
