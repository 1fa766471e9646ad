import { compile } from './model.js';
import { Random } from './random.js';
import { Search } from './search.js';
import type { Problem } from './types.js';
import { WholeDay } from './whole-day.js';

const COSTS = { weight: 1, gap: 1, unfairness: 0, rank: 0, edge: 0 };

/** One participant meets ten others, `size − 2` guests at each table, on a day of so many slots; of what is drawn, the largest. */
function mostDrawn(slots: number, size: number): number {
  const open: [number, number][] = [[0, slots]];
  const guests = Array.from({ length: size - 2 }, (_, i) => `g${i}`);
  const meetings = Array.from({ length: 10 }, (_, i) => ({
    ...{ id: `m${i}`, parties: ['p', `q${i}`, ...guests], durationSlots: 2, priority: 1, rooms: ['r'] },
  }));
  const names = ['p', ...guests, ...meetings.map(({ parties }) => parties[1] ?? '')];
  const problem: Problem = {
    ...{ format: 1, slotMinutes: 5, days: open, interpreters: [], meetings },
    participants: names.map((id) => ({ id, available: open })),
    rooms: [{ id: 'r', count: 10, available: open }],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
  const model = compile(problem);
  const { schedule } = new Search(model, {
    ...{ seed: 1, iterations: 0, mostMoved: Infinity, begin: model.previous.start, provesBounds: false },
    shouldStop: () => false,
    isCancelled: () => false,
  });
  const day = new WholeDay(model, schedule, new Random(1));
  return Math.max(...Array.from({ length: 60 }, () => (day.drawAny(0, COSTS, 1) ? day.count : 0)));
}

describe('WholeDay', () => {
  it.each([
    [100, 2, 6],
    [1024, 2, 6],
    [1025, 2, 5],
    [4096, 2, 4],
  ])('moves fewer meetings at once the longer the grid: of %d slots, %d at a table', (slots, size, most) => {
    expect(mostDrawn(slots, size)).toBe(most);
  });

  it('leaves those in place whose price would take too long to tell', () => {
    expect(mostDrawn(1024, 20)).toBe(6);
    expect(mostDrawn(4096, 20)).toBe(0);
  });
});
