/**
 * Whether the schedules of over-subscribed forums are the heaviest there are: the planner solves each, then CP-SAT, where
 * it is installed (`npm install --no-save or-tools-wasm@0.9.1`), is asked for one that weighs 1 more. What it finds is
 * shown to the referee.
 * `--problems 1,2,…` of 112 meetings (1 to 5) · `--time SECONDS` CPU for the planner (30) · `--peer SECONDS` (120).
 */
import { parseArgs } from 'node:util';
import { parseProblem, solve } from '../../src/scheduling/index.js';
import type { Placement, Problem } from '../../test/planner/contract.js';
import { lookUp } from '../../test/planner/lookup.js';
import { brokenRules } from '../../test/planner/referee.js';
import { scoreOf } from '../../test/planner/score.js';
import { askForWeight, isForumShaped, loadCpSat } from './cp-sat.js';
import { cpuSeconds } from './cpu.js';
import { FAMILIES } from './generate.js';

const FAMILY = 'forum-112-over';

/** The planner's schedule after so many CPU seconds. */
function plan(problem: Problem, seconds: number) {
  const parsed = parseProblem(problem);
  if ('faults' in parsed) throw new Error(`the problem was refused: ${JSON.stringify(parsed.faults.slice(0, 3))}`);
  const began = cpuSeconds();
  return solve(parsed.problem, { seed: 1, shouldStop: () => cpuSeconds() - began >= seconds });
}

/** What a schedule weighs, once the referee has found nothing wrong with it. */
function weightOf(problem: Problem, placements: readonly Placement[]): number {
  const lookup = lookUp(problem);
  const faults = brokenRules(lookup, placements);
  if (faults.length > 0) throw new Error(`the encoding is wrong: ${JSON.stringify(faults.slice(0, 3))}`);
  return scoreOf(lookup, placements).weight;
}

async function main(): Promise<void> {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({ options: { problems: text('1,2,3,4,5'), time: text('30'), peer: text('120') } });
  const cpSat = await loadCpSat();
  if (cpSat === undefined) throw new Error('or-tools-wasm is missing: npm install --no-save or-tools-wasm@0.9.1');
  for (const number of values.problems.split(',').map(Number)) {
    const problem = FAMILIES.find(({ name }) => name === FAMILY)?.make(number).problem;
    if (problem === undefined || !isForumShaped(problem)) throw new Error(`${FAMILY} says more than the encoding can`);
    const { placements, score, bound } = plan(problem, Number(values.time));
    const found = `${FAMILY} ${number}: weight ${score.weight} of ${bound.weight} at most,`;
    if (score.weight === bound.weight) {
      console.log(`${found} proven the heaviest by the planner`);
      continue;
    }
    const same = await askForWeight(cpSat, problem, score.weight, placements, Number(values.peer));
    if (same.answer === 'impossible') throw new Error(`the encoding is wrong: it excludes the weight of ${found}`);
    const verdict = await askForWeight(cpSat, problem, score.weight + 1, placements, Number(values.peer));
    if (verdict.answer !== 'possible') {
      console.log(
        `${found} CP-SAT ${verdict.answer === 'impossible' ? 'proves that nothing is heavier' : 'found nothing heavier'}`,
      );
      continue;
    }
    console.log(`${found} CP-SAT found ${weightOf(problem, verdict.placements)}`);
  }
}

await main();
