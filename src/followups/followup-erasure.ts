import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../shared/names/erased-name.js';

/** Takes the names of people out of what was written after meetings. */
@Injectable()
export class FollowupErasure {
  async erase(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<void> {
    const written = writtenNamesOf(traces);
    const ratings = await manager.query<{ meetingId: string; delegationId: string; comment: string }[]>(
      `SELECT r.meeting_id AS "meetingId", r.delegation_id AS "delegationId", r.comment
         FROM meeting_rating r JOIN meeting m ON m.id = r.meeting_id WHERE m.forum_id = $1 AND r.comment IS NOT NULL`,
      [forumId],
    );
    for (const { meetingId, delegationId, comment } of ratings) {
      const shorter = withoutNames({ en: comment }, written).en;
      if (shorter === comment) continue;
      await manager.query(`UPDATE meeting_rating SET comment = $3 WHERE meeting_id = $1 AND delegation_id = $2`, [
        ...[meetingId, delegationId, shorter],
      ]);
    }
  }
}
