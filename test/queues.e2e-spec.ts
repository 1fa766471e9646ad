import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Runtime } from '../src/shared/config/config.module.js';
import { loadConfig } from '../src/shared/config/config.js';
import { connectionFromUrl } from '../src/shared/database/connection.js';
import { Queues, type QueuedJob } from '../src/shared/queue/queues.js';
import { createDatabase, type TestDatabase } from './harness/database.js';
import { queueStoreFor } from './harness/queue-store.js';
import { eventually } from './harness/wait.js';

let database: TestDatabase;
let runtime: Runtime;
let open: Queues[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false); // a job that fails on purpose is no news
  database = await createDatabase();
  const settings = { DATABASE_URL: database.url, ...(await queueStoreFor(database.url)) };
  runtime = new Runtime(loadConfig(settings), connectionFromUrl(database.url), 'smtp://127.0.0.1:1');
});
afterEach(async () => {
  await Promise.all(open.map((queues) => queues.onApplicationShutdown()));
  open = [];
});
afterAll(() => database.drop());

describe('the queues', () => {
  it('run each job once, however many processes work', async () => {
    const ran: string[] = [];
    for (const worker of [aProcess(), aProcess(), aProcess()]) {
      await worker.work('deliveries', 4, ({ id }) => Promise.resolve(void ran.push(id)));
    }
    const ids = Array.from({ length: 60 }, (_, index) => `once-${index}`);
    await aProcess().add('deliveries', ids.map(firstTry));
    await eventually(
      () => ran.length,
      (count) => count >= ids.length,
    );
    await Promise.all(open.map((queues) => queues.finishWork()));
    expect(ran.sort()).toEqual(ids.sort());
  });

  it('take the same id and attempt only once while it waits, but another attempt at once', async () => {
    const queues = aProcess();
    await queues.add('plans', [firstTry('same'), firstTry('same')]);
    await aProcess().add('plans', [firstTry('same')]);
    await queues.add('plans', [{ id: 'same', attempt: 1 }, firstTry('last')]);
    expect(await ranUntil('last')).toEqual([firstTry('same'), { id: 'same', attempt: 1 }, firstTry('last')]);
  });

  it('take a job again that has finished, and one that has failed', async () => {
    const ran: QueuedJob[] = [];
    const queues = aProcess();
    await queues.work('plans', 1, (job) => {
      ran.push(job);
      return job.id === 'fails' ? Promise.reject(new Error('as it must')) : Promise.resolve();
    });
    for (const round of [1, 2]) {
      await queues.add('plans', [firstTry('fails'), firstTry('done'), firstTry(`end-${round}`)]);
      await eventually(
        () => ran.at(-1)?.id,
        (id) => id === `end-${round}`,
      );
    }
    expect(ran.map(({ id }) => id)).toEqual(['fails', 'done', 'end-1', 'fails', 'done', 'end-2']);
  });

  it('let the job in hand finish when they stop, and leave the next one to others', async () => {
    const events: string[] = [];
    const stopping = aProcess();
    await stopping.work('plans', 1, async ({ id }) => {
      events.push(`${id} begun`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      events.push(`${id} done`);
    });
    await stopping.add('plans', [firstTry('in-hand'), firstTry('next')]);
    await eventually(
      () => events.length,
      (count) => count > 0,
    );
    await stopping.finishWork();
    expect(events).toEqual(['in-hand begun', 'in-hand done']);
    expect(await ranUntil('next')).toEqual([firstTry('next')]);
  });
});

const firstTry = (id: string): QueuedJob => ({ id, attempt: 0 });

/** What another process would have. */
function aProcess(): Queues {
  const queues = new Queues(runtime);
  open.push(queues);
  return queues;
}

/** Works on plans until a job with this id has come. @returns the jobs, in order */
async function ranUntil(id: string): Promise<QueuedJob[]> {
  const ran: QueuedJob[] = [];
  await aProcess().work('plans', 1, (job) => Promise.resolve(void ran.push(job)));
  await eventually(
    () => ran.at(-1)?.id,
    (last) => last === id,
  );
  return ran;
}
