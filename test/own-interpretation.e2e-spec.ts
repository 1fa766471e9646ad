import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { ledgerOf } from './harness/plans.js';
import { untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Seen extends Created {
  interpretation: string[];
  ownInterpretation: object[];
  place: { start: string; interpreters: { interpreterId: string; pair: string }[] } | null;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let sides: string[];
let interpreter: Created;
let meeting: Created;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 2 });
  interpreter = await anInterpreter(api, forum);
  sides = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
  meeting = await aMeeting(api, forum, sides, { interpretation: ['vi-ja'] });
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const nine = '2025-11-25T09:00:00+07:00';
const move = ({ id } = meeting) => api.post<Seen>(at(`meetings/${id}/move`), { start: nine }, { 'if-match': '"1"' });
const brings = (pairs: string[], version: number, interpretation = ['vi-ja'], by = sides[0]) => {
  const ownInterpretation = [{ delegationId: by, pairs }];
  const path = at(`meetings/${meeting.id}/interpretation`);
  return api.send<Seen>('PUT', path, { interpretation, ownInterpretation }, { 'if-match': `"${version}"` });
};
const claimsOf = async ({ id }: Created) =>
  (await world.database.query(`SELECT FROM engagement WHERE subject_id = $1 AND source_id = $2`, [id, meeting.id]))
    .length;
const toldTo = () =>
  world.database.query<object>(
    `SELECT facts ->> 'method' AS method, status FROM invitation
      WHERE forum_id = $1 AND facts #>> '{recipient,role}' = 'interpreter' ORDER BY id`,
    [forum],
  );

