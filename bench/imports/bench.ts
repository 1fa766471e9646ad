/**
 * `npm run bench:imports`: a list of 10,000 people of whom 300 are bad, checked and committed by one process that is API and worker,
 * beside a bare COPY of the same rows into a table of the same columns, checks and indexes, on one embedded PostgreSQL.
 * `-- --runs N` (3), each in a forum of its own.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Api } from '../../test/harness/api.js';
import { delegationsFor, longList } from '../../test/imports/long-list.js';
import { setStage } from '../http/stage.js';

const people = 10_000;
const bad = 300;
const runs = Number(parseArgs({ options: { runs: { type: 'string', default: '3' } } }).values.runs);

interface Ended {
  status: string;
  startedAt: string;
  endedAt: string;
  facts: Record<string, number>;
}

const stage = await setStage();
const database = new pg.Client({ connectionString: stage.databaseUrl });
await database.connect();
const product = fork(new URL('../../src/main.js', import.meta.url), {
  env: {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: stage.databaseUrl,
    DATA_DIR: stage.dataDir,
    RATE_LIMITS: 'off',
    SECRET_KEY: 'a secret of the bench, for one run of it alone',
  },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
try {
  const api = new Api(await addressOf(product.stdout), stage.token);
  console.log('run  check  commit  rows/s  bare COPY  ratio  created  again: created, updated');
  for (let run = 1; run <= runs; run += 1) console.log(await measure(api, run));
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${product.pid ?? 0}/status`, 'utf8'))?.[1];
  console.log(`peak memory of the process: ${Math.round(Number(peak) / 1024)} MB`);
} finally {
  product.kill('SIGTERM');
  await once(product, 'exit');
  await database.end();
  await stage.closeDatabase();
  await stage.clear();
}

async function measure(api: Api, run: number): Promise<string> {
  const forum = `imports-${run}`;
  await api.create('/v1/forums', {
    ...{ id: forum, name: { en: 'Imports' }, place: { en: 'Ha Long' }, timeZone: 'Asia/Ho_Chi_Minh' },
    ...{ startsOn: '2025-11-25', endsOn: '2025-11-25' },
    meetingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
  });
  await delegationsFor(api, forum);
  const { csv } = longList(people, bad);
  const [list, check] = await checked(api, forum, csv);
  const commit = await committed(api, forum, list);
  const copy = await bareCopySeconds(forum);
  const [again] = await checked(api, forum, csv);
  const second = await committed(api, forum, again);
  const seconds = secondsOf(commit);
  return [
    String(run).padStart(3),
    `${secondsOf(check).toFixed(2)} s`,
    `${seconds.toFixed(2)} s`,
    String(Math.round((commit.facts.created ?? 0) / seconds)).padStart(6),
    `${copy.toFixed(3)} s`.padStart(9),
    (seconds / copy).toFixed(1).padStart(5),
    String(commit.facts.created).padStart(7),
    `       ${second.facts.created}, ${second.facts.updated}`,
  ].join('  ');
}

async function checked(api: Api, forum: string, csv: string): Promise<[list: string, run: Ended]> {
  const { body } = await api.send<{ id: string; runId: string }>('POST', `/v1/forums/${forum}/imports`, csv, {
    'content-type': 'text/csv',
  });
  return [body.id, await ended(api, forum, body.runId)];
}

async function committed(api: Api, forum: string, list: string): Promise<Ended> {
  const { runId } = await api.create<{ runId: string }>(`/v1/forums/${forum}/imports/${list}/commit`, {});
  return ended(api, forum, runId);
}

async function ended(api: Api, forum: string, run: string): Promise<Ended> {
  for (;;) {
    const { body } = await api.get<Ended>(`/v1/forums/${forum}/runs/${run}`);
    if (body.status === 'done') return body;
    if (body.status === 'failed') throw new Error(JSON.stringify(body));
    await sleep(100);
  }
}

function secondsOf({ startedAt, endedAt }: Ended): number {
  return (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
}

/** The server writes the rows to a file of its own, and reads them into a table that nothing follows: no trigger, no foreign key. */
async function bareCopySeconds(forum: string): Promise<number> {
  const { rows } = await database.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const file = pg.escapeLiteral(`${rows[0]?.folder ?? ''}/bare.copy`);
  await database.query(`COPY (SELECT * FROM delegate WHERE forum_id = ${pg.escapeLiteral(forum)}) TO ${file}`);
  await database.query('DROP TABLE IF EXISTS bare; CREATE TABLE bare (LIKE delegate INCLUDING ALL)');
  const begun = performance.now();
  await database.query(`COPY bare FROM ${file}`);
  return (performance.now() - begun) / 1_000;
}

async function addressOf(log: NodeJS.ReadableStream | null): Promise<string> {
  if (!log) throw new Error('The server writes no log.');
  const lines = createInterface(log);
  for await (const line of lines) {
    const url = /"msg":"Gapgo is ready at ([^"]+)"/.exec(line)?.[1];
    if (url === undefined) continue;
    log.resume();
    return url;
  }
  throw new Error('The server ended before it was ready.');
}
