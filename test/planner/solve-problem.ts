import { parseProblem, solve, type SolveOptions } from '../../src/scheduling/index.js';
import type { Problem, Solution } from './contract.js';

/** What the planner answers to a problem that crossed the wire as JSON. */
export function solveProblem(problem: Problem, options: SolveOptions): Solution {
  const parsed = parseProblem(JSON.parse(JSON.stringify(problem)));
  if ('faults' in parsed) throw new Error(`the problem was refused: ${JSON.stringify(parsed.faults)}`);
  return JSON.parse(JSON.stringify(solve(parsed.problem, options))) as Solution; // what a caller reads from the output
}
