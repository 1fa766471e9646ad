import type { EntityManager } from 'typeorm';
import type { WishWeights } from './plan.entity.js';

/** What meetings that came of requests count in one plan instead of their priority, by meeting; those that organisers entered keep theirs. */
export async function wishPriorities(
  manager: EntityManager,
  { must, wouldLike }: WishWeights,
  meetingIds: string[],
): Promise<Map<string, number>> {
  const rows = await manager.query<{ meetingId: string; isMust: boolean }[]>(
    `SELECT meeting_id AS "meetingId", bool_or(wish = 'must') AS "isMust" FROM meeting_request WHERE meeting_id = ANY($1) GROUP BY meeting_id`,
    [meetingIds],
  );
  return new Map(
    rows.flatMap(({ meetingId, isMust }) => {
      const weight = isMust ? must : wouldLike;
      return weight === undefined ? [] : [[meetingId, weight]];
    }),
  );
}
