/** One measured run in a process of its own: `measure.js problem.json seed seconds`, the figures go to the parent. */
import { readFileSync } from 'node:fs';
import { parseProblem, solve } from '../../src/scheduling/index.js';
import { lookUp } from '../../test/planner/lookup.js';
import { brokenRules } from '../../test/planner/referee.js';
import { scoreOf } from '../../test/planner/score.js';
import { cpuSeconds } from './cpu.js';

/** What one run showed; times are CPU time of the whole process since the problem began to be read. */
export interface Measured {
  meetings: number;
  placed: number;
  weight: number;
  /** Proven by the planner, or the sum of all priorities where it proves nothing less. */
  weightBound: number;
  isWeightProven: boolean;
  gaps: number;
  gapsBound: number | null;
  moved: number;
  status: string;
  firstMs: number;
  bestSeconds: number;
  cpuSeconds: number;
  movesPerSecond: number;
  megabytes: number;
  /** Rules the referee found broken, and figures of the score that are wrong. */
  faults: number;
}

function measure(file: string, seed: number, seconds: number): Measured {
  const began = cpuSeconds();
  const spent = (): number => cpuSeconds() - began;
  const parsed = parseProblem(JSON.parse(readFileSync(file, 'utf8')));
  if ('faults' in parsed) throw new Error(`${file} was refused: ${JSON.stringify(parsed.faults.slice(0, 3))}`);
  const { problem } = parsed;
  let firstMs = -1;
  let bestSeconds = 0;
  let bestText = '';
  const solution = solve(problem, {
    seed,
    shouldStop: () => spent() >= seconds,
    onProgress: ({ weight, gaps }) => {
      if (firstMs < 0) firstMs = spent() * 1000;
      if (`${weight}/${gaps}` === bestText) return;
      bestText = `${weight}/${gaps}`;
      bestSeconds = spent();
    },
  });
  const total = spent();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const lookup = lookUp(JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof lookUp>[0]); // parsed above
  const { score, bound } = JSON.parse(JSON.stringify(solution)) as typeof solution; // as a caller reads it
  const isScoreTrue = JSON.stringify(scoreOf(lookup, solution.placements)) === JSON.stringify(inOrder(score));
  return {
    meetings: problem.meetings.length,
    placed: score.placed,
    weight: score.weight,
    weightBound: bound.weight ?? problem.meetings.reduce((sum, each) => sum + each.priority, 0),
    isWeightProven: bound.weight !== null,
    gaps: score.gaps,
    gapsBound: bound.gaps,
    moved: score.moved,
    status: solution.status,
    firstMs,
    bestSeconds,
    cpuSeconds: total,
    movesPerSecond: solution.iterations / total,
    megabytes,
    faults: brokenRules(lookup, solution.placements).length + (isScoreTrue ? 0 : 1),
  };
}

function inOrder(score: ReturnType<typeof scoreOf>): object {
  const { placed, weight, gaps, gapsWorst, moved, roomRank, roomMoves, overStretch } = score;
  return { placed, weight, gaps, gapsWorst, moved, roomRank, roomMoves, overStretch };
}

const [file = '', seed = '1', seconds = '1'] = process.argv.slice(2);
process.send?.(measure(file, Number(seed), Number(seconds)));
