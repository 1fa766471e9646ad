import { In, type EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import type { PartyFacts } from '../../delegations/facts.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import type { Side } from './asking-rules.js';
import { MeetingRequest } from './meeting-request.entity.js';
import { defaultRemindHours } from './meeting-rules.entity.js';
import { requestActions, type RequestAction } from './meeting-request.states.js';

/** Two delegations, kept from being asked and accepted by others until the transaction ends. */
export async function lockSides(
  manager: EntityManager,
  forumId: string,
  sides: readonly [string, string],
): Promise<{ from: Side; to: Side }> {
  await manager.query(`SELECT FROM delegation WHERE forum_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`, [
    forumId,
    sides,
  ]);
  const known = await sidesOf(manager, forumId, sides);
  const sideOf = (id: string, pointer: string) => {
    const side = known.get(id);
    if (!side) throw unknownReference(pointer, [id]);
    return side;
  };
  return { from: sideOf(sides[0], '/fromDelegationId'), to: sideOf(sides[1], '/toDelegationId') };
}

/** These delegations as the rules of asking see them, by id, with nobody kept from anything: to refuse early; one query. */
export async function sidesOf(
  manager: EntityManager,
  forumId: string,
  delegationIds: readonly string[],
): Promise<Map<string, Side>> {
  const rows = await manager.query<Side[]>(
    `SELECT g.id, o.country,
            (SELECT count(*)::int FROM meeting_request r WHERE r.from_delegation_id = g.id AND (r.status = 'accepted' OR r.status = 'pending' AND r.answer_until > now())) AS sent,
            (SELECT count(*)::int FROM meeting_request r JOIN meeting m ON m.id = r.meeting_id
              WHERE g.id IN (r.from_delegation_id, r.to_delegation_id) AND r.status = 'accepted' AND m.status <> 'cancelled') AS accepted
       FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = $1 AND g.id = ANY($2)`,
    [forumId, delegationIds],
  );
  return new Map(rows.map((side) => [side.id, side]));
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

/** When to remind of a request: so many hours before its end as the rules say, but not before half of its time is over. */
const remindAt = `q.answer_until - least(r.hours * interval '1 hour', (q.answer_until - q.asked_at) / 2)`;

/** The requests that wait and were not reminded of, with the rule of their forum; `$1`: the rule where a forum says nothing. */
const unreminded = `
  FROM meeting_request q
  CROSS JOIN LATERAL (SELECT CASE WHEN count(*) = 0 THEN $1::int ELSE max(remind_hours) END AS hours FROM meeting_rules WHERE forum_id = q.forum_id) AS r
 WHERE q.status = 'pending' AND q.reminded_at IS NULL AND q.answer_until > now()`;

/** Where somebody is to be reminded now. */
export async function forumsToRemind(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ forumId: string }[]>(
    `SELECT DISTINCT q.forum_id AS "forumId" ${unreminded} AND ${remindAt} <= now()`,
    [defaultRemindHours],
  );
  return rows.map(({ forumId }) => forumId);
}

/**
 * Notes that the sides whose turn it is are reminded, with what else they will have to answer within the next half day.
 * @returns what they are reminded of, by its end; of two who ask at once one gets it
 */
export async function remindedRequests(manager: EntityManager, forumId: string): Promise<MeetingRequest[]> {
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `WITH waiting AS (SELECT q.id, q.to_delegation_id, ${remindAt} AS due ${unreminded} AND q.forum_id = $2)
     UPDATE meeting_request SET reminded_at = now()
      WHERE status = 'pending' AND reminded_at IS NULL AND id IN (
        SELECT id FROM waiting w WHERE due <= now() + interval '12 hours'
           AND EXISTS (SELECT FROM waiting o WHERE o.to_delegation_id = w.to_delegation_id AND o.due <= now()))
      RETURNING id`,
    [defaultRemindHours, forumId],
  );
  if (rows.length === 0) return [];
  return manager.find(MeetingRequest, {
    where: { id: In(rows.map(({ id }) => id)) },
    order: { answerUntil: 'ASC', id: 'ASC' },
  });
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
  if (count !== 1) await refuse(manager, forumId, id, action);
}

/**
 * Locks a request that the action can still end, before what is done for it.
 * @throws DomainError illegal-transition
 */
export async function lockOpen(
  manager: EntityManager,
  { id, forumId }: MeetingRequest,
  action: Exclude<RequestAction, 'expire'>,
): Promise<void> {
  const { from } = requestActions[action];
  const rows = await manager.query<object[]>(
    `SELECT FROM meeting_request WHERE id = $1 AND status = ANY($2) AND answer_until > now() FOR NO KEY UPDATE`,
    [id, from],
  );
  if (rows.length === 0) await refuse(manager, forumId, id, action);
}

async function refuse(
  manager: EntityManager,
  forumId: string,
  id: string,
  action: Exclude<RequestAction, 'expire'>,
): Promise<never> {
  const { status } = await findRequest(manager, forumId, id);
  throw illegalTransition(action, status === 'pending' ? 'expired' : status, requestActions[action].from);
}

/** The delegations named by requests, by id. */
export type SidesById = ReadonlyMap<string, PartyFacts>;
