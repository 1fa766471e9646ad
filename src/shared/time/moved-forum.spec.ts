import { dateLater, daysBetween, movedInstant } from './moved-forum.js';

describe('a forum that moves', () => {
  it('counts days of the calendar, over a leap day and a change of clocks', () => {
    expect(daysBetween('2025-11-25', '2026-11-24')).toBe(364);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(dateLater('2028-02-28', 2)).toBe('2028-03-01');
  });

  const moves: [string, string, Parameters<typeof movedInstant>[1], string][] = [
    [
      'keeps the time on the clock in another zone',
      '2025-11-25T01:00:00Z',
      { fromZone: 'Asia/Ho_Chi_Minh', toZone: 'Asia/Tokyo', days: 1 },
      '2025-11-25T23:00:00.000Z',
    ],
    [
      'keeps it over a change of clocks',
      '2026-03-28T08:00:00Z',
      { fromZone: 'Europe/Berlin', toZone: 'Europe/Berlin', days: 1 },
      '2026-03-29T07:00:00.000Z',
    ],
  ];
  it.each(moves)('%s', (_sentence, instant, move, moved) => {
    expect(movedInstant(new Date(instant), move).toISOString()).toBe(moved);
  });
});
