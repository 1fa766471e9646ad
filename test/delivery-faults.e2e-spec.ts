import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aForumThatWrites,
  allAre,
  holdMore,
  invitationsOf,
  letPass,
  restOf,
  sendMore,
  slowSteps,
  timesReceived,
} from './delivery/messages.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import type { TestServer } from './harness/server.js';
import { eventually } from './harness/wait.js';

let deployment: Deployment;
let forum: string;
let worker: TestServer;

beforeAll(async () => {
  deployment = await startDeployment({ SMTP_TIMEOUT_SECONDS: '1' });
  forum = await aForumThatWrites(deployment);
  worker = await deployment.startWorker();
});
afterAll(() => deployment.end());
afterEach(() => {
  for (const steps of Object.values(deployment.script)) steps.length = 0;
});

const send = (count: number) => sendMore(deployment.organiser, deployment.database, forum, count);
const received = (ids: string[]) => [...timesReceived(deployment.mail.received, ids).values()];
const serverOf = async () =>
  (await deployment.organiser.get(`${invitationsOf(forum)}/delivery`)).body as { mailServer: { isDown: boolean } };

describe('delivery', () => {
  it.each([
    ['421 4.3.2 <governor@specimen.example>: closing', 'mail', 0],
    ['451 4.7.1 come again later', 'rcpt', 1],
    ['450 4.2.0 greylisted', 'rcpt', 1],
    ['452 4.3.1 no room', 'end', 1],
  ] as const)('tries again after %s', async (answer, stage, deferrals) => {
    const { script, database } = deployment;
    script[stage].push({ answer });
    const [id = ''] = await send(1);
    expect(await restOf(database, id)).toEqual({
      status: 'queued',
      attempts: 1,
      deferrals,
      answer: `${answer.slice(0, 3)} ${answer}`,
      waits: 15,
    });
    const [server] = await database.query<{ fault: string }>(`SELECT last_fault AS fault FROM mail_server`);
    expect(server?.fault).toBe('421 421 4.3.2 <—>: closing'); // the only fault of the server's own; whom it was about is not in it
    await letPass(database, 15);
    expect(await restOf(database, id, 'sent')).toMatchObject({ attempts: 2, deferrals });
    expect(received([id])).toEqual([stage === 'end' ? 2 : 1]);
  });

  it('does not try again what something newer has overtaken', async () => {
    const { script, database, organiser } = deployment;
    const [id = ''] = await holdMore(database, forum, 1);
    await database.query(
      `INSERT INTO invitation (forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts, status)
       SELECT forum_id, kind, about_id, mailbox, language, method, sequence + 1, '<newer@gapgo.example>', facts, 'draft' FROM invitation WHERE id = $1`,
      [id],
    );
    script.rcpt.push({ answer: '451 4.7.1 come again later' });
    await organiser.create(`${invitationsOf(forum)}/send`, { expectedCount: 1 });
    expect(await restOf(database, id, 'superseded')).toMatchObject({
      attempts: 1,
      answer: '451 451 4.7.1 come again later',
    });
  });

  it('gives up what is put off too often, and says so', async () => {
    const { script, database, organiser } = deployment;
    const [id = ''] = await send(1);
    await restOf(database, id, 'sent');
    script.rcpt.push({ answer: '451 4.7.1 come again later' });
    await database.query(
      `UPDATE invitation SET status = 'queued', deferrals = 13, next_attempt_at = now(), enqueued_at = NULL WHERE id = $1`,
      [id],
    );
    expect(await restOf(database, id, 'failed')).toMatchObject({ deferrals: 14, waits: null });
    expect(await metric('gapgo_mails_given_up_total')).toBe(1);
    expect(worker.log.filter((line) => line.includes('A message was given up') && line.includes(id))).toHaveLength(1);
    const { body } = await organiser.get<{ items: { id: string }[] }>(`${invitationsOf(forum)}?status=failed`);
    expect(body.items.map((item) => item.id)).toEqual([id]);
  });

  it('repeats what was cut off after the mail, under the same Message-ID', async () => {
    const { script, database } = deployment;
    script.end.push('hang-up');
    const [id = ''] = await send(1);
    expect(await restOf(database, id)).toMatchObject({ status: 'queued', deferrals: 1, waits: 15 });
    await letPass(database, 15);
    await restOf(database, id, 'sent');
    expect(received([id])).toEqual([2]);
  });

  it('does not wait for a silent server for ever', async () => {
    const { script, database } = deployment;
    script.end.push({ answer: '250 late', afterMs: 30_000 });
    const [id = ''] = await send(1);
    expect(await restOf(database, id)).toMatchObject({ status: 'queued', answer: 'ETIMEDOUT Timeout', waits: 15 });
    await letPass(database, 15);
    await restOf(database, id, 'sent');
    expect(received([id])).toEqual([2]);
  });

  it('loses nothing and uses up no attempt while the server is down for ten minutes', async () => {
    const { database, mail } = deployment;
    const resume = await mail.pause();
    const ids = await send(60);
    await eventually(serverOf, ({ mailServer }) => mailServer.isDown);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      await letPass(database, 60);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const [waiting] = await database.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE status IN ('queued', 'sending'))::int AS kept, max(deferrals) AS deferrals,
              sum(attempts)::int < 100 AS "areFew" FROM invitation WHERE id = ANY($1)`,
      [ids],
    );
    expect(waiting).toEqual({ all: 60, kept: 60, deferrals: 0, areFew: true });
    expect(worker.log.some((line) => line.includes('The mail server cannot be spoken to'))).toBe(true);
    await resume();
    await letPass(database, 300);
    await allAre(database, ids, 'sent');
    expect(received(ids)).toEqual(ids.map(() => 1));
    expect(await serverOf()).toEqual({
      mailServer: { isDown: false, downSince: null, lastFault: null, nextTryAt: null },
      waiting: 0,
      failed: 1,
      suppressed: 0,
    });
  });

  it('is as fast as before once the slow server is quick again', async () => {
    const { script, database } = deployment;
    script.rcpt.push(...slowSteps(30, 30_000));
    const ids = await send(30);
    await eventually(serverOf, ({ mailServer }) => mailServer.isDown);
    script.rcpt.length = 0;
    await letPass(database, 300);
    await eventually(
      async () => {
        await letPass(database, 15);
        return serverOf();
      },
      ({ mailServer }) => !mailServer.isDown,
    );
    await letPass(database, 300);
    await allAre(database, ids, 'sent');
    expect(received(ids)).toEqual(ids.map(() => 1));
  });

  it('does not try a mailbox that is gone a second time, until an organiser lifts that', async () => {
    const { script, database, organiser } = deployment;
    script.rcpt.push({ answer: '550 5.1.1 nobody of that name' });
    const [id = ''] = await send(1);
    expect(await restOf(database, id)).toMatchObject({ status: 'failed', answer: '550 550 5.1.1 nobody of that name' });
    const { items } = (await organiser.get<{ items: SuppressionView[] }>(`/v1/forums/${forum}/suppressions`)).body;
    expect(items).toEqual([
      {
        id: expect.any(String) as unknown,
        mailbox: expect.stringMatching(/^copy-/) as unknown,
        cause: 'bounced',
        answer: '550 550 5.1.1 nobody of that name',
        invitationId: id,
        createdAt: expect.any(String) as unknown,
      },
    ]);
    const [{ id: suppression, mailbox } = { id: '', mailbox: '' }] = items;
    expect(await again(mailbox)).toMatchObject({
      status: 'failed',
      answer: 'ESUPPRESSED bounced 550 550 5.1.1 nobody of that name',
    });
    const lifted = await organiser.post(`/v1/forums/${forum}/suppressions/${suppression}/lift`, {
      reason: 'A new address',
    });
    expect(lifted.status).toBe(204);
    expect(await again(mailbox)).toMatchObject({ status: 'sent' });
    expect((await organiser.get(`/v1/forums/${forum}/suppressions`)).body).toEqual({ items: [], nextCursor: null });
  });
});

interface SuppressionView {
  id: string;
  mailbox: string;
}

/** Sends one more message to a mailbox. @returns what became of it */
async function again(mailbox: string): Promise<Record<string, unknown>> {
  const { database, organiser } = deployment;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts)
     SELECT c.id, forum_id, kind, about_id, mailbox, language, method, sequence, '<' || c.id || '@gapgo.example>', facts
       FROM invitation, (SELECT uuidv7() AS id) AS c WHERE mailbox = $1 LIMIT 1 RETURNING id`,
    [mailbox],
  );
  await organiser.create(`${invitationsOf(forum)}/send`, { expectedCount: 1 });
  return restOf(database, row?.id ?? '');
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${worker.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
}
