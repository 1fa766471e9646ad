import { isMoved } from './solution.js';
import { solve, type SolveOptions } from './solve.js';
import type { Placement, Previous, Problem, Solution } from './types.js';

/** An announced meeting that changes, for whom, and from where to where (`null`: it goes). */
export interface Disturbance {
  meeting: string;
  participants: string[];
  from: Previous;
  to: Placement | null;
}

/** One answer to a disruption. */
export interface Proposal {
  /** Announced meetings that may move besides those that must; `null`: as many as pay. */
  atMost: number | null;
  solution: Solution;
  disturbed: Disturbance[];
  /** Participants of any meeting that changes, each once. */
  participantsDisturbed: string[];
}

/**
 * The front of answers to a disruption, from gentle to free: one proposal for each limit of `atMost` (0: nobody moves who
 * need not; `null`: no limit), each with who is disturbed. Each takes the options' budget, and where that is spent, or one is
 * cancelled before it is as good, the first, gentlest schedule found stands for it; bounds are left to `solve`.
 */
export function replan(problem: Problem, atMost: readonly (number | null)[], options: SolveOptions): Proposal[] {
  const { seed, sha256, isCancelled, shouldStop } = options;
  const first = solve(problem, { seed, sha256, isCancelled, iterations: 0, provesBounds: false, mostMoved: 0 });
  const forced = mustMove(problem, first.placements);
  return atMost.map((limit) => {
    const mostMoved = limit === null ? Infinity : limit + forced;
    const isLate = shouldStop?.() === true || isCancelled?.() === true;
    const found = isLate ? first : solve(problem, { provesBounds: false, ...options, mostMoved });
    const solution = found.status === 'cancelled' && found.score.weight < first.score.weight ? first : found;
    return { atMost: limit, solution, ...disturbances(problem, solution) };
  });
}

/** Announced meetings that are elsewhere in a first answer. */
function mustMove(problem: Problem, placements: readonly Placement[]): number {
  const places = new Map(placements.map((placement) => [placement.meeting, placement]));
  return problem.meetings.filter((meeting) => isMoved(meeting, places.get(meeting.id))).length;
}

/** Who is disturbed by a solution of a problem with announced meetings. */
export function disturbances(
  problem: Problem,
  solution: Solution,
): Pick<Proposal, 'disturbed' | 'participantsDisturbed'> {
  const places = new Map(solution.placements.map((placement) => [placement.meeting, placement]));
  const disturbed = problem.meetings.flatMap((meeting): Disturbance[] => {
    const to = places.get(meeting.id);
    if (meeting.previous === undefined || !isMoved(meeting, to)) return [];
    return [{ meeting: meeting.id, participants: meeting.parties, from: meeting.previous, to: to ?? null }];
  });
  return { disturbed, participantsDisturbed: [...new Set(disturbed.flatMap((one) => one.participants))] };
}
