import { dutiesOf, plainProof } from './duties.js';
import { boundGaps, raiseGapBound } from './gap-bound.js';
import { compile, type Model } from './model.js';
import { naturalLog, Random } from './random.js';
import { inSteps } from './steps.js';
import { solve } from './solve.js';
import type { Meeting, Problem } from './types.js';
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
    const model = compile(aFullRoom());
    const { value } = boundWeight(model, plainProof(model), 0, () => false);
    expect([value >= 7, value <= 4 + 3 + (2 * 2) / 3]).toEqual([true, true]);
  });

  it('is what everything weighs when nobody waits for better', () => {
    const model = compile(aFullRoom());
    expect(boundWeight(model, plainProof(model), 0, () => true).value).toEqual(10);
  });
});

describe('dutiesOf', () => {
  const announced = aFullRoom();
  announced.meetings[3] = { ...announced.meetings[3], previous: { start: 4, movePrice: 9 } } as Meeting; // it exists
  const model = compile(announced);

  it.each([
    ['nothing may be lost', 19, [1, 1, 1, 1], [4]],
    ['two points may be lost', 17, [0, 0, 1, 1], [4]],
    ['a move may be paid for', 10, [0, 0, 0, 1], [0, 1, 2, 3, 4, 5]],
  ])('demands less where more may be lost: %s', (_, weight, isRequired, starts) => {
    const duties = inSteps(dutiesOf(model, weight, plainProof(model)));
    expect([...duties.isRequired]).toEqual(isRequired);
    expect([...listedStarts(duties.model, 3)]).toEqual(starts);
  });

  it('demands what a proof with prices shows to be worth its room', () => {
    const full = compile(aFullRoom());
    const proof = boundWeight(full, plainProof(full), 0, () => false);
    expect([...inSteps(dutiesOf(full, 7, proof)).isRequired]).toEqual([0, 0, 0, 1]);
  });
});

function listedStarts({ domains }: Model, m: number): Uint16Array {
  return domains.starts.subarray(domains.from[m], domains.from[m + 1]);
}

describe('boundGaps', () => {
  it('counts the gap a participant cannot avoid', () => {
    const problem = aFullRoom();
    const meetings = [
      { id: 'm', parties: ['p0', 'p1'], durationSlots: 2, priority: 1, rooms: ['r'], windows: [[0, 2]] },
      { id: 'n', parties: ['p0', 'p2'], durationSlots: 2, priority: 1, rooms: ['r'], windows: [[4, 8]] },
      { id: 'o', parties: ['p0', 'p3'], durationSlots: 1, priority: 1, rooms: ['r'] },
    ] as Problem['meetings']; // windows are pairs
    const model = compile({ ...problem, meetings });
    const effort = { work: 1e6, shouldStop: () => false };
    expect(boundGaps(model, Uint8Array.of(1, 1, 1), effort)).toEqual(1);
    expect(boundGaps(model, Uint8Array.of(1, 1, 0), effort)).toEqual(1);
    expect(boundGaps(model, Uint8Array.of(1, 0, 1), effort)).toEqual(0);
  });

  it('lets a meeting that is worth nothing fill a gap', () => {
    const problem = aFullRoom();
    const meetings = [
      { id: 'm', parties: ['p0', 'p1'], durationSlots: 3, priority: 1, rooms: ['r'], windows: [[0, 3]] },
      { id: 'n', parties: ['p0', 'p2'], durationSlots: 2, priority: 0, rooms: ['r'], pinned: { start: 3 } },
      { id: 'o', parties: ['p0', 'p3'], durationSlots: 3, priority: 1, rooms: ['r'], windows: [[5, 8]] },
    ] as Problem['meetings']; // windows are pairs
    const { bound, score, status } = solve({ ...problem, meetings }, { seed: 1, iterations: 100 });
    expect([score.gaps, bound.gaps, status]).toEqual([0, 0, 'optimal']);
  });
});

describe('raiseGapBound', () => {
  /** Three participants meet each other, for one slot each; each alone could have both its meetings on end. */
  function aTriangle(): Problem {
    const pairs = [['p0', 'p1'], ['p1', 'p2'], ['p2', 'p0']]; // prettier-ignore
    const meetings: Meeting[] = pairs.map((parties, i) => ({
      ...{ id: `m${i}`, parties, durationSlots: 1, priority: 1, rooms: ['r'] },
      windows: [[i === 0 ? 2 : 0, i === 0 ? 3 : 8]],
    }));
    return { ...aFullRoom(), meetings };
  }
  const required = Uint8Array.of(1, 1, 1);
  const effort = { work: 1e6, shouldStop: () => false };

  it('knows what participants together cannot avoid', () => {
    const model = compile(aTriangle());
    expect(boundGaps(model, required, effort)).toEqual(0);
    expect(raiseGapBound(model, required, 0, 1, effort)).toEqual(1);
    expect(raiseGapBound(model, required, 0, 9, effort)).toEqual(1);
    const { score, bound, status } = solve(aTriangle(), { seed: 1, iterations: 5000 });
    expect([score.gaps, bound.gaps, status]).toEqual([1, 1, 'optimal']);
  });

  it('is no higher than it was when the work does not suffice or nobody waits', () => {
    const model = compile(aTriangle());
    expect(raiseGapBound(model, required, 0, 9, { ...effort, work: 10 })).toEqual(0);
    expect(raiseGapBound(model, required, 0, 9, { ...effort, shouldStop: () => true })).toEqual(0);
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
