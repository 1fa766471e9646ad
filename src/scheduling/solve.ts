import { cheapestDisplacement, explainUnplaced, unplacedByPriority } from './explain.js';
import { problemHash } from './hash.js';
import { compile } from './model.js';
import { placeAnywhere } from './construct.js';
import type { Move } from './move.js';
import { search } from './search.js';
import { listPlacements, scorePlacements } from './solution.js';
import type { Problem, Progress, Solution } from './types.js';

/** The budget of a solve. */
export interface SolveOptions {
  /** A whole number; the same problem, seed and iterations give the same bytes. */
  seed: number;
  /** Moves to evaluate at most; without it the search runs until it is stopped or nothing can be better. */
  iterations?: number;
  /** Asked often; true ends the search with the best schedule so far. */
  shouldStop?: () => boolean;
  onProgress?: (progress: Progress) => void;
}

/** Iterations of a search that nobody stops. */
const ENDLESS = 1e15;
/** Iterations when neither a number nor a way to stop is given. */
const DEFAULT_ITERATIONS = 2_000_000;

/** Solves a valid problem. Pure: no clock, no randomness but the seed; `status` is `stopped` when a budget ended it. */
export function solve(problem: Problem, options: SolveOptions): Solution {
  const model = compile(problem);
  const iterations = options.iterations ?? (options.shouldStop === undefined ? DEFAULT_ITERATIONS : ENDLESS);
  const found = search(model, { ...options, iterations, shouldStop: options.shouldStop ?? (() => false) });
  placeWorthwhile(found.move);
  const placements = listPlacements(model, found.schedule);
  return {
    placements,
    unplaced: explainUnplaced(found.move),
    score: scorePlacements(model, found.schedule, placements),
    bound: { weight: null, gaps: null },
    status: 'stopped',
    seed: options.seed,
    iterations: found.iterations,
    problemHash: problemHash(problem),
  };
}

/** Places every unplaced meeting that is free to be placed or worth more than what it would displace. */
function placeWorthwhile(move: Move): void {
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const m of unplacedByPriority(move.model, move)) {
      if (placeAnywhere(move, m)) {
        isBetter = true;
        continue;
      }
      const cheapest = cheapestDisplacement(move, m);
      if (cheapest === undefined || cheapest.priority >= (move.model.priority[m] ?? 0)) continue;
      if (move.attempt(m, cheapest.start, 'drop', true, -0.5)) isBetter = true;
    }
  }
}
