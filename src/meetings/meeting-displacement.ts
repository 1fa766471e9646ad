import type { EntityManager } from 'typeorm';
import { meetingTransitions } from './meeting.states.js';

/** Says of placed meetings, which the caller has locked, that they have lost their place; where they were is kept in mind. */
export async function displace(manager: EntityManager, meetingIds: string[]): Promise<void> {
  const { from, to } = meetingTransitions.displace;
  await manager.query(
    `UPDATE meeting SET status = $2, sequence = sequence + 1, version = version + 1 WHERE id = ANY($1) AND status = ANY($3)`,
    [meetingIds, to, from],
  );
}
