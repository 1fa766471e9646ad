import { explainUnplaced, unseen } from './explain.js';
import { finish } from './finish.js';
import { problemHash } from './hash.js';
import { compile, isLarge, type Model } from './model.js';
import type { Displacements } from './displacement.js';
import { placeFree, placeWorthwhile } from './last-look.js';
import { Search } from './search.js';
import { announcedPrice, outcomeOf } from './solution.js';
import { forGood } from './steps.js';
import type { TextHash } from './sha256.js';
import type { Bound, Placement, Problem, Progress, Solution } from './types.js';

/** The budget of a solve. */
export interface SolveOptions {
  /** A whole number; the same problem, seed and iterations give the same bytes. */
  seed: number;
  /** Moves to evaluate at most; without it the search runs until it is stopped or nothing can be better. */
  iterations?: number;
  /** Asked often; true ends the search with the best schedule so far. */
  shouldStop?: () => boolean;
  /** Asked often until true, which ends the search like `shouldStop` and leaves out what takes time: bounds, costly reasons. */
  isCancelled?: () => boolean;
  onProgress?: (progress: Progress) => void;
  /** Announced meetings that may move at most, besides those that must; no limit when absent. */
  mostMoved?: number;
  /** A schedule to begin with; the announced places when absent. */
  begin?: readonly Placement[];
  /** Whether to spend work on bounds tighter than the obvious ones; true when absent. */
  provesBounds?: boolean;
  /** Begins a SHA-256, where the platform has one that is faster than the planner's own. */
  sha256?: () => TextHash;
}

/** Iterations of a search that nobody stops. */
const ENDLESS = 1e15;
/** Iterations when neither a number nor a way to stop is given. */
const DEFAULT_ITERATIONS = 5_000_000;

/** Solves a valid problem. Pure: no clock, no randomness but the seed; `status` is `stopped` when a budget ended it. */
export function solve(problem: Problem, options: SolveOptions): Solution {
  const iterations = options.iterations ?? (options.shouldStop === undefined ? DEFAULT_ITERATIONS : ENDLESS);
  const isCancelled = forGood(options.isCancelled ?? (() => false)); // half-restored places are good for nothing any more
  const shouldStop = () => isCancelled() || (options.shouldStop?.() ?? false);
  const early = isLarge(problem) ? problemHash(problem, options.sha256) : undefined;
  const model = compile(problem, isCancelled);
  if (model === undefined) return nothingPlaced(problem, options.seed, early ?? problemHash(problem, options.sha256));
  const found = new Search(model, {
    ...{ seed: options.seed, onProgress: options.onProgress, iterations, shouldStop, isCancelled },
    mostMoved: options.mostMoved ?? Infinity,
    begin: options.begin === undefined ? model.previous.start : startsOf(problem, options.begin),
    provesBounds: options.provesBounds ?? true,
  });
  const hash = early ?? problemHash(problem, options.sha256);
  found.run();
  const answer = answerOf(model, found, isCancelled);
  const bound: Bound = { weight: found.proof.bound.weight - announcedPrice(model), gaps: found.proof.bound.gaps };
  const isOptimal = answer.score.weight === bound.weight && answer.score.gaps === bound.gaps;
  return {
    ...{ ...answer, bound },
    status: isCancelled() ? 'cancelled' : isOptimal ? 'optimal' : 'stopped',
    seed: options.seed,
    iterations: found.iterations,
    problemHash: hash,
  };
}

/** What was found, after a last look at it; without one where the answer is wanted at once. */
function answerOf(
  model: Model,
  found: Search,
  isCancelled: () => boolean,
): Pick<Solution, 'placements' | 'unplaced' | 'score'> {
  if (!found.isWhole || found.isGivenUp()) {
    const left = model.problem.meetings.filter((_, m) => (found.best.start[m] ?? -1) < 0);
    const { placements, score } = outcomeOf(model, found.best);
    return { placements, unplaced: unseen(left), score };
  }
  const displacements = settle(found, isCancelled);
  const { placements, score } = outcomeOf(model, found.schedule);
  return { placements, unplaced: explainUnplaced(found.move, displacements, isCancelled), score };
}

/** Places what is worth it and sees to rooms, until no change of rooms makes a place for another meeting. */
function settle({ move, trials }: Search, isCancelled: () => boolean): Displacements {
  const displacements: Displacements = new Map();
  for (;;) {
    placeWorthwhile(move, displacements, isCancelled);
    finish(move, trials.prices, isCancelled);
    if (isCancelled() || !placeFree(move)) return displacements;
  }
}

/** The answer of a search that was cancelled before it could place anything. */
function nothingPlaced(problem: Problem, seed: number, hash: string): Solution {
  const announced = problem.meetings.filter(({ previous }) => previous !== undefined);
  const lost = announced.reduce((sum, { previous }) => sum + (previous?.movePrice ?? 0), 0);
  const all = problem.meetings.reduce((sum, { priority }) => sum + priority, 0);
  const score = { placed: 0, weight: 0 - lost, gaps: 0, gapsWorst: 0, moved: announced.length, roomRank: 0 };
  return {
    ...{ placements: [], unplaced: unseen(problem.meetings), score: { ...score, roomMoves: 0, overStretch: 0 } },
    ...{ bound: { weight: all, gaps: 0 }, status: 'cancelled', seed, iterations: 0 },
    problemHash: hash,
  };
}

function startsOf(problem: Problem, placements: readonly Placement[]): Int32Array {
  const starts = new Map(placements.map(({ meeting, start }) => [meeting, start]));
  return Int32Array.from(problem.meetings, ({ id }) => starts.get(id) ?? -1);
}
