import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let interpreter: Created;
let meeting: Created & { code: string };

const date = '2099-11-25';
const day = [{ start: `${date}T08:00`, end: `${date}T18:00` }];
const nine = `${date}T09:00:00+07:00`;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(() => aStage(date, date, day));

/** A forum with a room and an interpreter who are there all the time, and a meeting that needs both. */
async function aStage(startsOn: string, endsOn: string, hours: object[]): Promise<void> {
  forum = (await aForum(api, { startsOn, endsOn, meetingHours: hours })).id;
  await aRoom(api, forum, { openingHours: hours, places: 2 });
  interpreter = await anInterpreter(api, forum, { available: hours });
  meeting = await aMeetingOfTwo();
}

async function aMeetingOfTwo(): Promise<typeof meeting> {
  const sides = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
  return (await aMeeting(api, forum, sides, { interpretation: ['vi-ja'] })) as typeof meeting; // as: what the server answers has a code
}

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const book = () => api.post<Created>(at('meeting-bookings'), { meetingId: meeting.id, start: nine });
const move = (start = nine, { id } = meeting) =>
  api.post<Created>(at(`meetings/${id}/move`), { start }, { 'if-match': '"1"' });
const change = (dto: object) => api.patch<Created>(at(`interpreters/${interpreter.id}`), dto, 1);

/** Somebody has seen the interpreter free, and waits for them while they get other hours. */
async function whileHoursChange<T extends object>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const { database } = world;
  await database.query('BEGIN');
  await database.query(`SELECT FROM subject WHERE id = $1 FOR NO KEY UPDATE`, [interpreter.id]);
  const waiting = work();
  await untilWaitedFor(database);
  const available = JSON.stringify([{ start: `${date}T06:00:00Z`, end: `${date}T10:00:00Z` }]);
  await database.query(`UPDATE interpreter SET available = $2 WHERE id = $1`, [interpreter.id, available]);
  await database.query('COMMIT');
  return waiting;
}

describe('an interpreter who gets other hours', () => {
  it('is not booked outside of them by who saw the old ones', async () => {
    expect(refusal(await whileHoursChange(book))).toMatchObject({ status: 409, code: 'place-taken' });
  });

  it('is not taken along outside of them by who moves a meeting', async () => {
    expect(refusal(await whileHoursChange(move))).toMatchObject({ status: 409, code: 'place-taken' });
  });
});

describe('an interpreter for whom something is held', () => {
  it('keeps its hours and its languages', async () => {
    const { id } = (await book()).body;
    const refused = (breaks: string[]) => ({
      code: 'interpreter-engaged',
      engagements: [{ with: 'hold', id, breaks }],
    });
    expect(refusal(await change({ available: [] }))).toMatchObject(refused(['hours']));
    expect(refusal(await change({ pairs: ['en-vi'] }))).toMatchObject(refused(['pair']));
  });
});

describe('an interpreter', () => {
  it('gets other hours and languages, unless something stands that they would not carry, which is named', async () => {
    const path = at(`interpreters/${interpreter.id}`);
    await move();
    const evening = [{ start: `${date}T17:30`, end: `${date}T18:00` }];
    const refused = (breaks: string[]) => ({
      ...{ status: 409, code: 'interpreter-engaged', count: 1, named: meeting.code },
      engagements: [{ with: 'meeting', id: meeting.id, breaks }],
    });
    expect(refusal(await change({ available: evening }))).toMatchObject(refused(['hours']));
    expect(refusal(await change({ pairs: ['en-vi'] }))).toMatchObject(refused(['pair']));
    const longer = [{ start: `${date}T07:00`, end: `${date}T19:00` }];
    const name = { native: { family: 'Trần', given: 'Thị Mẫu' }, nativeLanguage: 'vi' };
    const changed = await change({ name, available: longer, pairs: ['ja-vi', 'vi-en'] });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      {
        ...{ id: interpreter.id, name, pairs: ['vi-ja', 'vi-en'], version: 2 },
        available: [{ start: `${date}T07:00:00+07:00`, end: `${date}T19:00:00+07:00` }],
      },
    ]);
    expect(refusal(await change({ name }))).toMatchObject({ status: 412, code: 'version-stale' });
    expect((await api.get(path)).body).toEqual(changed.body);
  });
});

describe('what is over', () => {
  const now = Date.now();
  const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
  const [before, after] = [inHours(-48).slice(0, 10), inHours(48).slice(0, 10)];
  const always = [{ start: `${before}T00:00`, end: `${after}T23:00` }];

  it('is not in the way of other hours of an interpreter or a room; what still goes on is', async () => {
    await aStage(before, after, always);
    expect((await move(inHours(-2))).status).toBe(200);
    const running = await aMeetingOfTwo();
    expect((await move(inHours(-0.1), running)).status).toBe(200);
    const [room] = (await api.get<{ items: Created[] }>(at('rooms'))).body.items;
    const changeRoom = (dto: object) => api.patch<Created>(at(`rooms/${room?.id}`), dto, 1);
    const named = { count: 1, named: running.code };
    expect(refusal(await change({ available: [] }))).toMatchObject({ code: 'interpreter-engaged', ...named });
    expect(refusal(await changeRoom({ openingHours: [] }))).toMatchObject({ code: 'room-engaged', ...named });
    expect(refusal(await changeRoom({ class: 'VIP' }))).toMatchObject({ code: 'room-engaged', ...named });
    await api.post(at(`meetings/${running.id}/cancel`), {}, { 'if-match': '"2"' });
    const [interpreterNow, roomNow] = [
      await change({ available: [] }),
      await changeRoom({ openingHours: [], class: 'VIP' }),
    ];
    expect([interpreterNow.status, roomNow.status]).toEqual([200, 200]);
  });
});
