import type { EntityManager } from 'typeorm';
import { nextInLine, type WaitingDelegate } from './seat-line.js';
import { seatActions } from './seat.states.js';

/*
 * Stock is counted by the database: a seat is taken by one statement that counts it and inserts it, or does neither.
 * The row of the seating is locked first, the seats after it; `seating_stock_kept` has the last word.
 */

/** A seat that was freed and is kept for somebody for a while. */
export interface OfferedSeat {
  id: string;
  sessionId: string;
  delegateId: string;
  offeredUntil: Date;
}

/** How many of a line are looked at in one go; the rest has its turn at the next sweep. */
const glance = 500;
const { lapse, offer, release } = seatActions;

/** Takes one seat; undefined when none is left. */
export async function takeSeat(
  manager: EntityManager,
  forumId: string,
  sessionId: string,
  delegateId: string,
): Promise<string | undefined> {
  const [row] = await manager.query<{ id: string }[]>(
    `WITH stock AS (UPDATE seating SET taken = taken + 1 WHERE session_id = $2 AND forum_id = $1 AND taken < seats RETURNING session_id)
     INSERT INTO seat (forum_id, session_id, delegate_id, status) SELECT $1, session_id, $3, 'taken' FROM stock RETURNING id`,
    [forumId, sessionId, delegateId],
  );
  return row?.id;
}

/** Joins the end of the line. */
export async function joinLine(
  manager: EntityManager,
  forumId: string,
  sessionId: string,
  delegateId: string,
): Promise<string> {
  const [row] = await manager.query<[{ id: string }]>(
    `INSERT INTO seat (forum_id, session_id, delegate_id, status) VALUES ($1, $2, $3, 'waiting') RETURNING id`,
    [forumId, sessionId, delegateId],
  );
  return row.id;
}

/** How many seats a delegation has in a session, those on offer to it included; nobody takes another before the transaction ends. */
export async function seatsOfDelegation(
  manager: EntityManager,
  sessionId: string,
  delegationId: string,
): Promise<number> {
  await lockSeating(manager, sessionId);
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM seat JOIN delegate d ON d.id = seat.delegate_id
      WHERE seat.session_id = $1 AND d.delegation_id = $2 AND seat.status IN ('taken', 'offered')`,
    [sessionId, delegationId],
  );
  return row?.count ?? 0;
}

/** Ends these seats and places in line, whichever of them have not ended. @returns how many */
export async function releaseSeats(manager: EntityManager, sessionId: string, ids: string[]): Promise<number> {
  return endSeats(manager, sessionId, {
    condition: `id = ANY($2::uuid[]) AND status = ANY('{${release.from.join(',')}}')`,
    parameter: ids,
    status: release.to,
  });
}

/** Ends the offers of a session that are over by the database's clock. @returns how many */
export async function lapseOffers(manager: EntityManager, sessionId: string): Promise<number> {
  return endSeats(manager, sessionId, {
    condition: `status = '${lapse.from[0]}' AND offered_until <= now() AND $2::text IS NULL`,
    parameter: null,
    status: lapse.to,
  });
}

/** Gives free seats to the first in line, each for as long as the seating says, and not beyond the session. */
export async function offerSeats(manager: EntityManager, sessionId: string): Promise<OfferedSeat[]> {
  const seating = await lockSeating(manager, sessionId);
  if (!seating || seating.free < 1 || seating.isOver) return [];
  const line = await manager.query<WaitingDelegate[]>(
    `SELECT seat.id, d.delegation_id AS "delegationId" FROM seat JOIN delegate d ON d.id = seat.delegate_id
      WHERE seat.session_id = $1 AND seat.status = '${offer.from[0]}' ORDER BY seat.id LIMIT $2`,
    [sessionId, glance],
  );
  if (line.length === 0) return [];
  const next = nextInLine(line, seating.free, await seatsByDelegation(manager, sessionId), seating.quota);
  if (next.length === 0) return [];
  return manager.query<OfferedSeat[]>(
    `WITH offered AS (
       UPDATE seat SET status = '${offer.to}', offered_until = least(now() + make_interval(mins => $3), s.ends_at)
         FROM session s WHERE s.id = seat.session_id AND seat.id = ANY($2::uuid[]) AND seat.status = '${offer.from[0]}'
       RETURNING seat.id, seat.session_id, seat.delegate_id, seat.offered_until),
     stock AS (UPDATE seating SET taken = taken + (SELECT count(*) FROM offered) WHERE session_id = $1)
     SELECT id, session_id AS "sessionId", delegate_id AS "delegateId", offered_until AS "offeredUntil" FROM offered ORDER BY id`,
    [sessionId, next.map(({ id }) => id), seating.offerMinutes],
  );
}

async function endSeats(
  manager: EntityManager,
  sessionId: string,
  { condition, parameter, status }: { condition: string; parameter: string[] | null; status: string },
): Promise<number> {
  await lockSeating(manager, sessionId);
  const [row] = await manager.query<{ ended: number }[]>(
    `WITH before AS (SELECT id, status FROM seat WHERE session_id = $1 AND ${condition} FOR UPDATE),
     ended AS (UPDATE seat SET status = '${status}', ended_at = now() FROM before WHERE seat.id = before.id RETURNING before.status),
     stock AS (UPDATE seating SET taken = taken - (SELECT count(*) FROM ended WHERE status IN ('taken', 'offered')) WHERE session_id = $1)
     SELECT count(*)::int AS ended FROM ended`,
    [sessionId, parameter],
  );
  return row?.ended ?? 0;
}

async function lockSeating(
  manager: EntityManager,
  sessionId: string,
): Promise<{ free: number; quota: number | null; offerMinutes: number; isOver: boolean } | undefined> {
  const [row] = await manager.query<{ free: number; quota: number | null; offerMinutes: number; isOver: boolean }[]>(
    `SELECT g.seats - g.taken AS free, g.delegation_quota AS quota, g.offer_minutes AS "offerMinutes", s.ends_at <= now() AS "isOver"
       FROM seating g JOIN session s ON s.id = g.session_id WHERE g.session_id = $1 FOR NO KEY UPDATE OF g`,
    [sessionId],
  );
  return row;
}

async function seatsByDelegation(manager: EntityManager, sessionId: string): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: string; count: number }[]>(
    `SELECT d.delegation_id AS id, count(*)::int AS count FROM seat JOIN delegate d ON d.id = seat.delegate_id
      WHERE seat.session_id = $1 AND seat.status IN ('taken', 'offered') GROUP BY d.delegation_id`,
    [sessionId],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
