/**
 * `npm run bench:delivery`: 10,000 personal invitations with calendar parts through a mail server on loopback by one worker,
 * from rows that are due to rows that are sent. Beside it in the same run a bare pooled nodemailer loop: it is handed the
 * texts, the HTML and the calendar object of each of the same mails ready made, so that all it does is to write the MIME
 * message of each recipient and send it; no database, no words, no record. CPU is what the process itself used, per mail,
 * and says more than the rate where a machine is shared.
 * Then the API's p95 while its mail server misbehaves beside the same while there is nothing to send, with API and worker
 * in one process (`npm start`) and in two (as deployed).
 * `-- --mails N` (10000) · `--runs N` pairs (3) · `--api-runs N` pairs (5; 0: none) · `--api-seconds N` (4).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Api } from '../../test/harness/api.js';
import { setStage } from '../http/stage.js';
import { factsOf } from './mails.js';
import type { BareOrder, BareResult } from './bare.js';
import { cpuSecondsOf, megabytesOf } from './process-use.js';
import type { SinkOrder } from './sink.js';

const options = {
  mails: { type: 'string', default: '10000' },
  runs: { type: 'string', default: '3' },
  'api-runs': { type: 'string', default: '5' },
  'api-seconds': { type: 'string', default: '4' },
} as const;
const { values } = parseArgs({ options });
const [mails, runs, apiRuns, apiSeconds] = [values.mails, values.runs, values['api-runs'], values['api-seconds']].map(
  Number,
) as [number, number, number, number]; // one for each
const connections = 8;
const forum = 'delivery';

const stage = await setStage();
const database = new pg.Client({ connectionString: stage.databaseUrl });
await database.connect();
const sink = fork(new URL('./sink.js', import.meta.url));
const [smtpUrl] = (await once(sink, 'message')) as [string]; // its address
const tell = (order: SinkOrder) => sink.send(order);
try {
  await theProduct(['all'], async (api) => {
    await api.create('/v1/forums', {
      ...{ id: forum, name: { en: 'Delivery' }, place: { en: 'Ha Long' }, timeZone: 'Asia/Ho_Chi_Minh' },
      ...{ startsOn: '2025-11-25', endsOn: '2025-11-25' },
      meetingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
    });
  });
  if (runs > 0) await compareThroughput();
  if (apiRuns > 0) await compareApi('one process', ['all']);
  if (apiRuns > 0) await compareApi('two processes', ['api', 'worker']);
} finally {
  sink.kill();
  await database.end();
  await stage.closeDatabase();
  await stage.clear();
}

async function compareThroughput(): Promise<void> {
  console.log(
    `${mails} mails, ${connections} connections, one worker\nrun   bare/s  product/s  ratio  CPU ms a mail: bare, product  memory at 1/4, at the end`,
  );
  const ratios: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const bare = await bareResult({ url: smtpUrl, connections, mails, run });
    const { seconds, cpuSeconds, memory } = await productResult(run);
    ratios.push(bare.seconds / seconds);
    const columns = [
      String(run).padStart(3),
      rate(bare.seconds),
      `${rate(seconds)}  `,
      (bare.seconds / seconds).toFixed(2),
      [bare.cpuSeconds, cpuSeconds].map((spent) => ((spent / mails) * 1000).toFixed(2).padStart(13)).join(', '),
      ` ${memory.join(' MB, ')} MB`,
    ];
    console.log(columns.join('  '));
  }
  console.log(`median ratio: ${median(ratios).toFixed(2)}`);
}

async function bareResult(order: BareOrder): Promise<BareResult> {
  const bare = fork(new URL('./bare.js', import.meta.url));
  bare.send(order);
  const [result] = (await once(bare, 'message')) as [BareResult]; // what it tells
  bare.disconnect();
  return result;
}

/** From the moment when all are due to the one when the last is sent; the worker is warm by 200 mails before. */
async function productResult(run: number): Promise<BareResult & { memory: number[] }> {
  return theProduct(['worker'], async (_, worker) => {
    await hold(200, run + 1000);
    await sent();
    await hold(mails, run, 'held');
    const [from, cpuFrom] = [performance.now(), cpuSecondsOf(worker)];
    await database.query(`UPDATE invitation SET status = 'queued', next_attempt_at = now() WHERE status = 'held'`);
    const memory: number[] = [];
    for (;;) {
      await sleep(200);
      const left = await unsent();
      if (memory.length === 0 && left < mails * 0.75) memory.push(megabytesOf(worker));
      if (left === 0) break;
    }
    const seconds = (performance.now() - from) / 1000;
    return { seconds, cpuSeconds: cpuSecondsOf(worker) - cpuFrom, memory: [...memory, megabytesOf(worker)] };
  });
}

