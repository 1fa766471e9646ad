import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { aForumOfTomorrow, sheetsOf } from './delivery/day-sheets.js';
import {
  aForumThatWrites,
  allAre,
  holdMore,
  invitationsOf,
  sendMore,
  slowSteps,
  timesReceived,
} from './delivery/messages.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import { queueStoreFor } from './harness/queue-store.js';
import { eventually } from './harness/wait.js';

/** `npm run soak` kills twenty times during 1,000 mails; the normal run twice during 200. */
const isSoak = process.env.SOAK === '1';
const [mails, kills] = isSoak ? [1_000, 20] : [200, 2];
/** Eight connections, and half as many outcomes that are being written. */
const inFlight = 12;

let deployment: Deployment;
let forum: string;

beforeAll(async () => {
  deployment = await startDeployment();
  forum = await aForumThatWrites(deployment);
});
afterAll(() => deployment.end());

const totalOf = (times: Map<string, number>) => [...times.values()].reduce((sum, count) => sum + count, 0);

describe('delivery by workers that die', () => {
  it(
    'loses nothing, and repeats at most what was in flight, under the same Message-ID',
    async () => {
      const { database, script, mail, organiser } = deployment;
      script.end.push(...slowSteps(mails + kills * inFlight, 60));
      const ids = await sendMore(organiser, database, forum, mails);
      const before = () => timesReceived(mail.received, ids);
      const resumedAfter: number[] = [];
      for (let kill = 1; kill <= kills; kill += 1) {
        const worker = await deployment.startWorker();
        const ready = Date.now();
        const already = totalOf(before());
        await eventually(
          () => totalOf(before()),
          (count) => count > already,
        );
        resumedAfter.push(Date.now() - ready);
        const wanted = Math.min((mails / (kills + 1)) * kill, mails - 20);
        await eventually(
          () => totalOf(before()),
          (count) => count >= wanted,
          60,
        );
        await worker.kill();
      }
      const last = await deployment.startWorker();
      await allAre(database, ids, 'sent', 60);
      const times = before();
      expect([...times.values()].every((count) => count >= 1)).toBe(true);
      const repeated = totalOf(times) - ids.length;
      if (isSoak)
        process.stdout.write(
          `killed ${kills} times: ${repeated} repeated, resumed after ${Math.max(...resumedAfter)} ms at most\n`,
        );
      expect(repeated).toBeLessThanOrEqual(kills * inFlight);
      expect(Math.max(...resumedAfter)).toBeLessThan(isSoak ? 15_000 : 60_000);
      await last.stop();
      script.end.length = 0;
    },
    isSoak ? 1_800_000 : 120_000,
  );

  it('sends nothing twice with two workers, jobs queued again and again, and a graceful stop in between', async () => {
    const { database, script, mail, organiser } = deployment;
    const ids = await holdMore(database, forum, 150);
    script.end.push(...slowSteps(170, 60));
    await organiser.create(`${invitationsOf(forum)}/send`, { expectedCount: 150 });
    const workers = await Promise.all([deployment.startWorker(), deployment.startWorker()]);
    const third = deployment.startWorker();
    await eventually(
      async () => {
        await database.query(`UPDATE invitation SET enqueued_at = NULL WHERE status = 'queued'`); // the sweeps queue them again
        return totalOf(timesReceived(mail.received, ids));
      },
      (count) => count >= 40,
    );
    expect(await workers[0].stop()).toBe(0);
    await allAre(database, ids, 'sent', 60);
    expect([...timesReceived(mail.received, ids).values()]).toEqual(ids.map(() => 1));
    await Promise.all([workers[1].stop(), (await third).stop()]);
    script.end.length = 0;
  });

  it('sends everything once when the queues forget all jobs in the middle', async () => {
    const { database, script, mail, organiser } = deployment;
    script.end.push(...slowSteps(300, 40));
    const ids = await sendMore(organiser, database, forum, 300);
    const worker = await deployment.startWorker();
    await eventually(
      () => totalOf(timesReceived(mail.received, ids)),
      (count) => count >= 30,
    );
    await forgetJobs();
    expect(await unclaimed(ids)).toBeGreaterThan(0);
    await allAre(database, ids, 'sent', 60);
    expect([...timesReceived(mail.received, ids).values()]).toEqual(ids.map(() => 1));
    await worker.stop();
    script.end.length = 0;
  });
});

if (isSoak)
  describe('day sheets of a thousand people, by two workers that die together', () => {
    it('are written for everybody once, and sent; what is repeated was in flight', async () => {
      const { database, script, mail, organiser } = deployment;
      const people = 1_000;
      const eve = await aForumOfTomorrow(deployment, people);
      script.end.push(...slowSteps(2 * people, 60));
      const rules = `/v1/forums/${eve}/reminder-rule`;
      expect((await organiser.patch(rules, { daySheetAt: '00:00' }, 0)).status).toBe(200);
      const written: number[] = [];
      for (let kill = 1; kill <= 8; kill += 1) {
        // the first die while a page is written, the others while mails are sent
        const progress = async () => (kill <= 4 ? (await sheetsOf(deployment, eve)).length : mail.received.length);
        const before = await progress();
        const workers = await Promise.all([deployment.startWorker(), deployment.startWorker()]);
        await eventually(progress, (count) => count > before, 60);
        await Promise.all(workers.map((worker) => worker.kill()));
        written.push((await sheetsOf(deployment, eve)).length);
      }
      const last = await deployment.startWorker();
      const sheets = await eventually(
        () => sheetsOf(deployment, eve),
        (rows) => rows.length >= people && rows.every(({ status }) => status === 'sent'),
        300,
      );
      await last.stop();
      script.end.length = 0;
      const [{ mailboxes } = { mailboxes: 0 }] = await database.query<{ mailboxes: number }>(
        `SELECT count(DISTINCT mailbox)::int AS mailboxes FROM invitation WHERE forum_id = $1 AND kind = 'reminder'`,
        [eve],
      );
      const times = timesReceived(
        mail.received,
        sheets.map(({ id }) => id),
      );
      const repeated = totalOf(times) - sheets.length;
      process.stdout.write(`day sheets written at each kill: ${written.join(', ')}; ${repeated} repeated\n`);
      expect([sheets.length, mailboxes, [...times.values()].filter((count) => count === 0)]).toEqual([
        people,
        people,
        [],
      ]);
      expect(repeated).toBeLessThanOrEqual(2 * 8 * inFlight);
    }, 1_800_000);
  });

/** Messages that only a job, or the sweep that misses it, brings to a worker. */
async function unclaimed(ids: string[]): Promise<number> {
  const rows = await deployment.database.query(`SELECT FROM invitation WHERE id = ANY($1) AND status = 'queued'`, [
    ids,
  ]);
  return rows.length;
}

/** Empties the queues' store: Redis, or in PostgreSQL the tables of BullMQ. */
async function forgetJobs(): Promise<void> {
  const { database } = deployment;
  const { REDIS_URL } = await queueStoreFor(database.url);
  if (REDIS_URL !== undefined) {
    const client = new Redis(REDIS_URL);
    await client.flushall();
    client.disconnect();
    return;
  }
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename LIKE '%job%'`,
  );
  expect(tables.length).toBeGreaterThan(0);
  await database.query(`TRUNCATE ${tables.map(({ name }) => `bullmq.${name}`).join(', ')} CASCADE`);
}
