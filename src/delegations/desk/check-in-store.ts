import type { EntityManager } from 'typeorm';
import type { DelegateStatus } from '../delegate.states.js';
import type { CheckedIn, DeskState } from './check-in-rules.js';
import { followArrivals } from './delegation-arrival.js';
import type { SettledTime } from './desk-clock.js';

/** Who recorded it, where, and how far the device's clock was off. */
export interface DeskMark extends SettledTime {
  desk: string | null;
  recordedBy: string;
}

/**
 * One desk of a forum at a time, until the transaction ends: a check-in and its undo that come at the same moment
 * over two connections would otherwise not see each other.
 */
export async function lockDesk(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('desk ' || $1, 0))`, [forumId]);
}

/** The ids of a batch, of check-ins and of those that are taken back. */
interface BatchIds {
  sightings: { id: string }[];
  undos: { id: string }[];
}

/** The delegates whom a batch concerns: those it names, and those whose check-ins it takes back. */
export async function delegatesIn(
  manager: EntityManager,
  forumId: string,
  named: { delegateId: string | null }[],
  { undos }: BatchIds,
): Promise<string[]> {
  const rows = await manager.query<{ delegateId: string }[]>(
    `SELECT DISTINCT delegate_id AS "delegateId" FROM check_in WHERE forum_id = $1 AND id = ANY($2::uuid[])`,
    [forumId, undos.map(({ id }) => id)],
  );
  return [...new Set([...named, ...rows].flatMap(({ delegateId }) => delegateId ?? []))];
}

/** What is known of these delegates, and of the check-ins of a batch; the delegates stay as they are until the transaction ends. */
export async function loadDesk(
  manager: EntityManager,
  forumId: string,
  delegateIds: string[],
  { sightings, undos }: BatchIds,
): Promise<DeskState> {
  const checkInIds = [...sightings, ...undos].map(({ id }) => id);
  const delegates = await manager.query<{ id: string; status: DelegateStatus }[]>(
    `SELECT id, status FROM delegate WHERE forum_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    [forumId, delegateIds],
  );
  const checkIns = await manager.query<CheckedIn[]>(
    `SELECT id, delegate_id AS "delegateId", session_id AS "sessionId", at, desk, status_before AS "statusBefore"
       FROM check_in WHERE forum_id = $1 AND (delegate_id = ANY($2::uuid[]) OR id = ANY($3::uuid[])) ORDER BY record_id`,
    [forumId, delegateIds, checkInIds],
  );
  const undone = await manager.query<{ id: string }[]>(
    `SELECT check_in_id AS id FROM check_in_undo WHERE forum_id = $1 AND check_in_id = ANY($2::uuid[])`,
    [forumId, [...checkIns.map(({ id }) => id), ...checkInIds]],
  );
  return {
    statusByDelegate: new Map(delegates.map(({ id, status }) => [id, status])),
    checkIns: new Map(checkIns.map((checkIn) => [checkIn.id, checkIn])),
    undone: new Set(undone.map(({ id }) => id)),
  };
}

/** Writes what the rules added to a state; `marks` says of each id who recorded it, for check-ins and undos apart. */
export async function saveDesk(
  manager: EntityManager,
  forumId: string,
  before: DeskState,
  after: DeskState,
  marks: { checkIns: Map<string, DeskMark>; undos: Map<string, DeskMark> },
): Promise<void> {
  const checkIns = [...after.checkIns.values()].filter(({ id }) => !before.checkIns.has(id));
  const undone = [...after.undone].filter((id) => !before.undone.has(id));
  const statuses = [...after.statusByDelegate].filter(([id, status]) => before.statusByDelegate.get(id) !== status);
  await insertCheckIns(manager, forumId, checkIns, marks.checkIns);
  await insertUndos(manager, forumId, undone, marks.undos);
  if (statuses.length === 0) return;
  await manager.query(
    `UPDATE delegate SET status = changed.status, version = version + 1
       FROM unnest($1::uuid[], $2::text[]) AS changed(id, status) WHERE delegate.id = changed.id`,
    [statuses.map(([id]) => id), statuses.map(([, status]) => status)],
  );
  await followArrivals(
    manager,
    statuses.map(([id]) => id),
  );
}

async function insertCheckIns(
  manager: EntityManager,
  forumId: string,
  checkIns: CheckedIn[],
  marks: Map<string, DeskMark>,
): Promise<void> {
  if (checkIns.length === 0) return;
  await manager.query(
    `INSERT INTO check_in (forum_id, id, delegate_id, session_id, at, desk, status_before, clock_skew_milliseconds, recorded_by)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[], $7::text[], $8::bigint[], $9::uuid[])`,
    [
      forumId,
      checkIns.map(({ id }) => id),
      checkIns.map(({ delegateId }) => delegateId),
      checkIns.map(({ sessionId }) => sessionId),
      checkIns.map(({ at }) => at),
      checkIns.map(({ desk }) => desk),
      checkIns.map(({ statusBefore }) => statusBefore),
      checkIns.map(({ id }) => marks.get(id)?.clockSkewMilliseconds),
      checkIns.map(({ id }) => marks.get(id)?.recordedBy),
    ],
  );
}

async function insertUndos(
  manager: EntityManager,
  forumId: string,
  ids: string[],
  marks: Map<string, DeskMark>,
): Promise<void> {
  if (ids.length === 0) return;
  const marksInOrder = ids.map((id) => marks.get(id));
  await manager.query(
    `INSERT INTO check_in_undo (forum_id, check_in_id, at, clock_skew_milliseconds, desk, recorded_by)
     SELECT $1, * FROM unnest($2::uuid[], $3::timestamptz[], $4::bigint[], $5::text[], $6::uuid[])`,
    [
      forumId,
      ids,
      marksInOrder.map((mark) => mark?.at),
      marksInOrder.map((mark) => mark?.clockSkewMilliseconds),
      marksInOrder.map((mark) => mark?.desk),
      marksInOrder.map((mark) => mark?.recordedBy),
    ],
  );
}
