import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aParty, aRoom } from './harness/builders.js';
import type { TestDatabase } from './harness/database.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import { eventsOf } from './harness/events.js';
import { aReadyForum, planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

type Counts = Record<'draft' | 'held' | 'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'superseded', number>;

const none: Counts = { draft: 0, held: 0, queued: 0, sending: 0, sent: 0, failed: 0, bounced: 0, superseded: 0 };
const invitationsOf = (forum: string) => `/v1/forums/${forum}/invitations`;

describe('invitations', () => {
  let world: World;
  let api: Api;

  beforeAll(async () => {
    world = await startWorld();
    api = world.organiser;
  });
  afterAll(() => world.end());

  it('go to each mailbox of each placed meeting once, a shared one naming everybody, and to interpreters', async () => {
    const { id: forum } = await aForum(api);
    await aRoom(api, forum, { places: 2 });
    await anInterpreter(api, forum, { email: `interpreter@${forum}.example` });
    const shared = await aDelegation(api, forum, { liaisonEmails: [`Shared@${forum}.example`] });
    const silent = { email: null, delegationId: shared.id };
    const governor = await aDelegate(api, forum, shared.id, {
      ...silent,
      isHead: true,
      name: { native: { family: 'Phạm', given: 'Thị Ước' }, nativeLanguage: 'vi' },
    });
    const deputy = await aDelegate(api, forum, shared.id, {
      ...silent,
      name: { native: { family: 'Đỗ', given: 'Văn Quý' }, nativeLanguage: 'vi' },
    });
    const other = await aParty(api, forum);
    const parties = [
      { delegationId: shared.id, attendeeIds: [governor.id, deputy.id] },
      { delegationId: other.delegation.id },
    ];
    await aMeeting(api, forum, [], { parties, interpretation: ['vi-ja'] });
    await aMeeting(api, forum, [shared.id, other.delegation.id]);
    await aMeeting(api, forum, [shared.id, other.delegation.id], { roomClasses: ['NOWHERE'] });
    expect(await planAndApply(api, forum)).toMatchObject({ placed: 2, held: 5 });

    const { body } = await api.post(`${invitationsOf(forum)}/send`, { expectedCount: 5 });
    expect(body).toEqual({ queued: 5 });
    const events = await eventsOf<Counts>(api, `${invitationsOf(forum)}/events`);
    expect(events.at(-1)).toEqual({ type: 'end', data: { ...none, sent: 5 } });
    const mails = await mailsTo(api, `@${forum}.example`);
    expect(mails.map(({ to }) => to).sort()).toEqual([
      `Shared@${forum}.example`,
      `Shared@${forum}.example`,
      `interpreter@${forum}.example`,
    ]);
    const both = mails.filter(({ to, text }) => to.startsWith('Shared') && text.includes('Đỗ Văn Quý'));
    expect(both.map(({ text }) => text.includes('Phạm Thị Ước'))).toEqual([true]);
    const [pairs] = await world.database.query<{ count: number }>(
      `SELECT count(DISTINCT (m.id, lower(mailbox)))::int AS count
         FROM meeting m
         CROSS JOIN LATERAL (
           SELECT coalesce(d.email, liaison) AS mailbox FROM meeting_attendee a JOIN delegate d ON d.id = a.delegate_id
             JOIN delegation g ON g.id = d.delegation_id LEFT JOIN unnest(g.liaison_emails) AS liaison ON d.email IS NULL
            WHERE a.meeting_id = m.id
           UNION ALL
           SELECT i.email FROM meeting_interpreter mi JOIN interpreter i ON i.id = mi.interpreter_id WHERE mi.meeting_id = m.id
         ) AS told
        WHERE m.forum_id = $1 AND m.status = 'placed'`,
      [forum],
    );
    expect(pairs).toEqual({ count: 5 });
  });

  it('stay held when the count is not the one that was seen', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    const answer = await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 3 });
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'invitation-count-differs',
      expected: 3,
      actual: 4,
      pointer: '/expectedCount',
    });
    expect(await countsOf(api, forum.id)).toEqual({ ...none, held: 4 });
  });

  it('are sent once, however often it is asked', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 4 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409]);
    await allSent(api, forum.id, 4);
    expect((await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 0 })).body).toEqual({ queued: 0 });
    const { body } = await api.get<{ items: { attempts: number; mailbox: string }[] }>(invitationsOf(forum.id));
    expect(body.items.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    const [first] = body.items;
    expect(await mailsTo(api, first?.mailbox ?? '')).toHaveLength(1);
  });

  it('are called back from exactly those who were told, with the next SEQUENCE and the same UID', async () => {
    const forum = await aReadyForum(api, 2);
    await planAndApply(api, forum.id);
    await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 4 });
    await allSent(api, forum.id, 4);
    const meeting = forum.meetings[0]?.id ?? '';
    expect(await cancelMeeting(api, forum.id, meeting)).toBe(200);
    expect(await countsOf(api, forum.id)).toEqual({ ...none, sent: 4, held: 2 });
    await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 2 });
    await allSent(api, forum.id, 6);

    const { body } = await api.get<{ items: { mailbox: string }[] }>(`${invitationsOf(forum.id)}?about=${meeting}`);
    const told = [...new Set(body.items.map(({ mailbox }) => mailbox))];
    expect(told).toHaveLength(2);
    for (const mailbox of told) {
      const [cancel, request] = await mailsTo(api, mailbox);
      expect([request?.method, cancel?.method]).toEqual(['REQUEST', 'CANCEL']);
      expect([request?.sequence, cancel?.sequence]).toEqual([0, 1]);
      expect(cancel?.uid).toBe(request?.uid);
    }
  });

  it('tell nobody of a meeting that was cancelled before they left', async () => {
    const forum = await aReadyForum(api, 1);
    await planAndApply(api, forum.id);
    expect(await cancelMeeting(api, forum.id, forum.meetings[0]?.id ?? '')).toBe(200);
    expect(await countsOf(api, forum.id)).toEqual({ ...none, superseded: 2 });
    expect((await api.post(`${invitationsOf(forum.id)}/send`, { expectedCount: 0 })).body).toEqual({ queued: 0 });
  });
});

