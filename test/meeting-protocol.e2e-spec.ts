import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, aRoom } from './harness/builders.js';
import { aPlan, planAndApply } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Meeting {
  id: string;
  version: number;
  rankFindings: object[];
  rankWaiver: string | null;
  roomClasses: string[];
}
/** A delegation with a head of a rank, and its liaison. */
interface Side {
  id: string;
  head: string;
  liaison: Api;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let governors: Side;
let mayors: Side;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 2 });
  await api.patch(at('meeting-rules'), { asking: 'everybody', rankRule: 'refuse', rankTolerance: 2 }, 1);
  [governors, mayors] = [await aSide(5), await aSide(9)];
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const wish = (changes: object = {}) => ({
  ...{ fromDelegationId: mayors.id, toDelegationId: governors.id, wish: 'must', durationMinutes: 30 },
  ...{ subject: { en: 'Ports' }, interpretation: [] },
  ...changes,
});
const meetingOf = (changes: object = {}) => ({
  ...{ code: 'M1', subject: { en: 'Ports' }, durationMinutes: 30, priority: 10 },
  parties: [{ delegationId: mayors.id }, { delegationId: governors.id }],
  ...changes,
});
const apart = () => ({
  ...{ delegationId: mayors.id, rank: 9, needed: 7 },
  words: expect.objectContaining({ en: expect.stringContaining('7 or above') as unknown }) as unknown,
});
const refused = () => ({ status: 409, code: 'ranks-apart', findings: [apart()] });
const written = () =>
  world.database.query(
    `SELECT (SELECT count(*)::int FROM meeting WHERE forum_id = $1) AS meetings,
            (SELECT count(*)::int FROM meeting_request WHERE forum_id = $1) AS requests,
            (SELECT count(*)::int FROM meeting_booking WHERE forum_id = $1) AS bookings`,
    [forum],
  );
const nothing = [{ meetings: 0, requests: 0, bookings: 0 }];

async function aSide(rank: number): Promise<Side> {
  const { id } = await aDelegation(api, forum);
  const head = await aDelegate(api, forum, id, { isHead: true, rank });
  const liaison = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: id });
  return { id, head: head.id, liaison };
}

