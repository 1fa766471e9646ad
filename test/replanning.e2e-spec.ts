import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { aPlan, ledgerOf, planAndApply } from './harness/plans.js';
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

interface MeetingNow {
  id: string;
  code: string;
  status: string;
  version: number;
  place: { start: string; roomId: string; interpreters: { interpreterId: string }[] } | null;
  parties: { attendeeIds: string[] }[];
}

interface Place {
  start: string;
}

interface Told {
  meeting: string;
  mailbox: string;
  method: string;
}

const day = { start: '2025-11-25T08:00', end: '2025-11-25T18:00' };
const pathOf = (forum: string) => `/v1/forums/${forum}`;

describe('a disruption', () => {
  it('takes the place of the meetings in its way, and a plan without moves finds them another one; nobody else hears of it', async () => {
    const { forum, rooms } = await aSettledForum({ meetings: 9, rooms: 3, interpretation: ['vi-ja'] });
    const before = await meetingsOf(forum);
    const lost = before.filter(({ place }) => place?.roomId === rooms[0]?.id);
    expect(lost.length).toBeGreaterThan(0);

    const disruption = await api.create<{ displaced: { id: string }[]; held: number }>(`${pathOf(forum)}/disruptions`, {
      ...{ lost: 'room', lostId: rooms[0]?.id, ...day },
    });
    expect(idsOf(disruption.displaced)).toEqual(idsOf(lost));
    expect(disruption.held).toBe((await heldRows(forum)).length);
    expect((await ledgerOf(world.database, forum)).overlaps).toBe(0);

    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1 });
    const preview = await allOf<{ mailbox: string }>(`${pathOf(forum)}/plans/${plan.id}/messages`);
    const changes = await allOf<{ meetingId: string; from: object | null; to: object | null }>(
      `${pathOf(forum)}/plans/${plan.id}/changes`,
    );
    expect(changes.map(({ meetingId }) => meetingId).sort()).toEqual(idsOf(lost));
    const ofThePast = await heldFor(forum, lost, 'CANCEL');
    expect(await heldIn(forum)).toEqual(ofThePast); // the preview has written nothing

    const applied = await api.create<object>(`${pathOf(forum)}/plans/${plan.id}/apply`, {});
    expect(applied).toEqual({ placed: lost.length, displaced: 0, stale: [], held: preview.length, ranksApart: [] });
    const after = await meetingsOf(forum);
    expect(after.filter(({ id }) => !idsOf(lost).includes(id))).toEqual(
      before.filter(({ id }) => !idsOf(lost).includes(id)),
    );
    expect(after.every(({ status, place }) => status === 'placed' && place?.roomId !== rooms[0]?.id)).toBe(true);
    const invited = await heldFor(forum, lost);
    const isInvited = (one: Told) =>
      invited.some(({ meeting, mailbox }) => `${meeting} ${mailbox}` === `${one.meeting} ${one.mailbox}`);
    const replaced = ofThePast.filter((one) => !isInvited(one)); // interpreters who give way to others
    expect(new Set(await heldIn(forum))).toEqual(new Set([...invited, ...replaced]));
    expect(preview.map(({ mailbox }) => mailbox).sort()).toEqual(
      (await heldRows(forum)).map(({ mailbox }) => mailbox).sort(),
    );
    expect((await ledgerOf(world.database, forum)).overlaps).toBe(0);
  });

  it('gives its time back, and is listed until then', async () => {
    const { forum, rooms } = await aSettledForum({ meetings: 1, rooms: 1 });
    const { id, displaced } = await api.create<Created & { displaced: object[] }>(`${pathOf(forum)}/disruptions`, {
      ...{ lost: 'room', lostId: rooms[0]?.id, ...day },
    });
    expect(displaced).toHaveLength(1);
    expect(await aPlan(api, forum)).toMatchObject({ status: 'done', score: { placed: 0 } });
    expect((await allOf<{ id: string }>(`${pathOf(forum)}/disruptions`)).map((one) => one.id)).toEqual([id]);
    expect((await api.send('DELETE', `${pathOf(forum)}/disruptions/${id}`, undefined)).status).toBe(204);
    expect(await planAndApply(api, forum)).toMatchObject({ placed: 1 });
    expect((await api.send('DELETE', `${pathOf(forum)}/disruptions/${id}`, undefined)).status).toBe(404);
  });

  it('is refused whole when it is of nobody here, outside the forum, or upon a session or another disruption', async () => {
    const { forum, rooms } = await aSettledForum({ meetings: 2, rooms: 1 });
    const elsewhere = await aForum(api);
    const stranger = await anInterpreter(api, elsewhere.id);
    const hall = await aRoom(api, forum, { class: 'HALL' });
    const interpreter = await anInterpreter(api, forum);
    await api.create(`${pathOf(forum)}/sessions`, {
      ...{ code: 'OPEN', kind: 'plenary', title: { en: 'Opening' }, roomId: hall.id },
      ...{ start: '2025-11-25T09:00', end: '2025-11-25T10:00' },
    });
    await api.create(`${pathOf(forum)}/disruptions`, { lost: 'interpreter', lostId: interpreter.id, ...day });
    const before = [await meetingsOf(forum), await ledgerOf(world.database, forum)];
    const answers = await Promise.all(
      [
        { lost: 'interpreter', lostId: stranger.id, ...day },
        { lost: 'delegate', lostId: rooms[0]?.id, ...day },
        { lost: 'room', lostId: rooms[0]?.id, start: '2025-11-26T08:00', end: '2025-11-26T09:00' },
        { lost: 'room', lostId: rooms[0]?.id, start: '2025-11-25T09:00', end: '2025-11-25T09:00' },
        { lost: 'booth', lostId: 'A', ...day },
        { lost: 'room', lostId: hall.id, ...day },
        { lost: 'interpreter', lostId: interpreter.id, ...day },
      ].map((body) => api.post(`${pathOf(forum)}/disruptions`, body)),
    );
    expect(answers.map((answer) => [answer.status, refusal(answer).code])).toEqual([
      [404, 'not-found'],
      [422, 'unknown-reference'],
      [422, 'outside-forum'],
      [400, 'interval-backwards'],
      [400, 'validation-failed'],
      [409, 'engagement-clash'],
      [409, 'engagement-clash'],
    ]);
    expect([await meetingsOf(forum), await ledgerOf(world.database, forum)]).toEqual(before);
  });
});