describe('delivery to a mail server with faults', () => {
  let deployment: Deployment;
  let api: Api;
  let forum: string;

  beforeAll(async () => {
    deployment = await startDeployment();
    api = deployment.organiser;
    const worker = await deployment.startWorker();
    const ready = await aReadyForum(api, 1);
    forum = ready.id;
    await planAndApply(api, forum);
    await api.post(`${invitationsOf(forum)}/send`, { expectedCount: 2 });
    await allSent(api, forum, 2);
    await worker.stop();
  });
  afterAll(() => deployment.end());

  it('tries again what was put off, and gives up what was refused', async () => {
    const { script, database } = deployment;
    const worker = await deployment.startWorker();
    script.rcpt.push({ answer: '451 4.7.1 come again later' });
    const deferred = await sendOne(deployment, forum);
    expect(await restOf(database, deferred)).toEqual({
      status: 'queued',
      attempts: 1,
      answer: '451 451 4.7.1 come again later',
      waits: 15,
    });
    await makeDue(database, deferred);
    expect(await restOf(database, deferred, 'sent')).toMatchObject({ status: 'sent', attempts: 2 });

    script.rcpt.push({ answer: '550 5.1.1 nobody of that name' });
    const refused = await sendOne(deployment, forum);
    expect(await restOf(database, refused)).toEqual({
      status: 'failed',
      attempts: 1,
      answer: '550 550 5.1.1 nobody of that name',
      waits: null,
    });

    script.end.push('hang-up');
    const cutOff = await sendOne(deployment, forum);
    expect(await restOf(database, cutOff)).toMatchObject({ status: 'queued', attempts: 1, waits: 15 });
    await makeDue(database, cutOff);
    expect(await restOf(database, cutOff, 'sent')).toMatchObject({ status: 'sent', attempts: 2 });
    await worker.stop();
  });

  it('waits for a mail server that is away and back', async () => {
    const { database, mail } = deployment;
    const worker = await deployment.startWorker();
    const resume = await mail.pause();
    const waiting = await sendOne(deployment, forum);
    expect(await restOf(database, waiting)).toMatchObject({
      status: 'queued',
      attempts: 1,
      answer: expect.stringContaining('ECONNREFUSED'),
      waits: 15,
    });
    await resume();
    await makeDue(database, waiting);
    expect(await restOf(database, waiting, 'sent')).toMatchObject({ status: 'sent', attempts: 2 });
    await worker.stop();
  });

  it('loses nothing when a worker is killed, and repeats at most what was in flight, under the same Message-ID', async () => {
    const { database, script, mail } = deployment;
    const before = mail.received.length;
    const ids = await holdMore(database, forum, 200);
    script.end.push(...slowSteps(260, 80));
    await api.post(`${invitationsOf(forum)}/send`, { expectedCount: 200 });
    const first = await deployment.startWorker();
    await eventually(
      () => mail.received.length - before,
      (count) => count >= 60,
    );
    await first.kill();
    const second = await deployment.startWorker();
    const ready = Date.now();
    await allAre(database, ids, 'sent', 30);
    expect(Date.now() - ready).toBeLessThan(20_000);
    const sent = messageIdsOf(mail.received.slice(before));
    expect(new Set(sent)).toEqual(new Set(ids.map(messageIdOf)));
    expect(sent.length - ids.length).toBeLessThanOrEqual(8);
    await second.stop();
    script.end.length = 0;
  });

  it('sends nothing twice with two workers, jobs queued again and again, and a graceful stop in between', async () => {
    const { database, script, mail } = deployment;
    const before = mail.received.length;
    const ids = await holdMore(database, forum, 150);
    script.end.push(...slowSteps(170, 60));
    await api.post(`${invitationsOf(forum)}/send`, { expectedCount: 150 });
    const workers = await Promise.all([deployment.startWorker(), deployment.startWorker()]);
    const third = deployment.startWorker();
    await eventually(
      async () => {
        await database.query(`UPDATE invitation SET enqueued_at = NULL WHERE status = 'queued'`); // the sweeps queue them again
        return mail.received.length - before;
      },
      (count) => count >= 40,
    );
    expect(await workers[0].stop()).toBe(0);
    await allAre(database, ids, 'sent', 30);
    expect(messageIdsOf(mail.received.slice(before)).sort()).toEqual(ids.map(messageIdOf).sort());
    await Promise.all([workers[1].stop(), (await third).stop()]);
    script.end.length = 0;
  });
});

