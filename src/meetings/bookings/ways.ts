import type { ForumFrame } from '../../forums/forums.service.js';
import { minutesBetween } from '../../forums/transfers.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import type { Interval } from '../../shared/time/interval.js';

/** How long it takes between zones, and in which zone people are engaged. */
export interface Ways {
  transfers: ForumFrame['transfers'];
  /** By the session, meeting or booking; one that is not there is nowhere. */
  zoneBySource: ReadonlyMap<string, string>;
}

/** The engagement from which, or to which, somebody who is in this zone then does not come in time. */
export function missedWay(
  ways: Ways,
  engagements: BusyInterval[],
  when: Interval,
  zone: string | null,
): { engagement: BusyInterval; minutes: number } | undefined {
  if (zone === null || ways.transfers.length === 0) return undefined;
  for (const engagement of engagements) {
    const other = ways.zoneBySource.get(engagement.sourceId);
    const minutes = other === undefined ? 0 : minutesBetween(ways.transfers, zone, other);
    const isBefore = engagement.end <= when.start;
    const pause = isBefore
      ? when.start.getTime() - engagement.end.getTime()
      : engagement.start.getTime() - when.end.getTime();
    if (pause >= 0 && pause < minutes * 60_000) return { engagement, minutes };
  }
  return undefined;
}
