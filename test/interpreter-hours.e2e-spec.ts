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
let meeting: Created;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum);
  interpreter = await anInterpreter(api, forum);
  const sides = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
  meeting = await aMeeting(api, forum, sides, { interpretation: ['vi-ja'] });
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const nine = '2025-11-25T09:00:00+07:00';
const book = () => api.post<Created>(at('meeting-bookings'), { meetingId: meeting.id, start: nine });
const change = (dto: object) => api.patch(at(`interpreters/${interpreter.id}`), dto, 1);

/** Somebody has seen the interpreter free, and waits for them while they get other hours. */
async function whileHoursChange<T extends object>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const { database } = world;
  await database.query('BEGIN');
  await database.query(`SELECT FROM subject WHERE id = $1 FOR NO KEY UPDATE`, [interpreter.id]);
  const waiting = work();
  await untilWaitedFor(database);
  await database.query(
    `UPDATE interpreter SET available = '[{"start": "2025-11-25T06:00:00Z", "end": "2025-11-25T10:00:00Z"}]' WHERE id = $1`,
    [interpreter.id],
  );
  await database.query('COMMIT');
  return waiting;
}

describe('an interpreter who gets other hours', () => {
  it('is not booked outside of them by who saw the old ones', async () => {
    expect(refusal(await whileHoursChange(book))).toMatchObject({ status: 409, code: 'place-taken' });
  });

  it('is not taken along outside of them by who moves a meeting', async () => {
    const path = at(`meetings/${meeting.id}/move`);
    const moved = await whileHoursChange(() => api.post(path, { start: nine }, { 'if-match': '"1"' }));
    expect(refusal(moved)).toMatchObject({ status: 409, code: 'place-taken' });
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