async function compareApi(layout: string, roles: string[]): Promise<void> {
  console.log(
    `\nAPI and worker in ${layout}; a list of 50 invitations, 4 at a time\nrun  p95 idle  p95 misbehaving  ratio`,
  );
  const ratios = await theProduct(roles, async (api) => {
    const found: number[] = [];
    await load(api, 2);
    for (let run = 1; run <= apiRuns; run += 1) {
      const idle = await load(api, apiSeconds);
      tell('misbehaving');
      await hold(2_000, run + 2000);
      await sleep(1_500);
      const busy = await load(api, apiSeconds);
      tell('friendly');
      await database.query(`UPDATE invitation SET status = 'superseded' WHERE status = 'queued'`);
      await database.query(`DELETE FROM mail_server`);
      await sent();
      found.push(busy / idle);
      console.log(
        `${String(run).padStart(3)}  ${idle.toFixed(2).padStart(5)} ms  ${busy.toFixed(2).padStart(12)} ms  ${(busy / idle).toFixed(2)}`,
      );
    }
    return found;
  });
  console.log(`median ratio: ${median(ratios).toFixed(2)}`);
}

/** @returns the 95th percentile in milliseconds */
async function load(api: Api, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (performance.now() < until) {
        const from = performance.now();
        const { status } = await api.get(`/v1/forums/${forum}/invitations?limit=50`);
        if (status !== 200) throw new Error(`The API answered ${status}.`);
        times.push(performance.now() - from);
      }
    }),
  );
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Starts the product, a process for each role, for as long as the work takes; the work is given the first of them. */
async function theProduct<T>(roles: string[], work: (api: Api, product: ChildProcess) => Promise<T>): Promise<T> {
  const processes = roles.map(start);
  try {
    const [url] = await Promise.all(processes.map(addressOf));
    const [first] = processes;
    if (!first) throw new Error('No role was named.');
    return await work(new Api(url ?? '', stage.token), first);
  } finally {
    await Promise.all(processes.map(end));
  }
}

function start(role: string): ChildProcess {
  return fork(new URL('../../src/main.js', import.meta.url), {
    env: {
      ...{ PATH: process.env.PATH, PORT: '0', ROLE: role, DATABASE_URL: stage.databaseUrl, DATA_DIR: stage.dataDir },
      ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'info', SMTP_URL: smtpUrl, SMTP_TIMEOUT_SECONDS: '2' },
      ...{ PUBLIC_URL: 'https://forum.example', DELIVERY_CONCURRENCY: String(connections) },
      SECRET_KEY: 'a secret of the bench, for one run of it alone',
    },
    execArgv: process.env.BENCH_PRODUCT_FLAGS?.split(' ').filter(Boolean) ?? [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function end(product: ChildProcess): Promise<void> {
  const gone = once(product, 'exit');
  product.kill('SIGTERM');
  await gone;
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The product has no output.');
  const lines = createInterface(stdout);
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = /"msg":"Gapgo is ready at ([^"]+)"/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
}

async function hold(count: number, run: number, status = 'queued'): Promise<void> {
  await database.query(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status, next_attempt_at)
     SELECT id, $2, 'meeting', uuidv7(), facts #>> '{recipient,mailbox}', facts #>> '{recipient,language}', 'REQUEST', 0,
            '<' || id || '@gapgo.example>', facts, $3, CASE WHEN $3 = 'queued' THEN now() END
       FROM (SELECT uuidv7() AS id, f AS facts FROM jsonb_array_elements($1::jsonb) AS f) AS made`,
    [JSON.stringify(factsOf(count, run)), forum, status],
  );
}

async function unsent(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM invitation WHERE status IN ('queued', 'sending')`,
  );
  return rows[0]?.count ?? 0;
}

async function sent(): Promise<void> {
  while ((await unsent()) > 0) await sleep(50);
}

function rate(seconds: number): string {
  return String(Math.round(mails / seconds)).padStart(7);
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
