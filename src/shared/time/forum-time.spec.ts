import { DateTime } from 'luxon';
import { DomainError } from '../errors/domain-error.js';
import { daysAsInterval, readTime, withOffset } from './forum-time.js';

const zones = ['Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'Asia/Kolkata', 'Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Antarctica/Casey', 'Africa/Monrovia', 'Etc/UTC', 'UTC']; // prettier-ignore
const minute = 60_000;

/** Instants of every year since 1900, and every quarter of an hour of two days on which clocks change; some with parts of a second. */
function instants(): Date[] {
  const years = Array.from({ length: 250 }, (_, year) => Date.UTC(1900 + year, year % 12, 1 + (year % 28), year % 24));
  const changes = [
    '2025-03-29T12:00Z',
    '2025-10-25T12:00Z',
    '2025-04-05T06:00Z',
    '2006-04-01T12:00Z',
    '2022-10-01T00:00Z',
  ].flatMap((from) => Array.from({ length: 192 }, (_, quarter) => Date.parse(from) + quarter * 15 * minute - 1));
  const odd = [-1, 0, 1, 999, 59_999, 86_399_999, Date.UTC(9999, 11, 31, 23), Date.UTC(12_000, 0, 1)];
  return [...years, ...changes, ...odd].map((time) => new Date(time));
}

describe('withOffset', () => {
  it.each(zones)('writes what Luxon writes: %s', (zone) => {
    for (const instant of instants())
      expect(withOffset(instant, zone)).toBe(DateTime.fromJSDate(instant, { zone }).toISO({ suppressMilliseconds: true })); // prettier-ignore
  });
});

describe('daysAsInterval', () => {
  it('begins and ends with days, also where clocks change', () => {
    const asked = () => daysAsInterval('2025-03-30', '2025-03-30', 'Europe/Paris');
    expect([asked(), asked()]).toEqual([
      { start: new Date('2025-03-29T23:00Z'), end: new Date('2025-03-30T22:00Z') },
      { start: new Date('2025-03-29T23:00Z'), end: new Date('2025-03-30T22:00Z') },
    ]);
  });
});

const zone = 'Asia/Ho_Chi_Minh';

describe('readTime', () => {
  it.each([
    ['2025-11-25T08:00', '2025-11-25T01:00:00.000Z'],
    ['2025-11-25T08:00+09:00', '2025-11-24T23:00:00.000Z'],
    ['0001-01-02T00:00+07:00', '0001-01-01T17:00:00.000Z'],
  ])('reads %s', (time, instant) => {
    expect(readTime(time, zone, '/start').toISOString()).toBe(instant);
  });

  it.each([
    ['is on no calendar', '2025-02-30T08:00'],
    ['is in the year 0', '0000-01-01T00:00'],
    ['is in the year 0 by UTC', '0001-01-01T00:00+07:00'],
    ['is in the year 10000 by UTC', '9999-12-31T23:00-07:00'],
  ])('refuses what %s', (_why, time) => {
    expect(() => readTime(time, zone, '/start')).toThrow(DomainError);
  });
});
