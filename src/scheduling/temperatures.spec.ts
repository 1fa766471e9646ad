import { compile } from './model.js';
import { weighingCosts, weightScale } from './temperatures.js';
import type { Problem } from './types.js';

/** Three meetings whose priorities are 1, `middle` and a great deal. */
function aModel(middle: number) {
  const open: [number, number][] = [[0, 8]];
  const problem: Problem = {
    ...{ format: 1, slotMinutes: 5, days: open, interpreters: [] },
    participants: ['p', 'q'].map((id) => ({ id, available: open })),
    rooms: [{ id: 'r', available: open }],
    meetings: [9000, 1, middle].map((priority, i) => ({
      ...{ id: `m${i}`, parties: ['p', 'q'], durationSlots: 1, priority, rooms: ['r'] },
    })),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
  return compile(problem);
}

describe('weighingCosts', () => {
  it('let packing count for as much beside weight whatever the unit of priorities, and a temperature too', () => {
    const [ten, thousand] = [aModel(10), aModel(1000)].map((model) => ({
      ...{ edge: weighingCosts(model, false).edge, scale: weightScale(model) },
    }));
    expect(thousand).toEqual({ edge: 100 * (ten?.edge ?? 0), scale: 100 * (ten?.scale ?? 0) });
  });

  it('let it count for no less where an ordinary meeting weighs little', () => {
    expect(weighingCosts(aModel(1), false)).toEqual(weighingCosts(aModel(10), false));
  });

  it('leave packing alone at first', () => {
    expect(weighingCosts(aModel(10), true).edge).toBe(0);
  });
});
