import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aForum, anInterpreter, aRoom, type Created } from './harness/builders.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { aPdf, aSide, aTalk, type RunSheet, type SpeakingOrder } from './protocol/stage.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let room: Created;
/** By name, of both sides. */
let people: Record<'an' | 'binh' | 'sato' | 'mori', string>;
const at = (path: string) => `/v1/forums/${forum}/${path}`;

beforeAll(async () => {
  world = await joinWorld();
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
});
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
    const taken = await api.post<SpeakingOrder>(order, {}, { 'if-match': '"1"' });
    expect([rule.status, taken.status, taken.body.isTaken, taken.body.version]).toEqual([200, 200, true, 2]);
    expect(await titles()).toEqual(['Bình', 'Film', 'Sato', 'Mori']);
    const delegateIds = [people.mori, people.sato, people.binh];
    await api.post(order, { delegateIds }, { 'if-match': '"2"' });
    expect(await titles()).toEqual(['Mori', 'Film', 'Sato', 'Bình']);

    const wrong = [
      [people.mori, people.sato],
      [...delegateIds, people.an],
      [people.mori, people.mori],
    ];
    const answers = await Promise.all(wrong.map((ids) => api.post(order, { delegateIds: ids }, { 'if-match': '"3"' })));
    const stale = await api.post(order, {}, { 'if-match': '"1"' });
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

describe('the run sheet', () => {
  it('has the talks and the cues minute by minute, and a cue is edited and taken out by its version', async () => {
    const { id } = await aSession('P3');
    const cues = at(`sessions/${id}/cues`);
    const text = { vi: 'Mời quý vị ổn định chỗ ngồi', ja: 'ご着席ください', en: 'Please take your seats' };
    const seats = await api.create<Created>(cues, { offsetMinutes: -5, kind: 'mc', text });
    const photo = await api.create<Created>(cues, {
      ...{ offsetMinutes: 45, kind: 'photo', text: { en: 'Photo' }, delegateId: people.sato },
    });
    await api.patch(`${cues}/${photo.id}`, { offsetMinutes: 40 }, 1);
    const rows = async () => {
      const { body } = await api.get<RunSheet>(at(`sessions/${id}/run-sheet`), { 'accept-language': 'en' });
      return body.rows.map(({ at: time, kind, text: said, person }) => [
        ...[time.slice(11, 16), kind, said?.en, person?.delegateId],
      ]);
    };
    const [start] = (await api.get<{ start: string }>(at(`sessions/${id}`))).body.start.slice(11).split(':');
    const hours = Number(start);
    const clock = (minutes: number) =>
      `${String(hours + Math.floor(minutes / 60)).padStart(2, '0')}:${String((minutes + 60) % 60).padStart(2, '0')}`;
    const talks = [
      [clock(0), 'presentation', 'Mori', people.mori],
      [clock(10), 'presentation', 'Film', undefined],
      [clock(20), 'presentation', 'Sato', people.sato],
      [clock(30), 'presentation', 'Bình', people.binh],
    ];
    expect(await rows()).toEqual([
      [clock(-5), 'mc', 'Please take your seats', undefined],
      ...talks,
      [clock(40), 'photo', 'Photo', people.sato],
      [clock(45), 'end', undefined, undefined],
    ]);
    const removed = await api.send<Record<string, unknown>>('DELETE', `${cues}/${seats.id}`, undefined, {
      'if-match': '"1"',
    });
    const bad = [
      await api.post(cues, { offsetMinutes: 5, kind: 'dance', text }),
      await api.post(cues, { offsetMinutes: 9_999, kind: 'mc', text }),
      await api.post(cues, { offsetMinutes: 5, kind: 'mc', text, delegateId: room.id }),
      await api.patch(`${cues}/${photo.id}`, { kind: 'note' }, 1),
    ];
    expect([removed.status, ...bad.map(({ status }) => status)]).toEqual([204, 400, 400, 422, 412]);
    expect((await rows())[0]).toEqual(talks[0]);
  });

  it('is printed for a session or a day in the language asked for, with the seating, stamped', async () => {
    const print = async (dto: object) => {
      const { id } = await api.create<Created>(at('run-sheets'), dto);
      const events = await eventsOf<{ facts: object | null }>(api, at(`runs/${id}/events`));
      const pages = await printed(api, at(`runs/${id}/files/run-sheets.pdf`));
      return { facts: events.at(-1)?.data.facts, text: pages.flatMap(({ texts }) => texts.map(({ text }) => text)) };
    };
    const { body } = await api.get<{ items: Created[] }>(at('sessions'));
    const one = await print({ session: body.items[2]?.id, language: 'ja', withSeating: true });
    expect(one.facts).toEqual({ printed: 1 });
    for (const expected of ['進行台本', '講演 Sato', '写真撮影', '席次表', '1列目', '終了'])
      expect(one.text).toContain(expected);
    expect(one.text.some((text) => text.startsWith('プログラム未公表 · 印刷'))).toBe(true);
    const day = await print({ day: '2025-11-25', language: 'vi' });
    expect([day.facts, day.text.filter((text) => /–\d\d:\d\d {2}Phiên/.test(text)).length]).toEqual([
      { printed: 3 },
      3,
    ]);
    const wrong = [{ day: '2001-01-01' }, { session: room.id }, { language: 'fr' }];
    const refused = await Promise.all(wrong.map((dto) => api.post(at('run-sheets'), dto)));
    expect(refused.map((answer) => refusal(answer).code)).toEqual(['outside-forum', 'not-found', 'validation-failed']);
  });

  it('seats those on the stage by precedence, mixed or facing each other as the forum wants it', async () => {
    const { body } = await api.get<{ items: Created[] }>(at('sessions'));
    const seating = async () => {
      const path = at(`sessions/${body.items[0]?.id ?? ''}/seating-plan`);
      const plan = await api.get<{ places: { delegateId: string; row: number; seat: number }[] }>(path);
      return plan.body.places.map(({ delegateId, row, seat }) => [delegateId, row, seat]);
    };
    const { an, binh, sato, mori } = people;
    const rule = await api.get<{ version: number }>(at('protocol-rule'));
    await api.patch(at('protocol-rule'), { seatsPerRow: 3 }, rule.body.version);
    expect(await seating()).toEqual([
      [binh, 1, 1],
      [sato, 1, 2],
      [an, 1, 3],
      [mori, 2, 1],
    ]);
    await api.patch(at('protocol-rule'), { seatingLayout: 'opposite' }, rule.body.version + 1);
    expect(await seating()).toEqual([
      [binh, 1, 1],
      [an, 1, 2],
      [sato, 1, 1],
      [mori, 1, 2],
    ]);
  });
});

