import { boundGaps } from './gap-bound.js';
import { compile } from './model.js';
import { naturalLog, Random } from './random.js';
import type { Problem } from './types.js';
import { boundWeight } from './weight-bound.js';

/** One room for eight slots and four meetings of three slots with priorities 1, 2, 3 and 4, no party in two of them. */
function aFullRoom(): Problem {
  const names = Array.from({ length: 8 }, (_, i) => `p${i}`);
  return {
    ...{ format: 1, slotMinutes: 5, days: [[0, 8]], interpreters: [] },
    participants: names.map((id) => ({ id, available: [[0, 8]] })),
    rooms: [{ id: 'r', available: [[0, 8]] }],
    meetings: [1, 2, 3, 4].map((priority, i) => ({
      ...{ id: `m${i}`, parties: [`p${2 * i}`, `p${2 * i + 1}`], durationSlots: 3, priority, rooms: ['r'] },
    })),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

describe('boundWeight', () => {
  it('is between the best weight and the best with meetings cut in pieces', () => {
    const bound = boundWeight(compile(aFullRoom()), 0, () => false);
    expect([bound >= 7, bound <= 4 + 3 + (2 * 2) / 3]).toEqual([true, true]);
  });

  it('is what everything weighs when nobody waits for better', () => {
    expect(boundWeight(compile(aFullRoom()), 0, () => true)).toEqual(10);
  });
});

describe('boundGaps', () => {
  it('counts the gap a participant cannot avoid', () => {
    const problem = aFullRoom();
    const meetings = [
      { id: 'm', parties: ['p0', 'p1'], durationSlots: 2, priority: 1, rooms: ['r'], windows: [[0, 2]] },
      { id: 'n', parties: ['p0', 'p2'], durationSlots: 2, priority: 1, rooms: ['r'], windows: [[4, 8]] },
      { id: 'o', parties: ['p0', 'p3'], durationSlots: 1, priority: 1, rooms: ['r'] },
    ] as Problem['meetings']; // windows are pairs
    expect(boundGaps(compile({ ...problem, meetings }))).toEqual(1);
  });
});

describe('Random', () => {
  it('repeats its sequence for the same seed and not for another', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(new Random(seed)),
      );
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it.each([1, 0.5, 0.001, 1e-9])('knows the logarithm of %d', (x) => {
    expect(naturalLog(x)).toBeCloseTo(Math.log(x), 12);
  });
});
