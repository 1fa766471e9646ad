/** The only door of the planner; `types.ts` is its manual. */
export type * from './types.js';
export { LIMITS, parseProblem } from './parse.js';
export { problemHash } from './hash.js';
export { solve, type SolveOptions } from './solve.js';
export { solveInThread, type ThreadOptions } from './thread.js';
export { disturbances, replan, type Disturbance, type Proposal } from './replan.js';
export { whatIf, type Addition, type Gain } from './what-if.js';