describe('the speaking balance', () => {
  interface Figure {
    key: string | null;
    minutes: number;
    talks: number;
    rows: number[];
  }
  type Report = Record<'byCountry' | 'byKind' | 'bySession', Figure[]> & {
    byGender?: Figure[];
    release: number | null;
    minutes: number;
  };

  it('counts minutes by country, kind and session, of the draft and of a release, each figure with its rows', async () => {
    const { items } = (await api.get<{ items: Created[] }>(at('sessions'))).body;
    const draft = (await api.get<Report>(at('speaking-balance'))).body;
    const short = ({ key, minutes, rows }: Figure) => [key, minutes, rows.length];
    expect([draft.release, draft.minutes, draft.byCountry.map(short), draft.byKind.map(short)]).toEqual([
      ...[null, 120],
      [
        ['JP', 60, 6],
        ['VN', 30, 3],
        [null, 30, 3],
      ],
      [
        ['locality', 60, 6],
        ['ministry', 30, 3],
        [null, 30, 3],
      ],
    ]);
    expect(draft.bySession.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
    const { id } = await api.create<Created>(at('releases'), { name: 'For the balance' });
    const released = (await api.get<Report>(at(`speaking-balance?release=${id}`))).body;
    expect({ ...released, release: null }).toEqual({ ...draft, talks: expect.anything() as unknown });
    const csv = await api.get<string>(at('speaking-balance/export?format=csv&part=figures'), {
      'accept-language': 'vi',
    });
    expect(csv.body).toContain('Quốc gia,Nhật Bản,60,6,50,"');
    const { version } = (await api.get<Created>(at(`delegates/${people.sato}`))).body;
    await api.patch(at(`delegates/${people.sato}`), { gender: 'female' }, version);
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    const genders = [api, protocol].map(async (who) => (await who.get<Report>(at('speaking-balance'))).body.byGender);
    expect([draft.byGender, (await genders[0])?.map(short), await genders[1]]).toEqual([
      ...[
        [],
        [
          ['female', 30, 3],
          [null, 90, 9],
        ],
      ],
      undefined,
    ]);
    const exported = [api, protocol].map(async (who) => {
      const { body } = await who.get<string>(at('speaking-balance/export?format=csv&part=figures'), {
        'accept-language': 'ja',
      });
      return body.includes('性別,女性,30,3,25,');
    });
    expect(await Promise.all(exported)).toEqual([true, false]);
    const files = ['part=talks&format=xlsx', 'part=all&format=xlsx'].map((query) =>
      api.get(at(`speaking-balance/export?${query}`)),
    );
    expect((await Promise.all(files)).map(({ status }) => status)).toEqual([200, 400]);
  });
});

describe('advance papers', () => {
  it('are sent by the session’s people and read by those concerned once released, and by nobody else', async () => {
    const as = (role: string, scope = {}) => someoneWithRole(world.database, world.server.url, forum, role, scope);
    const interpreter = await anInterpreter(api, forum);
    const { id, version } = await aSession('P4');
    await api.patch(at(`sessions/${id}`), { interpreterIds: [interpreter.id], interpretation: ['vi-ja'] }, version);
    const other = await aDelegate(api, forum, await aSide(api, forum, 'JP', 'company'));
    const speaker = await as('delegate', { delegateId: people.sato });
    const readers = [speaker, await as('interpreter', { interpreterId: interpreter.id })];
    const strangers = await Promise.all([as('delegate', { delegateId: other.id }), as('protocol'), as('desk')]);
    const papers = at(`sessions/${id}/papers`);
    const send = (who: Api, bytes: string | Buffer, fileName = 'bài phát biểu.pdf') =>
      who.send<Record<string, unknown>>('POST', `${papers}?fileName=${encodeURIComponent(fileName)}`, String(bytes), {
        'content-type': 'application/pdf',
      });
    const statuses = (them: Api[], path: string) => Promise.all(them.map(async (who) => (await who.get(path)).status));

    const sent = await send(speaker, aPdf);
    const file = `${papers}/${String(sent.body.id)}/file`;
    expect([sent.status, sent.body.isReleased, sent.body.isOwn, sent.body.sizeBytes]).toEqual([
      201,
      false,
      true,
      aPdf.length,
    ]);
    expect(await statuses([...readers, ...strangers], file)).toEqual([200, 404, 404, 404, 404]);
    await api.patch(`${papers}/${String(sent.body.id)}`, { isReleased: true }, Number(sent.body.version));
    expect(await statuses([...readers, ...strangers], file)).toEqual([200, 200, 404, 404, 404]);
    expect(await statuses([...readers, ...strangers], papers)).toEqual([200, 200, 404, 404, 404]);
    const read = await readers[1]?.get<string>(file);
    expect([read?.body, read?.headers.get('content-disposition'), read?.headers.get('x-content-type-options')]).toEqual(
      [
        ...[
          aPdf,
          `attachment; filename="paper.pdf"; filename*=UTF-8''b%C3%A0i%20ph%C3%A1t%20bi%E1%BB%83u.pdf`,
          'nosniff',
        ],
      ],
    );
    const refused = [
      await send(speaker, '<html>no paper</html>'),
      await send(speaker, '%PDF-1.7 cut short'),
      await send(speaker, ''),
      await send(speaker, aPdf, '../../secret.pdf'),
      await send(speaker, `%PDF-1.7\n${'x'.repeat(20 * 1_048_576)}%%EOF`),
      await send(strangers[0], aPdf),
      await speaker.send<Record<string, unknown>>('DELETE', `${papers}/${String(sent.body.id)}`, undefined, {
        'if-match': '"3"',
      }),
    ];
    expect(refused.map((answer) => refusal(answer).code)).toEqual([
      ...['paper-not-pdf', 'paper-not-pdf', 'unsupported-media-type', 'paper-name-unfit', 'paper-too-large'],
      ...['not-found', 'not-found'],
    ]);
    const { body } = await api.get<{ items: object[] }>(papers);
    const kept = await world.database.query(`SELECT id FROM session_paper WHERE session_id = $1`, [id]);
    expect([body.items.length, kept.length]).toEqual([1, 1]);
  });
});
