import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aRoom, type Created } from './harness/builders.js';
import { ledgerOf } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let source: string;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  source = (await aForum(api)).id;
  const room = await aRoom(api, source, { code: 'HALL', places: 3 });
  await aRoom(api, source, { code: 'SIDE', layout: 'u-shape', partIds: [room.id] });
  const delegation = await aDelegation(api, source, { quota: 7, fieldsOffered: ['tourism'] });
  const speaker = await aDelegate(api, source, delegation.id);
  await api.create(`/v1/forums/${source}/sessions`, {
    code: 'S1',
    kind: 'plenary',
    title: { vi: 'Khai mạc', ja: '開会', en: 'Opening' },
    start: '2025-11-25T08:00',
    end: '2025-11-25T09:30',
    roomId: room.id,
    speakers: [{ delegateId: speaker.id, role: 'speaker' }],
    presentations: [{ title: { en: 'Welcome' }, minutes: 10, speakerId: speaker.id }],
    ...{
      languages: ['vi', 'ja'],
      interpretation: ['vi-ja'],
      expected: 300,
      onlineLink: 'https://meet.example.org/2025',
    },
    isOnlineLinkPublic: true,
  });
  await api.create(`/v1/forums/${source}/booths`, {
    number: 'E-01',
    hall: 'E',
    kind: 'locality',
    widthMetres: 3,
    depthMetres: 2,
  });
});
afterAll(() => world.end());

let counter = 0;
const aClone = (overrides: object = {}) => ({
  id: `clone-${process.pid}-${(counter += 1)}`,
  name: { en: 'Next year' },
  startsOn: '2026-11-24',
  people: 'organizations',
  ...overrides,
});

