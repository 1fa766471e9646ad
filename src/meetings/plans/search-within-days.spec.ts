import { solve, type Solution } from '../../scheduling/index.js';
import { daysOver } from './days-over.js';
import type { MeetingToPlace, PlanFacts } from './plan-facts.js';
import type { PlanProblem } from './plan-problem.js';
import { readProblem } from './read-problem.js';
import { searchWithinDays } from './search-within-days.js';

const at = (text: string) => new Date(`2025-11-${text}:00Z`);
const days = ['25', '26'].map((date) => ({ start: at(`${date}T01:00`), end: at(`${date}T05:00`) }));
const meeting = (id: string, delegations: string[], priority: number): MeetingToPlace => ({
  ...{ id, delegationIds: delegations, priority, durationMinutes: 30, roomClasses: ['VIP'], interpretation: [] },
  ...{ attendeeIds: delegations.map((delegation) => `${id} of ${delegation}`) }, // others sit in each meeting
  ...{ windows: null, pinned: null, announced: null },
});
/** X has five meetings, and two days with two. */
const facts: PlanFacts = {
  ...{ slotMinutes: 10, meetingHours: days, days, movePrice: 0, engagedByAttendee: new Map(), interpreters: [] },
  ...{ places: [{ id: 'p', roomId: 'r', class: 'VIP', zone: null, open: days, engaged: [] }], mostPerDay: 2 },
  meetings: ['A', 'B', 'C', 'D', 'E'].map((other, index) => meeting(other, ['X', other], 10 + index)),
};

/** The planner, and the seconds that it was given. */
function aPlanner(): { given: number[]; search: (built: PlanProblem, seconds: number) => Promise<Solution> } {
  const given: number[] = [];
  const search = (built: PlanProblem, seconds: number) => {
    given.push(seconds);
    return Promise.resolve(solve(readProblem(built.problem), { seed: 1, iterations: 200 }));
  };
  return { given, search };
}

describe('searchWithinDays', () => {
  it('fills every day as far as it may be, leaves the least important out and says why', async () => {
    const found = await searchWithinDays(facts, 1, aPlanner().search);
    if (!found) throw new Error('Nobody stopped the search.');
    const { built, solution } = found;
    const places = solution.placements.map((placement) => built.placeOf(placement));
    expect([places.length, solution.score.weight, daysOver(facts, places)]).toEqual([4, 50, []]);
    expect(solution.unplaced).toMatchObject([{ meeting: 'A', reason: 'party-overloaded', facts: { party: 'X' } }]);
  });

  it('spends a little time on finding whose day is too full, and the rest on the plan', async () => {
    const { given, search } = aPlanner();
    await searchWithinDays(facts, 80, async (built, seconds) => ({
      ...(await search(built, seconds)),
      status: 'stopped', // nothing is proven
    }));
    expect(given.slice(0, -1)).toEqual([10, 10, 10]);
    expect(given.at(-1)).toBeGreaterThan(75);
  });

  it('needs one search where no day is too full, or nobody counts', async () => {
    const [roomy, uncounted] = [aPlanner(), aPlanner()];
    await searchWithinDays({ ...facts, mostPerDay: 5 }, 80, roomy.search);
    await searchWithinDays({ ...facts, mostPerDay: null }, 80, uncounted.search);
    expect([roomy.given, uncounted.given.map(Math.round)]).toEqual([[10], [80]]);
  });

  it('ends when a search is stopped', async () => {
    const { search } = aPlanner();
    let searches = 0;
    const stopped = await searchWithinDays(facts, 1, async (built, seconds) =>
      ++searches < 2 ? search(built, seconds) : undefined,
    );
    expect([searches, stopped]).toEqual([2, undefined]);
  });
});
