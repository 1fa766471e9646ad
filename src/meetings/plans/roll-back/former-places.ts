import type { EntityManager } from 'typeorm';
import { statusesThatTookPlace, type MeetingStatus } from '../../meeting.states.js';
import type { PlannedInterpreter } from '../plan-placement.entity.js';

/** Where a meeting was, and whether it is as the application left it. */
export interface FormerPlace {
  meetingId: string;
  meetingCode: string;
  isFresh: boolean;
  status: MeetingStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  roomPlaceId: string | null;
  interpreters: PlannedInterpreter[];
  isConfidential: boolean;
}

/** Keeps where meetings are, which the caller has locked, before the plan places or displaces each of them once. */
export async function keepPlaces(manager: EntityManager, planId: string, meetingIds: string[]): Promise<void> {
  await manager.query(
    `INSERT INTO plan_former_place (plan_id, meeting_id, applied_version, status, starts_at, ends_at, room_place_id, interpreters)
     SELECT $1, m.id, m.version + 1, m.status, m.starts_at, m.ends_at, m.room_place_id,
            coalesce((SELECT jsonb_agg(jsonb_build_object('interpreterId', i.interpreter_id, 'pair', i.pair, 'answer', i.answer, 'answeredAt', i.answered_at))
                        FROM meeting_interpreter i WHERE i.meeting_id = m.id), '[]')
       FROM meeting m WHERE m.id = ANY($2)`,
    [planId, meetingIds],
  );
}

/** Where the meetings that a plan has changed were before; they are locked in the order of their ids. */
export async function formerPlaces(manager: EntityManager, planId: string): Promise<FormerPlace[]> {
  await manager.query(
    `SELECT id FROM meeting WHERE id IN (SELECT meeting_id FROM plan_former_place WHERE plan_id = $1) ORDER BY id FOR NO KEY UPDATE`,
    [planId],
  );
  return manager.query<FormerPlace[]>(
    `SELECT m.id AS "meetingId", m.code AS "meetingCode", m.version = f.applied_version AND m.status <> ALL($2) AS "isFresh", f.status, f.starts_at AS "startsAt",
            f.ends_at AS "endsAt", f.room_place_id AS "roomPlaceId", f.interpreters, m.is_confidential AS "isConfidential"
       FROM plan_former_place f JOIN meeting m ON m.id = f.meeting_id WHERE f.plan_id = $1 ORDER BY m.id`,
    [planId, statusesThatTookPlace],
  );
}

/**
 * Writes down that meetings are again where they were, which the ledger has room for; what interpreters had answered of that time is true again.
 * A plan that was applied before this one can be rolled back in its turn: its meetings are as it left them.
 */
export async function putBack(manager: EntityManager, planId: string, meetingIds: string[]): Promise<void> {
  await manager.query(
    `WITH former AS (SELECT * FROM plan_former_place WHERE plan_id = $1 AND meeting_id = ANY($2)),
     back AS (
       UPDATE meeting m SET status = f.status, starts_at = f.starts_at, ends_at = f.ends_at, room_place_id = f.room_place_id,
              sequence = m.sequence + CASE WHEN (m.status, m.starts_at, m.ends_at, m.room_place_id) IS DISTINCT FROM (f.status, f.starts_at, f.ends_at, f.room_place_id) THEN 1 ELSE 0 END,
              version = m.version + 1
         FROM former f WHERE m.id = f.meeting_id),
     earlier AS (
       UPDATE plan_former_place e SET applied_version = f.applied_version + 1
         FROM former f WHERE e.meeting_id = f.meeting_id AND e.applied_version = f.applied_version - 1),
     gone AS (DELETE FROM meeting_interpreter WHERE meeting_id = ANY($2) RETURNING meeting_id)
     INSERT INTO meeting_interpreter (meeting_id, interpreter_id, pair, answer, answered_at)
     SELECT f.meeting_id, i."interpreterId", i.pair, i.answer, i."answeredAt"
       FROM former f, jsonb_to_recordset(f.interpreters) AS i("interpreterId" uuid, pair text, answer text, "answeredAt" timestamptz)
      WHERE (SELECT count(*) FROM gone) >= 0`, // gone before anything is new
    [planId, meetingIds],
  );
}
