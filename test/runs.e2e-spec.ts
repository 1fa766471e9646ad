import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunRunner, type RunHandler } from '../src/runs/run-runner.js';
import type { RunView } from '../src/runs/dto/run-view.dto.js';
import { Runtime } from '../src/shared/config/config.module.js';
import { loadConfig } from '../src/shared/config/config.js';
import { connectionFromUrl } from '../src/shared/database/connection.js';
import { Transactions } from '../src/shared/database/transactions.js';
import { DomainError } from '../src/shared/errors/domain-error.js';
import { Queues } from '../src/shared/queue/queues.js';
import { someoneWithRole } from './harness/api.js';
import { aForum } from './harness/builders.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import { eventsOf } from './harness/events.js';
import { queueStoreFor } from './harness/queue-store.js';
import { eventually } from './harness/wait.js';
import { refusal } from './refusal.js';

let deployment: Deployment;
let dataSource: DataSource;
let queues: Queues;
let forum: string;
let workers: NodeJS.Timeout[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false); // a run that breaks off on purpose is no news
  deployment = await startDeployment();
  const { url } = deployment.database;
  dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  const settings = { DATABASE_URL: url, ...(await queueStoreFor(url)) };
  queues = new Queues(new Runtime(loadConfig(settings), connectionFromUrl(url), 'smtp://127.0.0.1:1'));
  forum = (await aForum(deployment.organiser)).id;
});
afterEach(() => {
  workers.forEach(clearInterval);
  workers = [];
});
afterAll(async () => {
  await queues.onApplicationShutdown();
  await dataSource.destroy();
  await deployment.end();
});

describe('a run', () => {
  it('tells its progress by server-sent events, ends with its facts, and offers its file', async () => {
    const id = await aRun('counts');
    aWorker({
      counts: async (run) => {
        for (const step of [1, 2, 3]) {
          run.report(step, 3);
          await run.write(() => Promise.resolve());
          await pause(400);
        }
        await run.keepFile('list.csv', 'text/csv; charset=utf-8', Buffer.from('a,b\n'));
        return { counted: run.input.wanted };
      },
    });
    const events = await eventsOf<RunView>(deployment.organiser, `${at(id)}/events`);
    expect(new Set(events.slice(0, -1).map(({ type, data }) => `${type} ${data.status}`))).toContain(
      'progress running',
    );
    expect(events.at(-1)).toEqual({
      type: 'end',
      data: {
        id,
        kind: 'counts',
        status: 'done',
        done: 3,
        total: 3,
        facts: { counted: 3 },
        failure: null,
        files: [
          { name: 'list.csv', contentType: 'text/csv; charset=utf-8', sizeBytes: 4, expiresAt: expect.any(String) },
        ],
        askedAt: expect.any(String),
        startedAt: expect.any(String),
        endedAt: expect.any(String),
      },
    });
    const file = await deployment.organiser.get<unknown>(`${at(id)}/files/list.csv`);
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition'), file.body]).toEqual(
      [200, 'text/csv; charset=utf-8', 'attachment; filename="list.csv"', 'a,b\n'],
    );
  });

  it('no longer offers a file that has expired, and the sweep removes it', async () => {
    const id = await aRun('files');
    const { runner } = aWorker({
      files: async (run) => {
        await run.keepFile('old.csv', 'text/csv', Buffer.from('x'));
        return {};
      },
    });
    await ended(id);
    await deployment.database.query(`UPDATE run_file SET expires_at = now() - interval '1 second'`);
    expect((await deployment.organiser.get<RunView>(at(id))).body.files).toEqual([]);
    expect((await deployment.organiser.get(`${at(id)}/files/old.csv`)).status).toBe(404);
    await runner.sweep();
    expect(await deployment.database.query(`SELECT FROM run_file`)).toEqual([]);
  });

  it('that a rule refuses fails with the code, and says why in the language of the reader', async () => {
    const id = await aRun('refused');
    aWorker({ refused: () => Promise.reject(new DomainError('code-exists', 'conflict', { taken: 'VN-22' })) });
    await ended(id);
    const { body } = await deployment.organiser.get<RunView>(at(id), { 'accept-language': 'ja' });
    expect(body).toMatchObject({
      status: 'failed',
      facts: null,
      failure: {
        code: 'code-exists',
        title: 'このコードは使用済みです',
        detail: 'コード「VN-22」はすでにあります。別のコードをお選びください。',
        facts: { taken: 'VN-22' },
      },
    });
  });

  it('that is cancelled stops its worker within a second and changes nothing any more', async () => {
    const id = await aRun('endless');
    const stopped: { at: number; wrote: string }[] = [];
    aWorker({
      endless: async (run) => {
        while (!run.signal.aborted) await pause(10);
        const wrote = await run.write(() => Promise.resolve('yes')).catch(() => 'no');
        stopped.push({ at: Date.now(), wrote });
        throw new Error('It was stopped.');
      },
    });
    await eventually(
      () => stateOf(id),
      ({ status }) => status === 'running',
    );
    const { status, body } = await deployment.organiser.send<RunView>('DELETE', at(id), undefined);
    const asked = Date.now();
    expect([status, body.status]).toEqual([200, 'cancelled']);
    await eventually(
      () => stopped.length,
      (count) => count > 0,
    );
    expect(stopped.map(({ at, wrote }) => [at - asked < 1_000, wrote])).toEqual([[true, 'no']]);
    expect((await stateOf(id)).status).toBe('cancelled');
    expect(refusal(await deployment.organiser.send('DELETE', at(id), undefined))).toEqual({
      status: 409,
      code: 'illegal-transition',
      action: 'cancel',
      current: 'cancelled',
      allowed: ['queued', 'running'],
    });
  });

  it('that breaks off is begun again, and given up after the third time', async () => {
    const [once, always] = [await aRun('breaks-once'), await aRun('breaks')];
    let tries = 0;
    aWorker({
      'breaks-once': () => (++tries === 1 ? Promise.reject(new Error('first')) : Promise.resolve({ tries })),
      breaks: () => Promise.reject(new Error('again')),
    });
    await Promise.all([ended(once), ended(always, 40)]);
    expect(
      await deployment.database.query(
        `SELECT id, status, attempts, facts, failure FROM run WHERE id = ANY($1) ORDER BY id`,
        [[once, always]],
      ),
    ).toEqual([
      { id: once, status: 'done', attempts: 2, facts: { tries: 2 }, failure: null },
      { id: always, status: 'failed', attempts: 3, facts: null, failure: { code: 'run-broke-off', facts: {} } },
    ]);
  });

  it('lets a worker that was taken for dead commit nothing', async () => {
    const id = await aRun('late');
    const outcomes: string[] = [];
    aWorker({
      late: async (run) => {
        const isFirst = outcomes.length === 0;
        outcomes.push('begun');
        if (isFirst) {
          await deployment.database.query(
            `UPDATE run SET lease_until = now() - interval '1 second', attempts = attempts + 1 WHERE id = $1`,
            [id],
          );
        }
        await run.write((manager) => manager.query(`UPDATE forum SET version = version + 100 WHERE id = $1`, [forum]));
        outcomes.push('written');
        return {};
      },
    });
    await ended(id);
    expect(outcomes).toEqual(['begun', 'begun', 'written']);
    expect(await deployment.database.query(`SELECT version FROM forum WHERE id = $1`, [forum])).toEqual([
      { version: 101 },
    ]);
  });

  it('is open to who asked for it and to organisers, to nobody else, and not in another forum', async () => {
    const { database, organiser } = deployment;
    const [asker, other] = [
      await someoneWithRole(database, organiser.url, forum, 'desk'),
      await someoneWithRole(database, organiser.url, forum, 'desk'),
    ];
    const id = await aRun('nobody-handles', asker.token);
    const foreign = (await aForum(organiser)).id;
    const statusesFor = (path: string) =>
      Promise.all([asker, organiser, other].map(async (reader) => (await reader.get(path)).status));
    expect(await statusesFor(at(id))).toEqual([200, 200, 404]);
    expect(await statusesFor(`/v1/forums/${foreign}/runs/${id}`)).toEqual([404, 404, 404]);
    expect((await other.send('DELETE', at(id), undefined)).status).toBe(404);
    expect((await stateOf(id)).status).toBe('queued');
  });
});