describe('a plan with moves', () => {
  it('moves as few as are allowed for a meeting that fits only where another one is', async () => {
    const { forum, first, urgent } = await aFullMorning();
    const scores = await Promise.all(
      [0, 1, null].map(async (moves) => {
        const { score } = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves });
        return [score?.placed, (score as { moved?: number }).moved];
      }),
    );
    expect(scores).toEqual([
      [0, 0],
      [3, 1],
      [3, 1],
    ]);
    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves: 1 });
    const changes = await allOf<{ meetingId: string; from: object | null; to: object | null }>(
      `${pathOf(forum)}/plans/${plan.id}/changes`,
    );
    expect(new Map(changes.map(({ meetingId, from, to }) => [meetingId, [from !== null, to !== null]]))).toEqual(
      new Map([
        [first, [true, true]],
        [urgent, [false, true]],
      ]),
    );
    const applied = await api.create<object>(`${pathOf(forum)}/plans/${plan.id}/apply`, {});
    expect(applied).toMatchObject({ placed: 2, displaced: 0, stale: [] });
    expect((await ledgerOf(world.database, forum)).overlaps).toBe(0);
  });

  it('is laid beside another one: what either leaves where it is, or puts elsewhere', async () => {
    const { forum, first, urgent } = await aFullMorning();
    const plans = [0, 1].map((moves) => aPlan(api, forum, { seconds: 0.2, seed: 1, moves }));
    const [gentle, free] = await Promise.all(plans);
    const between = (one: string, other: string) =>
      api.get<{ items: { meetingId: string; here: Place | null; there: Place | null }[] }>(
        `${pathOf(forum)}/plans/${one}/differences?with=${other}`,
      );
    const { body } = await between(gentle?.id ?? '', free?.id ?? '');
    const clock = (place: Place | null) => place?.start.slice(11, 16) ?? null;
    expect(new Map(body.items.map(({ meetingId, here, there }) => [meetingId, [clock(here), clock(there)]]))).toEqual(
      new Map([
        [first, ['08:00', expect.any(String)]],
        [urgent, [null, '08:00']],
      ]),
    );
    expect((await between(free?.id ?? '', free?.id ?? '')).body.items).toEqual([]);
    const elsewhere = await aForum(api);
    const foreign = `${pathOf(elsewhere.id)}/plans/${gentle?.id}/differences?with=${free?.id}`;
    expect((await api.get(foreign)).status).toBe(404);
    const { body: now } = await api.get<{ items: object[] }>(`${pathOf(forum)}/plans/${free?.id}/differences`);
    expect(now.items.length).toBe(2);
  });

  it('takes the place of a lighter meeting when there is no other, and says so before it does', async () => {
    const { forum, first, urgent } = await aFullMorning({ end: '2025-11-25T09:00' });
    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves: null });
    const changes = await allOf<{ meetingId: string; to: object | null }>(`${pathOf(forum)}/plans/${plan.id}/changes`);
    expect(new Map(changes.map(({ meetingId, to }) => [meetingId, to !== null]))).toEqual(
      new Map([
        [first, false],
        [urgent, true],
      ]),
    );
    const applied = await api.create<object>(`${pathOf(forum)}/plans/${plan.id}/apply`, {});
    expect(applied).toMatchObject({ placed: 1, displaced: 1, stale: [] });
    const states = new Map((await meetingsOf(forum)).map(({ id, status }) => [id, status]));
    expect([states.get(first), states.get(urgent)]).toEqual(['displaced', 'placed']);
    expect((await ledgerOf(world.database, forum)).overlaps).toBe(0);
  });

  it('is stale when a meeting that it leaves without a place was changed since', async () => {
    const { forum, first } = await aFullMorning({ end: '2025-11-25T09:00' });
    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves: null });
    const { version } = (await meetingsOf(forum)).find(({ id }) => id === first) ?? { version: 0 };
    await api.post(`${pathOf(forum)}/meetings/${first}/cancel`, {}, { 'if-match': `"${version}"` });
    const answer = await api.post(`${pathOf(forum)}/plans/${plan.id}/apply`, {});
    expect(refusal(answer)).toMatchObject({
      ...{ status: 409, code: 'plan-stale', count: 1, stale: [{ meetingId: first, reason: 'changed' }] },
    });
  });
});

