import { finish } from './finish.js';
import { placeFree, placeWorthwhile } from './last-look.js';
import { compile, type Model } from './model.js';
import { copyPlaces, restorePlaces } from './places.js';
import { Random } from './random.js';
import { emptySchedule, type Schedule } from './schedule.js';
import { Search } from './search.js';
import { inSteps } from './steps.js';
import type { Meeting, Problem } from './types.js';

const never = () => false;

/** More meetings than fit, of every third party, with rooms and interpreters that open and close, some announced or pinned. */
function aCrowd(seed: number): Problem {
  const random = new Random(seed);
  const from = () => random.below(6);
  const meetings = Array.from({ length: 30 }, (_, i): Meeting => {
    const first = random.below(9);
    return {
      ...{ id: `m${i}`, parties: [`p${first}`, `p${(first + 1 + random.below(8)) % 9}`] },
      ...{
        durationSlots: 1 + random.below(4),
        priority: random.below(9),
        rooms: i % 2 === 0 ? ['r', 's'] : ['s', 'r'],
      },
      ...(random.below(3) === 0 ? { interpretation: random.below(2) === 0 ? ['vi-ja'] : ['vi-ja', 'en-ja'] } : {}),
      ...(random.below(4) === 0
        ? { previous: { start: random.below(20), room: 'r', movePrice: random.below(4) } }
        : {}),
      ...(random.below(9) === 0 ? { pinned: { start: random.below(20) } } : {}),
    };
  });
  return {
    ...{ format: 1, slotMinutes: 5, days: [[0, 12], [12, 24]], meetings }, // prettier-ignore
    participants: Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, available: [[0, 24]] })),
    rooms: ['r', 's'].map((id) => ({ id, count: 2, available: [[0, 6 + from()], [12 + from(), 24]] })), // prettier-ignore
    interpreters: ['i', 'j'].map((id) => ({ id, pairs: ['vi-ja', 'en-ja'], count: 2, available: [[from(), 24]] })),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

/** By how much the units left change from slot to slot, counted anew; where nothing is taken that counts for nothing. */
function edgesOf(model: Model, { left }: Schedule): number {
  const countAll = (units: Int32Array) => {
    let edges = 0;
    for (let pool = 0; pool < model.pools.count; pool++) {
      const row = [0, ...units.subarray(pool * model.slots, (pool + 1) * model.slots), 0];
      for (let t = 1; t < row.length; t++) edges += Math.abs((row[t] ?? 0) - (row[t - 1] ?? 0));
    }
    return edges;
  };
  return countAll(left) - countAll(emptySchedule(model).left);
}

describe('edges', () => {
  it.each([1, 2, 3, 4, 5, 6])('are what counting anew gives after whatever a search does, problem %d', (seed) => {
    const model = compile(aCrowd(seed));
    const search = new Search(model, {
      ...{ seed, iterations: 20_000, mostMoved: seed % 2 === 0 ? 1 : Infinity, begin: model.previous.start },
      ...{ provesBounds: false, shouldStop: never, isCancelled: never },
    });
    const { schedule, move, trials } = search;
    const steps = [
      () => undefined,
      () => { search.run(); }, // prettier-ignore
      () => { placeWorthwhile(move, new Map(), never); }, // prettier-ignore
      () => { finish(move, trials.prices, never); }, // prettier-ignore
      () => placeFree(move),
    ];
    for (const step of steps) {
      step();
      expect(schedule.edges).toBe(edgesOf(model, schedule));
    }
    const [places, before] = [copyPlaces(schedule), schedule.edges];
    for (let i = 0; i < 500; i++) trials.try(5000, true);
    expect(schedule.edges).toBe(edgesOf(model, schedule));
    inSteps(restorePlaces(model, schedule, places));
    expect(schedule.edges).toBe(before);
  });
});
