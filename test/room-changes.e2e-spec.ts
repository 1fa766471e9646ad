import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Late {
  changes: { meetingId: string; version: number; action: string; start: string; end: string }[];
}

let world: SharedWorld;
let api: Api;
let forum: string;
let room: Created;
let delegations: string[];
let meeting: Created & { code: string };

const date = '2099-11-25';
const day = [{ start: `${date}T08:00`, end: `${date}T18:00` }];
const afternoon = [{ start: `${date}T13:00`, end: `${date}T18:00` }];
const nine = `${date}T09:00:00+07:00`;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api, { startsOn: date, endsOn: date, meetingHours: day })).id;
  room = await aRoom(api, forum, { openingHours: day, equipment: ['projector', 'screen'] });
  delegations = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
  meeting = (await aMeeting(api, forum, delegations)) as typeof meeting; // as: what the server answers has a code
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const onVersion = (version: number) => ({ 'if-match': `"${version}"` });
const change = (dto: object, { id, version } = room) => api.patch<Created>(at(`rooms/${id}`), dto, version);
const book = (wanted: object = { meetingId: meeting.id }) =>
  api.post<Created>(at('meeting-bookings'), { ...wanted, start: nine });
const move = (start = nine, { id } = meeting, version = 1) =>
  api.post<Created>(at(`meetings/${id}/move`), { start }, onVersion(version));
const engaged = (what: object, breaks: string[], named = meeting.code) => ({
  ...{ status: 409, code: 'room-engaged', count: 1, named },
  engagements: [{ start: new Date(nine).toISOString(), end: `${date}T02:30:00.000Z`, ...what, breaks }],
});