interface ReadMail {
  to: string;
  text: string;
  method: string;
  uid: unknown;
  sequence: unknown;
}

/** The mails in the embedded outbox to addresses that end like this, newest first, as a mail program reads them. */
async function mailsTo(api: Api, ending: string): Promise<ReadMail[]> {
  const { body } = await api.get<{ mails: { id: string; to: string[] }[] }>('/dev/outbox?limit=200');
  const ours = body.mails.filter(({ to }) => to[0]?.endsWith(ending));
  return Promise.all(
    ours.map(async ({ id, to }) => {
      const { body: raw } = await api.get<string>(`/dev/outbox/${id}`);
      const { text = '', attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
      const [calendar] = attachments;
      const event = new ICAL.Component(ICAL.parse(calendar?.content as string) as unknown[]).getFirstSubcomponent(
        'vevent',
      );
      return {
        to: to[0] ?? '',
        text,
        method: calendar?.method ?? '',
        uid: event?.getFirstPropertyValue('uid'),
        sequence: event?.getFirstPropertyValue('sequence'),
      };
    }),
  );
}

async function countsOf(api: Api, forum: string): Promise<Counts> {
  return (await api.get<Counts>(`${invitationsOf(forum)}/counts`)).body;
}

function allSent(api: Api, forum: string, count: number): Promise<Counts> {
  return eventually(
    () => countsOf(api, forum),
    ({ sent }) => sent === count,
  );
}

async function cancelMeeting(api: Api, forum: string, meeting: string): Promise<number> {
  const path = `/v1/forums/${forum}/meetings/${meeting}`;
  const etag = (await api.get(path)).headers.get('etag') ?? '';
  return (await api.post(`${path}/cancel`, {}, { 'if-match': etag })).status;
}

/** Holds so many more messages, each to a mailbox of its own, as copies of one that was made properly. @returns their ids */
async function holdMore(database: TestDatabase, forum: string, count: number): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts)
     SELECT c.id, i.forum_id, i.kind, i.about_id, c.mailbox, i.language, i.method, i.sequence, '<' || c.id || '@gapgo.example>',
            jsonb_set(i.facts, '{recipient,mailbox}', to_jsonb(c.mailbox))
       FROM (SELECT * FROM invitation WHERE forum_id = $1 ORDER BY id LIMIT 1) AS i,
            (SELECT uuidv7() AS id, 'copy-' || n || '@example.org' AS mailbox FROM generate_series(1, $2::int) AS n) AS c
     RETURNING id`,
    [forum, count],
  );
  return rows.map(({ id }) => id);
}

async function sendOne({ database, organiser }: Deployment, forum: string): Promise<string> {
  const [id = ''] = await holdMore(database, forum, 1);
  await organiser.create(`${invitationsOf(forum)}/send`, { expectedCount: 1 });
  return id;
}

/** What became of a message once an attempt at it has ended: `waits` is in whole seconds from the attempt to the next. */
async function restOf(database: TestDatabase, id: string, wanted?: string): Promise<Record<string, unknown>> {
  const row = await eventually(
    async () => {
      const [found] = await database.query<Record<string, unknown>>(
        `SELECT status, attempts, answer,
                CASE WHEN status = 'queued' THEN round(extract(epoch FROM next_attempt_at - now()) / 15)::int * 15 END AS waits
           FROM invitation WHERE id = $1`,
        [id],
      );
      return found ?? {};
    },
    ({ status, answer }) => (wanted === undefined ? answer !== null && status !== 'sending' : status === wanted),
  );
  return row;
}

async function makeDue(database: TestDatabase, id: string): Promise<void> {
  await database.query(`UPDATE invitation SET next_attempt_at = now() WHERE id = $1`, [id]);
}

async function allAre(database: TestDatabase, ids: string[], status: string, seconds: number): Promise<void> {
  await eventually(
    () =>
      database.query<{ status: string }>(`SELECT status, count(*)::int FROM invitation WHERE id = ANY($1) GROUP BY 1`, [
        ids,
      ]),
    (rows) => rows.every((row) => row.status === status),
    seconds,
  );
}

const slowSteps = (count: number, afterMs: number) =>
  Array.from({ length: count }, () => ({ answer: '250 taken', afterMs }));

const messageIdOf = (id: string) => `<${id}@gapgo.example>`;

function messageIdsOf(mails: string[]): string[] {
  return mails.map((mail) => /^Message-ID: (<[^>]+>)/im.exec(mail)?.[1] ?? 'none');
}
