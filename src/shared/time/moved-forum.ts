import { DateTime } from 'luxon';
import type { Interval } from './interval.js';

/** From one forum's days and zone to another's. */
export interface ForumMove {
  fromZone: string;
  toZone: string;
  /** Whole days, of the calendar; negative: earlier. */
  days: number;
}

/** The days from one date to another, `2025-11-25` to `2026-11-24` being 364. */
export function daysBetween(from: string, to: string): number {
  return Math.round(DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days);
}

/** A date so many days later. */
export function dateLater(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date;
}

/** The same time on the clock, so many days later, in the other forum's zone. */
export function movedInstant(instant: Date, { fromZone, toZone, days }: ForumMove): Date {
  return DateTime.fromJSDate(instant, { zone: fromZone })
    .plus({ days })
    .setZone(toZone, { keepLocalTime: true })
    .toJSDate();
}

export function movedInterval({ start, end }: Interval, move: ForumMove): Interval {
  return { start: movedInstant(start, move), end: movedInstant(end, move) };
}
