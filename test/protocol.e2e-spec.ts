import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegate, aForum, aRoom, type Created } from './harness/builders.js';
import { startWorld, type World } from './harness/world.js';
import { aSide, aTalk, type SpeakingOrder } from './protocol/stage.js';
import { refusal } from './refusal.js';

let world: World;
let api: Api;
let forum: string;
let room: Created;
/** By name, of both sides. */
let people: Record<'an' | 'binh' | 'sato' | 'mori', string>;
const at = (path: string) => `/v1/forums/${forum}/${path}`;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  room = await aRoom(api, forum);
  const [vn, jp] = [await aSide(api, forum, 'VN', 'ministry'), await aSide(api, forum, 'JP', 'locality')];
  const somebody = async (delegation: string, family: string, given: string, rank: number) =>
    (await aDelegate(api, forum, delegation, { name: { native: { family, given }, nativeLanguage: 'vi' }, rank })).id;
  people = {
    an: await somebody(vn, 'Nguyễn', 'Thử An', 5),
    binh: await somebody(vn, 'Trần', 'Thử Bình', 3),
    sato: await somebody(jp, 'Sato', 'Thu', 2),
    mori: await somebody(jp, 'Mori', 'Thu', 7),
  };
}, 60_000);
afterAll(() => world.end());

let hour = 7;
/** A session with a chair and four talks, an hour after the one before. */
async function aSession(code: string): Promise<Created> {
  const start = `2025-11-25T${String((hour += 1)).padStart(2, '0')}`;
  return api.create<Created>(at('sessions'), {
    ...{ code, kind: 'plenary', title: { vi: 'Phiên toàn thể', ja: '全体会議', en: 'Plenary' }, roomId: room.id },
    ...{ start: `${start}:00`, end: `${start}:45` },
    speakers: [
      { delegateId: people.an, role: 'chair' },
      { delegateId: people.mori, role: 'speaker' },
    ],
    presentations: [
      aTalk('Mori', people.mori),
      aTalk('Film', null),
      aTalk('Sato', people.sato),
      aTalk('Bình', people.binh),
    ],
  });
}

describe('the speaking order', () => {
  it('is proposed by rank in turns of the two sides, with the reason in the reader’s language', async () => {
    const { id } = await aSession('P1');
    const read = (language: string) =>
      api.get<SpeakingOrder>(at(`sessions/${id}/speaking-order`), { 'accept-language': language });
    const [en, ja] = [(await read('en')).body, (await read('ja')).body];
    expect(en.places.map(({ delegateId, isHost, turn, measure }) => [delegateId, isHost, turn, measure])).toEqual([
      [people.binh, true, 'begins', 'rank'],
      [people.sato, false, 'alternates', 'rank'],
      [people.mori, false, 'alone', 'rank'],
    ]);
    expect(en.places.map(({ reason }) => reason)).toEqual([
      'The host country begins. By rank (3).',
      'The two sides take turns: the guests’. By rank (2).',
      'The host country has nobody left to speak. By rank (7).',
    ]);
    expect([en.isTaken, ja.places[0]?.reason]).toEqual([false, '開催国側が最初に発言します。序列（3位）によります。']);
  });

  it('follows the forum’s rule, and is taken over or set by hand in one change of the session', async () => {
    const { id } = await aSession('P2');
    const [order, session] = [at(`sessions/${id}/speaking-order`), at(`sessions/${id}`)];
    const titles = async () =>
      (await api.get<{ presentations: { title: { en: string } }[] }>(session)).body.presentations.map(
        ({ title }) => title.en,
      );
    const rule = await api.patch<{ version: number }>(at('protocol-rule'), { hostCountry: 'JP', hostTurn: 'last' }, 0);
    const taken = await api.send<SpeakingOrder>('POST', order, {}, { 'if-match': '"1"' });
    expect([rule.status, taken.status, taken.body.isTaken, taken.body.version]).toEqual([200, 200, true, 2]);
    expect(await titles()).toEqual(['Bình', 'Film', 'Sato', 'Mori']);
    const delegateIds = [people.mori, people.sato, people.binh];
    await api.send('POST', order, { delegateIds }, { 'if-match': '"2"' });
    expect(await titles()).toEqual(['Mori', 'Film', 'Sato', 'Bình']);

    const wrong = [
      [people.mori, people.sato],
      [...delegateIds, people.an],
      [people.mori, people.mori],
    ];
    const answers = await Promise.all(
      wrong.map((ids) => api.send('POST', order, { delegateIds: ids }, { 'if-match': '"3"' })),
    );
    const stale = await api.send('POST', order, {}, { 'if-match': '"1"' });
    expect([...answers, stale].map((answer) => refusal(answer).code)).toEqual([
      ...['order-incomplete', 'order-incomplete', 'validation-failed', 'version-stale'],
    ]);
    expect(await titles()).toEqual(['Mori', 'Film', 'Sato', 'Bình']);
    const badRules = [{ hostCountry: 'Japan' }, { hostTurn: 'middle' }, { seatsPerRow: 0 }];
    const refused = await Promise.all(badRules.map((body) => api.patch(at('protocol-rule'), body, 1)));
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
    await api.patch(at('protocol-rule'), { hostCountry: null, hostTurn: 'first' }, 1);
  });
});
