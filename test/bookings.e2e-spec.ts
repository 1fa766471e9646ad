import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aRoom, type Created } from './harness/builders.js';
import { untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { chanceFrom, faultsOf, rushBookings, setRush } from './meetings/booking-rush.js';
import { refusal } from './refusal.js';

interface Booking {
  id: string;
  status: string;
  meetingId: string | null;
  requestId: string | null;
  start: string;
  roomCode: string;
}
interface Slot {
  start: string;
  rooms: { code: string }[];
  missing: object[];
}
interface Side {
  id: string;
  head: string;
  liaison: Api;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let room: Created;
let ours: Side;
let theirs: Side;
let meeting: Created;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  room = await aRoom(api, forum, { code: 'A1' });
  await anInterpreter(api, forum);
  await api.patch(at('meeting-rules'), { asking: 'everybody' }, 1);
  [ours, theirs] = [await aSide('vi'), await aSide('ja')];
  meeting = await aMeeting(api, forum, [ours.id, theirs.id], { interpretation: ['vi-ja'] });
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const nine = '2025-11-25T09:00:00+07:00';
const book = (who: Api, changes: object = {}) =>
  who.post<Booking>(at('meeting-bookings'), { meetingId: meeting.id, start: nine, ...changes });
const to = (booking: string, action: string) => at(`meeting-bookings/${booking}/${action}`);
const wish = () => ({
  ...{ fromDelegationId: ours.id, toDelegationId: theirs.id, wish: 'must', durationMinutes: 30 },
  subject: { vi: 'Cảng biển', ja: '港湾', en: 'Ports' },
});

async function aSide(language: string): Promise<Side> {
  const { id } = await aDelegation(api, forum, { language, liaisonEmails: [`liaison-${language}@${forum}.example`] });
  const { id: head } = await aDelegate(api, forum, id, { isHead: true });
  return {
    id,
    head,
    liaison: await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: id }),
  };
}

function slots(who: Api, query: string) {
  return who.get<{ items: Slot[]; nextCursor: string | null }>(at(`meeting-slots?${query}`));
}

function kinds(): Promise<{ method: string }[]> {
  return world.database.query(`SELECT method FROM invitation WHERE forum_id = $1 AND kind = 'meeting' ORDER BY id`, [
    forum,
  ]);
}

describe('the places that two sides have in common', () => {
  it('are listed by time, and where there is none it says who or what is in the way, as far as that is the reader’s', async () => {
    const session = await api.create<Created>(at('sessions'), {
      ...{ code: 'S1', kind: 'plenary', title: { en: 'Opening' }, start: '2025-11-25T08:00', end: '2025-11-25T08:45' },
      presentations: [],
    });
    await world.database.query(
      `INSERT INTO engagement (subject_id, during, reason, source_id, is_confidential) VALUES
         ($1, '[2025-11-25T01:00Z,2025-11-25T01:45Z)', 'session', $2, false), ($3, '[2025-11-25T01:30Z,2025-11-25T02:00Z)', 'session', $2, true)`,
      [ours.head, session.id, theirs.head],
    );
    const query = `parties=${ours.id},${theirs.id}&limit=3&stepMinutes=30`;
    const own = { what: 'people', delegationId: ours.id, attendeeId: ours.head, with: 'session' };
    const other = { what: 'people', delegationId: theirs.id };
    const first = await slots(ours.liaison, query);
    expect(
      first.body.items.map(({ start, missing, rooms }) => [
        start.slice(11, 16),
        missing,
        rooms.map(({ code }) => code),
      ]),
    ).toEqual([
      ['08:00', [own], []],
      ['08:30', [own, { ...other, with: 'busy' }], []],
      ['09:00', [], ['A1']],
    ]);
    const all = await slots(api, query);
    expect(all.body.items[1]?.missing).toEqual([
      { ...own, withId: session.id },
      { ...other, attendeeId: theirs.head, with: 'session', withId: session.id },
    ]);
    const second = await slots(ours.liaison, `${query}&only=free&cursor=${first.body.nextCursor ?? ''}`);
    expect(second.body.items.map(({ start }) => start.slice(11, 16))).toEqual(['09:30', '10:00', '10:30']);
  });

  it('are for those who may meet', async () => {
    const stranger = await aSide('en');
    expect(refusal(await slots(stranger.liaison, `parties=${ours.id},${theirs.id}`))).toMatchObject({
      status: 422,
      code: 'unknown-reference',
    });
    expect(refusal(await slots(stranger.liaison, `meeting=${meeting.id}`))).toMatchObject({ status: 404 });
    const { body } = await stranger.liaison.get<{ items: { delegationId: string }[] }>(at('partners'));
    expect(body.items.map(({ delegationId }) => delegationId)).toEqual([ours.id, theirs.id, stranger.id]);
    expect(Object.keys(body.items[0] ?? {})).toEqual([
      'delegationId',
      'code',
      'name',
      'kind',
      'country',
      'localityCode',
    ]);
  });

  it('have an interpreter whichever way round the pair is written', async () => {
    const { id } = await anInterpreter(api, forum, { pairs: ['ja-en'] });
    expect((await api.get(at(`interpreters/${id}`))).body).toMatchObject({ pairs: ['en-ja'] });
    for (const pair of ['en-ja', 'ja-en']) {
      const { body } = await slots(api, `parties=${ours.id},${theirs.id}&interpretation=${pair}&only=free&limit=1`);
      expect(body.items.map(({ missing }) => missing)).toEqual([[]]);
    }
  });
});

