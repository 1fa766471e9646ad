import { b2bProblem } from './b2b.js';
import { forumProblem } from './forum.js';
import type { Plant } from './planted.js';
import { lostTableProblem, replanProblem } from './replan.js';

/** A family of problems: one shape, as many as there are seeds. */
export interface Family {
  name: string;
  /** Seconds of search the goals are stated for. */
  seconds: number;
  make: (seed: number) => Plant;
}

function forum(meetings: number, kind: 'feasible' | 'over', seconds: number): Family {
  return { name: `forum-${meetings}-${kind}`, seconds, make: (seed) => forumProblem({ meetings, kind, seed }) };
}

function b2b(meetings: number, slots: number, fullPercent: number, pausePercent: number, closedPercent = 8): Family {
  const shape = { meetings, slots, fullPercent, pausePercent, closedPercent };
  return {
    name: `b2b-${meetings}-${slots}x${fullPercent}%${pausePercent === 0 ? '' : '-pauses'}`,
    seconds: 10,
    make: (seed) => b2bProblem({ ...shape, seed }),
  };
}

/** Every family of the benchmark, small to large. */
export const FAMILIES: readonly Family[] = [
  b2b(125, 8, 75, 0),
  b2b(154, 12, 90, 3),
  b2b(180, 22, 80, 0, 20),
  b2b(195, 10, 97, 2),
  b2b(254, 16, 95, 0),
  b2b(302, 14, 99, 3),
  forum(40, 'feasible', 5),
  forum(112, 'feasible', 5),
  forum(112, 'over', 5),
  forum(400, 'feasible', 10),
  forum(400, 'over', 10),
  forum(1000, 'feasible', 10),
  forum(1000, 'over', 10),
  { name: 'replan-1000', seconds: 0.3, make: replanProblem },
  { name: 'replan-1000-table', seconds: 0.3, make: lostTableProblem },
  forum(5000, 'feasible', 15),
  forum(20_000, 'feasible', 15),
  forum(50_000, 'feasible', 30),
];
