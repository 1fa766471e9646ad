import { readFileSync, statSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseProblem } from './parse.js';
import { solveInThread } from './thread.js';
import type { Fault, Problem, Progress } from './types.js';

/** A problem file larger than this is refused unread. */
const MOST_BYTES = 256 * 1024 * 1024;
const USAGE = 'usage: schedule problem.json [--time SECONDS] [--seed N] [--iterations N] [--threads N] > solution.json';

interface Settings {
  file: string;
  seed: number;
  seconds?: number;
  iterations?: number;
  threads: number;
}

function readSettings(): Settings {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      time: { type: 'string' },
      seed: { type: 'string', default: '1' },
      iterations: { type: 'string' },
      threads: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  const seconds = values.time === undefined ? undefined : readNumber('--time', values.time, 0, 86_400, false);
  const iterations =
    values.iterations === undefined ? undefined : readNumber('--iterations', values.iterations, 0, 1e15, true);
  const seed = readNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER - 1e9, true);
  return { file, seed, seconds, iterations, threads: readNumber('--threads', values.threads, 1, 64, true) };
}

function readNumber(name: string, text: string, least: number, most: number, isWhole: boolean): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= least && number <= most && (!isWhole || Number.isInteger(number))) return number;
  throw new Error(`${name} must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}, got ${text}`);
}

function readProblem(file: string): Problem | Fault[] {
  const { size } = statSync(file);
  if (size > MOST_BYTES) return [{ pointer: '', message: `is ${size} bytes long; the limit is ${MOST_BYTES}` }];
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return [{ pointer: '', message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }];
  }
  const result = parseProblem(json);
  return 'problem' in result ? result.problem : result.faults;
}

function showProgress({ iterations, placed, of, weight, gaps }: Progress): void {
  const bar = '█'.repeat(Math.round((20 * placed) / Math.max(1, of))).padEnd(20, '░');
  const millions = (iterations / 1e6).toFixed(1);
  process.stderr.write(`\r${bar} ${placed}/${of} placed · weight ${weight} · gaps ${gaps} · ${millions} M moves `);
}

/** Standard output may be a pipe that takes a part only; all of it is written before the process ends. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // fs errors carry a code
    }
  }
}

/** Aborted by the first Ctrl-C, which then gets the best schedule so far; the second one ends the process. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

async function main(): Promise<number> {
  const settings = readSettings();
  const problem = readProblem(settings.file);
  if (Array.isArray(problem)) {
    for (const { pointer, message } of problem)
      console.error(`${pointer === '' ? '(whole file)' : pointer}: ${message}`);
    return 2;
  }
  const isWatched = process.stderr.isTTY;
  const onProgress = isWatched ? showProgress : undefined;
  const solution = await solveInThread(problem, { ...settings, onProgress, signal: interruption() });
  if (isWatched) process.stderr.write('\r\u001B[K');
  writeAll(`${JSON.stringify(solution)}\n`);
  return 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
