import { isInterval, type Interval } from './interval.js';

const bound = '"?(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?[+-]\\d{2}(?::?\\d{2})?)"?';
const rangeShape = new RegExp(`^\\[${bound},${bound}\\)$`);

/**
 * Reads PostgreSQL's text of a tstzrange, `["2025-11-25 01:00:00+00","2025-11-25 01:30:00+00")`.
 * Microseconds are cut to milliseconds.
 * @throws RangeError for what the ledger never holds: empty, unbounded or other than half-open ranges.
 */
export function parseTstzRange(text: string): Interval {
  const [, start, end] = rangeShape.exec(text) ?? [];
  if (start === undefined || end === undefined) throw new RangeError(`Not a bounded half-open tstzrange: ${text}`);
  return { start: readInstant(start), end: readInstant(end) };
}

/**
 * Writes an interval as PostgreSQL reads a tstzrange: `[2025-11-25T01:00:00.000Z,2025-11-25T01:30:00.000Z)`.
 * @throws RangeError unless the end comes after the start.
 */
export function formatTstzRange(interval: Interval): string {
  if (!isInterval(interval)) throw new RangeError('An interval must end after it starts.');
  return `[${interval.start.toISOString()},${interval.end.toISOString()})`;
}

function readInstant(text: string): Date {
  const iso = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  return new Date(iso.replace(/(\.\d{3})\d+/, '$1'));
}
