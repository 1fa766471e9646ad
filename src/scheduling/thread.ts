import { createHash } from 'node:crypto';
import { constants, platform, setPriority } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { solve } from './solve.js';
import type { Problem, Progress, Score, Solution } from './types.js';

/** The budget of a solve in worker threads; without seconds and iterations it searches for ten seconds. */
export interface ThreadOptions {
  seed: number;
  /** Seconds of search at most. */
  seconds?: number;
  /** Moves to evaluate at most, in each thread. */
  iterations?: number;
  /** Searches side by side, each with a seed of its own; the best result wins. 1 when absent. */
  threads?: number;
  /** As in `SolveOptions`. */
  mostMoved?: number;
  onProgress?: (progress: Progress) => void;
  /** Aborting ends the search within 50 ms; the promise resolves to the best schedule so far, `cancelled`. */
  signal?: AbortSignal;
}

interface Job {
  isPlannerJob: true;
  problem: Problem;
  seed: number;
  iterations?: number;
  mostMoved?: number;
  deadline?: number;
  flag: SharedArrayBuffer;
}

type Message = { progress: Progress } | { solution: Solution };

const PROGRESS_MS = 100;

/** Solves a valid problem away from the event loop. */
export async function solveInThread(problem: Problem, options: ThreadOptions): Promise<Solution> {
  const flag = new SharedArrayBuffer(4);
  const cancel = () => Atomics.store(new Int32Array(flag), 0, 1);
  if (options.signal?.aborted) cancel();
  options.signal?.addEventListener('abort', cancel);
  const seconds = options.seconds ?? (options.iterations === undefined ? 10 : undefined);
  const deadline = seconds === undefined ? undefined : Date.now() + 1000 * seconds;
  try {
    const runs = Array.from({ length: Math.max(1, options.threads ?? 1) }, (_, i) => {
      const seed = options.seed + 1_000_003 * i;
      const { iterations, mostMoved } = options;
      const job: Job = { isPlannerJob: true, problem, seed, iterations, mostMoved, deadline, flag };
      return runWorker(job, i === 0 ? options.onProgress : undefined);
    });
    const best = (await Promise.all(runs)).reduce((a, b) => (compareSolutions(a, b) <= 0 ? a : b));
    return { ...best, seed: options.seed, status: options.signal?.aborted ? 'cancelled' : best.status };
  } finally {
    cancel(); // where one thread failed the others need not go on
    options.signal?.removeEventListener('abort', cancel);
  }
}

/** Orders solutions, the better one first: weight, gaps, the worst participant's gaps, what is left to wish for. */
function compareSolutions({ score: a }: Solution, { score: b }: Solution): number {
  const discomfort = (score: Score) => score.roomRank + score.roomMoves + score.overStretch;
  return b.weight - a.weight || a.gaps - b.gaps || a.gapsWorst - b.gapsWorst || discomfort(a) - discomfort(b);
}

/** From TypeScript sources (tests) the compiled worker in `dist` is used: a worker cannot load what jest transforms. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../dist/src/scheduling/thread.js' : import.meta.url, import.meta.url);
}

function runWorker(job: Job, onProgress?: (progress: Progress) => void): Promise<Solution> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job });
    worker.on('message', (message: Message) => {
      try {
        if ('solution' in message) resolve(message.solution);
        else onProgress?.(message.progress);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The planner's thread ended with code ${code}`)));
  });
}

function work(job: Job, post: (message: Message) => void): void {
  const flag = new Int32Array(job.flag);
  let told = 0;
  const solution = solve(job.problem, {
    seed: job.seed,
    iterations: job.iterations,
    mostMoved: job.mostMoved,
    shouldStop: () => job.deadline !== undefined && Date.now() >= job.deadline,
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    sha256: () => createHash('sha256'),
    onProgress: (progress) => {
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      post({ progress });
    },
  });
  post({ solution });
}

const job = workerData as Partial<Job> | null; // set by runWorker in our own workers, anything elsewhere
if (!isMainThread && job?.isPlannerJob === true) {
  if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW); // of this thread alone: whoever waits for an answer comes first
  work(job as Job, (message) => parentPort?.postMessage(message)); // complete: runWorker made it
}
