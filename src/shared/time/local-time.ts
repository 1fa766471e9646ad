import { DateTime } from 'luxon';
import { DomainError } from '../errors/domain-error.js';
import { isTimeZone } from './time-zone.js';

const wallTimeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/**
 * The instant at which clocks in a zone show a wall time such as `2025-11-25T08:00`.
 * When clocks are set back and show it twice, the first time is meant.
 * @throws DomainError `time-zone-unknown` {timeZone}; `local-time-invalid` {value}; `local-time-skipped` {value, timeZone}
 * when clocks are set forward over it.
 */
export function instantFromLocal(wallTime: string, timeZone: string): Date {
  if (!isTimeZone(timeZone)) throw new DomainError('time-zone-unknown', 'invalid', { timeZone });
  const parsed = DateTime.fromISO(wallTime, { zone: timeZone });
  if (!wallTimeShape.test(wallTime) || wallTime.includes('T24') || !parsed.isValid) {
    throw new DomainError('local-time-invalid', 'invalid', { value: wallTime });
  }
  if (!localFromInstant(parsed.toJSDate(), timeZone, 'seconds').startsWith(wallTime)) {
    throw new DomainError('local-time-skipped', 'invalid', { value: wallTime, timeZone });
  }
  const [first] = parsed.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  return (first ?? parsed).toJSDate();
}

/** What clocks in a zone show at an instant: `2025-11-25T08:00`, with `:00` seconds when asked for. */
export function localFromInstant(
  instant: Date,
  timeZone: string,
  precision: 'minutes' | 'seconds' = 'minutes',
): string {
  const format = precision === 'minutes' ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss";
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(format);
}
