import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { Interval } from '../../shared/time/interval.js';
import type { MeetingRules } from './meeting-rules.entity.js';
import { daysExhausted } from './request.errors.js';
import type { Voice } from './request-rights.js';

/** The meetings of a delegation, by the day of the forum's calendar; those without a place are on none. */
export interface DayCount {
  delegationId: string;
  /** Null: it has no place yet. */
  day: string | null;
  meetings: number;
}

/** Whose meetings count on which days. */
export interface DayWish {
  delegationIds: string[];
  /** When it could be: on one of these days. */
  days: string[];
}

/** Who has room for one more meeting on none of these days; what has no place yet will need one too. */
export function whoseDaysAreFull(
  { delegationIds, days }: DayWish,
  counts: readonly DayCount[],
  most: number,
): string | undefined {
  return delegationIds.find((id) => {
    const own = counts.filter(({ delegationId }) => delegationId === id);
    const on = (day: string | null) => own.find((count) => count.day === day)?.meetings ?? 0;
    const left = days.reduce((sum, day) => sum + Math.max(0, most - on(day)), 0);
    return left <= (days.length > 1 ? on(null) : 0);
  });
}

/** The days of these stretches of time, in the forum's zone. */
export function daysOf(intervals: readonly Interval[], timeZone: string): string[] {
  const days = intervals.map(({ start }) => DateTime.fromJSDate(start, { zone: timeZone }).toISODate() ?? '');
  return [...new Set(days)];
}

/**
 * That nobody gets more meetings on a day than the rules allow; organisers may give them more. Asks nothing where no rule is.
 * @param isFinal the delegations are kept from other meetings until the transaction ends
 * @throws DomainError days-exhausted
 */
export async function requireDays(
  manager: EntityManager,
  { id: forumId, timeZone }: Pick<ForumFrame, 'id' | 'timeZone'>,
  { mostPerDay }: Pick<MeetingRules, 'mostPerDay'>,
  { isOrganiser }: Pick<Voice, 'isOrganiser'>,
  { exceptMeeting = null, isFinal = false, ...wish }: DayWish & { exceptMeeting?: string | null; isFinal?: boolean },
): Promise<void> {
  if (mostPerDay === null || isOrganiser) return;
  if (isFinal)
    await manager.query(`SELECT FROM delegation WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`, [
      wish.delegationIds,
    ]);
  const counts = await manager.query<DayCount[]>(
    `SELECT p.delegation_id AS "delegationId", count(*)::int AS meetings,
            CASE WHEN m.status IN ('placed', 'started', 'ended') THEN (m.starts_at AT TIME ZONE $3)::date::text END AS day
       FROM meeting_party p JOIN meeting m ON m.id = p.meeting_id
      WHERE m.forum_id = $1 AND p.delegation_id = ANY($2) AND m.status <> 'cancelled' AND ($4::uuid IS NULL OR m.id <> $4)
      GROUP BY 1, 3`,
    [forumId, wish.delegationIds, timeZone, exceptMeeting],
  );
  const full = whoseDaysAreFull(wish, counts, mostPerDay);
  if (full !== undefined) throw daysExhausted(full, mostPerDay, wish.days);
}