describe('a meeting whose ranks do not match', () => {
  it('is refused on every road, with who is missing and the way out, and nothing is written', async () => {
    const booking = { start: '2025-11-25T09:00', request: wish() };
    const answers = [
      await mayors.liaison.post(at('meeting-requests'), wish()),
      await mayors.liaison.post(at('meeting-bookings'), booking),
      await api.post(at('meetings'), meetingOf()),
      await api.post(at('courtesy-calls'), meetingOf({ start: '2025-11-25T09:00', roomClasses: ['SALON'] })),
    ];
    expect(answers.map(refusal)).toMatchObject([refused(), refused(), refused(), refused()]);
    const batch = refusal(await api.post(at('meetings/batch'), { meetings: [meetingOf()] }));
    expect(batch).toMatchObject({
      code: 'meetings-refused',
      faults: [{ pointer: '/meetings/0', code: 'ranks-apart' }],
    });
    expect(await written()).toEqual(nothing);
  });

  it('is waived by organisers and protocol with a reason in the trail, and by nobody else', async () => {
    const waiver = { rankWaiver: 'The governor has asked for it.' };
    const asked = await mayors.liaison.post(at('meeting-requests'), wish(waiver));
    expect(refusal(asked)).toMatchObject({ status: 403, code: 'waiver-not-yours', pointer: '/rankWaiver' });
    const booked = { start: '2025-11-25T09:00', request: wish(waiver) };
    expect(refusal(await mayors.liaison.post(at('meeting-bookings'), booked))).toMatchObject({
      ...{ status: 403, code: 'waiver-not-yours' },
    });
    expect(await written()).toEqual(nothing);

    const { body } = await api.post<Meeting>(at('meetings'), meetingOf(waiver));
    expect(body).toMatchObject({ rankWaiver: waiver.rankWaiver, rankFindings: [apart()] });
    const path = at(`meetings/${body.id}/rank-waiver`);
    expect(refusal(await mayors.liaison.send('PUT', path, { reason: 'Please.' }))).toMatchObject({
      ...{ status: 403, code: 'waiver-not-yours' },
    });
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    expect(await protocol.send('PUT', path, { reason: 'By custom.' })).toMatchObject({
      ...{ status: 200, body: { rankWaiver: 'By custom.' } },
    });
    const trail = await world.database.query(
      `SELECT changes -> 'rank_waiver' AS waiver FROM audit_entry WHERE record_id = $1 AND changes ? 'rank_waiver' ORDER BY id DESC LIMIT 1`,
      [body.id],
    );
    expect(JSON.stringify(trail)).toContain('By custom.');
  });

  it('is not accepted, nor made by a counter-proposal or a substitute, once the forum refuses it', async () => {
    await api.patch(at('meeting-rules'), { rankRule: 'warn' }, 2);
    const asked = (await mayors.liaison.post<Meeting>(at('meeting-requests'), wish())).body;
    expect(asked.rankFindings).toEqual([apart()]);
    const deputy = await aDelegate(api, forum, governors.id, { rank: 20 });
    const equal = await aDelegate(api, forum, mayors.id, { rank: 4 });
    await api.patch(at('meeting-rules'), { rankRule: 'refuse' }, 3);
    const request = `meeting-requests/${asked.id}`;
    expect(refusal(await governors.liaison.post(at(`${request}/accept`)))).toMatchObject(refused());
    const terms = { subject: { en: 'Rail' }, wish: 'must', durationMinutes: 30 };
    expect(refusal(await governors.liaison.post(at(`${request}/counter`), terms))).toMatchObject(refused());
    const named = { ...terms, toAttendeeIds: [equal.id] };
    expect(await governors.liaison.post(at(`${request}/counter`), named)).toMatchObject({
      ...{ status: 201, body: { rankFindings: [] } },
    });

    const parties = [{ delegationId: mayors.id, attendeeIds: [equal.id] }, { delegationId: governors.id }];
    const { body } = await api.post<Meeting>(at('meetings'), meetingOf({ parties, roomClasses: ['SALON'] }));
    const substitute = { absentId: governors.head.toUpperCase(), delegateId: deputy.id };
    const path = at(`meetings/${body.id}/substitutes`);
    expect(refusal(await api.post(path, substitute, { 'if-match': `"${body.version}"` }))).toMatchObject({
      ...{ status: 409, code: 'ranks-apart', findings: [{ delegationId: governors.id, rank: 20, needed: 6 }] },
    });
    const waived = { ...substitute, rankWaiver: 'The governor is ill.' };
    expect(await api.post(path, waived, { 'if-match': `"${body.version}"` })).toMatchObject({
      ...{ status: 200, body: { rankWaiver: 'The governor is ill.' } },
    });
  });

  it('is placed by a plan all the same, which says so before and after it is applied', async () => {
    await api.patch(at('meeting-rules'), { rankRule: 'warn' }, 2);
    const { id } = await aMeeting(api, forum, [mayors.id, governors.id]);
    await api.patch(at('meeting-rules'), { rankRule: 'refuse' }, 3);
    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1 });
    const warning = { meetingId: id, meetingCode: expect.any(String) as unknown, findings: [apart()] };
    expect((await api.get(at(`plans/${plan.id}/warnings`))).body).toMatchObject({ ranks: [warning] });
    expect(await api.post(at(`plans/${plan.id}/apply`))).toMatchObject({
      ...{ status: 200, body: { placed: 1, ranksApart: [warning] } },
    });
  });
});

describe('protocol of a meeting', () => {
  it('names the parties by country turn or the host first, and chooses the room by rank and people', async () => {
    await aRoom(api, forum, { class: 'VIP', capacity: 8, layout: 'boardroom' });
    const roomsByRank = [{ upTo: 5, roomClasses: ['VIP'] }];
    await api.patch(at('meeting-rules'), { rankRule: 'off', nameOrder: 'host-first', roomsByRank }, 2);
    const meeting = meetingOf({ hostId: governors.id.toUpperCase() });
    const { body } = await api.post<Meeting>(at('meetings'), meeting);
    expect(body).toMatchObject({ rankFindings: [], roomClasses: ['VIP'], hostId: governors.id });
    expect((await api.get(at(`meetings/${body.id}/protocol`))).body).toMatchObject({
      ...{ hostId: governors.id, orderOfNames: [governors.id, mayors.id] },
      room: { roomClasses: ['VIP'], words: { en: 'Precedence 5 is received in VIP; 2 people.' } },
    });
    const stranger = (await aDelegation(api, forum)).id;
    expect(refusal(await api.post(at('meetings'), meetingOf({ code: 'M2', hostId: stranger })))).toMatchObject({
      ...{ status: 422, code: 'unknown-reference', pointer: '/hostId' },
    });
  });
});