describe('a party that brings its own interpreter after all', () => {
  it('sets the interpreter of the forum free, who does not hear of the meeting; and they are claimed when it does not', async () => {
    const { body: placed } = await move();
    expect([placed.place?.interpreters.length, await claimsOf(interpreter)]).toEqual([1, 1]);
    const brought = await brings(['ja-vi'], 2);
    expect([brought.status, brought.body]).toMatchObject([
      200,
      {
        ...{ interpretation: [], place: { ...placed.place, interpreters: [] }, version: 3 },
        ownInterpretation: [{ delegationId: sides[0], pairs: ['vi-ja'] }],
      },
    ]);
    expect([await claimsOf(interpreter), await toldTo()]).toEqual([0, [{ method: 'REQUEST', status: 'superseded' }]]);
    const back = await brings([], 3);
    expect(back.body).toMatchObject({ interpretation: ['vi-ja'], ownInterpretation: [], place: placed.place });
    expect(back.body.place?.interpreters).toMatchObject([{ interpreterId: interpreter.id, pair: 'vi-ja' }]);
    expect(await claimsOf(interpreter)).toBe(1);
    expect((await ledgerOf(world.database, forum)).overlaps).toBe(0);
  });

  it('is refused, and all stays, when nobody is free who is needed again', async () => {
    await move();
    await brings(['vi-ja'], 2);
    const parties = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
    expect((await move(await aMeeting(api, forum, parties, { interpretation: ['vi-ja'] }))).status).toBe(200);
    const before = (await api.get<Seen>(at(`meetings/${meeting.id}`))).body;
    expect(refusal(await brings([], 3))).toMatchObject({
      ...{ status: 409, code: 'place-taken', why: [{ what: 'interpreter', pair: 'vi-ja' }] },
    });
    expect((await api.get(at(`meetings/${meeting.id}`))).body).toEqual(before);
    expect(refusal(await brings([], 2))).toMatchObject({ status: 412 });
    const stranger = (await aParty(api, forum)).delegation.id;
    expect(refusal(await brings(['vi-ja'], 3, ['vi-ja'], stranger))).toMatchObject({ code: 'unknown-reference' });
    await api.post(at(`meetings/${meeting.id}/cancel`), {}, { 'if-match': '"3"' });
    expect(refusal(await brings([], 4))).toMatchObject({ status: 409, code: 'illegal-transition' });
  });

  it('keeps who interprets between the other languages, and finds who is missing', async () => {
    const other = await anInterpreter(api, forum, { pairs: ['vi-en'] });
    await move();
    const changed = await brings(['vi-ja'], 2, ['vi-en', 'vi-ja']);
    expect(changed.body.place?.interpreters).toMatchObject([{ interpreterId: other.id, pair: 'vi-en' }]);
    const both = await brings([], 3, ['vi-en', 'vi-ja']);
    expect(both.body.place?.interpreters.map(({ interpreterId }) => interpreterId).sort()).toEqual(
      [interpreter.id, other.id].sort(),
    );
    expect([await claimsOf(interpreter), await claimsOf(other)]).toEqual([1, 1]);
  });

  it('takes nobody whom somebody else has just taken', async () => {
    const { database } = world;
    await move();
    await brings(['vi-ja'], 2);
    await database.query('BEGIN');
    await database.query(
      `WITH one AS (SELECT id FROM subject WHERE id = $1 FOR NO KEY UPDATE)
       INSERT INTO engagement (subject_id, during, reason, source_id) SELECT id, tstzrange($2, '2025-11-25T02:30:00Z'), 'block', uuidv7() FROM one`,
      [interpreter.id, nine],
    );
    const waiting = brings([], 3);
    await untilWaitedFor(database);
    await database.query('COMMIT');
    expect(refusal(await waiting)).toMatchObject({ status: 409, code: 'engagement-clash' });
    expect((await ledgerOf(database, forum)).overlaps).toBe(0);
  });

  it('lets go of what is held for the meeting, as it was held with another one', async () => {
    const held = await api.create<Created>(at('meeting-bookings'), { meetingId: meeting.id, start: nine });
    expect((await brings(['vi-ja'], 1)).body).toMatchObject({ interpretation: [], version: 2, place: null });
    expect((await api.get(at(`meeting-bookings/${held.id}`))).body).toMatchObject({ status: 'released' });
    expect((await ledgerOf(world.database, forum)).engagements).toBe(0);
  });

  it('gives the place that was held meanwhile to the meeting with those who are needed now, or not at all', async () => {
    const { database } = world;
    const heldWhile = async (pairs: string[], version: number) => {
      await database.query('BEGIN');
      await database.query(`SELECT FROM subject WHERE forum_id = $1 AND kind = 'room-place' FOR NO KEY UPDATE`, [
        forum,
      ]);
      const booking = api.create<Created>(at('meeting-bookings'), { meetingId: meeting.id, start: nine });
      await untilWaitedFor(database);
      expect((await brings(pairs, version)).status).toBe(200);
      await database.query('COMMIT');
      return (await booking).id;
    };
    const accept = (id: string) => api.post(at(`meeting-bookings/${id}/accept`));
    await brings(['vi-ja'], 1);
    const without = await heldWhile([], 2);
    expect(refusal(await accept(without))).toMatchObject({
      ...{ status: 409, code: 'place-taken', why: [{ what: 'interpreter', pair: 'vi-ja' }] },
    });
    await api.post(at(`meeting-bookings/${without}/release`));
    expect((await accept(await heldWhile(['vi-ja'], 3))).status).toBe(200);
    const { body } = await api.get<Seen>(at(`meetings/${meeting.id}`));
    expect([body.place?.interpreters, await claimsOf(interpreter)]).toEqual([[], 0]);
  });

  it('lets the same interpreter change languages', async () => {
    const both = await anInterpreter(api, forum, { pairs: ['vi-en', 'ja-en'] });
    meeting = await aMeeting(api, forum, sides, { interpretation: ['vi-en'] });
    await move();
    const changed = await brings([], 2, ['ja-en']);
    expect(changed.body.place?.interpreters).toMatchObject([{ interpreterId: both.id, pair: 'en-ja' }]);
  });
});
