import { Arrangement } from './arrangement.js';
import { listAt } from './lists.js';
import { compile, type Model } from './model.js';
import { Random } from './random.js';
import { gapBetween, type Schedule } from './schedule.js';
import { Search } from './search.js';
import type { Problem } from './types.js';

const GAP = 7;

/** Twelve meetings of five participants on two short days, one with a break at noon, one with a pause between meetings. */
function aSearch(measure: 'slots' | 'breaks', seed: number): Search {
  const random = new Random(seed);
  const meetings = Array.from({ length: 12 }, (_, i) => {
    const first = random.below(5);
    const parties = [`p${first}`, `p${(first + 1 + random.below(4)) % 5}`];
    return { id: `m${i}`, parties, durationSlots: 1 + random.below(3), priority: 1, rooms: ['r'] };
  });
  const participants = Array.from({ length: 5 }, (_, i) => ({
    id: `p${i}`,
    available: i === 0 ? [[0, 5], [7, 24]] : [[0, 24]],
    bufferSlots: i === 1 ? 1 : 0,
  })) as Problem['participants']; // prettier-ignore
  const problem: Problem = {
    ...{ format: 1, slotMinutes: 5, days: [[0, 12], [12, 24]], participants, interpreters: [], meetings }, // prettier-ignore
    rooms: [{ id: 'r', count: 3, available: [[0, 24]] }],
    gaps: { measure, unavailableCounts: false },
  };
  const model = compile(problem);
  return new Search(model, {
    ...{ seed: 1, iterations: 0, mostMoved: Infinity, begin: model.previous.start, provesBounds: false },
    shouldStop: () => false,
    isCancelled: () => false,
  });
}

/** What the movers cost at these starts, beside those who stay; Infinity where two are in each other's way. */
function costOf(model: Model, schedule: Schedule, party: number, starts: ReadonlyMap<number, number>): number {
  const placed = [...listAt(model.meetingsOf, party)].filter((m) => (schedule.start[m] ?? -1) >= 0);
  const day = placed
    .map((m) => ({ m, start: starts.get(m) ?? schedule.start[m] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let cost = 0;
  for (let i = 1; i < day.length; i++) {
    const [{ m, start }, next] = [day[i - 1] ?? { m: 0, start: 0 }, day[i] ?? { m: 0, start: 0 }];
    const end = start + (model.duration[m] ?? 0);
    if (next.start < end + (model.buffer[party] ?? 0)) return Infinity;
    cost += GAP * gapBetween(model, party, end, next.start);
  }
  return cost;
}

/** Whether a mover at its start is in the way of nobody who stays. */
function isClear(
  model: Model,
  schedule: Schedule,
  party: number,
  movers: ReadonlySet<number>,
  starts: ReadonlyMap<number, number>,
): boolean {
  const buffer = model.buffer[party] ?? 0;
  return [...starts].every(([m, start]) =>
    [...listAt(model.meetingsOf, party)].every((other) => {
      const begin = schedule.start[other] ?? -1;
      if (begin < 0 || movers.has(other)) return true;
      const isBefore = start + (model.duration[m] ?? 0) + buffer <= begin;
      return isBefore || begin + (model.duration[other] ?? 0) + buffer <= start;
    }),
  );
}

/** The least cost over all starts of the movers, one by one. */
function leastOf(
  model: Model,
  schedule: Schedule,
  party: number,
  movers: readonly number[],
  priceOf: (j: number, start: number) => number,
): number {
  let least = Infinity;
  const tryFrom = (j: number, starts: Map<number, number>, price: number): void => {
    const m = movers[j];
    if (m === undefined) {
      least = Math.min(least, price + costOf(model, schedule, party, starts));
      return;
    }
    for (const start of model.domains.starts.subarray(model.domains.from[m], model.domains.from[m + 1])) {
      const all = price + priceOf(j, start);
      if (all < least) tryFrom(j + 1, starts.set(m, start), all);
    }
  };
  tryFrom(0, new Map(), 0);
  return least;
}

describe('Arrangement', () => {
  it.each(['slots', 'breaks'] as const)('finds what trying everything finds, gaps in %s', (measure) => {
    let looked = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const { schedule, model } = aSearch(measure, seed).move;
      const random = new Random(seed);
      const arrangement = new Arrangement(model, schedule, 3);
      const width = model.slots + 1;
      for (let party = 0; party < model.participants; party++) {
        const first = model.meetingsOf.from[party] ?? 0;
        const placed = [...schedule.sequence.subarray(first, first + (schedule.length[party] ?? 0))];
        const movers = Int32Array.from(placed.filter((_, i) => i % 2 === 0).slice(0, 3));
        if (movers.length === 0) continue;
        const prices = Float64Array.from({ length: 3 * width }, (_, at) => {
          const start = new Map([[movers[Math.floor(at / width)] ?? -1, at % width]]);
          const others = new Set(movers);
          return isClear(model, schedule, party, others, start) ? random.below(40) : Infinity;
        });
        const least = leastOf(model, schedule, party, [...movers], (j, start) => prices[j * width + start] ?? 0);
        expect(arrangement.find(party, movers, prices, GAP)).toBe(true);
        const starts = new Map([...movers].map((m, j) => [m, arrangement.starts[j] ?? 0]));
        const price = [...movers].reduce(
          (sum, _, j) => sum + (prices[j * width + (arrangement.starts[j] ?? 0)] ?? 0),
          0,
        );
        expect(price + costOf(model, schedule, party, starts)).toBe(least);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(20);
  });

  it('says where there is no way', () => {
    const { move, schedule } = aSearch('slots', 1);
    const arrangement = new Arrangement(move.model, schedule, 1);
    const m = schedule.sequence[0] ?? 0;
    const prices = new Float64Array(move.model.slots + 1).fill(Infinity);
    expect(
      arrangement.find(move.model.parties.items[move.model.parties.from[m] ?? 0] ?? 0, Int32Array.of(m), prices, GAP),
    ).toBe(false);
  });
});
