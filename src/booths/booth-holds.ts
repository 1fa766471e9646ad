import type { EntityManager } from 'typeorm';
import { boothReservationActions } from './booth-reservation.states.js';
import { rulesOf } from './exhibition-rules.entity.js';
import { matchWaiting, type FreeBooth, type WaitingExhibitor } from './waits/waiting-line.js';

/** How many of each are looked at in one go; the rest has its turn at the next sweep. */
const glance = 500;

const { from, to } = boothReservationActions.expire;

/** Ends the holds of a forum that are over by the database's clock; what they held goes to those who wait for it. */
export async function freeExpiredHolds(manager: EntityManager, forumId: string): Promise<void> {
  const [, freed] = await manager.query<[unknown[], number]>(
    `UPDATE booth_reservation SET status = '${to}' WHERE forum_id = $1 AND status = '${from[0]}' AND expires_at <= now()`,
    [forumId],
  );
  if (freed > 0) await offerFreeBooths(manager, forumId);
}

/** Gives free booths as holds to those in line, the longest waiting first; one at a time in a forum, so that each sees what is left. */
export async function offerFreeBooths(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('booths ' || $1, 0))`, [forumId]);
  const waiting = await manager.query<WaitingExhibitor[]>(
    `SELECT id, delegation_id AS "delegationId", kind, hall, zone, least_square_metres::float8 AS "leastSquareMetres"
       FROM booth_wait WHERE forum_id = $1 AND status = 'waiting' ORDER BY id LIMIT $2`,
    [forumId, glance],
  );
  if (waiting.length === 0) return;
  const free = await manager.query<FreeBooth[]>(
    `SELECT id, kind, hall, zone, (width_metres * depth_metres)::float8 AS "squareMetres" FROM booth
      WHERE forum_id = $1 AND NOT EXISTS (SELECT FROM booth_reservation r WHERE r.booth_id = booth.id AND r.status IN ('held', 'reserved'))
      ORDER BY number LIMIT $2`,
    [forumId, glance],
  );
  const matches = matchWaiting(free, waiting);
  if (matches.length === 0) return;
  const { offerMinutes } = await rulesOf(manager, forumId);
  await manager.query(
    `WITH offer AS (SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS o(booth_id, wait_id)),
     hold AS (
       INSERT INTO booth_reservation (forum_id, booth_id, delegation_id, status, expires_at)
       SELECT $1, o.booth_id, w.delegation_id, 'held', now() + make_interval(mins => $4)
         FROM offer o JOIN booth_wait w ON w.id = o.wait_id AND w.status = 'waiting'
       ON CONFLICT DO NOTHING RETURNING id, delegation_id)
     UPDATE booth_wait w SET status = 'served', ended_at = now(), reservation_id = hold.id
       FROM hold WHERE w.forum_id = $1 AND w.delegation_id = hold.delegation_id AND w.status = 'waiting'`,
    [forumId, matches.map(({ boothId }) => boothId), matches.map(({ waitId }) => waitId), offerMinutes],
  );
}

/** Whoever has a booth waits for none. */
export async function endWait(manager: EntityManager, forumId: string, delegationId: string): Promise<void> {
  await manager.query(
    `UPDATE booth_wait SET status = 'served', ended_at = now() WHERE forum_id = $1 AND delegation_id = $2 AND status = 'waiting'`,
    [forumId, delegationId],
  );
}
