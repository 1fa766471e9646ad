import type { EntityManager } from 'typeorm';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import type { Meeting } from '../meeting.entity.js';
import { meetingTransitions, type MeetingStatus } from '../meeting.states.js';

/** What decides whether what was held becomes its place. */
export type LockedMeeting = Pick<Meeting, 'id' | 'status' | 'isConfidential' | 'interpretation'>;

/** Nobody else changes the meeting until the transaction ends. */
export async function lockMeeting(manager: EntityManager, forumId: string, id: string): Promise<LockedMeeting> {
  const [meeting] = await manager.query<LockedMeeting[]>(
    `SELECT id, status, is_confidential AS "isConfidential", interpretation FROM meeting
      WHERE id = $1 AND forum_id = $2 FOR NO KEY UPDATE`,
    [id, forumId],
  );
  if (!meeting) throw notFound('meeting');
  return meeting;
}

/** @throws DomainError illegal-transition when it has a place, or is cancelled */
export function requirePlaceable(meeting: LockedMeeting): LockedMeeting {
  const from: readonly MeetingStatus[] = meetingTransitions.place.from;
  if (!from.includes(meeting.status)) throw illegalTransition('accept', meeting.status, from);
  return meeting;
}