/** Meetings of two parties each, placed; whoever is to be told has been told. */
async function aSettledForum({
  meetings,
  rooms,
  ...facts
}: {
  meetings: number;
  rooms: number;
  interpretation?: string[];
}) {
  const { id: forum } = await aForum(api);
  const opened: Created[] = [];
  for (let index = 0; index < rooms; index += 1) opened.push(await aRoom(api, forum));
  if (facts.interpretation) for (let index = 0; index < rooms; index += 1) await anInterpreter(api, forum);
  for (let index = 0; index < meetings; index += 1) {
    const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
    await aMeeting(api, forum, [one.delegation.id, other.delegation.id], facts);
  }
  const { held } = await planAndApply(api, forum);
  await api.create(`${pathOf(forum)}/invitations/send`, { expectedCount: held });
  await eventually(
    async () => (await api.get<{ sent: number }>(`${pathOf(forum)}/invitations/counts`)).body.sent,
    (sent) => sent === held,
  );
  return { forum, rooms: opened };
}

/** One room and two meetings in it, the first of them at eight; an urgent meeting that can be at eight alone has none. */
async function aFullMorning({ end = '2025-11-25T10:00' } = {}) {
  const { id: forum } = await aForum(api, { meetingHours: [{ start: '2025-11-25T08:00', end }] });
  await aRoom(api, forum, { openingHours: [{ start: '2025-11-25T08:00', end }] });
  const parties = await Promise.all(Array.from({ length: 6 }, () => aParty(api, forum)));
  const pair = (index: number) => parties.slice(2 * index, 2 * index + 2).map(({ delegation }) => delegation.id);
  const first = await aMeeting(api, forum, pair(0), {
    windows: [{ start: '2025-11-25T08:00', end: '2025-11-25T08:30' }],
  });
  await planAndApply(api, forum);
  await aMeeting(api, forum, pair(1), { priority: 20 });
  await planAndApply(api, forum);
  await world.database.query(`UPDATE meeting SET windows = NULL WHERE id = $1`, [first.id]);
  const urgent = await aMeeting(api, forum, pair(2), {
    priority: 100,
    windows: [{ start: '2025-11-25T08:00', end: '2025-11-25T08:30' }],
  });
  return { forum, first: first.id, urgent: urgent.id };
}

function meetingsOf(forum: string): Promise<MeetingNow[]> {
  return allOf<MeetingNow>(`${pathOf(forum)}/meetings`);
}

async function allOf<T>(path: string): Promise<T[]> {
  return (await api.get<{ items: T[] }>(`${path}?limit=200`)).body.items;
}

/** Held messages, by meeting and mailbox; a digest is of no one meeting. */
function heldRows(forum: string) {
  return world.database.query<{ meeting: string | null; mailbox: string; method: string }>(
    `SELECT about_id AS meeting, mailbox, method FROM invitation WHERE forum_id = $1 AND status = 'held' ORDER BY 1, 2`,
    [forum],
  );
}

async function heldIn(forum: string): Promise<Told[]> {
  return (await heldRows(forum)).filter((row): row is Told => row.meeting !== null); // the others are digests of these
}

/** One message for each attendee and interpreter of these meetings, read from the tables of people. */
async function heldFor(forum: string, meetings: MeetingNow[], method = 'REQUEST'): Promise<Told[]> {
  const rows = await world.database.query<{ meeting: string; mailbox: string }>(
    `SELECT a.meeting_id AS meeting, lower(d.email) AS mailbox FROM meeting_attendee a JOIN delegate d ON d.id = a.delegate_id WHERE a.meeting_id = ANY($1)
      UNION SELECT i.meeting_id, lower(p.email) FROM meeting_interpreter i JOIN interpreter p ON p.id = i.interpreter_id WHERE i.meeting_id = ANY($1)
      ORDER BY 1, 2`,
    [idsOf(meetings)],
  );
  return rows.map((row) => ({ ...row, method }));
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id).sort();
}
