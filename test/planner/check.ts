import { bestSchedule, canHoldAll } from './brute-force.js';
import type { Problem, Solution } from './contract.js';
import { judge } from './referee.js';
import type { Fault } from './rules.js';

/** What was found of one solution of a tiny problem; `isKnown` says whether brute force came to an end. */
export interface TinyVerdict {
  faults: Fault[];
  isKnown: boolean;
  /** Weight and gaps still to be had; 0 where the schedule is a best one or the best is not known. */
  weightMissed: number;
  gapsMissed: number;
}

/** Judges a solution and, by brute force, its bounds, its claim to be optimal and every `proven`. */
export function checkTiny(problem: Problem, solution: Solution, steps: number): TinyVerdict {
  const faults = judge(problem, solution);
  const best = bestSchedule(problem, steps);
  const verdict = { faults, isKnown: best !== null, weightMissed: 0, gapsMissed: 0 };
  if (faults.length > 0) return verdict;
  faults.push(...wrongProofs(problem, solution, steps));
  if (best === null) return verdict;
  verdict.weightMissed = best.weight - solution.score.weight;
  if (verdict.weightMissed === 0) verdict.gapsMissed = solution.score.gaps - best.gaps;
  const { weight = null, gaps = null } = solution.bound ?? {};
  const claim = (detail: string): number => faults.push({ rule: 'brute-force', meetings: [], detail });
  if (weight !== null && weight < best.weight) claim(`weight ${best.weight} exists, bound ${weight}`);
  if (gaps !== null && gaps > best.gaps) claim(`gaps ${best.gaps} exist at the best weight, bound ${gaps}`);
  if (solution.status === 'optimal' && (verdict.weightMissed !== 0 || verdict.gapsMissed !== 0))
    claim(`called optimal, missed ${verdict.weightMissed} of weight and ${verdict.gapsMissed} gaps`);
  return verdict;
}

/** A meeting proven impossible cannot be held together with all the placed ones, wherever they go. */
function wrongProofs(problem: Problem, solution: Solution, steps: number): Fault[] {
  const placed = solution.placements.map((each) => each.meeting);
  const proven = solution.unplaced.filter((each) => each.finding === 'proven');
  const wrong = proven.filter(({ meeting }) => canHoldAll(problem, [...placed, meeting], steps) === true);
  return wrong.map((each) => ({
    rule: 'proven',
    meetings: [each.meeting],
    detail: `${each.reason}, yet a schedule holds it and all the placed ones`,
  }));
}
