import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { missedWay, type Ways } from '../bookings/ways.js';

/**
 * The uses of a room from which, or to which, somebody came in time and would not any more. What lies between two sessions is the
 * agenda's: it warns of it.
 * @param engagements of all whom these uses engage, in the room and elsewhere
 */
export function lostWays(
  engagements: BusyInterval[],
  useIds: ReadonlySet<string>,
  before: Ways,
  after: Ways,
): Set<string> {
  const misses = (ways: Ways, use: BusyInterval, other: BusyInterval) =>
    missedWay(ways, [other], use, ways.zoneBySource.get(use.sourceId) ?? null) !== undefined;
  const lost = engagements.filter((use) => {
    if (!useIds.has(use.sourceId)) return false;
    const others = engagements.filter(
      ({ subjectId, sourceId, reason }) =>
        subjectId === use.subjectId && sourceId !== use.sourceId && (reason !== 'session' || use.reason !== 'session'),
    );
    return others.some((other) => !misses(before, use, other) && misses(after, use, other));
  });
  return new Set(lost.map(({ sourceId }) => sourceId));
}
