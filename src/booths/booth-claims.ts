import type { EntityManager } from 'typeorm';
import { refuseOn } from '../shared/database/refuse-on.js';
import { boothsFull, boothTaken, exhibitorHasBooth } from './booth.errors.js';
import type { ReserveBoothDto } from './dto/reserve-booth.dto.js';

/*
 * Stock is counted by the database: a booth is claimed by one statement that inserts, or does not. Two unique
 * indexes have the last word: one hold or reservation of a booth at a time, one booth for an exhibitor at a time.
 * A hold that is over must have been freed before (booth-holds.ts).
 */

/** Who claims, and for how long unless it is confirmed: null for good. */
export interface Claimant {
  forumId: string;
  delegationId: string;
  holdMinutes: number | null;
}

const insertClaim = `INSERT INTO booth_reservation (forum_id, booth_id, delegation_id, status, expires_at)`;
const claimed = `CASE WHEN $3::int IS NULL THEN 'reserved' ELSE 'held' END, now() + make_interval(mins => $3)`;
const unlessTaken = `ON CONFLICT (booth_id) WHERE status IN ('held', 'reserved') DO NOTHING`;

/** Claims one booth; undefined when somebody holds it already, or when the forum has no such booth. */
export async function claimBooth(
  manager: EntityManager,
  { forumId, delegationId, holdMinutes }: Claimant,
  boothId: string,
): Promise<string | undefined> {
  const [row] = await manager
    .query<{ id: string }[]>(
      `${insertClaim} SELECT forum_id, id, $2, ${claimed} FROM booth WHERE forum_id = $1 AND id = $4 ${unlessTaken} RETURNING id`,
      [forumId, delegationId, holdMinutes, boothId],
    )
    .catch(refuseSecondBooth(delegationId));
  return row?.id;
}

/**
 * Claims any free booth that fits, the first by number that nobody else is claiming now; undefined when there is none.
 * Two things need another round: every free booth is being claimed by others, who may yet fail (then it waits for
 * them), and a booth that was free when the statement began was taken by the time it was locked (then the next
 * round sees it taken). Each round follows a claim of somebody else, so the rounds end.
 */
export async function claimAnyBooth(
  manager: EntityManager,
  { forumId, delegationId, holdMinutes }: Claimant,
  { kind, hall }: Pick<ReserveBoothDto, 'kind' | 'hall'>,
): Promise<string | undefined> {
  for (let round = 1; ; round++) {
    const [outcome] = await manager
      .query<{ anyFree: boolean; id: string | null }[]>(
        `WITH fitting AS (
           SELECT id FROM booth
            WHERE forum_id = $1 AND ($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR hall = $5)
              AND NOT EXISTS (SELECT FROM booth_reservation r WHERE r.booth_id = booth.id AND r.status IN ('held', 'reserved'))
         ), locked AS (
           SELECT id FROM booth WHERE id IN (SELECT id FROM fitting)
            ORDER BY number LIMIT 1 FOR NO KEY UPDATE ${round === 1 ? 'SKIP LOCKED' : ''}
         ), claimed AS (
           ${insertClaim} SELECT $1, id, $2, ${claimed} FROM locked ${unlessTaken} RETURNING id
         )
         SELECT EXISTS (SELECT FROM fitting) AS "anyFree", (SELECT id FROM claimed) AS id`,
        [forumId, delegationId, holdMinutes, kind ?? null, hall ?? null],
      )
      .catch(refuseSecondBooth(delegationId));
    if (!outcome?.anyFree || outcome.id !== null) return outcome?.id ?? undefined;
  }
}

/**
 * Why nobody can have the booth wanted, or any that fits; undefined when somebody may, also of a hold that is over and not yet freed.
 * It tells nearly all who rush for the last booth that they come too late, without a transaction, and decides nothing.
 */
export async function whenGone(
  manager: EntityManager,
  forumId: string,
  { boothId, kind, hall }: Pick<ReserveBoothDto, 'boothId' | 'kind' | 'hall'>,
): Promise<Error | undefined> {
  const [found] = await manager.query<{ number: string | null; isFree: boolean }[]>(
    `SELECT min(number) AS number, coalesce(bool_or(NOT EXISTS (
              SELECT FROM booth_reservation r WHERE r.booth_id = booth.id AND (r.status = 'reserved' OR r.status = 'held' AND r.expires_at > now()))), false) AS "isFree"
       FROM booth WHERE forum_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR hall = $4)`,
    [forumId, boothId ?? null, kind ?? null, hall ?? null],
  );
  if (!found || found.isFree) return undefined;
  if (boothId === undefined) return boothsFull();
  return found.number === null ? undefined : boothTaken(found.number);
}

function refuseSecondBooth(delegationId: string): (error: unknown) => never {
  return refuseOn({ booth_reservation_exhibitor_engaged_key: () => exhibitorHasBooth(delegationId) });
}