describe('a booking', () => {
  it('holds people, room and interpreter; accepted, the meeting is there and is told once', async () => {
    const { status, body: booking } = await book(ours.liaison);
    expect([status, booking]).toMatchObject([201, { status: 'held', roomCode: 'A1', interpreters: 1, start: nine }]);
    expect((await slots(api, `meeting=${meeting.id}&limit=5`)).body.items[4]?.missing).toMatchObject([
      ...[{ with: 'hold' }, { with: 'hold' }, { what: 'room' }, { what: 'interpreter', pair: 'vi-ja' }],
    ]);
    const accepted = await theirs.liaison.post<Booking>(to(booking.id, 'accept'));
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted', meetingId: meeting.id } });
    const placed = await api.get(at(`meetings/${meeting.id}`));
    expect(placed.body).toMatchObject({
      status: 'placed',
      place: { start: nine, roomId: room.id, interpreters: [{ pair: 'vi-ja' }] },
    });
    const late = refusal(await ours.liaison.post(to(booking.id, 'accept')));
    expect(late).toMatchObject({ status: 409, code: 'illegal-transition', current: 'accepted' });
    expect((late.next as Slot[]).map(({ start }) => start.slice(11, 16))).toEqual(['09:30', '09:45', '10:00']);
    expect(await kinds()).toEqual([{ method: 'REQUEST' }, { method: 'REQUEST' }, { method: 'REQUEST' }]);
    expect(await faultsOf(world.database, forum)).toEqual({ overlaps: 0, halves: 0, strays: 0, placed: 1 });
  });

  it('can be asked for and accepted in two steps, by the side that was asked', async () => {
    const { body: booking, status } = await book(ours.liaison, { meetingId: undefined, request: wish() });
    expect([status, booking.meetingId]).toEqual([201, null]);
    expect(refusal(await ours.liaison.post(to(booking.id, 'accept')))).toMatchObject({
      status: 403,
      code: 'not-your-side',
    });
    const { body } = await theirs.liaison.post<Booking>(to(booking.id, 'accept'));
    expect((await api.get(at(`meetings/${body.meetingId ?? ''}`))).body).toMatchObject({
      status: 'placed',
      priority: 60,
    });
    expect((await ours.liaison.get(at(`meeting-requests/${body.requestId ?? ''}`))).body).toMatchObject({
      status: 'accepted',
    });
    expect(await world.database.query(`SELECT status FROM invitation WHERE about_id = $1`, [body.requestId])).toEqual([
      { status: 'superseded' },
    ]);
  });

  it('ends by itself, and what it held is free again', async () => {
    const { body: booking } = await book(ours.liaison);
    await world.database.query(`UPDATE meeting_booking SET expires_at = now() WHERE id = $1`, [booking.id]);
    await world.database.query(`UPDATE engagement SET expires_at = now() WHERE source_id = $1`, [booking.id]);
    expect(refusal(await theirs.liaison.post(to(booking.id, 'accept')))).toMatchObject({
      status: 409,
      current: 'expired',
    });
    expect((await book(theirs.liaison)).status).toBe(201);
  });

  it('finds the one room and the one interpreter that are free among many', async () => {
    await aRoom(api, forum, { code: 'B1', places: 12 });
    for (let number = 2; number <= 12; number += 1) await anInterpreter(api, forum);
    const engaged = (kind: string) =>
      world.database.query<{ id: string }>(
        `WITH engaged AS (
           INSERT INTO engagement (subject_id, during, reason, source_id)
           SELECT id, '[2025-11-25T02:00Z,2025-11-25T02:30Z)', 'block', gen_random_uuid()
             FROM (SELECT id, row_number() OVER (ORDER BY id) AS number
                     FROM subject WHERE forum_id = $1 AND kind = $2) AS s WHERE number <> 6 RETURNING subject_id)
         SELECT id FROM subject WHERE forum_id = $1 AND kind = $2 AND id NOT IN (SELECT subject_id FROM engaged)`,
        [forum, kind],
      );
    const free = [...(await engaged('room-place')), ...(await engaged('interpreter'))].map(({ id }) => id);
    for (let round = 0; round < 4; round += 1) {
      // each meeting begins to look at rooms and interpreters of its own
      const { id: meetingId } = await aMeeting(api, forum, [ours.id, theirs.id], { interpretation: ['vi-ja'] });
      const { status, body } = await book(ours.liaison, { meetingId });
      expect(status).toBe(201);
      const held = await world.database.query<{ id: string }>(
        `SELECT subject_id AS id FROM engagement JOIN subject s ON s.id = subject_id WHERE source_id = $1 AND s.kind <> 'delegate'`,
        [body.id],
      );
      expect(held.map(({ id }) => id).sort()).toEqual(free.sort());
      await ours.liaison.post(to(body.id, 'release'));
    }
  });

  it('gives way to what keeps its people away', async () => {
    const { body: booking } = await book(ours.liaison);
    await api.create(at('disruptions'), {
      lost: 'room',
      lostId: room.id,
      start: '2025-11-25T08:00',
      end: '2025-11-25T10:00',
    });
    expect((await ours.liaison.get(at(`meeting-bookings/${booking.id}`))).body).toMatchObject({ status: 'released' });
  });

  it('is too late within the freeze, but for organisers', async () => {
    await api.patch(at('meeting-rules'), { freezeMinutes: 60 }, 2);
    expect(refusal(await book(ours.liaison))).toMatchObject({ status: 409, code: 'booking-frozen', minutes: 60 });
    expect((await slots(ours.liaison, `meeting=${meeting.id}&limit=1`)).body.items[0]?.missing).toEqual([
      { what: 'too-late' },
    ]);
    expect((await book(api)).status).toBe(201);
  });
});

