import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Api, someoneWithRole } from './harness/api.js';
import { aDelegate, aDelegation, aForum, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let counter = 0;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
});

const nine = '2025-11-25T09:00:00+07:00';
const ten = '2025-11-25T10:00:00+07:00';

const aSession = (overrides: object = {}) => ({
  code: `S-${(counter += 1)}`,
  kind: 'thematic',
  title: { vi: 'Phiên chuyên đề', ja: 'テーマ別分科会', en: 'Thematic session' },
  start: '2025-11-25T09:00',
  end: '2025-11-25T10:00',
  ...overrides,
});

const sessions = () => `/v1/forums/${forum}/sessions`;

/** What a session claims, as the ledger has it. */
async function claimsOf(sessionId: string): Promise<string[]> {
  const rows = await world.database.query<{ claim: string }>(
    `SELECT s.kind || ' ' || to_char(lower(during) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') || '-' ||
            to_char(upper(during) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI') AS claim
       FROM engagement e JOIN subject s ON s.id = e.subject_id WHERE e.source_id = $1 ORDER BY 1`,
    [sessionId],
  );
  return rows.map(({ claim }) => claim);
}

describe('a session', () => {
  it('claims every place of its room and each of its people once', async () => {
    const room = await aRoom(api, forum, { places: 3 });
    const { delegation, head } = await aParty(api, forum);
    const other = await aDelegate(api, forum, delegation.id);
    const dto = aSession({
      roomId: room.id,
      speakers: [
        { delegateId: other.id, role: 'chair' },
        { delegateId: head.id, role: 'speaker' },
      ],
      presentations: [{ title: { en: 'Ports' }, minutes: 12, speakerId: head.id }],
    });
    const { warnings, ...created } = await api.create<Created & { warnings: object }>(sessions(), dto);
    expect(warnings).toEqual({ caused: [], cured: [] });
    expect(created).toEqual({
      ...dto,
      id: expect.any(String),
      start: nine,
      end: ten,
      isConfidential: false,
      isPublic: true,
      presentations: [{ title: { en: 'Ports' }, minutes: 12, speakerId: head.id, id: expect.any(String) }],
      ...{ languages: [], interpretation: [], interpreterIds: [], expected: null },
      ...{ onlineLink: null, isOnlineLinkPublic: false },
      version: 1,
    });
    expect((await api.get(`${sessions()}/${created.id}`)).body).toEqual(created);
    expect(await claimsOf(created.id)).toEqual([
      'delegate 09:00-10:00',
      'delegate 09:00-10:00',
      'room-place 09:00-10:00',
      'room-place 09:00-10:00',
      'room-place 09:00-10:00',
    ]);
  });

  it('claims its interpreters too, and has them of its own forum alone', async () => {
    const interpreter = await anInterpreter(api, forum);
    const stranger = await anInterpreter(api, (await aForum(api)).id);
    const said = { languages: ['ja', 'vi'], interpretation: ['vi-ja'], interpreterIds: [interpreter.id], expected: 40 };
    const created = await api.create<Created>(sessions(), aSession(said));
    const twice = await api.post(sessions(), aSession({ interpreterIds: [interpreter.id] }));
    const strange = await api.post(sessions(), aSession({ interpreterIds: [stranger.id], start: '2025-11-25T08:00' }));
    expect(created).toMatchObject(said);
    expect(await claimsOf(created.id)).toEqual(['interpreter 09:00-10:00']);
    expect([twice.status, twice.body.code]).toEqual([409, 'engagement-clash']);
    expect([strange.status, strange.body.code, strange.body.pointer]).toEqual([
      ...[422, 'unknown-reference', '/interpreterIds'],
    ]);
    await api.patch(`${sessions()}/${created.id}`, { interpreterIds: [] }, 1);
    expect(await claimsOf(created.id)).toEqual([]);
  });

  it('tells its link to those engaged in it, and to everybody only when it is public', async () => {
    const { head } = await aParty(api, forum);
    const { head: other } = await aParty(api, forum);
    const onlineLink = 'https://meet.example.org/opening';
    const dto = aSession({ onlineLink, speakers: [{ delegateId: head.id, role: 'moderator' }] });
    const { id } = await api.create<Created>(sessions(), dto);
    const linkIn = async (path: string) =>
      JSON.stringify((await api.get(`/v1/forums/${forum}/${path}`)).body).includes(onlineLink);
    const seen = async (name: string) => {
      await api.create(`/v1/forums/${forum}/releases`, { name });
      return Promise.all(
        ['agenda', 'feeds/calendar.ics', `delegates/${head.id}/day`, `delegates/${other.id}/day`].map(linkIn),
      );
    };
    expect(await seen('Kept')).toEqual([false, false, true, false]);
    await api.patch(`${sessions()}/${id}`, { isOnlineLinkPublic: true }, 1);
    expect(await seen('Public')).toEqual([true, true, true, false]);
    const unsafe = await api.patch(`${sessions()}/${id}`, { onlineLink: 'http://meet.example.org/' }, 2);
    expect(refusal(unsafe)).toMatchObject({ status: 400, errors: [{ pointer: '/onlineLink', code: 'isUrl' }] });
  });

  it('is refused a room that is taken, naming what is in the way, and leaves nothing behind', async () => {
    const room = await aRoom(api, forum);
    const first = await api.create<Created>(sessions(), aSession({ roomId: room.id }));
    const [place] = await world.database.query<{ id: string }>(`SELECT id FROM room_place WHERE room_id = $1`, [
      room.id,
    ]);
    const overlapping = await api.post(
      sessions(),
      aSession({ roomId: room.id, start: '2025-11-25T09:59', end: '2025-11-25T11:00' }),
    );
    const touching = await api.post(
      sessions(),
      aSession({ roomId: room.id, start: '2025-11-25T10:00', end: '2025-11-25T11:00' }),
    );
    expect(refusal(overlapping)).toEqual({
      status: 409,
      code: 'engagement-clash',
      count: 1,
      clashes: [
        {
          subject: place?.id,
          start: '2025-11-25T02:00:00.000Z',
          end: '2025-11-25T03:00:00.000Z',
          with: 'session',
          id: first.id,
        },
      ],
    });
    expect(touching.status).toBe(201);
    const list = await api.get<{ items: Created[] }>(sessions());
    expect(list.body.items.map(({ id }) => id)).toEqual([first.id, touching.body.id]);
  });

  it('is refused a speaker who is on another stage, and every clash is listed', async () => {
    const { head } = await aParty(api, forum);
    const room = await aRoom(api, forum);
    const speakers = [{ delegateId: head.id, role: 'speaker' }];
    await api.create(sessions(), aSession({ roomId: room.id, speakers }));
    const answer = await api.post<{ code: string; count: number }>(sessions(), aSession({ roomId: room.id, speakers }));
    expect([answer.status, answer.body.code, answer.body.count]).toEqual([409, 'engagement-clash', 2]);
  });

  it('gets a room that 20 ask for at once alone', async () => {
    const room = await aRoom(api, forum);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post(sessions(), aSession({ roomId: room.id }))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('takes its claims along when it moves, also onto a part of its own time', async () => {
    const room = await aRoom(api, forum, { places: 2 });
    const { head } = await aParty(api, forum);
    const { id } = await api.create<Created>(sessions(), aSession({ roomId: room.id }));
    const moved = await api.patch(
      `${sessions()}/${id}`,
      {
        start: '2025-11-25T09:30',
        end: '2025-11-25T10:30',
        title: { en: 'Later' },
        speakers: [{ delegateId: head.id, role: 'moderator' }],
      },
      1,
    );
    const first = await api.post(
      sessions(),
      aSession({ roomId: room.id, start: '2025-11-25T09:00', end: '2025-11-25T09:30' }),
    );
    expect([moved.status, moved.body.version, moved.body.start, moved.body.title]).toEqual([
      200,
      2,
      '2025-11-25T09:30:00+07:00',
      { en: 'Later' },
    ]);
    expect(await claimsOf(id)).toEqual(['delegate 09:30-10:30', 'room-place 09:30-10:30', 'room-place 09:30-10:30']);
    expect(first.status).toBe(201);
  });

  it('stays as it was when its new time clashes', async () => {
    const room = await aRoom(api, forum);
    const { head } = await aParty(api, forum);
    await api.create(sessions(), aSession({ roomId: room.id }));
    const { warnings: _warnings, ...later } = await api.create<Created & { warnings: object }>(
      sessions(),
      aSession({
        roomId: room.id,
        start: '2025-11-25T11:00',
        end: '2025-11-25T12:00',
        speakers: [{ delegateId: head.id, role: 'speaker' }],
      }),
    );
    const answer = await api.patch(
      `${sessions()}/${later.id}`,
      { start: '2025-11-25T09:30', end: '2025-11-25T10:30', speakers: [] },
      1,
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'engagement-clash']);
    expect((await api.get(`${sessions()}/${later.id}`)).body).toEqual(later);
    expect(await claimsOf(later.id)).toEqual(['delegate 11:00-12:00', 'room-place 11:00-12:00']);
  });

  it('is changed by whoever read its present version', async () => {
    const { id } = await api.create<Created>(sessions(), aSession());
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((title) => api.patch(`${sessions()}/${id}`, { title: { en: title } }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('lets go of all it claimed when it is deleted', async () => {
    const room = await aRoom(api, forum);
    const { id } = await api.create<Created>(sessions(), aSession({ roomId: room.id }));
    const remove = (headers: Record<string, string>) =>
      api.send<Record<string, unknown>>('DELETE', `${sessions()}/${id}`, undefined, headers);
    expect([
      refusal(await remove({})).code,
      refusal(await remove({ 'if-match': '"9"' })).code,
      (await remove({ 'if-match': '"1"' })).status,
    ]).toEqual(['version-required', 'version-stale', 200]);
    expect(await claimsOf(id)).toEqual([]);
    expect((await api.get(`${sessions()}/${id}`)).status).toBe(404);
  });

  it('names people and rooms of its own forum', async () => {
    const elsewhere = await aForum(api);
    const room = await aRoom(api, elsewhere.id);
    const { head } = await aParty(api, elsewhere.id);
    const nowhere = randomUUID();
    const answers = await Promise.all([
      api.post(sessions(), aSession({ roomId: room.id })),
      api.post(sessions(), aSession({ roomId: nowhere })),
      api.post(sessions(), aSession({ speakers: [{ delegateId: head.id, role: 'speaker' }] })),
    ]);
    const unknown = (pointer: string, id: string) => ({
      status: 422,
      code: 'unknown-reference',
      field: pointer,
      pointer,
      values: [id],
    });
    expect(answers.map(refusal)).toEqual([
      unknown('/roomId', room.id),
      unknown('/roomId', nowhere),
      unknown('/speakers', head.id),
    ]);
    expect((await api.get(sessions())).body).toEqual({ items: [], nextCursor: null });
  });

  it('has times that are true of the forum, and each fault is named', async () => {
    const answers = await Promise.all([
      api.post(sessions(), aSession({ start: '2025-11-25T11:00' })),
      api.post(sessions(), aSession({ start: '2025-11-24T09:00' })),
      api.post(sessions(), aSession({ start: '9 o’clock' })),
      api.post(sessions(), aSession({ room: 'HALL-P' })),
      api.post(sessions(), aSession({ kind: 'party' })),
    ]);
    const named = answers.map(({ status, body }) => [
      status,
      body.code,
      body.pointer ?? (body.errors as { pointer: string }[])[0]?.pointer,
    ]);
    expect(named).toEqual([
      [400, 'interval-backwards', '/end'],
      [422, 'outside-forum', '/start'],
      [400, 'validation-failed', '/start'],
      [400, 'validation-failed', '/room'],
      [400, 'validation-failed', '/kind'],
    ]);
    expect((await api.get(sessions())).body).toEqual({ items: [], nextCursor: null });
  });

  it('is created once when the request is sent again with its key', async () => {
    const dto = aSession();
    const key = { 'idempotency-key': 'session-1' };
    const first = await api.post(sessions(), dto, key);
    const again = await api.post(sessions(), dto, key);
    const code = await api.post(sessions(), dto);
    expect(again.body).toEqual(first.body);
    expect(refusal(code)).toEqual({ status: 409, code: 'code-exists', taken: dto.code, pointer: '/code' });
  });

  it('is listed by its start, page by page', async () => {
    const hours = ['11', '09', '10'];
    for (const hour of hours) {
      await api.create(sessions(), aSession({ start: `2025-11-25T${hour}:00`, end: `2025-11-25T${hour}:30` }));
    }
    type List = { items: { start: string }[]; nextCursor: string | null };
    const first = await api.get<List>(`${sessions()}?limit=2`);
    const rest = await api.get<List>(`${sessions()}?limit=2&cursor=${first.body.nextCursor}`);
    const starts = [...first.body.items, ...rest.body.items].map(({ start }) => start.slice(11, 16));
    expect(starts).toEqual(['09:00', '10:00', '11:00']);
    expect(rest.body.nextCursor).toBe(null);
  });

  it('of the draft is read by organisers and protocol alone', async () => {
    await api.create(sessions(), aSession({ isConfidential: true }));
    const roles = ['protocol', 'desk'];
    const readers = await Promise.all(roles.map((role) => someoneWithRole(world.database, api.url, forum, role)));
    const answers = await Promise.all(readers.map((reader) => reader.get(sessions())));
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
  });
});

describe('the released agenda', () => {
  const agenda = () => `/v1/forums/${forum}/agenda`;
  const releases = () => `/v1/forums/${forum}/releases`;

  it('is not there before the first release, and needs something public', async () => {
    await api.create(sessions(), aSession({ isPublic: false }));
    await api.create(sessions(), aSession({ isConfidential: true }));
    const anybody = new Api(api.url);
    expect(refusal(await anybody.get(agenda()))).toEqual({ status: 404, code: 'not-found', resource: 'agenda' });
    expect(refusal(await api.post(releases(), { name: 'Empty' }))).toEqual({ status: 409, code: 'nothing-to-release' });
  });

  it('tells everybody what is public, with names in each reader’s way', async () => {
    const room = await aRoom(api, forum, { code: 'HALL', name: { en: 'Hall' } });
    const delegation = await aDelegation(api, forum);
    const speaker = await aDelegate(api, forum, delegation.id, {
      name: {
        native: { family: '見本', given: '太郎' },
        nativeLanguage: 'ja',
        romaji: { family: 'MIHON', given: 'Taro' },
      },
      position: { en: 'Governor' },
    });
    const { organization } = (await api.get(`/v1/forums/${forum}/delegations/${delegation.id}`)).body as {
      organization: { name: object };
    };
    const dto = aSession({
      code: 'S-02',
      roomId: room.id,
      speakers: [{ delegateId: speaker.id, role: 'speaker' }],
      presentations: [{ title: { en: 'Ports' }, minutes: 12, speakerId: speaker.id }],
    });
    await api.create(sessions(), dto);
    await api.create(sessions(), aSession({ code: 'SECRET-1', isConfidential: true }));
    await api.create(sessions(), aSession({ code: 'SECRET-2', isPublic: false }));
    const release = await api.create(releases(), { name: 'First' });
    const { status, headers, body } = await new Api(api.url).get(agenda());
    const name = { vi: 'MIHON Taro', ja: '見本 太郎', en: 'MIHON Taro' };
    expect(release).toEqual({
      id: expect.any(String),
      number: 1,
      name: 'First',
      changelog: [expect.objectContaining({ en: 'The agenda is published for the first time, with 1 session.' })],
      ...{ isUnchanged: false, restores: null, messages: 1, version: 1 },
      createdAt: expect.any(String),
    });
    expect([status, headers.get('etag'), headers.get('cache-control'), headers.get('content-type')]).toEqual([
      200,
      '"r1"',
      'public, max-age=30',
      'application/json; charset=utf-8',
    ]);
    expect(body).toEqual({
      forum: {
        id: forum,
        name: { vi: 'Diễn đàn thử nghiệm', ja: 'テストフォーラム', en: 'Test forum' },
        place: { vi: 'Hạ Long', ja: 'ハロン', en: 'Ha Long' },
        timeZone: 'Asia/Ho_Chi_Minh',
        startsOn: '2025-11-25',
        endsOn: '2025-11-25',
      },
      release: { number: 1, name: 'First' },
      sessions: [
        {
          id: expect.any(String),
          code: 'S-02',
          kind: 'thematic',
          title: aSession().title,
          start: nine,
          end: ten,
          room: { code: 'HALL', name: { en: 'Hall' } },
          speakers: [
            { id: speaker.id, role: 'speaker', name, position: { en: 'Governor' }, organization: organization.name },
          ],
          presentations: [{ title: { en: 'Ports' }, minutes: 12, speaker: name, speakerId: speaker.id }],
        },
      ],
    });
  });

  it('stays as released until the next release, and is not sent to who has it', async () => {
    const { id } = await api.create<Created>(sessions(), aSession());
    await api.create(releases(), { name: 'First' });
    const before = await api.get(agenda());
    await api.patch(`${sessions()}/${id}`, { title: { en: 'Changed' } }, 1);
    const unchanged = await api.get(agenda());
    const kept = await api.get<unknown>(agenda(), { 'if-none-match': 'W/"r0", "r1"' });
    await api.create(releases(), { name: 'Second' });
    const after = await api.get<{ sessions: { title: object }[] }>(agenda(), { 'if-none-match': '"r1"' });
    expect(unchanged.body).toEqual(before.body);
    expect([kept.status, kept.body, kept.headers.get('etag')]).toEqual([304, '', '"r1"']);
    expect([after.status, after.headers.get('etag'), after.body.sessions[0]?.title]).toEqual([
      200,
      '"r2"',
      { en: 'Changed' },
    ]);
  });

  it('gets a number of its own from each of many releases at once', async () => {
    await api.create(sessions(), aSession());
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => api.post<{ number: number }>(releases(), { name: `R${index}` })),
    );
    const { body } = await api.get<{ items: { number: number }[]; nextCursor: string }>(`${releases()}?limit=5`);
    const rest = await api.get<{ items: { number: number }[] }>(`${releases()}?limit=5&cursor=${body.nextCursor}`);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect([...body.items, ...rest.body.items].map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('a room', () => {
  const rooms = () => `/v1/forums/${forum}/rooms`;
  const statusAndClashes = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
    status,
    ((body.clashes ?? []) as { with: string; id: string }[]).map((clash) => [clash.with, clash.id]),
  ];
  const closing = { start: '2025-11-25T09:30', end: '2025-11-25T11:00', reason: 'The stage is built' };

  it('that is closed takes nothing then, and is not closed while something stands there', async () => {
    const room = await aRoom(api, forum, { places: 2 });
    const inTheWay = await api.create<Created>(sessions(), aSession({ roomId: room.id }));
    const refused = await api.post(`${rooms()}/${room.id}/closures`, closing);
    await api.send('DELETE', `${sessions()}/${inTheWay.id}`, undefined, { 'if-match': '"1"' });
    const closure = await api.create<Created>(`${rooms()}/${room.id}/closures`, closing);
    const late = await api.post(sessions(), aSession({ roomId: room.id }));
    const list = await api.get<{ items: object[] }>(`${rooms()}/${room.id}/closures`);
    const opened = await api.send('DELETE', `${rooms()}/${room.id}/closures/${closure.id}`, undefined);
    const after = await api.post(sessions(), aSession({ roomId: room.id }));
    expect(statusAndClashes(refused)).toEqual([
      409,
      [
        ['session', inTheWay.id],
        ['session', inTheWay.id],
      ],
    ]);
    expect(statusAndClashes(late)).toEqual([
      409,
      [
        ['block', closure.id],
        ['block', closure.id],
      ],
    ]);
    expect(list.body.items).toEqual([
      {
        ...{ id: closure.id, roomId: room.id, reason: 'The stage is built' },
        ...{ start: '2025-11-25T09:30:00+07:00', end: '2025-11-25T11:00:00+07:00' },
      },
    ]);
    expect([opened.status, after.status]).toEqual([204, 201]);
  });

  it('made of others is had with its parts, and not while one of them is taken', async () => {
    const [left, right] = [await aRoom(api, forum), await aRoom(api, forum, { places: 2 })];
    const hall = await aRoom(api, forum, { partIds: [left.id, right.id] });
    const inHall = await api.create<Created>(sessions(), aSession({ roomId: hall.id }));
    const inPart = await api.post(sessions(), aSession({ roomId: right.id }));
    expect(await claimsOf(inHall.id)).toEqual(Array.from({ length: 4 }, () => 'room-place 09:00-10:00'));
    expect(statusAndClashes(inPart)).toEqual([
      409,
      [
        ['session', inHall.id],
        ['session', inHall.id],
      ],
    ]);
    await api.patch(`${sessions()}/${inHall.id}`, { start: '2025-11-25T10:00', end: '2025-11-25T11:00' }, 1);
    const [one, other] = [
      await api.post(sessions(), aSession({ roomId: left.id })),
      await api.post(sessions(), aSession({ roomId: right.id })),
    ];
    const back = await api.patch(`${sessions()}/${inHall.id}`, { start: nine, end: ten }, 2);
    expect([one.status, other.status, statusAndClashes(back)[0]]).toEqual([201, 201, 409]);
    const closed = await api.post(`${rooms()}/${hall.id}/closures`, closing);
    expect(closed.status).toBe(409);
    const nested = await api.post(rooms(), { ...someRoom('Nested'), partIds: [hall.id] });
    expect([nested.status, nested.body.code]).toEqual([422, 'part-has-parts']);
  });

  it('is furnished anew by whoever read its present version', async () => {
    const room = await aRoom(api, forum, { layout: 'theatre', equipment: ['projector'] });
    const change = { layout: 'banquet', equipment: ['stage', 'projector'], capacity: 80 };
    const changed = await api.patch(`${rooms()}/${room.id}`, change, 1);
    const stale = await api.patch(`${rooms()}/${room.id}`, change, 1);
    const unknown = await api.patch(`${rooms()}/${room.id}`, { layout: 'circus' }, 2);
    expect(changed.body).toEqual({ ...room, ...change, version: 2 });
    expect([stale.status, unknown.status]).toEqual([412, 400]);
  });

  const someRoom = (code: string) => ({
    ...{ code, name: { en: 'Room' }, class: 'HALL', capacity: 10 },
    openingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
  });
});
