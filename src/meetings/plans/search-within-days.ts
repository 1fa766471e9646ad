import type { Solution } from '../../scheduling/index.js';
import { daysOver, keptFrom, withoutOver, type DayOver } from './days-over.js';
import type { PlanFacts } from './plan-facts.js';
import { planProblem, type PlanProblem } from './plan-problem.js';

/** Short searches at most, each keeping from a day what the one before found too much for it; which part of the time one may take. */
const tries = 3;
const partOfTry = 1 / 8;

/** What the planner finds for a problem in so many seconds; undefined: it was stopped. */
type Search = (built: PlanProblem, seconds: number) => Promise<Solution | undefined>;

/** What was kept from which days when a search began. */
interface Beginning {
  facts: PlanFacts;
  kept: DayOver[];
}

/** A problem, and what of the planner's solution is not too much for anybody's day. */
export interface FoundPlan {
  built: PlanProblem;
  solution: Solution;
}

interface Found extends FoundPlan {
  from: Beginning;
  over: DayOver[];
}

/**
 * Searches so that no delegation's day is too full. Keeping a meeting from a day moves others, so nobody knows beforehand how often to
 * keep some: after a few short searches, what gave the best of them is searched with what is left of the time, and the better one
 * counts. Undefined when the search was stopped.
 */
export async function searchWithinDays(
  facts: PlanFacts,
  seconds: number,
  search: Search,
): Promise<FoundPlan | undefined> {
  const until = Date.now() + seconds * 1000;
  let best: Found | undefined;
  let from: Beginning = { facts, kept: [] };
  for (let round = 1; facts.mostPerDay && round <= tries; round++) {
    const found = await searchFrom(from, seconds * partOfTry, search);
    if (!found) return undefined;
    best = better(best, found);
    if (found.over.length === 0 && found.solution.status === 'optimal') return best;
    if (found.over.length === 0) break;
    from = { facts: keptFrom(from.facts, found.over), kept: [...from.kept, ...found.over] };
  }
  const last = await searchFrom(best?.from ?? from, Math.max(0, until - Date.now()) / 1000, search);
  return last && better(best, last);
}

async function searchFrom(from: Beginning, seconds: number, search: Search): Promise<Found | undefined> {
  const built = planProblem(from.facts);
  const solution = await search(built, seconds);
  if (!solution) return undefined;
  const places = solution.placements.map((placement) => built.placeOf(placement));
  const over = daysOver(from.facts, places);
  return { from, over, built, solution: withoutOver(from.facts, solution, over, [...from.kept, ...over]) };
}

/** Weight first, then gaps, as the planner orders them. */
function better(one: Found | undefined, other: Found): Found {
  if (!one) return other;
  const [{ score: a }, { score: b }] = [one.solution, other.solution];
  return b.weight > a.weight || (b.weight === a.weight && b.gaps < a.gaps) ? other : one;
}