describe('bad bookings', () => {
  it('are refused with what is wrong, and nothing is written', async () => {
    const asked = (changes: object) => ({ meetingId: undefined, request: { ...wish(), ...changes } });
    const cases: [string, object, number, string][] = [
      ['of nothing', { meetingId: undefined }, 400, 'validation-failed'],
      ['of two things', { request: wish() }, 400, 'validation-failed'],
      ['of a meeting with oneself', asked({ toDelegationId: ours.id }), 422, 'request-to-self'],
      ['of 0 minutes', asked({ durationMinutes: 0 }), 400, 'validation-failed'],
      ['of 25 hours', asked({ durationMinutes: 1500 }), 400, 'validation-failed'],
      ['outside the hours', { start: '2025-11-25T17:45' }, 422, 'outside-hours'],
      ['outside the forum', { start: '2025-12-01T09:00' }, 422, 'outside-hours'],
      ['of no such room', { roomId: meeting.id }, 409, 'place-taken'],
      ['of no such meeting', { meetingId: room.id }, 404, 'not-found'],
    ];
    for (const [what, changes, status, code] of cases)
      expect([what, refusal(await book(ours.liaison, changes))]).toMatchObject([what, { status, code }]);
    const rows = await world.database.query(
      `SELECT id FROM meeting_booking WHERE forum_id = $1 UNION ALL SELECT id FROM meeting_request WHERE forum_id = $1`,
      [forum],
    );
    expect(rows).toEqual([]);
    expect(refusal(await slots(api, `parties=${ours.id},${ours.id}`))).toMatchObject({
      status: 422,
      code: 'party-twice',
    });
    expect(refusal(await slots(api, `parties=${ours.id}`))).toMatchObject({ status: 422, code: 'party-too-few' });
  });
});