describe('a room in which a meeting stands', () => {
  it('keeps its hours, and its class, and says what they carry; all else of it can be changed', async () => {
    await move();
    const uses = { with: 'meeting', id: meeting.id };
    expect(refusal(await change({ openingHours: afternoon }))).toEqual(engaged(uses, ['hours']));
    expect(refusal(await change({ class: 'VIP' }))).toEqual(engaged(uses, ['class']));
    expect(refusal(await change({ class: 'VIP', openingHours: [] }))).toEqual(engaged(uses, ['hours', 'class']));
    const shorter = [{ start: `${date}T09:00`, end: `${date}T09:30` }];
    const changed = await change({ openingHours: shorter, equipment: [], capacity: 4, zone: 'EAST', name: { en: 'Lotus' } }); // prettier-ignore
    expect([changed.status, changed.body]).toMatchObject([200, { zone: 'EAST', equipment: [], version: 2 }]);
    expect((await api.get(at(`rooms/${room.id}`))).body).toEqual(changed.body);
    expect(refusal(await change({ class: 'VIP' }))).toMatchObject({ status: 412, code: 'version-stale' });
  });

  it('may become what the meeting accepts as well, and whatever it likes when the meeting is pinned to it', async () => {
    const pinned = { start: nine, roomId: room.id };
    meeting = (await aMeeting(api, forum, delegations, { roomClasses: ['VIP', 'SALON'], pinned })) as typeof meeting; // as: see above
    await move();
    expect((await change({ class: 'VIP' })).status).toBe(200);
    expect((await change({ class: 'TABLE' }, { ...room, version: 2 })).status).toBe(200);
    const moved = await move(`${date}T14:00`, meeting, 2);
    expect([moved.status, moved.body]).toMatchObject([200, { place: { roomId: room.id } }]);
    const other = await aMeeting(api, forum, delegations, { roomClasses: ['VIP', 'SALON'] });
    expect(refusal(await move(nine, { ...meeting, ...other }))).toMatchObject({ code: 'place-taken' });
  });

  it('keeps as many seats as people sit there, interpreters too', async () => {
    await anInterpreter(api, forum, { available: day });
    meeting = (await aMeeting(api, forum, delegations, { interpretation: ['vi-ja'] })) as typeof meeting; // as: see above
    await move();
    const uses = { with: 'meeting', id: meeting.id };
    expect(refusal(await change({ capacity: 2 }))).toEqual(engaged(uses, ['capacity']));
    expect((await change({ capacity: 3 })).status).toBe(200);
  });

  it('stays where its people come in time from what else they do', async () => {
    const transfers = [{ from: 'EAST', to: 'WEST', minutes: 15 }];
    const { version } = (await api.get<Created>(`/v1/forums/${forum}`)).body;
    expect((await api.patch(`/v1/forums/${forum}`, { transfers }, version)).status).toBe(200);
    const east = await aRoom(api, forum, { openingHours: day, zone: 'EAST' });
    await move();
    const next = await aMeeting(api, forum, delegations);
    const inEast = (start: string, at1: number) =>
      api.post(at(`meetings/${next.id}/move`), { start, roomId: east.id }, onVersion(at1));
    expect((await inEast(`${date}T09:40`, 1)).status).toBe(200);
    const uses = { with: 'meeting', id: meeting.id };
    expect(refusal(await change({ zone: 'WEST' }))).toEqual(engaged(uses, ['transfer']));
    expect((await change({ zone: 'EAST' })).status).toBe(200);
    expect((await inEast(`${date}T09:45`, 2)).status).toBe(200);
    expect((await change({ zone: 'WEST' }, { ...room, version: 2 })).status).toBe(200);
  });

  it('keeps what those need who take part from elsewhere', async () => {
    const rules = await api.get<Created>(at('meeting-rules'));
    await api.patch(at('meeting-rules'), { onlineEquipment: 'screen' }, rules.body.version);
    await move();
    const online = { link: 'https://meet.example.org/1', delegationIds: [delegations[0]] };
    expect((await api.send('PUT', at(`meetings/${meeting.id}/online`), online, onVersion(2))).status).toBe(200);
    const uses = { with: 'meeting', id: meeting.id };
    expect(refusal(await change({ equipment: ['projector'] }))).toEqual(engaged(uses, ['equipment']));
    expect((await change({ equipment: ['screen'], capacity: 1 })).status).toBe(200); // one of the two is not there
    expect(refusal(await change({ capacity: null }, { ...room, version: 2 }))).toMatchObject({ status: 400 });
  });

  it('counts the people of three parties, as the planner places them', async () => {
    delegations.push((await aParty(api, forum)).delegation.id);
    meeting = (await aMeeting(api, forum, delegations)) as typeof meeting; // as: see above
    await move();
    expect(refusal(await change({ capacity: 2 }))).toMatchObject({ code: 'room-engaged' });
    const both = await Promise.all([change({ zone: 'EAST' }), change({ capacity: 3 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('carries no more what is cancelled', async () => {
    await move();
    expect((await api.post(at(`meetings/${meeting.id}/cancel`), {}, onVersion(2))).status).toBe(200);
    expect((await change({ capacity: 1, class: 'VIP', zone: 'EAST', openingHours: afternoon })).status).toBe(200);
  });
});

describe('a room in which something else stands', () => {
  it('keeps what is held for a meeting or for a request', async () => {
    const uses = { with: 'hold', id: (await book()).body.id };
    expect(refusal(await change({ openingHours: afternoon }))).toEqual(engaged(uses, ['hours']));
    expect(refusal(await change({ class: 'VIP' }))).toEqual(engaged(uses, ['class']));
    await api.post(at(`meeting-bookings/${uses.id}/release`));
    expect((await change({ openingHours: day, class: 'SALON' })).status).toBe(200);
    const [fromDelegationId, toDelegationId] = delegations;
    const request = await api.create<Created>(at('meeting-requests'), {
      ...{ fromDelegationId, toDelegationId, wish: 'must', fields: [], durationMinutes: 30 },
      subject: { en: 'Rice', vi: 'Lúa gạo', ja: '米' },
    });
    const held = { with: 'hold', id: (await book({ requestId: request.id })).body.id };
    expect(refusal(await change({ class: 'VIP' }, { ...room, version: 2 }))).toEqual(
      engaged(held, ['class'], 'Lúa gạo'),
    );
  });

  it('keeps its hours for a session in it, but not for one in the hall of which it is a part', async () => {
    const hall = await aRoom(api, forum, { openingHours: day, partIds: [room.id], class: 'HALL' });
    const opening = { code: 'S1', kind: 'plenary', title: { vi: 'Khai mạc', en: 'Opening' } };
    const when = { start: `${date}T09:00`, end: `${date}T09:30` };
    const { id } = await api.create<Created>(at('sessions'), { ...opening, ...when, roomId: hall.id });
    expect((await change({ openingHours: afternoon, class: 'VIP' })).status).toBe(200);
    const uses = { with: 'session', id };
    expect(refusal(await change({ openingHours: afternoon }, hall))).toEqual(engaged(uses, ['hours'], 'Khai mạc'));
    expect((await change({ class: 'VIP' }, hall)).status).toBe(200);
  });

  it('cuts its hours at once around what is closed in it', async () => {
    const closure = { start: `${date}T09:00`, end: `${date}T09:30`, reason: 'The stage is built' };
    await api.create(at(`rooms/${room.id}/closures`), closure);
    expect((await change({ openingHours: afternoon })).status).toBe(200);
  });
});

/** Somebody has seen the room open, and waits for it while it gets other hours. */
async function whileHoursChange<T extends object>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const { database } = world;
  const places = `SELECT id FROM room_place WHERE room_id = $1`;
  await database.query('BEGIN');
  await database.query(`SELECT FROM subject WHERE id IN (${places}) FOR NO KEY UPDATE`, [room.id]);
  const waiting = work();
  await untilWaitedFor(database);
  const open = JSON.stringify([{ start: `${date}T06:00:00Z`, end: `${date}T11:00:00Z` }]);
  await database.query(`UPDATE room SET opening_hours = $2 WHERE id = $1`, [room.id, open]);
  await database.query('COMMIT');
  return waiting;
}

describe('a room that gets other hours', () => {
  const roomTaken = { status: 409, code: 'place-taken', why: [{ what: 'room' }] };

  it('is not booked outside of them by who saw the old ones', async () => {
    expect(refusal(await whileHoursChange(book))).toMatchObject(roomTaken);
  });

  it('gets no meeting outside of them by who moves one there, or lets two change rooms', async () => {
    expect(refusal(await whileHoursChange(move))).toMatchObject(roomTaken);
    const other = await aRoom(api, forum, { openingHours: day });
    const [one, second] = [await aParty(api, forum), await aParty(api, forum)];
    const late = await aMeeting(api, forum, [one.delegation.id, second.delegation.id]);
    await api.post(at(`meetings/${late.id}/move`), { start: `${date}T14:00`, roomId: room.id }, onVersion(1));
    await api.post(at(`meetings/${meeting.id}/move`), { start: nine, roomId: other.id }, onVersion(1));
    const swap = () =>
      api.post(at(`meetings/${meeting.id}/swap-rooms`), { withMeetingId: late.id, withVersion: 2 }, onVersion(2));
    expect(refusal(await whileHoursChange(swap))).toMatchObject(roomTaken);
  });

  it('gets no meeting that runs late into the time when it is closed', async () => {
    await move(`${date}T13:00`);
    const late = (path: string, more: object = {}) =>
      api.post<Late>(at(`meetings/${meeting.id}/late${path}`), { minutes: 15, ...more });
    const { changes } = (await late('')).body;
    const asSeen = changes.map(({ meetingId, version, action, start, end }) => ({ meetingId, version, action, start, end })); // prettier-ignore
    const { database } = world;
    await database.query('BEGIN');
    await database.query(`SELECT FROM subject WHERE id IN (SELECT id FROM room_place WHERE room_id = $1) FOR NO KEY UPDATE`, [room.id]); // prettier-ignore
    const waiting = late('/apply', { changes: asSeen });
    await untilWaitedFor(database);
    await database.query(`UPDATE room SET opening_hours = $2 WHERE id = $1`, [
      room.id,
      JSON.stringify([{ start: `${date}T06:00:00Z`, end: `${date}T06:30:00Z` }]),
    ]);
    await database.query('COMMIT');
    expect(refusal(await waiting)).toMatchObject({ status: 409, code: 'proposal-stale' });
  });

  it('waits for who is just taking a place in it, and then is refused', async () => {
    const { database } = world;
    await database.query('BEGIN');
    await database.query(
      `WITH place AS (SELECT id FROM subject WHERE id IN (SELECT id FROM room_place WHERE room_id = $1) FOR NO KEY UPDATE)
       INSERT INTO engagement (subject_id, during, reason, source_id) SELECT id, tstzrange($2, $3), 'meeting', $4 FROM place`,
      [room.id, nine, `${date}T02:30:00Z`, meeting.id],
    );
    const waiting = change({ openingHours: afternoon });
    await untilWaitedFor(database);
    await database.query('COMMIT');
    expect(refusal(await waiting)).toEqual(engaged({ with: 'meeting', id: meeting.id }, ['hours']));
  });

  it('or a meeting accepts the place that it holds: of the two one is done, whoever comes first', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const start = `${date}T${String(8 + index).padStart(2, '0')}:00:00+07:00`;
        const own = await aRoom(api, forum, { openingHours: day, class: `C${index}` });
        const parties = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
        const wanted = await aMeeting(api, forum, parties, { roomClasses: [`C${index}`] });
        const held = (await api.post<Created>(at('meeting-bookings'), { meetingId: wanted.id, start })).body;
        const [accepted, cut] = await Promise.all([
          api.post(at(`meeting-bookings/${held.id}/accept`)),
          change({ openingHours: [] }, own),
        ]);
        return [accepted.status, cut.status];
      }),
    );
    expect(outcomes).toEqual(outcomes.map(() => [200, 409]));
  });
});

describe('a room that is called otherwise', () => {
  const sent = () => world.database.query(`UPDATE invitation SET status = 'sent', sent_at = now() WHERE forum_id = $1 AND status = 'held'`, [forum]); // prettier-ignore
  const held = () =>
    world.database.query(
      `SELECT method, sequence, facts -> 'room' AS room, facts -> 'previous' -> 'room' AS previous
         FROM invitation WHERE forum_id = $1 AND status = 'held' ORDER BY id`,
      [forum],
    );
  const old = { name: { vi: 'Phòng họp', ja: '会議室', en: 'Meeting room' }, zone: null };
  const lotus = { name: { vi: 'Phòng Sen', ja: '蓮の間', en: 'Lotus' } };
  const told = (sequence: number, where: object, previous: object | null) =>
    ['our head', 'theirs'].map(() => ({ method: 'REQUEST', sequence, room: where, previous }));

  it('is told to whom knows it by its old name, once for each change, and not when it has that name again', async () => {
    await move();
    await sent();
    expect((await change({ name: lotus.name, capacity: 9 })).status).toBe(200);
    expect(await held()).toEqual(told(1, { ...lotus, zone: null }, old));
    expect((await change({ zone: 'EAST' }, { ...room, version: 2 })).status).toBe(200);
    expect(await held()).toEqual(told(2, { ...lotus, zone: 'EAST' }, old));
    expect((await change({ ...lotus, zone: 'EAST', capacity: 8 }, { ...room, version: 3 })).status).toBe(200);
    expect(await held()).toEqual(told(2, { ...lotus, zone: 'EAST' }, old));
    const [{ id } = { id: '' }] = await world.database.query<{ id: string }>(`SELECT id FROM invitation WHERE forum_id = $1 AND status = 'held' LIMIT 1`, [forum]); // prettier-ignore
    const { body } = await api.get<{ items: { ics: string }[] }>(at(`invitations/${id}/preview`));
    expect(body.items[0]?.ics).toMatch(/SEQUENCE:2[^0-9]/);
    expect(body.items[0]?.ics).toContain('LOCATION;LANGUAGE=vi:Phòng Sen (khu EAST)');
    expect((await change({ ...old }, { ...room, version: 4 })).status).toBe(200);
    expect(await held()).toEqual([]);
    expect((await move(`${date}T10:00`, meeting, 2)).body).toMatchObject({ version: 3 }); // the meeting itself has not changed
  });

  it('is told once to those who have heard nothing yet, and to nobody of what is over or not there', async () => {
    await move();
    const other = (await aMeeting(api, forum, delegations)) as typeof meeting; // as: see above
    await move(`${date}T10:00`, other);
    await world.database.query(`UPDATE meeting SET starts_at = now() - interval '1 hour', ends_at = now() WHERE id = $1`, [other.id]); // prettier-ignore
    await world.database.query(`DELETE FROM invitation WHERE about_id = $1`, [other.id]);
    expect((await change(lotus)).status).toBe(200);
    expect(await held()).toEqual(told(1, { ...lotus, zone: null }, null));
    const elsewhere = await aRoom(api, forum, { openingHours: day });
    expect((await change({ name: { en: 'Rose' } }, elsewhere)).status).toBe(200);
    expect(await held()).toEqual(told(1, { ...lotus, zone: null }, null));
  });

  it('is told to those of a meeting whose place was just being accepted under the old name', async () => {
    const { database } = world;
    const { id } = (await book()).body;
    await database.query('BEGIN');
    await database.query(`SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || $1, 0))`, [forum]);
    const accepting = api.post(at(`meeting-bookings/${id}/accept`));
    await untilWaitedFor(database);
    const changing = change(lotus);
    await Promise.race([changing, untilWaitedFor(database, 2)]);
    await database.query('COMMIT');
    expect([(await accepting).status, (await changing).status]).toEqual([200, 200]);
    expect(await held()).toEqual(told(1, { ...lotus, zone: null }, null));
  });
});
