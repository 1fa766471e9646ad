import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumMove } from '../../shared/time/moved-forum.js';

/** Next year's protocol from this year's. */
@Injectable()
export class ProtocolCloning {
  /** Copies the rule and the cues into a forum that has the same sessions, without people; in another zone the host is not known yet. */
  async copy(
    manager: EntityManager,
    sourceId: string,
    targetId: string,
    { fromZone, toZone }: ForumMove,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO protocol_rule (forum_id, host_country, host_turn, seating_layout, seats_per_row, version)
       SELECT $2, CASE WHEN $3 THEN host_country END, host_turn, seating_layout, seats_per_row, 1
         FROM protocol_rule WHERE forum_id = $1`,
      [sourceId, targetId, fromZone === toZone],
    );
    await manager.query(
      `INSERT INTO session_cue (forum_id, session_id, offset_minutes, kind, text, version)
       SELECT $2, target.id, c.offset_minutes, c.kind, c.text, 1
         FROM session_cue c JOIN session s ON s.id = c.session_id
         JOIN session target ON target.forum_id = $2 AND target.code = s.code
        WHERE c.forum_id = $1 ORDER BY c.id`,
      [sourceId, targetId],
    );
  }
}
