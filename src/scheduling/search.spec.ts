import { compile } from './model.js';
import { Search } from './search.js';
import { outcomeOf } from './solution.js';
import type { Meeting, Problem } from './types.js';

const MEETINGS = 2000;

/** Everything finds a place at once, though not without gaps: later nothing is without one but on the way back. */
function aLargeProblem(): Problem {
  const available: [number, number][] = [[0, 60]];
  return {
    ...{ format: 1, slotMinutes: 5, days: available, interpreters: [] },
    participants: Array.from({ length: 400 }, (_, i) => ({ id: `p${i}`, available })),
    rooms: [{ id: 'r', count: 200, available }],
    meetings: Array.from({ length: MEETINGS }, (_, i) => aMeeting(i)),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

function aMeeting(i: number): Meeting {
  const round = Math.floor(i / 400);
  const parties = [`p${i % 400}`, `p${(i + 1 + 37 * round) % 400}`];
  return { id: `m${i}`, parties, durationSlots: 2 + (i % 2), priority: 1, rooms: ['r'] };
}

describe('a search of a large problem', () => {
  it('still has its best places when it is cancelled half way back to them', () => {
    const model = compile(aLargeProblem());
    let found: Search | undefined = undefined as Search | undefined; // set below, asked for while it runs
    const isCancelled = () => (found?.schedule.unplaced.size ?? 0) > 0;
    found = new Search(model, {
      ...{ seed: 1, iterations: 1e6, shouldStop: isCancelled, isCancelled },
      ...{ mostMoved: Infinity, begin: model.previous.start, provesBounds: false },
    });
    found.run();

    expect(found.schedule.unplaced.size).toBeGreaterThan(0);
    const { placements, score } = outcomeOf(model, found.best);
    expect([placements.length, score.weight]).toEqual([MEETINGS, MEETINGS]);
    expect(found.isGivenUp()).toBe(true);
  });
});
