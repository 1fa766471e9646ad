import type { EntityManager } from 'typeorm';
import { boothReservationActions } from './booth-reservation.states.js';
import { rulesOf, type ExhibitionRules } from './exhibition-rules.entity.js';
import {
  hasPlacingRules,
  lockBooths,
  mayHave,
  placedExhibitors,
  readPlan,
  type ExhibitionPlan,
} from './placing/placing-check.js';
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
  await lockBooths(manager, forumId);
  const rules = await rulesOf(manager, forumId);
  if (!hasPlacingRules(rules)) await offerWhatFits(manager, forumId, rules, undefined);
  // one at a time, for each changes who stands beside whom
  else while (await offerWhatFits(manager, forumId, rules, await readPlan(manager, forumId)));
}

/** @returns whether a booth was given under rules, so that there may be another one to give */
async function offerWhatFits(
  manager: EntityManager,
  forumId: string,
  { offerMinutes }: ExhibitionRules,
  plan: ExhibitionPlan | undefined,
): Promise<boolean> {
  const waiting = await manager.query<WaitingExhibitor[]>(
    `SELECT id, delegation_id AS "delegationId", kind, hall, zone, least_square_metres::float8 AS "leastSquareMetres"
       FROM booth_wait WHERE forum_id = $1 AND status = 'waiting' ORDER BY id LIMIT $2`,
    [forumId, glance],
  );
  if (waiting.length === 0) return false;
  const free = await manager.query<FreeBooth[]>(
    `SELECT id, kind, hall, zone, (width_metres * depth_metres)::float8 AS "squareMetres" FROM booth
      WHERE forum_id = $1 AND NOT EXISTS (SELECT FROM booth_reservation r WHERE r.booth_id = booth.id AND r.status IN ('held', 'reserved'))
      ORDER BY number LIMIT $2`,
    [forumId, glance],
  );
  const matches = plan ? await firstAllowed(manager, forumId, { free, waiting, plan }) : matchWaiting(free, waiting);
  if (matches.length === 0) return false;
  const [, served] = await manager.query<[unknown[], number]>(
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
  return plan !== undefined && served > 0;
}

async function firstAllowed(
  manager: EntityManager,
  forumId: string,
  { free, waiting, plan }: { free: FreeBooth[]; waiting: WaitingExhibitor[]; plan: ExhibitionPlan },
): Promise<{ boothId: string; waitId: string }[]> {
  const exhibitors = await placedExhibitors(
    manager,
    forumId,
    waiting.map(({ delegationId }) => delegationId),
  );
  const isAllowed = (delegationId: string, boothId: string) => {
    const exhibitor = exhibitors.get(delegationId);
    return exhibitor !== undefined && mayHave(exhibitor, boothId, plan);
  };
  return matchWaiting(free, waiting, isAllowed).slice(0, 1);
}

/** Whoever has a booth waits for none. */
export async function endWait(manager: EntityManager, forumId: string, delegationId: string): Promise<void> {
  await manager.query(
    `UPDATE booth_wait SET status = 'served', ended_at = now() WHERE forum_id = $1 AND delegation_id = $2 AND status = 'waiting'`,
    [forumId, delegationId],
  );
}
