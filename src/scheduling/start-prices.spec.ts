import { compile } from './model.js';
import { priceAlone, type Costs } from './price.js';
import { Random } from './random.js';
import { enterDays, leaveDays } from './schedule.js';
import { Search } from './search.js';
import { StartPrices } from './start-prices.js';
import type { Problem } from './types.js';

const COSTS: Costs = { weight: 1024, gap: 16, unfairness: 0.5, rank: 0, edge: 0 };

/** Twelve meetings of five participants on two days, one with a break at noon; rooms for two. */
function aProblem(measure: 'slots' | 'breaks'): Problem {
  const random = new Random(5);
  const meetings = Array.from({ length: 12 }, (_, i) => {
    const first = random.below(5);
    const parties = [`p${first}`, `p${(first + 1 + random.below(4)) % 5}`];
    return { id: `m${i}`, parties, durationSlots: 1 + random.below(3), priority: 1, rooms: ['r'] };
  });
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 20], [20, 40]], // prettier-ignore
    participants: Array.from({ length: 5 }, (_, i) => ({
      id: `p${i}`,
      available: i === 0 ? [[0, 9], [11, 40]] : [[0, 40]],
      bufferSlots: i === 1 ? 1 : 0,
    })), // prettier-ignore
    rooms: [{ id: 'r', count: 2, available: [[0, 40]] }],
    interpreters: [],
    meetings,
    gaps: { measure, unavailableCounts: false },
  };
}

function aSearch(measure: 'slots' | 'breaks') {
  const model = compile(aProblem(measure));
  const { schedule, move } = new Search(model, {
    ...{ seed: 1, iterations: 300, mostMoved: Infinity, begin: model.previous.start, provesBounds: false },
    shouldStop: () => false,
    isCancelled: () => false,
  });
  return { model, schedule, chain: move.chain };
}

describe('StartPrices', () => {
  it.each(['slots', 'breaks'] as const)('agrees with the price of every single move, gaps in %s', (measure) => {
    const { model, schedule } = aSearch(measure);
    const prices = new StartPrices(model, schedule);
    const [all, alone]: [number[][], number[][]] = [[], []];
    for (let m = 0; m < model.meetings; m++) {
      if ((schedule.start[m] ?? -1) < 0) continue;
      prices.priceAll(m, COSTS);
      const starts = [...prices.starts.subarray(0, prices.count)];
      all.push([...prices.prices.subarray(0, prices.count)]);
      alone.push(starts.map((start) => priceAlone(model, schedule, COSTS, m, start)));
    }
    expect(all.flat().length).toBeGreaterThan(50);
    expect(all).toEqual(alone);
  });

  it.each(['slots', 'breaks'] as const)('takes the places of a chain for free, gaps in %s', (measure) => {
    const { model, schedule, chain } = aSearch(measure);
    const prices = new StartPrices(model, schedule);
    const placed = [...schedule.start.keys()].filter((m) => (schedule.start[m] ?? -1) >= 0);
    const priced = (m: number, beside?: typeof chain) => {
      prices.priceAll(m, COSTS, beside);
      return [[...prices.starts.subarray(0, prices.count)], [...prices.prices.subarray(0, prices.count)]];
    };
    const [beside, without]: [number[][][], number[][][]] = [[], []];
    for (const [m, other] of placed.flatMap((one) => placed.map((two) => [one, two] as const))) {
      if (m === other) continue;
      const start = schedule.start[other] ?? 0;
      chain.clear();
      chain.add(other, -1);
      beside.push(priced(m, chain));
      leaveDays(model, schedule, other);
      without.push(priced(m));
      enterDays(model, schedule, other, start);
    }
    expect(beside.length).toBeGreaterThan(50);
    expect(beside).toEqual(without);
  });
});
