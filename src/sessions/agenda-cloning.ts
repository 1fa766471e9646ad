import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumMove } from '../shared/time/moved-forum.js';
import { SessionClaims } from './session-claims.js';
import { Session } from './session.entity.js';

/** Next year's draft agenda from this year's. */
@Injectable()
export class AgendaCloning {
  constructor(private readonly claims: SessionClaims) {}

  /** Copies the agenda of a forum into another that has the same rooms, without anybody on a stage. @returns how many sessions */
  async copy(manager: EntityManager, sourceId: string, targetId: string, move: ForumMove): Promise<number> {
    const { fromZone, toZone, days } = move;
    await manager.query(
      `INSERT INTO session (forum_id, code, kind, title, starts_at, ends_at, room_id, is_confidential, is_public, languages, interpretation, expected, version)
       SELECT $2, s.code, s.kind, s.title, ${moved('s.starts_at')}, ${moved('s.ends_at')}, target.id, s.is_confidential, s.is_public,
              s.languages, s.interpretation, s.expected, 1
         FROM session s LEFT JOIN room r ON r.id = s.room_id LEFT JOIN room target ON target.forum_id = $2 AND target.code = r.code
        WHERE s.forum_id = $1 ORDER BY s.starts_at, s.id`,
      [sourceId, targetId, fromZone, toZone, days],
    );
    await manager.query(
      `INSERT INTO presentation (session_id, position, title, minutes)
       SELECT target.id, p.position, p.title, p.minutes
         FROM presentation p JOIN session s ON s.id = p.session_id JOIN session target ON target.forum_id = $2 AND target.code = s.code
        WHERE s.forum_id = $1`,
      [sourceId, targetId],
    );
    const copies = await manager.find(Session, { select: { id: true }, where: { forumId: targetId } });
    await this.claims.follow(
      manager,
      targetId,
      copies.map(({ id }) => id),
    );
    return copies.length;
  }
}

/** The same time on the clock `$5` days later, from zone `$3` to zone `$4`. */
function moved(column: string): string {
  return `((${column} AT TIME ZONE $3) + $5::int * interval '1 day') AT TIME ZONE $4`;
}
