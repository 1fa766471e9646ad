import type { EntityManager } from 'typeorm';
import type { Attendance } from './meeting-party.states.js';
import { meetingTransitions } from './meeting.states.js';

/** What was said of parties held for the place that the meeting had. */
export async function forgetMarks(
  manager: EntityManager,
  meetingIds: string[],
  attendances: readonly Attendance[],
): Promise<void> {
  await manager.query(
    `UPDATE meeting_party SET attendance = 'expected', marked_at = NULL WHERE meeting_id = ANY($1) AND attendance = ANY($2)`,
    [meetingIds, attendances],
  );
}

/** Says of placed meetings, which the caller has locked, that they have lost their place; where they were is kept in mind. */
export async function displace(manager: EntityManager, meetingIds: string[]): Promise<void> {
  const { from, to } = meetingTransitions.displace;
  await manager.query(
    `UPDATE meeting SET status = $2, sequence = sequence + 1, version = version + 1 WHERE id = ANY($1) AND status = ANY($3)`,
    [meetingIds, to, from],
  );
  await forgetMarks(manager, meetingIds, ['arrived', 'no-show']);
}
