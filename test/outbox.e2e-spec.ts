import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

interface Message {
  id: string;
  kind: string;
  mailbox: string;
  method: string | null;
  status: string;
  version: number;
}

/** Two parties that meet so often, placed; what is written is held. */
async function aHeldForum(meetings: number): Promise<{ forum: string; path: string; meetings: Created[] }> {
  const { id: forum } = await aForum(api);
  await aRoom(api, forum, { places: 4 });
  const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
  const placed: Created[] = [];
  for (let index = 0; index < meetings; index += 1)
    placed.push(await aMeeting(api, forum, [one.delegation.id, other.delegation.id]));
  await planAndApply(api, forum);
  return { forum, path: `/v1/forums/${forum}/invitations`, meetings: placed };
}

const listOf = async (path: string, query = 'status=held') =>
  (await api.get<{ items: Message[] }>(`${path}?${query}&limit=200`)).body.items;

async function cancelMeeting(forum: string, meeting: string): Promise<void> {
  const path = `/v1/forums/${forum}/meetings/${meeting}`;
  const etag = (await api.get(path)).headers.get('etag') ?? '';
  const { status, body } = await api.post(`${path}/cancel`, {}, { 'if-match': etag });
  expect([status, body]).toEqual([200, expect.objectContaining({ status: 'cancelled' })]);
}

const countsOf = async (path: string) => (await api.get<Record<string, number>>(`${path}/counts`)).body;

async function allLeft(path: string): Promise<Record<string, number>> {
  return eventually(
    () => countsOf(path),
    ({ queued, sending }) => queued === 0 && sending === 0,
    30,
  );
}

describe('told once', () => {
  it('adds one digest in words for a mailbox that is told more than two changes at once', async () => {
    const { path, forum, meetings } = await aHeldForum(3);
    const before = await listOf(path, 'status=held&kind=digest');
    const { body } = await api.get<{ items: { subject: string; text: string; ics: string | null }[] }>(
      `${path}/${before[0]?.id}/preview`,
    );
    await cancelMeeting(forum, meetings[0]?.id ?? '');
    const after = await listOf(path);

    expect(before.map(({ kind, method }) => [kind, method])).toEqual([
      ['digest', null],
      ['digest', null],
    ]);
    expect(body.items.map(({ subject, ics }) => [subject, ics])).toEqual([
      ['Lịch của Quý vị có 3 cập nhật – Diễn đàn thử nghiệm', null],
    ]);
    expect(body.items[0]?.text.match(/^Mới:$/gm)?.length).toBe(3);
    expect(after.map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'meeting', 'meeting']);
  });

  it('digests in the words of the organisers, which a digest that is held keeps until what it tells of changes', async () => {
    const { path, forum, meetings } = await aHeldForum(4);
    const words = `/v1/forums/${forum}/message-templates/digest/vi`;
    const subjects = async () => {
      const digests = await listOf(path, 'status=held&kind=digest');
      const previews = digests.map(({ id }) => api.get<{ items: { subject: string }[] }>(`${path}/${id}/preview`));
      return (await Promise.all(previews)).map(({ body }) => body.items[0]?.subject.split(' – ')[0]);
    };
    const texts = { subject: 'Bản tin số {{ count }} – {{ forum }}' };
    await api.send('PUT', words, { texts }, { 'if-match': '"0"' });
    const kept = await subjects();
    await cancelMeeting(forum, meetings[0]?.id ?? '');

    expect(kept).toEqual(['Lịch của Quý vị có 4 cập nhật', 'Lịch của Quý vị có 4 cập nhật']);
    expect(await subjects()).toEqual(['Bản tin số 3', 'Bản tin số 3']);
  });

  it('lets messages leave by themselves once they have settled, merged until then', async () => {
    const { forum, path, meetings } = await aHeldForum(1);
    await beginsSoon(forum);
    const rule = `/v1/forums/${forum}/sending-rule`;
    const { body } = await api.get(rule);
    const changed = await api.patch(
      rule,
      { isReviewed: false, settlingMinutes: 5, urgentHours: 0, quietFrom: null, quietUntil: null },
      0,
    );
    const stale = await api.patch(rule, { settlingMinutes: 1 }, 0);
    await makeOlder(forum, 4);
    await cancelMeeting(forum, meetings[0]?.id ?? '');
    const cancelled = await countsOf(path);
    await makeOlder(forum, 6);
    await planNew(forum);
    await makeOlder(forum, 6);
    const left = await eventually(
      () => countsOf(path),
      ({ sent }) => sent === 2,
      30,
    );

    expect([body, changed.status, stale.status]).toEqual([
      { isReviewed: true, settlingMinutes: 10, quietFrom: null, quietUntil: null, urgentHours: 3, version: 0 },
      200,
      412,
    ]);
    expect([cancelled.held, cancelled.superseded]).toEqual([0, 2]);
    expect([left.sent, left.superseded, left.held]).toEqual([2, 2, 0]);
  });

  it('keeps the quiet window on the forum’s clocks, but for what begins within hours', async () => {
    const { forum, path } = await aHeldForum(1);
    const hour = (hours: number) => new Date(Date.now() + (7 + hours) * 3_600_000).toISOString().slice(11, 16);
    const rule = `/v1/forums/${forum}/sending-rule`;
    await beginsSoon(forum);
    const quiet = { isReviewed: false, settlingMinutes: 0, quietFrom: hour(-1), quietUntil: hour(2) };
    await api.patch(rule, { ...quiet, urgentHours: 2 }, 0);
    await new Promise((resolve) => setTimeout(resolve, 2_500)); // two sweeps that could have sent them
    const inTheNight = await countsOf(path);
    await api.patch(rule, { urgentHours: 24 }, 1);
    const urgent = await eventually(
      () => countsOf(path),
      ({ sent }) => sent === 2,
      30,
    );
    expect([inTheNight.held, urgent.sent]).toEqual([2, 2]);
  });
});

