import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { eventually, untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let sides: string[];

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum);
  await anInterpreter(api, forum);
  sides = [(await aParty(api, forum)).delegation.id, (await aParty(api, forum)).delegation.id];
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;

/** Meets at these hours, each booked and accepted by itself, all at once. */
async function meetAt(...hours: number[]): Promise<void> {
  const bookings = [];
  for (const hour of hours) {
    const { id: meetingId } = await aMeeting(api, forum, sides);
    const start = `2025-11-25T${String(hour).padStart(2, '0')}:00:00+07:00`;
    bookings.push(await api.create<Created>(at('meeting-bookings'), { meetingId, start }));
  }
  const accepted = await Promise.all(bookings.map(({ id }) => api.post(at(`meeting-bookings/${id}/accept`), {})));
  expect(accepted.map(({ status }) => status)).toEqual(hours.map(() => 200));
}

/** So many older messages to somebody who wants none. */
async function older(count: number, mailbox: string): Promise<void> {
  const { database } = world;
  await database.query(`INSERT INTO suppression (forum_id, mailbox, cause) VALUES ($1, $2, 'unsubscribed')`, [
    forum,
    mailbox,
  ]);
  await database.query(
    `INSERT INTO invitation (forum_id, kind, mailbox, language, message_id, facts, status, created_at)
     SELECT $1, 'reminder', $2, 'en', '<' || gen_random_uuid() || '@gapgo.example>', '{}', 'held', now() - interval '1 hour' FROM generate_series(1, $3)`,
    [forum, mailbox, count],
  );
}

/** The messages as they are stored, so that nobody has looked. */
async function stored(): Promise<Record<string, number>> {
  const rows = await world.database.query<{ what: string; count: number }>(
    `SELECT kind || ' ' || status AS what, count(*)::int AS count FROM invitation WHERE forum_id = $1 GROUP BY 1 ORDER BY 1`,
    [forum],
  );
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
}

/** How many changes each digest tells of, as an organiser reads it. */
async function told(): Promise<(string | undefined)[]> {
  const { body } = await api.get<{ items: { id: string }[] }>(at('invitations?status=held&kind=digest'));
  const previews = body.items.map(({ id }) =>
    api.get<{ items: { subject: string }[] }>(at(`invitations/${id}/preview`)),
  );
  return (await Promise.all(previews)).map(({ body: { items } }) => items[0]?.subject.split(' – ')[0]);
}

describe('a mailbox that is erased while a meeting is accepted', () => {
  it('is not written to, nor is a digest for it due', async () => {
    const { database } = world;
    const { id: meetingId } = await aMeeting(api, forum, sides);
    await database.query(`UPDATE delegate SET email = NULL WHERE forum_id = $1`, [forum]); // as erased people are
    const { id } = await api.create<Created>(at('meeting-bookings'), { meetingId, start: '2025-11-25T09:00:00+07:00' });
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || $1, 0))`, [forum]);
    const accepting = api.post(at(`meeting-bookings/${id}/accept`), {});
    await untilWaitedFor(database);
    await database.query(`UPDATE delegation SET liaison_emails = '{}' WHERE forum_id = $1`, [forum]);
    await database.query('COMMIT');
    expect((await accepting).status).toBe(200);
    expect(await stored()).toEqual({});
    expect(await database.query(`SELECT FROM digest_due WHERE forum_id = $1`, [forum])).toEqual([]);
  });
});

describe('the digests of meetings that are booked one by one', () => {
  it('are written when somebody looks, and tell of all that is held by then', async () => {
    await meetAt(9, 10, 11);
    expect(await stored()).toEqual({ 'meeting held': 6 });
    expect((await api.get<{ held: number }>(at('invitations/counts'))).body.held).toBe(8);
    expect(await told()).toEqual(['Lịch của Quý vị có 3 cập nhật', 'Lịch của Quý vị có 3 cập nhật']);
    await meetAt(14, 15);
    expect(await told()).toEqual(['Lịch của Quý vị có 5 cập nhật', 'Lịch của Quý vị có 5 cập nhật']);
    expect(await stored()).toEqual({ 'digest held': 2, 'digest superseded': 2, 'meeting held': 10 });
  });

  it('are no more when what is left is little', async () => {
    await meetAt(9, 10, 11);
    await told();
    const { body } = await api.get<{ items: { id: string }[] }>(at('meetings?status=placed'));
    const path = at(`meetings/${body.items[0]?.id ?? ''}`);
    const etag = (await api.get(path)).headers.get('etag') ?? '';
    await api.post(`${path}/cancel`, {}, { 'if-match': etag });
    expect(await told()).toEqual([]);
  });

  it('leave with a batch, counted with it, though nobody has looked', async () => {
    await meetAt(9, 10, 11);
    const early = await api.post(at('invitations/send'), { expectedCount: 6 });
    expect(early.body).toMatchObject({ status: 409, code: 'invitation-count-differs' });
    expect((await api.post<{ queued: number }>(at('invitations/send'), { expectedCount: 8 })).body.queued).toBe(8);
  });

  it('leave by themselves with what they tell of, as old as that is', async () => {
    await meetAt(9, 10, 11);
    const rule = { isReviewed: false, settlingMinutes: 5, urgentHours: 0, quietFrom: null, quietUntil: null };
    await api.patch(at('sending-rule'), rule, 0);
    await world.database.query(
      `UPDATE invitation SET created_at = created_at - interval '6 minutes' WHERE forum_id = $1`,
      [forum],
    );
    const left = await eventually(stored, (counts) => counts['digest sent'] === 2 && counts['meeting sent'] === 6, 30);
    expect(left).toEqual({ 'digest sent': 2, 'meeting sent': 6 });
  });

  it('leave with what they tell of when more is to leave than leaves at a time', async () => {
    await meetAt(9, 10, 11);
    await older(1_998, `many@${forum}.example`);
    const rule = { isReviewed: false, settlingMinutes: 0, urgentHours: 0, quietFrom: null, quietUntil: null };
    await api.patch(at('sending-rule'), rule, 0);
    const isOver = (counts: object) => !/held|queued|sending/.test(Object.keys(counts).join());
    expect(await eventually(stored, isOver, 30)).toMatchObject({ 'digest sent': 2, 'meeting sent': 6 });
  });
});
