/**
 * How soon the planner answers a cancel: each moment in a process of its own, from the cold, in CPU milliseconds of all
 * its threads (compiler and collector included) between the moment and the answer.
 * `--only TEXT` families whose name holds it (forum-112 … forum-50000) · `--moments 0,50,…` in CPU
 * milliseconds · `--problems 1,2,…` of each family (1).
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseProblem, solve } from '../../src/scheduling/index.js';
import { cpuSeconds } from './cpu.js';
import { FAMILIES } from './generate.js';

const NAMES = [
  'forum-112-over',
  'forum-1000-over',
  'forum-1000-feasible',
  'forum-5000-feasible',
  'forum-20000-feasible',
  'forum-50000-feasible',
];
const MOMENTS = '0,25,50,75,100,150,200,250,300,400,500,700,1000,1500,2000,3000,4000';

interface Answer {
  lateMs: number;
  placed: number;
  moves: number;
}

/** The platform's SHA-256, as every thread of the product has it. */
const sha256 = () => createHash('sha256');

/** Solves a problem of a family and cancels at the moment; the parent gets the answer. */
function answerOnce(name: string, problem: number, moment: number): void {
  const parsed = parseProblem(FAMILIES.find((family) => family.name === name)?.make(problem).problem);
  if ('faults' in parsed) throw new Error(`${name} was refused`);
  const began = cpuSeconds();
  const spentMs = (): number => (cpuSeconds() - began) * 1000;
  const { placements, iterations } = solve(parsed.problem, {
    ...{ seed: 1, sha256, iterations: Number.MAX_SAFE_INTEGER }, // nothing but the cancel ends it
    isCancelled: () => spentMs() >= moment,
  });
  process.send?.({ lateMs: spentMs() - moment, placed: placements.length, moves: iterations } satisfies Answer);
}

function ask(name: string, problem: number, moment: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [
      '--name',
      name,
      '--problem',
      `${problem}`,
      '--at',
      `${moment}`,
    ]);
    child.once('message', (answer: Answer) => {
      resolve(answer);
    });
    child.once('error', reject);
  });
}

async function main(): Promise<void> {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const options = {
    ...{ only: text(''), moments: text(MOMENTS), problems: text('1') },
    ...{ name: text(''), problem: text('1'), at: text('0') },
  };
  const { values } = parseArgs({ options });
  if (values.name !== '') {
    answerOnce(values.name, Number(values.problem), Number(values.at));
    return;
  }
  for (const name of NAMES.filter((one) => one.includes(values.only))) {
    const late: number[] = [];
    for (const problem of values.problems.split(',').map(Number)) {
      for (const moment of values.moments.split(',').map(Number)) {
        const { lateMs, placed, moves } = await ask(name, problem, moment);
        if (lateMs >= 0) late.push(lateMs);
        const when = `${name} ${problem} at ${moment} ms`;
        console.log(`${when}: ${lateMs.toFixed(0)} ms late, ${placed} placed, ${moves} moves`);
      }
    }
    late.sort((a, b) => a - b);
    const median = late[Math.floor(late.length / 2)] ?? Number.NaN;
    console.log(`${name}: median ${median.toFixed(0)} ms, most ${(late.at(-1) ?? Number.NaN).toFixed(0)} ms\n`);
  }
}

await main();