/** What is over is urgent, and would leave with the next sweep. */
async function beginsSoon(forum: string): Promise<void> {
  await world.database.query(
    `UPDATE invitation SET facts = jsonb_set(facts, '{start}', to_jsonb(to_char(now() + interval '5 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
      WHERE forum_id = $1`,
    [forum],
  );
}

/** As if what is held had been written so many minutes earlier. */
async function makeOlder(forum: string, minutes: number): Promise<void> {
  await world.database.query(
    `UPDATE invitation SET created_at = created_at - $2 * interval '1 minute' WHERE forum_id = $1 AND status = 'held'`,
    [forum, minutes],
  );
}

async function planNew(forum: string): Promise<void> {
  const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
  await aMeeting(api, forum, [one.delegation.id, other.delegation.id]);
  await planAndApply(api, forum);
}

describe('the outbox', () => {
  it('previews a message in each language as it would be sent', async () => {
    const { path } = await aHeldForum(1);
    const [message] = await listOf(path);
    const { body } = await api.get<{ items: { language: string; subject: string; ics: string }[] }>(
      `${path}/${message?.id}/preview`,
    );
    expect(
      body.items.map(({ language, subject, ics }) => [
        language,
        subject.split(/[: 】]/)[0],
        /METHOD:\w+/.exec(ics)?.[0],
      ]),
    ).toEqual([
      ['vi', 'Thư', 'METHOD:REQUEST'],
      ['ja', '【ご案内', 'METHOD:REQUEST'],
      ['en', 'Invitation', 'METHOD:REQUEST'],
    ]);
  });

  it('lets words be edited, not what a calendar object says', async () => {
    const { path } = await aHeldForum(3);
    const [digest] = await listOf(path, 'status=held&kind=digest');
    const [meeting] = await listOf(path, 'status=held&kind=meeting');
    const edited = await api.patch(
      `${path}/${digest?.id}`,
      { subject: 'Lịch mới', text: 'Kính gửi\n\n<b>Xin chào</b>' },
      1,
    );
    const again = await api.patch(`${path}/${digest?.id}`, { subject: 'X' }, 1);
    const refused = await api.patch(`${path}/${meeting?.id}`, { subject: 'X' }, 1);
    const { body } = await api.get<{ items: { subject: string; text: string; html: string }[] }>(
      `${path}/${digest?.id}/preview`,
    );
    expect([edited.status, again.status]).toEqual([200, 412]);
    expect(refused.body).toMatchObject({ status: 409, code: 'invitation-not-written', kind: 'meeting' });
    expect(body.items[0]).toMatchObject({ subject: 'Lịch mới', text: 'Kính gửi\n\n<b>Xin chào</b>' });
    expect(body.items[0]?.html).toContain('&lt;b&gt;Xin chào&lt;/b&gt;');
  });

  it('sends what is named, as a batch that tells how far it is', async () => {
    const { path, forum, meetings } = await aHeldForum(3);
    const about = meetings[0]?.id;
    const wrong = await api.post(`${path}/send`, { expectedCount: 8, about });
    const { body } = await api.post<{ queued: number; batchId: string }>(`${path}/send`, { expectedCount: 2, about });
    const counts = await allLeft(path);
    const batch = await api.get(`/v1/forums/${forum}/invitation-batches/${body.batchId}`);
    const left = await listOf(path);
    expect(refusal(wrong)).toEqual({
      status: 409,
      code: 'invitation-count-differs',
      expected: 8,
      actual: 2,
      pointer: '/expectedCount',
    });
    expect([body.queued, counts.sent]).toEqual([2, 2]);
    expect(batch.body).toMatchObject({
      filter: { about },
      messages: 2,
      sentBy: expect.any(String),
      pausedAt: null,
      counts: { sent: 2, queued: 0 },
    });
    expect(left.map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'meeting', 'meeting']); // two each need no digest
  });

  it('pauses a batch and goes on with it', async () => {
    const { path, forum } = await aHeldForum(2);
    const batches = `/v1/forums/${forum}/invitation-batches`;
    const { batchId } = await api.create<{ batchId: string }>(`${path}/send`, {
      expectedCount: 0,
      mailbox: 'no@x.example',
    });
    await api.post(`${batches}/${batchId}/pause`, {});
    await world.database.query(
      `UPDATE invitation SET status = 'queued', next_attempt_at = now(), batch_id = $2 WHERE forum_id = $1`,
      [forum, batchId],
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500)); // two sweeps that could have sent them
    const paused = await countsOf(path);
    const resumed = await api.post(`${batches}/${batchId}/resume`, {});
    const counts = await allLeft(path);
    expect([paused.queued, resumed.status, counts.sent]).toEqual([4, 200, 4]);
  });

  it('queues a failed message anew, unless something newer was written', async () => {
    const { path, forum, meetings } = await aHeldForum(1);
    const [one, other] = await listOf(path);
    await world.database.query(`UPDATE invitation SET status = 'failed', attempts = 6 WHERE id = $1`, [one?.id]);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE id = $1`, [other?.id]);
    const accepted = await api.post<Message>(`${path}/${one?.id}/send-again`, {});
    await allLeft(path);
    const sent = await api.post(`${path}/${one?.id}/send-again`, {});
    await world.database.query(`UPDATE invitation SET status = 'failed' WHERE id = $1`, [one?.id]);
    await cancelMeeting(forum, meetings[0]?.id ?? '');
    await world.database.query(`UPDATE invitation SET mailbox = $2 WHERE id = $1`, [one?.id, other?.mailbox]);
    const outdated = await api.post(`${path}/${one?.id}/send-again`, {});
    expect([accepted.status, accepted.body.status]).toEqual([202, 'queued']);
    expect([sent.status, sent.body.code]).toEqual([409, 'illegal-transition']);
    expect([outdated.status, outdated.body.code]).toEqual([409, 'invitation-outdated']);
  });
});
