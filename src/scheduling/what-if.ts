import { solve, type SolveOptions } from './solve.js';
import type { Interval, Problem, Score, Solution } from './types.js';

/** Something more than a problem has: a unit of a room or interpreter entry, or time of a participant. */
export type Addition =
  | { kind: 'room'; room: string }
  | { kind: 'interpreter'; interpreter: string }
  | { kind: 'time'; participant: string; available: Interval };

/** What an addition gains, beside the solution it is compared with. */
export interface Gain {
  addition: Addition;
  solution: Solution;
  difference: Pick<Score, 'placed' | 'weight' | 'gaps'>;
  /** Meetings that get a place, and those that lose theirs to heavier ones. */
  placed: string[];
  dropped: string[];
}

/** Solves a problem again with one thing more, beginning with a solution of it, and tells what that gains. */
export function whatIf(problem: Problem, solved: Solution, addition: Addition, options: SolveOptions): Gain {
  const solution = solve(extended(problem, addition), { ...options, begin: solved.placements });
  const before = new Set(solved.placements.map((placement) => placement.meeting));
  const after = new Set(solution.placements.map((placement) => placement.meeting));
  return {
    ...{ addition, solution },
    difference: {
      placed: solution.score.placed - solved.score.placed,
      weight: solution.score.weight - solved.score.weight,
      gaps: solution.score.gaps - solved.score.gaps,
    },
    placed: [...after].filter((meeting) => !before.has(meeting)),
    dropped: [...before].filter((meeting) => !after.has(meeting)),
  };
}

function extended(problem: Problem, addition: Addition): Problem {
  const oneMore = <T extends { id: string; count?: number }>(entries: T[], id: string): T[] =>
    entries.map((entry) => (entry.id === id ? { ...entry, count: (entry.count ?? 1) + 1 } : entry));
  switch (addition.kind) {
    case 'room':
      return { ...problem, rooms: oneMore(problem.rooms, addition.room) };
    case 'interpreter':
      return { ...problem, interpreters: oneMore(problem.interpreters, addition.interpreter) };
    case 'time': {
      const participants = problem.participants.map((one) =>
        one.id === addition.participant ? { ...one, available: [...one.available, addition.available] } : one,
      );
      return { ...problem, participants };
    }
  }
}