const at = (id: string) => `/v1/forums/${forum}/runs/${id}`;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks for a run as a feature would, for the organiser or for whom this token belongs to. */
async function aRun(kind: string, token = deployment.organiser.token): Promise<string> {
  const [row] = await deployment.database.query<{ id: string }>(
    `INSERT INTO run (forum_id, kind, input, asked_by)
     SELECT $1, $2, '{"wanted": 3}', account_id FROM access_token WHERE hash = sha256(convert_to($3, 'UTF8')) RETURNING id`,
    [forum, kind, token],
  );
  return row?.id ?? '';
}

/** A worker of this process that handles these kinds and sweeps twice a second. */
function aWorker(handlers: Record<string, RunHandler>): { runner: RunRunner } {
  const runner = new RunRunner(dataSource, new Transactions(dataSource), queues);
  for (const [kind, handler] of Object.entries(handlers)) runner.handle(kind, handler);
  const kinds = Object.keys(handlers);
  const turn = async () => {
    const open = await dataSource.query<{ id: string }[]>(
      `SELECT id FROM run WHERE kind = ANY($1) AND status IN ('queued', 'running')`,
      [kinds],
    );
    await Promise.all(open.map(({ id }) => runner.run(id).catch(() => undefined)));
    await runner.sweep();
  };
  workers.push(setInterval(() => void turn(), 200));
  return { runner };
}

async function stateOf(id: string): Promise<RunView> {
  return (await deployment.organiser.get<RunView>(at(id))).body;
}

function ended(id: string, seconds = 30): Promise<RunView> {
  return eventually(
    () => stateOf(id),
    ({ status }) => ['done', 'failed', 'cancelled'].includes(status),
    seconds,
  );
}