describe('a clone of a forum', () => {
  it('has its rooms, agenda and booths at the same times on the clock, and nobody', async () => {
    const wish = aClone({ place: { en: 'Nagoya' }, timeZone: 'Asia/Tokyo' });
    const answer = await api.post(`/v1/forums/${source}/clones`, wish);
    const at = (path: string) => api.get<{ items: Record<string, unknown>[] }>(`/v1/forums/${wish.id}/${path}`);
    const [rooms, sessions, booths, delegations, delegates] = await Promise.all(
      ['rooms', 'sessions', 'booths?state=free', 'delegations', 'delegates'].map(at),
    );
    expect(answer).toMatchObject({
      status: 201,
      body: {
        forum: {
          id: wish.id,
          name: { en: 'Next year' },
          place: { en: 'Nagoya' },
          timeZone: 'Asia/Tokyo',
          startsOn: '2026-11-24',
          endsOn: '2026-11-24',
          meetingHours: [{ start: '2026-11-24T08:00:00+09:00', end: '2026-11-24T18:00:00+09:00' }],
        },
        rooms: 2,
        sessions: 1,
        booths: 1,
        delegations: 1,
      },
    });
    expect(rooms?.body.items.map(({ layout, partIds }) => [layout, partIds])).toEqual([
      [null, []],
      ['u-shape', [rooms?.body.items[0]?.id]],
    ]);
    expect(rooms?.body.items.map(({ code, places, openingHours }) => [code, places, openingHours])).toEqual(
      [
        ['HALL', 3],
        ['SIDE', 1],
      ].map((room) => [...room, [{ start: '2026-11-24T08:00:00+09:00', end: '2026-11-24T18:00:00+09:00' }]]),
    );
    expect(sessions?.body.items).toEqual([
      expect.objectContaining({
        code: 'S1',
        start: '2026-11-24T08:00:00+09:00',
        end: '2026-11-24T09:30:00+09:00',
        roomId: rooms?.body.items[0]?.id,
        speakers: [],
        presentations: [expect.objectContaining({ title: { en: 'Welcome' }, minutes: 10, speakerId: null })],
        ...{ languages: ['vi', 'ja'], interpretation: ['vi-ja'], expected: 300 },
        ...{ onlineLink: null, isOnlineLinkPublic: false },
      }),
    ]);
    expect(booths?.body.items.map(({ number }) => number)).toEqual(['E-01']);
    expect(delegations?.body.items.map(({ quota, status, delegates: count }) => [quota, status, count])).toEqual([
      [7, 'invited', 0],
    ]);
    expect(delegates?.body.items).toEqual([]);
    expect(await ledgerOf(world.database, wish.id)).toEqual({ engagements: 3, overlaps: 0 });
  });

  it('speaks with the same words and by the same rules, its deadline as many days later', async () => {
    const rules = {
      'sending-rule': { isReviewed: false, settlingMinutes: 20, quietFrom: '21:00', quietUntil: '06:00' },
      'reminder-rule': { recipientDays: 5, liaisonDays: 9, daySheetAt: '18:00', fitOutDays: 7, commitmentDays: 9 },
      'exhibition-rules': { kindsKept: 'must', fitOutUntil: '2025-11-10T17:00', isDirectoryPublic: true },
    };
    for (const [path, rule] of Object.entries(rules))
      await api.patch(`/v1/forums/${source}/${path}`, rule, path === 'exhibition-rules' ? 1 : 0);
    const words = `message-templates/digest/vi`;
    for (const [version, subject] of ['Bản tin', 'Bản tin {{ count }}'].entries())
      await api.send('PUT', `/v1/forums/${source}/${words}`, { texts: { subject } }, { 'if-match': `"${version}"` });
    const wish = aClone();
    await api.create(`/v1/forums/${source}/clones`, wish);
    const read = async (forum: string) => {
      const answers = await Promise.all(
        [...Object.keys(rules), words].map((path) => api.get(`/v1/forums/${forum}/${path}`)),
      );
      return answers.map(({ body }) => body);
    };
    const [sending, reminding, exhibition, digest] = await read(source);

    expect(await read(wish.id)).toEqual([
      sending,
      reminding,
      { ...exhibition, fitOutUntil: '2026-11-09T17:00:00+07:00', isDirectoryPublic: false },
      { ...digest, version: 1 },
    ]);
  });

  it('comes without organizations when they are not wanted, and leaves its model as it was', async () => {
    const before = await api.get(`/v1/forums/${source}/sessions`);
    const wish = aClone({ people: 'none' });
    const { body } = await api.post(`/v1/forums/${source}/clones`, wish);
    const after = await api.get(`/v1/forums/${source}/sessions`);
    const delegations = await api.get(`/v1/forums/${wish.id}/delegations`);
    expect([body.delegations, delegations.body]).toEqual([0, { items: [], nextCursor: null }]);
    expect(after.body).toEqual(before.body);
  });

  it('is refused whole when its name is taken, and when it is asked for by somebody else', async () => {
    const taken = await api.post(`/v1/forums/${source}/clones`, aClone({ id: source }));
    const wrong = await api.post<{ errors: { pointer: string; code: string }[] }>(
      `/v1/forums/${source}/clones`,
      aClone({ id: 'No Slug', startsOn: '2026-02-30', people: 'everybody', timeZone: 'Mars/Olympus' }),
    );
    const organiserHere = await someoneWithRole(world.database, api.url, source, 'organiser');
    const stranger = await someoneWithRole(world.database, api.url, (await aForum(api)).id, 'organiser');
    const wish = aClone();
    const refused = await Promise.all([
      organiserHere.post(`/v1/forums/${source}/clones`, wish),
      stranger.post(`/v1/forums/${source}/clones`, wish),
    ]);
    const rows = await world.database.query(`SELECT FROM forum WHERE id = $1`, [wish.id]);
    expect(refusal(taken)).toEqual({ status: 409, code: 'forum-exists', forum: source });
    expect(wrong.body.errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/id isSlug',
      '/people isIn',
      '/startsOn isLocalDate',
      '/timeZone isTimeZone',
    ]);
    expect(refused.map(({ status, body }) => [status, body.resource])).toEqual([
      [404, 'page'],
      [404, 'forum'],
    ]);
    expect(rows).toEqual([]);
  });

  it('asked for twice with one key is made once', async () => {
    const wish = aClone();
    const key = { 'idempotency-key': `clone-${wish.id}` };
    const answers = await Promise.all(
      [1, 2].map(() => api.post<{ forum: Created }>(`/v1/forums/${source}/clones`, wish, key)),
    );
    const again = await api.post<{ forum: Created }>(`/v1/forums/${source}/clones`, wish, key);
    expect(again.status).toBe(201);
    expect(answers.map(({ status }) => status).every((status) => [201, 409].includes(status))).toBe(true);
    expect(again.body.forum.id).toBe(wish.id);
  });
});
