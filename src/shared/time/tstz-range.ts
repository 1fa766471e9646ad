import { isInterval, type Interval } from './interval.js';

/**
 * Writes an interval as PostgreSQL reads a tstzrange: `[2025-11-25T01:00:00.000Z,2025-11-25T01:30:00.000Z)`.
 * @throws RangeError unless the end comes after the start.
 */
export function formatTstzRange(interval: Interval): string {
  if (!isInterval(interval)) throw new RangeError('An interval must end after it starts.');
  return `[${interval.start.toISOString()},${interval.end.toISOString()})`;
}