describe('many at once', () => {
  it('who counters a request waits for its sides before it has the request, as who accepts a place for it', async () => {
    const { database } = world;
    const { requestId } = (await book(ours.liaison, { meetingId: undefined, request: wish() })).body;
    await database.query('BEGIN');
    await database.query(`SELECT FROM delegation WHERE id = $1 FOR NO KEY UPDATE`, [ours.id]);
    const { fromDelegationId: _from, toDelegationId: _to, ...terms } = wish();
    const countering = theirs.liaison.post(at(`meeting-requests/${requestId ?? ''}/counter`), terms);
    await untilWaitedFor(database);
    const locked = `SELECT id FROM meeting_request WHERE id = $1 FOR NO KEY UPDATE NOWAIT`;
    expect(await database.query(locked, [requestId])).toEqual([{ id: requestId }]);
    await database.query('COMMIT');
    expect((await countering).status).toBe(201);
  });

  it('of accept, cancel, move and release there is one legal end, whoever was quicker', async () => {
    for (let round = 0; round < (process.env.SOAK ? 500 : 10); round += 1) {
      meeting = await aMeeting(api, forum, [ours.id, theirs.id], { interpretation: ['vi-ja'] });
      const { body: booking } = await book(ours.liaison);
      const answers = await Promise.all([
        ours.liaison.post(to(booking.id, 'accept')),
        theirs.liaison.post(to(booking.id, 'accept')),
        api.post(at(`meetings/${meeting.id}/cancel`), {}, { 'if-match': '"1"' }),
        api.post(at(`meetings/${meeting.id}/move`), { start: '2025-11-25T11:00' }, { 'if-match': '"1"' }),
        ...(round % 2 === 0 ? [theirs.liaison.post(to(booking.id, 'release'))] : []),
      ]);
      const [accepts, acts] = [answers.slice(0, 2), answers.slice(2, 4)].map((some) =>
        some.map(({ status }) => status).sort(),
      );
      expect([
        [200, 409],
        [409, 409],
      ]).toContainEqual(accepts);
      expect([
        [200, 412],
        [409, 412],
        [412, 412],
      ]).toContainEqual(acts);
      const done = answers.slice(0, 4).filter(({ status }) => status === 200);
      expect(done.length).toBeLessThanOrEqual(1);
      const { body } = await api.get<{ status: string; version: number }>(at(`meetings/${meeting.id}`));
      if (body.status !== 'cancelled')
        await api.post(at(`meetings/${meeting.id}/cancel`), {}, { 'if-match': `"${body.version}"` });
      await ours.liaison.post(to(booking.id, 'release'));
      expect(await faultsOf(world.database, forum)).toEqual({ overlaps: 0, halves: 0, strays: 0, placed: 0 });
    }
  }, 600_000);

  it('40 clients book by chance: nothing twice, nothing by halves', async () => {
    const { id } = await aForum(api);
    const sizes = { delegations: 16, rooms: 6, interpreters: 6, meetings: process.env.SOAK ? 100 : 60 };
    const stage = await setRush(world.database, id, ['2025-11-25'], sizes);
    const { booked, accepted, others } = await rushBookings(api, stage, 40, chanceFrom(7));
    expect([others, accepted]).toEqual([[], booked]);
    expect(booked).toBeGreaterThan(sizes.meetings * 0.6);
    expect(await faultsOf(world.database, id)).toEqual({ overlaps: 0, halves: 0, strays: 0, placed: accepted });
  }, 120_000);
});
