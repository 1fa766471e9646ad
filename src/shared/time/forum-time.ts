import { DateTime } from 'luxon';
import { DomainError } from '../errors/domain-error.js';
import { invalidField } from '../errors/validation.js';
import { isInterval, type Interval } from './interval.js';
import { instantFromLocal } from './local-time.js';

/**
 * Reads a time as a caller sends it: wall time of the forum's zone, or a time with its offset.
 * @param pointer where it stood, for the refusal
 */
export function readTime(time: string, timeZone: string, pointer: string): Date {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(time)) {
    const instant = DateTime.fromISO(time);
    if (instant.isValid) return instant.toJSDate();
    throw invalidField(pointer, 'isLocalDateTime');
  }
  try {
    return instantFromLocal(time, timeZone);
  } catch (error) {
    if (error instanceof DomainError) throw invalidField(pointer, 'isLocalDateTime');
    throw error;
  }
}

/** Reads `[start, end)`; refused with `interval-backwards` unless it ends after it starts. */
export function readInterval(interval: { start: string; end: string }, timeZone: string, pointer: string): Interval {
  const read = {
    start: readTime(interval.start, timeZone, `${pointer}/start`),
    end: readTime(interval.end, timeZone, `${pointer}/end`),
  };
  if (!isInterval(read))
    throw new DomainError('interval-backwards', 'invalid', {
      field: `${pointer}/end`,
      pointer: `${pointer}/end`,
      start: interval.start,
      end: interval.end,
    });
  return read;
}

/** An instant with the offset of a zone: `2025-11-25T08:00:00+07:00`. */
export function withOffset(instant: Date, timeZone: string): string {
  return (
    DateTime.fromJSDate(instant, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? instant.toISOString()
  );
}

/** An interval with the offsets of a zone. */
export function intervalWithOffset({ start, end }: Interval, timeZone: string): { start: string; end: string } {
  return { start: withOffset(start, timeZone), end: withOffset(end, timeZone) };
}

/** The instants between which the days from `startsOn` to `endsOn` lie in a zone. */
export function daysAsInterval(startsOn: string, endsOn: string, timeZone: string): Interval {
  const start = DateTime.fromISO(startsOn, { zone: timeZone }).startOf('day');
  const end = DateTime.fromISO(endsOn, { zone: timeZone }).startOf('day').plus({ days: 1 });
  return { start: start.toJSDate(), end: end.toJSDate() };
}