describe('a day', () => {
  const rules = { rankRule: 'off', mostPerDay: 1 };
  const nine = '2025-11-25T09:00';

  it('takes no more meetings of a delegation than the forum allows, at booking, accepting and answering', async () => {
    await api.patch(at('meeting-rules'), rules, 2);
    const third = await aSide(7);
    const first = { start: nine, request: wish() };
    const held = (await mayors.liaison.post<Meeting>(at('meeting-bookings'), first)).body;
    const beside = { start: '2025-11-25T11:00', request: wish({ toDelegationId: third.id }) };
    const other = (await mayors.liaison.post<Meeting>(at('meeting-bookings'), beside)).body;
    expect((await governors.liaison.post(at(`meeting-bookings/${held.id}/accept`))).status).toBe(200);
    const full = { status: 409, code: 'days-exhausted', delegation: mayors.id, most: 1, days: '2025-11-25' };
    expect(refusal(await third.liaison.post(at(`meeting-bookings/${other.id}/accept`)))).toMatchObject(full);
    const fourth = await aSide(6);
    const booking = { start: '2025-11-25T13:00', request: wish({ toDelegationId: fourth.id }) };
    expect(refusal(await mayors.liaison.post(at('meeting-bookings'), booking))).toMatchObject(full);
    const asked = (await mayors.liaison.post<Meeting>(at('meeting-requests'), wish({ toDelegationId: fourth.id })))
      .body;
    expect(refusal(await fourth.liaison.post(at(`meeting-requests/${asked.id}/accept`)))).toMatchObject(full);
    expect((await api.post(at(`meeting-requests/${asked.id}/accept`))).status).toBe(200); // organisers may
  });
});

describe('a party that is elsewhere', () => {
  it('needs no seat but the equipment; its link is told to parties and the desk, in words and in the calendar', async () => {
    await aRoom(api, forum, { class: 'TABLE', capacity: 1, equipment: ['video'] });
    await api.patch(at('meeting-rules'), { rankRule: 'off', onlineEquipment: 'video' }, 2);
    const onlineLink = 'https://meet.example.org/ports';
    const parties = [{ delegationId: mayors.id, isOnline: true }, { delegationId: governors.id }];
    const bad = refusal(await api.post(at('meetings'), meetingOf({ parties, onlineLink: 'http://meet.example.org' })));
    expect(bad).toMatchObject({ status: 400, code: 'validation-failed' });
    const { body } = await api.post<Meeting>(at('meetings'), meetingOf({ parties, onlineLink }));
    expect(body).toMatchObject({ roomClasses: ['TABLE'], onlineLink, onlineDelegationIds: [mayors.id] });
    await planAndApply(api, forum);

    const board = async (reader: Api) =>
      (await reader.get<{ items: { onlineLink: string | null }[] }>(at('board?day=2025-11-25'))).body.items.map(
        (line) => line.onlineLink,
      );
    const desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
    const stranger = await aSide(7);
    expect([await board(desk), await board(mayors.liaison), await board(stranger.liaison)]).toEqual([
      ...[[onlineLink], [onlineLink], [null]],
    ]);
    const told = () =>
      world.database.query<{ link: string | null; count: number }>(
        `SELECT facts ->> 'onlineLink' AS link, count(*)::int AS count FROM invitation
          WHERE forum_id = $1 AND kind = 'meeting' AND status = 'held' GROUP BY 1`,
        [forum],
      );
    expect(await told()).toEqual([{ link: onlineLink, count: 2 }]);

    const placed = (await api.get<Meeting>(at(`meetings/${body.id}`))).body;
    const path = at(`meetings/${body.id}/online`);
    const put = (change: object) => api.send('PUT', path, change, { 'if-match': `"${placed.version}"` });
    expect(refusal(await put({ delegationIds: [stranger.id] }))).toMatchObject({ code: 'unknown-reference' });
    expect(await put({ delegationIds: [], link: null })).toMatchObject({ status: 200, body: { onlineLink: null } });
    expect(await told()).toEqual([{ link: null, count: 2 }]);
  });
});

it('refuses a window outside the forum, and an accept of what is withdrawn; nothing is written', async () => {
  await api.patch(at('meeting-rules'), { rankRule: 'off' }, 2);
  const windows = [{ start: '2025-12-25T09:00', end: '2025-12-25T10:00' }];
  const outside = { status: 422, code: 'outside-forum' };
  expect(refusal(await mayors.liaison.post(at('meeting-requests'), wish({ windows })))).toMatchObject(outside);
  expect(refusal(await api.post(at('meetings'), meetingOf({ windows })))).toMatchObject(outside);
  expect(await written()).toEqual(nothing);
  const { body } = await mayors.liaison.post<Meeting>(at('meeting-requests'), wish());
  await mayors.liaison.post(at(`meeting-requests/${body.id}/withdraw`));
  expect(refusal(await governors.liaison.post(at(`meeting-requests/${body.id}/accept`)))).toMatchObject({
    ...{ status: 409, code: 'illegal-transition', current: 'withdrawn' },
  });
  expect(await written()).toEqual([{ meetings: 0, requests: 1, bookings: 0 }]);
});
