import { compile, type Model } from './model.js';
import { Move } from './move.js';
import { isPacked } from './packed.js';
import { PairSwap } from './pair-swap.js';
import type { Costs } from './price.js';
import { Random } from './random.js';
import { Search } from './search.js';
import { StartPrices } from './start-prices.js';
import type { Schedule } from './schedule.js';
import type { Meeting, Problem } from './types.js';

const COSTS: Costs = { weight: 1024, gap: 16, unfairness: 0.5, rank: 0, edge: 0 };

/** Thirty meetings of twelve participants, two rooms of `hours` slots a day and an interpreter for every third meeting. */
function aProblem(seed: number, hours: number): Problem {
  const random = new Random(seed);
  const meetings = Array.from({ length: 30 }, (_, i): Meeting => {
    const first = random.below(12);
    const parties = [`p${first}`, `p${(first + 1 + random.below(11)) % 12}`];
    const asked = { interpretation: i % 3 === 0 ? ['vi-ja'] : [], ...(i === 7 ? { pinned: { start: 2 } } : {}) };
    return { id: `m${i}`, parties, durationSlots: 1 + random.below(3), priority: 1, rooms: ['r'], ...asked };
  });
  const available: [number, number][] = [[0, hours], [40, 40 + hours]]; // prettier-ignore
  return {
    ...{ format: 1, slotMinutes: 5, days: [[0, 40], [40, 80]], meetings }, // prettier-ignore
    participants: Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, available: [[0, 80]], bufferSlots: i % 2 })),
    rooms: [{ id: 'r', count: 2, available }],
    interpreters: [{ id: 'i', pairs: ['vi-ja'], available }],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

function aSchedule(seed: number, hours: number): { model: Model; schedule: Schedule } {
  const model = compile(aProblem(seed, hours));
  const search = new Search(model, {
    ...{ seed: 1, iterations: 3000, mostMoved: Infinity, begin: model.previous.start, provesBounds: false },
    shouldStop: () => false,
    isCancelled: () => false,
  });
  search.run();
  return { model, schedule: search.schedule };
}

/** Draws a partner for every placed meeting but the pinned one, hot enough to find one where there is any, and makes each swap. */
function drawAndMake(seed: number) {
  const { model, schedule } = aSchedule(seed, 12);
  const random = new Random(seed);
  const move = new Move(model, schedule, random, COSTS);
  const movable = Int32Array.from(schedule.start.keys());
  const pair = new PairSwap(model, schedule, random, new StartPrices(model, schedule), movable);
  return [...movable].flatMap((m) => {
    if ((schedule.start[m] ?? -1) < 0 || model.pinned[m] === 1 || !pair.draw(m, COSTS, 1e6)) return [];
    const { price, movers, starts } = pair;
    const places = [...movers].map((mover) => schedule.start[mover] ?? -1);
    const isMade = move.attemptAll(movers, starts, 2, Infinity);
    return [
      { price, isMade, delta: move.delta, size: move.chain.size, movers: [...movers], starts: [...starts], places },
    ];
  });
}

describe('PairSwap', () => {
  const swaps = Array.from({ length: 12 }, (_, i) => i + 1).flatMap(drawAndMake);

  it('finds swaps that can be made, without anybody else who moves', () => {
    expect(swaps.length).toBeGreaterThan(60);
    expect(swaps.filter(({ isMade, size }) => !isMade || size !== 2)).toEqual([]);
  });

  it('tells what the gaps of all participants cost more', () => {
    expect(swaps.map(({ price }) => price)).toEqual(swaps.map(({ delta }) => delta));
  });

  it('brings both elsewhere and never moves a pinned meeting', () => {
    expect(swaps.filter(({ starts, places }) => starts.some((start, i) => start === places[i]))).toEqual([]);
    expect(swaps.filter(({ movers }) => movers.includes(7))).toEqual([]);
  });
});

describe('rooms', () => {
  it.each([
    [10, true],
    [36, false],
  ])('that are open for %d slots a day are full: %p', (hours, expected) => {
    const { model, schedule } = aSchedule(1, hours);
    expect(isPacked(model, schedule)).toBe(expected);
  });
});
