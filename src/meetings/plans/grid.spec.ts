import { Grid, timeInSlots, without, withMargins } from './grid.js';

const at = (time: string) => new Date(`2025-11-${time}:00Z`);
const grid = new Grid(5, [
  { start: at('25T01:00'), end: at('25T03:00') },
  { start: at('26T01:00'), end: at('26T02:00') },
]);

describe('Grid', () => {
  it('counts the slots through all days and leaves the night out', () => {
    expect(grid.days).toEqual([
      [0, 24],
      [24, 36],
    ]);
  });

  it('rounds availability inwards and engagement outwards', () => {
    const interval = [{ start: at('25T01:02'), end: at('25T01:13') }];
    expect([grid.slotsWithin(interval), grid.slotsTouchedBy(interval)]).toEqual([[[1, 2]], [[0, 3]]]);
  });

  it('cuts what spans the night into the days', () => {
    expect(grid.slotsWithin([{ start: at('25T02:00'), end: at('26T01:30') }])).toEqual([[12, 30]]);
  });

  it('finds the slot of an instant on the grid only', () => {
    expect([grid.slotAt(at('26T01:05')), grid.slotAt(at('26T01:06')), grid.slotAt(at('25T03:00'))]).toEqual([
      25,
      undefined,
      undefined,
    ]);
  });

  it('gives back the time of slots, and refuses those of two days', () => {
    expect(grid.timeOf(24, 30)).toEqual({ start: at('26T01:00'), end: at('26T01:30') });
    expect(() => grid.timeOf(20, 30)).toThrow(RangeError);
  });
});

describe('without', () => {
  it('takes slots out of the middle and the ends', () => {
    expect(without([[0, 10], [12, 20]], [[3, 5], [8, 14]])).toEqual([[0, 3], [5, 8], [14, 20]]); // prettier-ignore
  });
});

describe('timeInSlots', () => {
  it.each([
    [10, '25T01:10'],
    [11, '25T01:15'],
  ])('gives a meeting of %i minutes whole slots', (minutes, end) => {
    expect(timeInSlots(at('25T01:00'), minutes, 5)).toEqual({ start: at('25T01:00'), end: at(end) });
  });
});

describe('withMargins', () => {
  const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

  it('adds whole slots before and after, and shares what lies between two spans', () => {
    expect(withMargins([span('25T01:00', '25T03:00'), span('25T05:02', '25T07:00')], 92, 5)).toEqual([
      span('24T23:25', '25T04:00'),
      span('25T04:02', '25T08:35'),
    ]);
  });

  it('adds nothing where nothing takes time', () => {
    expect(withMargins([span('25T01:00', '25T03:00')], 0, 5)).toEqual([span('25T01:00', '25T03:00')]);
  });
});
