import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { statusesWithPlace } from './meeting.states.js';

/** Two who have met, or of whom one has asked the other; in either order. */
export interface Pair {
  one: string;
  other: string;
}

/** Who has to do with whom by meetings. */
@Injectable()
export class MeetingHistory {
  /** Delegations of a forum of whom one has asked the other, whatever came of it, or who meet; one query. */
  acquainted(manager: EntityManager, forumId: string): Promise<Pair[]> {
    return manager.query<Pair[]>(
      `SELECT from_delegation_id AS one, to_delegation_id AS other FROM meeting_request WHERE forum_id = $1
       UNION SELECT p.delegation_id, q.delegation_id FROM meeting m
         JOIN meeting_party p ON p.meeting_id = m.id JOIN meeting_party q ON q.meeting_id = m.id AND q.delegation_id <> p.delegation_id
        WHERE m.forum_id = $1 AND m.status <> 'cancelled'`,
      [forumId],
    );
  }

  /** How often organizations have met in forums that began before this one, by their ids; one query. */
  metBefore(manager: EntityManager, forumId: string): Promise<(Pair & { count: number })[]> {
    return manager.query<(Pair & { count: number })[]>(
      `SELECT a.organization_id AS one, b.organization_id AS other, count(DISTINCT m.id)::int AS count
         FROM forum f JOIN forum before ON before.starts_on < f.starts_on
         JOIN meeting m ON m.forum_id = before.id AND m.status = ANY($2)
         JOIN meeting_party p ON p.meeting_id = m.id JOIN delegation a ON a.id = p.delegation_id
         JOIN meeting_party q ON q.meeting_id = m.id AND q.delegation_id <> p.delegation_id JOIN delegation b ON b.id = q.delegation_id
        WHERE f.id = $1 AND EXISTS (SELECT FROM delegation g WHERE g.forum_id = f.id AND g.organization_id = a.organization_id)
        GROUP BY 1, 2`,
      [forumId, statusesWithPlace],
    );
  }
}
