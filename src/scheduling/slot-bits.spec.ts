import { Random } from './random.js';
import { addSlots, countSlots, keepRuns, listSlots, removeSlots, wordsFor } from './slot-bits.js';

const SLOTS = 100;

/** A random set as bits and as a list of zeros and ones. */
function aSet(seed: number): { bits: Int32Array; plain: number[] } {
  const random = new Random(seed);
  const bits = new Int32Array(wordsFor(SLOTS));
  const plain = new Array<number>(SLOTS).fill(0);
  for (let i = 0; i < 6; i++) {
    const start = random.below(SLOTS);
    const end = Math.min(SLOTS, start + random.below(50));
    if (i % 2 === 0) addSlots(bits, start, end);
    else removeSlots(bits, start, end);
    plain.fill(i % 2 === 0 ? 1 : 0, start, end);
  }
  return { bits, plain };
}

function listed(bits: Int32Array): number[] {
  const into = new Uint16Array(countSlots(bits));
  listSlots(bits, into, 0);
  return [...into];
}

describe('sets of slots', () => {
  it.each([1, 2, 3, 4, 5])('hold what was added and not taken out, and their long runs (%d)', (seed) => {
    for (const length of [1, 2, 7, 33, 40]) {
      const { bits, plain } = aSet(seed);
      const runs = [...plain.keys()].filter((t) => plain.slice(t, t + length).join('') === '1'.repeat(length));
      expect(listed(bits)).toEqual([...plain.keys()].filter((t) => plain[t] === 1));
      keepRuns(bits, length);
      expect(listed(bits)).toEqual(runs);
    }
  });

  it('leave alone what lies outside the grid', () => {
    const bits = new Int32Array(1).fill(-1);
    removeSlots(bits, -5, 3);
    removeSlots(bits, 30, 90);
    expect(listed(bits)).toEqual(Array.from({ length: 27 }, (_, i) => i + 3));
  });
});
