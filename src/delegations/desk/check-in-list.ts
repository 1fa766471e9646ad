import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { withOffset } from '../../shared/time/forum-time.js';
import type { CheckInView } from './dto/check-in-view.dto.js';
import type { CheckInsQuery } from './dto/check-ins-query.dto.js';

/** The check-ins of a forum in the order in which they were recorded, with those that were taken back; one query. */
export async function pageOfCheckIns(
  manager: EntityManager,
  { id: forumId, timeZone }: ForumFrame,
  { cursor, limit, delegate, session }: CheckInsQuery,
): Promise<Page<CheckInView>> {
  const after = readCursor(cursor, isUuid);
  const rows = await manager.query<CheckInRow[]>(
    `SELECT c.record_id AS "recordId", c.id, c.delegate_id AS "delegateId", c.session_id AS "sessionId", c.at, c.desk,
            c.clock_skew_milliseconds::float8 AS "clockSkewMilliseconds", c.recorded_at AS "recordedAt", u.at AS "undoneAt"
       FROM check_in c LEFT JOIN check_in_undo u ON u.forum_id = c.forum_id AND u.check_in_id = c.id
      WHERE c.forum_id = $1 AND ($2::uuid IS NULL OR c.record_id > $2)
        AND ($3::uuid IS NULL OR c.delegate_id = $3) AND ($4::uuid IS NULL OR c.session_id = $4)
      ORDER BY c.record_id LIMIT $5`,
    [forumId, after?.[0] ?? null, delegate ?? null, session ?? null, limit + 1],
  );
  const page = pageOf(rows, limit, ({ recordId }) => [recordId]);
  const shown = (instant: Date) => withOffset(instant, timeZone);
  return {
    ...page,
    items: page.items.map(({ recordId: _recordId, at, recordedAt, undoneAt, ...row }) => ({
      ...row,
      at: shown(at),
      recordedAt: shown(recordedAt),
      undoneAt: undoneAt && shown(undoneAt),
    })),
  };
}

interface CheckInRow extends Omit<CheckInView, 'at' | 'recordedAt' | 'undoneAt'> {
  recordId: string;
  at: Date;
  recordedAt: Date;
  undoneAt: Date | null;
}

/** How many delegates were seen in each session of a forum; one query. */
export async function sessionCounts(manager: EntityManager, forumId: string): Promise<Map<string, number>> {
  const rows = await manager.query<{ sessionId: string; present: number }[]>(
    `SELECT c.session_id AS "sessionId", count(DISTINCT c.delegate_id)::int AS present
       FROM check_in c
      WHERE c.forum_id = $1 AND c.session_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM check_in_undo u WHERE u.forum_id = c.forum_id AND u.check_in_id = c.id)
      GROUP BY c.session_id`,
    [forumId],
  );
  return new Map(rows.map(({ sessionId, present }) => [sessionId, present]));
}

/** How many of a delegation are expected, less those who cancelled, and how many of them have arrived. */
export interface ArrivalCounts {
  delegationId: string;
  /** The organization's. */
  code: string;
  name: LocalizedText;
  /** ISO 3166-1 alpha-2. */
  country: string;
  expected: number;
  arrived: number;
}

/** The arrival of every delegation of a forum, by country and code; one query. */
export function countArrivals(manager: EntityManager, forumId: string): Promise<ArrivalCounts[]> {
  return manager.query<ArrivalCounts[]>(
    `SELECT g.id AS "delegationId", o.code, o.name, o.country,
            count(d.id) FILTER (WHERE d.status <> 'cancelled')::int AS expected,
            count(d.id) FILTER (WHERE d.status = 'arrived')::int AS arrived
       FROM delegation g JOIN organization o ON o.id = g.organization_id LEFT JOIN delegate d ON d.delegation_id = g.id
      WHERE g.forum_id = $1 GROUP BY g.id, o.id ORDER BY o.country, o.code COLLATE "C"`,
    [forumId],
  );
}
