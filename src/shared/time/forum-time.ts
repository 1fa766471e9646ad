import { DateTime, IANAZone } from 'luxon';
import { DomainError } from '../errors/domain-error.js';
import { invalidField } from '../errors/validation.js';
import { isInterval, type Interval } from './interval.js';
import { instantFromLocal } from './local-time.js';
import { remembered } from './remembered.js';

/**
 * Reads a time as a caller sends it: wall time of the forum's zone, or a time with its offset.
 * @param pointer where it stood, for the refusal
 */
export function readTime(time: string, timeZone: string, pointer: string): Date {
  const instant = instantOf(time, timeZone);
  if (instant && isStorable(instant)) return instant;
  throw invalidField(pointer, 'isLocalDateTime');
}

function instantOf(time: string, timeZone: string): Date | undefined {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(time)) {
    const instant = DateTime.fromISO(time);
    return instant.isValid ? instant.toJSDate() : undefined;
  }
  try {
    return instantFromLocal(time, timeZone);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Years 1 to 9999 by UTC: the database takes no other as ISO 8601 writes it. */
function isStorable(instant: Date): boolean {
  return instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999;
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
  const minutes = aheadOfUtc(instant, timeZone);
  if (minutes !== undefined) {
    const [day = '', time = ''] = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1).split('T');
    const ahead = Math.abs(minutes);
    const offset = [Math.floor(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return `${day}T${time.replace(/\.000$/, '')}${minutes < 0 ? '-' : '+'}${offset}`;
  }
  return (
    DateTime.fromJSDate(instant, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? instant.toISOString()
  );
}

const quarter = 15 * 60_000;

/** By zone and quarter of an hour: by now clocks change at whole quarters, and asking the platform takes longer than all else here. */
const minutesAhead = remembered((zone: string, quarters: number) => IANAZone.create(zone).offset(quarters * quarter));

/** The minutes by which clocks of a zone are ahead of UTC; undefined where they are not whole, in UTC itself, in years of other than four digits, and when clocks of some zones changed a minute after midnight. */
function aheadOfUtc(instant: Date, timeZone: string): number | undefined {
  const time = instant.getTime();
  if (!(time > firstTime && time < lastTime)) return undefined;
  const minutes = minutesAhead(timeZone, Math.floor(time / quarter));
  return Number.isInteger(minutes) && minutes !== 0 ? minutes : undefined;
}

const [firstTime, lastTime] = [Date.UTC(2023, 0, 1), Date.UTC(9999, 11, 30)];

/** An interval with the offsets of a zone. */
export function intervalWithOffset({ start, end }: Interval, timeZone: string): { start: string; end: string } {
  return { start: withOffset(start, timeZone), end: withOffset(end, timeZone) };
}

/** The instants between which the days from `startsOn` to `endsOn` lie in a zone. */
export function daysAsInterval(startsOn: string, endsOn: string, timeZone: string): Interval {
  return { start: new Date(startOfDay(timeZone, startsOn)), end: new Date(endOfDay(timeZone, endsOn)) };
}

const startOfDay = remembered((zone: string, day: string) => DateTime.fromISO(day, { zone }).startOf('day').toMillis());
const endOfDay = remembered((zone: string, day: string) =>
  DateTime.fromISO(day, { zone }).startOf('day').plus({ days: 1 }).toMillis(),
);
