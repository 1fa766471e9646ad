import type { IntervalDto } from '../shared/http/fields.js';
import { readInterval } from '../shared/time/forum-time.js';
import { encloses, type Interval } from '../shared/time/interval.js';
import { movedInterval, type ForumMove } from '../shared/time/moved-forum.js';
import { outsideForum } from './forum.errors.js';

/** `[start, end)` as ISO instants, the way jsonb keeps it. */
export interface StoredInterval {
  start: string;
  end: string;
}

interface Days {
  timeZone: string;
  startsOn: string;
  endsOn: string;
  days: Interval;
}

/** Reads an interval that must lie within the days of the forum. */
export function readIntervalOfForum(interval: IntervalDto, forum: Days, pointer: string): Interval {
  const read = readInterval(interval, forum.timeZone, pointer);
  if (!encloses(forum.days, read)) throw outsideForum(pointer, read, forum);
  return read;
}

/** Reads opening hours: each within the forum's days; those that touch or overlap become one; by start. */
export function readHours(hours: IntervalDto[], forum: Days, pointer: string): StoredInterval[] {
  const read = hours.map((interval, index) => readIntervalOfForum(interval, forum, `${pointer}/${index}`));
  return storedIntervals(united(read));
}

function storedIntervals(intervals: Interval[]): StoredInterval[] {
  return intervals.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }));
}

/** Stored hours on other days, at the same times on the clock. */
export function movedHours(stored: StoredInterval[], move: ForumMove): StoredInterval[] {
  return storedIntervals(intervalsFromStored(stored).map((interval) => movedInterval(interval, move)));
}

export function intervalsFromStored(stored: StoredInterval[]): Interval[] {
  return stored.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }));
}

function united(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = result.at(-1);
    if (last && interval.start <= last.end) last.end = new Date(Math.max(last.end.getTime(), interval.end.getTime()));
    else result.push({ ...interval });
  }
  return result;
}
