/**
 * `npm run bench`: the product beside a bare Fastify and pg server that sends the same statements, on one embedded
 * PostgreSQL over TCP, each in a process of its own; then the product's cold start.
 * `-- --seconds N` a run (5) · `--runs N` pairs (5) · `--only agenda,large,unchanged,day,search,booking` · `--starts N` cold starts (5) · `--json`.
 * Ends with 1 when any answer was not a 2xx (a 304 of `unchanged`).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start.js';
import { headersOf, runLoad, type Run } from './load.js';
import type { CaseName, Recording } from './recording.js';
import { figuresOf, machine, median, reportText, type CaseRuns, type Report } from './report.js';
import { startBare, startProduct, startRecorded, type Server } from './servers.js';
import { loadForum, setStage, type Requests, type Stage } from './stage.js';

const poolSize = 20;
/** Warm is a server after 2 s and 4000 answers, when its code is compiled; on a slow machine after 20 s. */
const warmUp = { seconds: 2, answers: 4_000, mostSeconds: 20 };
const caseNames: readonly CaseName[] = ['agenda', 'large', 'unchanged', 'day', 'search', 'booking'];

const asked = readArguments();
const stage = await setStage();
try {
  const report = await measure(stage);
  console.log(asked.json ? JSON.stringify(report) : reportText(report));
  if (report.cases.some(({ faults }) => faults > 0)) process.exitCode = 1;
} finally {
  await stage.clear();
}

async function measure({ dataDir, databaseUrl, token, closeDatabase }: Stage): Promise<Report> {
  const { requests, recordings } = await record(databaseUrl, token);
  const product = await startProduct(databaseUrl, poolSize);
  const bare = await startBare({ databaseUrl, poolSize, recordings }).catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  const cases: Report['cases'] = [];
  try {
    for (const name of asked.cases) {
      const runs = await runCase(name, product, bare, requests, token);
      cases.push(figuresOf(runs, recordings[name].statements.length));
    }
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
  await closeDatabase();
  return {
    machine: machine(),
    runs: asked.runs,
    secondsPerRun: asked.seconds,
    cases,
    coldStart: await coldStarts(dataDir),
  };
}

/** Loads the forum, and sees which statements the product makes for each request when it is warm. */
async function record(
  databaseUrl: string,
  token: string,
): Promise<{ requests: Requests; recordings: Record<CaseName, Recording> }> {
  const product = await startRecorded(databaseUrl, poolSize);
  try {
    const requests = await loadForum(product.url, token, databaseUrl);
    const recordingOf = async (name: CaseName): Promise<Recording> => {
      await answerTo(name, product.url, requests, token);
      let answer = '';
      const statements = await product.record(async () => {
        answer = await answerTo(name, product.url, requests, token);
      });
      if (statements.length === 0) throw new Error(`No statement was seen for ${name}.`);
      return { path: requests[name], statements, answer };
    };
    const recordings = {
      agenda: await recordingOf('agenda'),
      large: await recordingOf('large'),
      unchanged: await recordingOf('unchanged'),
      day: await recordingOf('day'),
      search: await recordingOf('search'),
      booking: await recordingOf('booking'),
    };
    return { requests, recordings };
  } finally {
    await product.stop();
  }
}

async function answerTo(name: CaseName, url: string, requests: Requests, token: string): Promise<string> {
  const response = await fetch(`${url}${requests[name]}`, {
    headers: { ...headersOf(name, requests, token), ...(name === 'booking' && { 'content-type': 'application/json' }) },
    ...(name === 'booking' && { method: 'POST', body: requests.nextBooking() }),
  });
  const answer = await response.text();
  if (name === 'unchanged' ? response.status !== 304 : !response.ok)
    throw new Error(`${name}: ${response.status} ${answer}`);
  return answer;
}

/** Product and bare in turn, the other one first each time. */
async function runCase(
  name: CaseName,
  product: Server,
  bare: Server,
  requests: Requests,
  token: string,
): Promise<CaseRuns> {
  const run = async (server: Server, seconds: number) => {
    const result = await runLoad(name, server, requests, token, seconds);
    await sleep(300); // what was under way at the end is done before the next run begins
    return result;
  };
  for (const server of [product, bare]) await warm((seconds) => run(server, seconds));
  const pairs: CaseRuns['pairs'] = [];
  for (let number = 1; number <= asked.runs; number++) {
    const isProductFirst = number % 2 === 1;
    const first = await run(isProductFirst ? product : bare, asked.seconds);
    const second = await run(isProductFirst ? bare : product, asked.seconds);
    pairs.push(isProductFirst ? { product: first, bare: second } : { product: second, bare: first });
    const [ours, theirs] = isProductFirst ? [first, second] : [second, first];
    console.error(
      `${name} ${number}/${asked.runs}: ${Math.round(ours.requestsPerSecond)} beside ${Math.round(theirs.requestsPerSecond)} req/s`,
    );
  }
  return { name, pairs };
}

async function warm(run: (seconds: number) => Promise<Run>): Promise<void> {
  const { seconds, answers, mostSeconds } = warmUp;
  let given = 0;
  for (let spent = 0; spent < mostSeconds && given < answers; spent += seconds) {
    given += (await run(seconds)).requestsPerSecond * seconds;
  }
}

async function coldStarts(dataDir: string): Promise<Report['coldStart']> {
  const all: number[] = [];
  for (let number = 0; number < asked.starts; number++) all.push(Number((await coldStart(dataDir)).toFixed(2)));
  return all.length === 0 ? null : { median: median(all), all };
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { seconds: text, runs: text, only: text, starts: text, json: { type: 'boolean', default: false } },
  });
  const only = values.only?.split(',') ?? caseNames;
  const wrong = only.find((name) => !caseNames.some((known) => known === name));
  if (wrong !== undefined) throw new Error(`--only knows ${caseNames.join(', ')}, not ${wrong}.`);
  return {
    seconds: whole('--seconds', values.seconds ?? '5', 1),
    runs: whole('--runs', values.runs ?? '5', 1),
    starts: whole('--starts', values.starts ?? '5', 0),
    cases: caseNames.filter((name) => only.includes(name)),
    json: values.json,
  };
}

function whole(option: string, value: string, least: number): number {
  if (/^\d{1,4}$/.test(value) && Number(value) >= least) return Number(value);
  throw new Error(`${option} is ${JSON.stringify(value)}; it must be a whole number from ${least}.`);
}
