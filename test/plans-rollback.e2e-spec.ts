import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom } from './harness/builders.js';
import { aPlan, ledgerOf, planAndApply } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { day, storedPlan, twoTimetables, type TwoTimetables } from './plans/two-timetables.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

interface MeetingNow {
  id: string;
  code: string;
  version: number;
}

interface Told {
  about: string;
  mailbox: string;
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
}

interface RolledBack {
  putBack: number;
  held: number;
  stale: object[];
}

const at = (forum: string, path: string) => `/v1/forums/${forum}/${path}`;
const rollBack = (forum: string, plan: string, body: object = {}) =>
  api.post<RolledBack>(at(forum, `plans/${plan}/roll-back`), body);

describe('rolling a plan back', () => {
  it('gives the timetable that was before to the byte; who had been told is told once more, nobody else hears anything', async () => {
    const set = await twoTimetables(api);
    await applied(set, 0);
    await sendAll(set.forum);
    await world.database.query(
      `UPDATE meeting_interpreter SET answer = 'accepted', answered_at = '2025-11-01T09:00:00Z' WHERE meeting_id = $1`,
      [set.meetings[0]?.id],
    );
    const before = await timetableOf(set.forum);

    const unsent = await applied(set, 1);
    expect(await timetableOf(set.forum)).not.toEqual(before);
    expect((await messagesOf(set.forum, unsent)).length).toBe(0);
    expect((await rollBack(set.forum, unsent)).body).toEqual({ putBack: set.meetings.length, stale: [], held: 0 });
    expect([await timetableOf(set.forum), await heldIn(set.forum)]).toEqual([before, []]);

    const plan = await applied(set, 1);
    const told = await heldIn(set.forum);
    await sendAll(set.forum);
    const preview = await messagesOf(set.forum, plan);
    const { body } = await rollBack(set.forum, plan);
    expect(body).toEqual({ putBack: set.meetings.length, stale: [], held: preview.length });
    expect(await timetableOf(set.forum)).toEqual(before);
    const corrections = await heldIn(set.forum);
    const opposite = (one: Told) => ({ REQUEST: 'CANCEL', CANCEL: 'REQUEST' })[one.method]; // interpreters took turns
    expect(corrections).toEqual(
      told.map((one) => ({
        ...{ ...one, sequence: one.sequence + 1 },
        method: one.mailbox.startsWith('interpreter') ? opposite(one) : 'REQUEST',
      })),
    );
    expect(corrections.length).toBeGreaterThan(set.meetings.length);
    expect((await ledgerOf(world.database, set.forum)).overlaps).toBe(0);
    expect((await api.get<object>(at(set.forum, `plans/${plan}`))).body).toMatchObject({
      ...{ status: 'rolled-back', rolledBackAt: expect.any(String) },
    });
  });

  it('takes its place from what had none, and gives it back to what had lost it', async () => {
    const { forum, before } = await aDisplacedMorning();
    const { id } = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves: null });
    const answer = await api.create<object>(at(forum, `plans/${id}/apply`), {});
    expect(answer).toMatchObject({ placed: 1, displaced: 1 });
    expect((await rollBack(forum, id)).body).toMatchObject({ putBack: 2, stale: [] });
    expect(await timetableOf(forum)).toEqual(before);
    expect(before.map(({ status }) => status).sort()).toEqual(['accepted', 'placed']);
    expect(await ledgerOf(world.database, forum)).toEqual({ engagements: 3, overlaps: 0 });
  });

  it('is done once, by one of two at once; then what was applied before it can be rolled back too', async () => {
    const set = await twoTimetables(api);
    const [first, second] = [await applied(set, 0), await applied(set, 1)];
    expect(refusal(await rollBack(set.forum, first))).toMatchObject({
      ...{ status: 409, code: 'plan-overtaken', count: set.meetings.length },
    });
    const both = await Promise.all([rollBack(set.forum, second), rollBack(set.forum, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(refusal(await rollBack(set.forum, second))).toMatchObject({
      ...{ status: 409, code: 'illegal-transition', current: 'rolled-back', allowed: ['applied'] },
    });
    expect((await rollBack(set.forum, first)).body).toMatchObject({ putBack: set.meetings.length, stale: [] });
    const { items } = (await api.get<{ items: object[] }>(at(set.forum, 'meetings?limit=200'))).body;
    expect(items.map((one) => one)).toEqual(
      items.map(() => expect.objectContaining({ status: 'accepted', place: null })),
    );
    expect(await ledgerOf(world.database, set.forum)).toEqual({ engagements: 0, overlaps: 0 });
  });

  it('is refused with the names of what has changed or is engaged since, and puts the rest back when asked to', async () => {
    const set = await twoTimetables(api);
    await applied(set, 0);
    const before = new Map((await timetableOf(set.forum)).map((one) => [one.id, one]));
    const plan = await applied(set, 1);
    const [moved, disturbed] = set.meetings;
    const now = new Map((await meetingsOf(set.forum)).map((one) => [one.id, one]));
    const cancelled = now.get(moved?.id ?? '');
    await api.post(at(set.forum, `meetings/${cancelled?.id}/cancel`), {}, { 'if-match': `"${cancelled?.version}"` });
    const former = set.both[0].get(disturbed?.id ?? '');
    const start = former?.start.slice(0, 16) ?? '';
    const head = await headOf(disturbed?.id ?? '');
    const block = { lost: 'delegate', lostId: head, start, end: `${day}T${start.slice(11, 13)}:10` };
    expect(await api.create<object>(at(set.forum, 'disruptions'), block)).toMatchObject({
      displaced: expect.any(Array),
    });

    const refused = refusal(await rollBack(set.forum, plan));
    const stale = refused.stale as { meetingId: string; meetingCode: string; reason: string }[];
    const reasons = new Map(stale.map(({ meetingId, reason }) => [meetingId, reason]));
    expect(refused).toMatchObject({ status: 409, code: 'plan-overtaken' });
    expect([reasons.get(moved?.id ?? ''), reasons.get(disturbed?.id ?? '')]).toEqual(['changed', 'engaged']);
    expect(stale.map(({ meetingCode }) => meetingCode)).toContain(cancelled?.code);

    const { body } = await rollBack(set.forum, plan, { skipStale: true });
    expect(body).toMatchObject({ putBack: set.meetings.length - stale.length, stale: refused.stale });
    const after = await timetableOf(set.forum);
    const back = after.filter(({ id }) => !reasons.has(id));
    expect(back).toEqual(back.map(({ id }) => before.get(id)));
    expect((await ledgerOf(world.database, set.forum)).overlaps).toBe(0);
  });

  it('is refused where a room is not open any more, or an interpreter does not work then any more', async () => {
    const set = await twoTimetables(api);
    await applied(set, 0);
    const plan = await applied(set, 1);
    const late = JSON.stringify([{ start: `${day}T02:00:00Z`, end: `${day}T11:00:00Z` }]); // from nine on
    const [, other] = [...set.both[0].values()];
    await world.database.query(`UPDATE room SET opening_hours = $2 WHERE forum_id = $1 AND code = 'ROOM-A'`, [
      set.forum,
      late,
    ]);
    await world.database.query(`UPDATE interpreter SET available = $2 WHERE id = $1`, [other?.interpreterId, late]);
    const refused = refusal(await rollBack(set.forum, plan)) as { stale?: { meetingId: string; rules: string[] }[] };
    expect(refused).toMatchObject({ status: 409, code: 'plan-overtaken' }); // and what they stay in the way of
    const rules = new Map(refused.stale?.map((one) => [one.meetingId, one.rules]));
    const [first, second] = set.meetings.map(({ id }) => rules.get(id));
    expect([first, second]).toEqual([['room-hours'], ['interpreter-hours']]);
    const { body } = await rollBack(set.forum, plan, { skipStale: true });
    expect(body.putBack).toBeGreaterThan(0);
  });

  it('is the organiser’s, of a plan that was applied and changed something', async () => {
    const { id: forum } = await aForum(api);
    await aRoom(api, forum);
    const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
    await aMeeting(api, forum, [one.delegation.id, other.delegation.id]);
    const { id } = await aPlan(api, forum, { seconds: 0.2, seed: 1 });
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    expect((await protocol.post(at(forum, `plans/${id}/roll-back`), {})).status).toBe(404);
    expect(refusal(await rollBack(forum, id))).toMatchObject({ code: 'illegal-transition', current: 'done' });
    const empty = await storedPlan(world.database, forum, new Map());
    await api.create(at(forum, `plans/${empty}/apply`), {});
    expect(refusal(await rollBack(forum, empty))).toEqual({ status: 409, code: 'nothing-to-roll-back' });
    expect((await api.get<object>(at(forum, `plans/${empty}`))).body).toMatchObject({ status: 'applied' });
  });
});

/** Applies a plan of one of the two timetables. @returns its id */
async function applied({ forum, meetings, both }: TwoTimetables, which: 0 | 1): Promise<string> {
  const plan = await storedPlan(world.database, forum, both[which]);
  const answer = await api.create<object>(at(forum, `plans/${plan}/apply`), {});
  expect(answer).toMatchObject({ placed: meetings.length, stale: [] });
  return plan;
}

/** One hour of one room: a meeting in it, and a heavier one that can be there alone. */
async function aDisplacedMorning() {
  const hours = [{ start: '2025-11-25T08:00', end: '2025-11-25T08:30' }];
  const { id: forum } = await aForum(api, { meetingHours: hours });
  await aRoom(api, forum, { openingHours: hours });
  const parties = await Promise.all(Array.from({ length: 4 }, () => aParty(api, forum)));
  const ids = parties.map(({ delegation }) => delegation.id);
  await aMeeting(api, forum, ids.slice(0, 2));
  await planAndApply(api, forum);
  await aMeeting(api, forum, ids.slice(2), { priority: 100 });
  return { forum, before: await timetableOf(forum) };
}

async function meetingsOf(forum: string): Promise<MeetingNow[]> {
  return (await api.get<{ items: MeetingNow[] }>(at(forum, 'meetings?limit=200'))).body.items;
}

/** Where the meetings are and who interprets, by the tables. */
function timetableOf(forum: string) {
  return world.database.query<{ id: string; status: string }>(
    `SELECT m.id, m.status, m.starts_at, m.ends_at, m.room_place_id,
            ARRAY(SELECT concat_ws(' ', interpreter_id, pair, answer, answered_at) FROM meeting_interpreter WHERE meeting_id = m.id ORDER BY 1) AS interpreters,
            ARRAY(SELECT concat_ws(' ', subject_id, during, is_confidential) FROM engagement WHERE source_id = m.id ORDER BY 1) AS claims
       FROM meeting m WHERE forum_id = $1 ORDER BY m.id`,
    [forum],
  );
}

async function headOf(meeting: string): Promise<string> {
  const [row] = await world.database.query<{ id: string }>(
    `SELECT delegate_id AS id FROM meeting_attendee WHERE meeting_id = $1 LIMIT 1`,
    [meeting],
  );
  return row?.id ?? '';
}

async function messagesOf(forum: string, plan: string): Promise<object[]> {
  return (await api.get<{ items: object[] }>(at(forum, `plans/${plan}/roll-back/messages?limit=200`))).body.items;
}

/** Messages about meetings that wait for somebody to send them; digests are of these. */
function heldIn(forum: string) {
  return world.database.query<Told>(
    `SELECT about_id AS about, mailbox, method, sequence FROM invitation
      WHERE forum_id = $1 AND status = 'held' AND about_id IS NOT NULL ORDER BY 1, 2`,
    [forum],
  );
}

async function sendAll(forum: string): Promise<void> {
  const counts = async () => (await api.get<Record<string, number>>(at(forum, 'invitations/counts'))).body;
  const { held = 0, sent = 0 } = await counts();
  await api.create(at(forum, 'invitations/send'), { expectedCount: held });
  await eventually(counts, (now) => now.sent === sent + held, 60);
}
