import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Api } from './harness/api.js';
import { aDelegate, aForum, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Session {
  id: string;
  code: string;
  title: object;
  start: string;
  version: number;
}
interface Agenda {
  release: { number: number; name: string };
  sessions: Session[];
}
interface Release {
  id: string;
  number: number;
  version: number;
  messages: number;
  isUnchanged: boolean;
  restores: number | null;
  changelog: { en: string }[];
}
interface Comparison {
  isUnchanged: boolean;
  diff: Record<'added' | 'removed' | 'moved' | 'changed', { code: string }[]>;
  people: { id: string; sessions: { code: string }[] }[];
  rooms: { code: string }[];
  changelog: { en: string }[];
}

const isSoak = process.env.SOAK === '1';
let world: SharedWorld;
let api: Api;
let path: string;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  path = `/v1/forums/${(await aForum(api)).id}`;
});

const forum = () => path.slice('/v1/forums/'.length);
const session = (code: string, hour: number, overrides: object = {}) =>
  api.create<Session>(`${path}/sessions`, {
    ...{ code, kind: 'thematic', title: { vi: 'Cảng biển', ja: '港湾', en: 'Ports' } },
    ...{ start: at(hour), end: at(hour + 1), ...overrides },
  });
const at = (hour: number) => `2025-11-25T${String(hour).padStart(2, '0')}:00`;
const release = (name = 'Programme') => api.create<Release>(`${path}/releases`, { name });
const rollBack = (id: string) => api.post(`${path}/releases/${id}/rollback`, { name: 'Back' });
const read = async <T>(address: string) => (await api.get<T>(`${path}/${address}`)).body;
const agenda = () => read<Agenda>('agenda');
const draft = async () => (await read<{ items: (Session & { isPublic: boolean })[] }>('sessions')).items;
async function change(id: string, dto: object) {
  const { version } = await read<Session>(`sessions/${id}`);
  return api.patch(`${path}/sessions/${id}`, dto, version);
}
const codesOf = ({ diff: { added, removed, moved, changed } }: Comparison) =>
  Object.fromEntries(
    Object.entries({ added, removed, moved, changed }).map(([kind, list]) => [kind, list.map(({ code }) => code)]),
  );

describe('what a release changes', () => {
  it('is shown before it is made, and kept with it', async () => {
    const [hall, salon] = [await aRoom(api, forum(), { code: 'HALL' }), await aRoom(api, forum(), { code: 'SALON' })];
    const { head } = await aParty(api, forum());
    const opening = await session('S1', 9, { roomId: hall.id, speakers: [{ delegateId: head.id, role: 'chair' }] });
    const ports = await session('S2', 10, { roomId: hall.id });
    const gone = await session('S3', 11);
    const first = await release();
    await change(opening.id, { title: { en: 'Opening' }, start: at(14), end: at(15), roomId: salon.id });
    await change(ports.id, { title: { en: 'Harbours' } });
    await change(gone.id, { isPublic: false });
    await session('S4', 12);
    const preview = await read<Comparison>('releases/preview');
    const second = await release('Second');
    const kept = await read<Comparison>(`releases/${second.id}/diff`);
    const after = await read<Comparison>('releases/preview');
    const backwards = await read<Comparison>(`releases/${first.id}/diff?from=${second.id}`);
    const firstOne = await read<Comparison>(`releases/${first.id}/diff`);
    expect(codesOf(preview)).toEqual({ added: ['S4'], removed: ['S3'], moved: ['S1'], changed: ['S2', 'S1'] });
    expect({ ...kept, diff: kept.diff.moved }).toEqual({ ...preview, diff: preview.diff.moved });
    expect([preview.people.map(({ id }) => id), preview.rooms.map(({ code }) => code)]).toEqual([
      [head.id],
      ['HALL', 'SALON'],
    ]);
    expect(second.changelog).toEqual(preview.changelog);
    expect([after.isUnchanged, codesOf(after)]).toEqual([true, { added: [], removed: [], moved: [], changed: [] }]);
    expect(codesOf(backwards)).toEqual({ added: ['S3'], removed: ['S4'], moved: ['S1'], changed: ['S1', 'S2'] });
    expect(codesOf(firstOne)).toEqual({ added: ['S1', 'S2', 'S3'], removed: [], moved: [], changed: [] });
  });

  it('is nothing for a second release of the same draft, which says so and tells nobody', async () => {
    const { head } = await aParty(api, forum(), { email: 'chair@unchanged.example' });
    await session('S1', 9, { speakers: [{ delegateId: head.id, role: 'chair' }] });
    const first = await release();
    const second = await release();
    expect(
      [first, second].map(({ messages, isUnchanged, changelog }) => [messages, isUnchanged, changelog[0]?.en]),
    ).toEqual([
      [1, false, 'The agenda is published for the first time, with 1 session.'],
      [0, true, 'Nothing has changed since the release before.'],
    ]);
  });

  it('is said in words that organisers may write otherwise, and everybody reads', async () => {
    await session('S1', 9);
    const own = [{ vi: 'Bản đầu tiên', ja: '初版', en: 'The first one' }];
    const first = await api.create<Release>(`${path}/releases`, { name: 'First', changelog: own });
    const better = [{ en: 'Better said' }];
    const changed = await api.patch(`${path}/releases/${first.id}`, { changelog: better }, first.version);
    const stale = await api.patch(`${path}/releases/${first.id}`, { changelog: own }, first.version);
    const { body } = await new Api(api.url).get<{ items: object[] }>(`${path}/agenda/changelog`);
    expect([first.changelog, changed.body.changelog, refusal(stale).code]).toEqual([own, better, 'version-stale']);
    expect(body.items).toEqual([{ number: 1, name: 'First', changelog: better, createdAt: expect.any(String) }]);
  });
});

describe('a rollback', () => {
  it('is a new release with the earlier agenda, and draft and ledger follow it', async () => {
    const room = await aRoom(api, forum());
    const { head, delegation } = await aParty(api, forum(), { email: 'head@rollback.example' });
    const other = await aDelegate(api, forum(), delegation.id, { email: 'other@rollback.example' });
    const on = (id: string) => ({ speakers: [{ delegateId: id, role: 'speaker' }] });
    const said = { languages: ['ja'], onlineLink: 'https://meet.example.org/1', isOnlineLinkPublic: true };
    const kept = await session('S1', 9, { roomId: room.id, ...said, ...on(head.id) });
    const gone = await session('S2', 10, {
      roomId: room.id,
      ...on(other.id),
      presentations: [{ title: { en: 'Deep water' }, minutes: 9, speakerId: other.id }],
    });
    const first = await release('First');
    const before = await agenda();
    // The two change places, one is deleted, and one is new.
    await change(kept.id, {
      start: at(15),
      end: at(16),
      title: { en: 'Later' },
      speakers: [],
      languages: [],
      onlineLink: null,
    });
    await api.send('DELETE', `${path}/sessions/${gone.id}`, undefined, { 'if-match': '"1"' });
    const late = await session('S3', 17, { roomId: room.id });
    await release('Second');
    const third = await rollBack(first.id);
    const after = await agenda();
    const preview = await read<Comparison>('releases/preview');
    const audit = await read<object>('ledger/audit');
    expect([third.status, third.body.number, third.body.restores, third.body.changelog]).toEqual([
      201,
      3,
      1,
      expect.arrayContaining([expect.objectContaining({ en: 'The agenda of release 1 is in force again.' })]),
    ]);
    expect(after).toEqual({ ...before, release: { number: 3, name: 'Back' } });
    expect(preview.isUnchanged).toBe(true);
    expect((await draft()).map(({ id, code, isPublic }) => [id, code, isPublic])).toEqual([
      [kept.id, 'S1', true],
      [gone.id, 'S2', true],
      [late.id, 'S3', false],
    ]);
    expect(audit).toEqual({ engagements: 5, overlaps: 0 });
  });

  it('changes nothing when a former place is taken by now, and names what is in the way', async () => {
    const room = await aRoom(api, forum());
    const moved = await session('S1', 9, { roomId: room.id });
    const free = await session('S2', 12);
    const first = await release();
    await change(moved.id, { start: at(10), end: at(11) });
    await change(free.id, { title: { en: 'Another title' } });
    const taker = await session('S3', 9, { roomId: room.id });
    await release();
    const [agendaBefore, draftBefore] = [await agenda(), await draft()];
    const answer = await rollBack(first.id);
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'engagement-clash',
      count: 1,
      clashes: [expect.objectContaining({ with: 'session', id: taker.id })],
    });
    expect([await agenda(), await draft()]).toEqual([agendaBefore, draftBefore]);
    expect((await read<{ items: Release[] }>('releases')).items).toHaveLength(2);
  });

  it('is refused for people who do not come any more, and for what is confidential by now', async () => {
    const { head } = await aParty(api, forum());
    await session('S1', 9, { speakers: [{ delegateId: head.id, role: 'chair' }] });
    const secret = await session('S2', 10);
    const first = await release();
    await change(secret.id, { isConfidential: true });
    const { version } = (await api.get<Created>(`${path}/delegates/${head.id}`)).body;
    await api.patch(`${path}/delegates/${head.id}`, { status: 'cancelled' }, version);
    const answer = await rollBack(first.id);
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'release-not-restorable',
      release: 1,
      count: 2,
      obstacles: [
        { session: 'S1', reason: 'person-gone', what: head.id },
        { session: 'S2', reason: 'confidential', what: null },
      ],
    });
  });

  it('goes on counting the SEQUENCE of a session that was deleted and comes back', async () => {
    const { head } = await aParty(api, forum(), { email: 'chair@sequence.example' });
    const one = await session('S1', 9, { speakers: [{ delegateId: head.id, role: 'chair' }] });
    await session('S2', 12);
    const first = await release();
    await world.database.query(`UPDATE invitation SET status = 'sent', sent_at = now() WHERE forum_id = $1`, [forum()]);
    await api.send('DELETE', `${path}/sessions/${one.id}`, undefined, { 'if-match': '"1"' });
    await release();
    await world.database.query(`UPDATE invitation SET status = 'sent', sent_at = now() WHERE forum_id = $1`, [forum()]);
    await rollBack(first.id);
    const told = await world.database.query<{ method: string; sequence: number }>(
      `SELECT method, sequence FROM invitation WHERE forum_id = $1 AND kind = 'session' ORDER BY id`,
      [forum()],
    );
    expect(told).toEqual([
      { method: 'REQUEST', sequence: 0 },
      { method: 'CANCEL', sequence: 1 },
      { method: 'REQUEST', sequence: 2 },
    ]);
  });
});

describe('the draft', () => {
  interface Warning {
    code: string;
    sessionCode: string;
    subject: string | null;
    otherId: string | null;
    text: { en: string };
  }
  type Changes = Record<'caused' | 'cured', Warning[]>;
  const told = ({ code, sessionCode }: Warning) => `${sessionCode} ${code}`;
  const changesOf = async (id: string, dto: object) => {
    const { body } = await change(id, dto);
    const { caused, cured } = body.warnings as Changes;
    return { caused: caused.map(told), cured: cured.map(told) };
  };

  it('tells with each change what that causes and cures, and lists what is left', async () => {
    const hall = await aRoom(api, forum(), { zone: 'EAST', capacity: 100 });
    const salon = await aRoom(api, forum(), { zone: 'WEST', capacity: 20 });
    const { head } = await aParty(api, forum(), { staysUntil: '2025-11-25' });
    const interpreter = await anInterpreter(api, forum());
    const { version } = (await api.get<Session>(path)).body;
    await api.patch(path, { transfers: [{ from: 'EAST', to: 'WEST', minutes: 15 }] }, version);
    const speakers = [{ delegateId: head.id, role: 'speaker' }];
    const first = await session('S1', 9, { roomId: hall.id, speakers });
    const second = await session('S2', 10, { roomId: hall.id, expected: 30, languages: ['vi', 'ja'] });
    const steps = [
      await changesOf(second.id, { speakers, interpreterIds: [interpreter.id] }),
      await changesOf(second.id, { roomId: salon.id }),
      await changesOf(first.id, { end: '2025-11-25T09:45' }),
      await changesOf(second.id, { title: { en: 'Harbours' } }),
    ];
    const left = await read<{ items: Warning[] }>('draft/warnings');
    const shift = { from: at(9), minutes: -120, roomId: hall.id };
    const moved = await api.post(`${path}/bulk-moves/shift`, shift);
    expect(steps).toEqual([
      { caused: [], cured: ['S2 speaker-missing', 'S2 interpreter-missing'] },
      { caused: ['S2 room-too-small', 'S2 transfer-too-short'], cured: [] },
      { caused: [], cured: ['S2 transfer-too-short'] },
      { caused: [], cured: [] },
    ]);
    expect(left.items).toEqual([
      {
        ...{ code: 'room-too-small', sessionId: second.id, sessionCode: 'S2', subject: null, otherId: null },
        text: {
          vi: 'Phòng của hoạt động S2 chỉ có 20 chỗ, trong khi cần 30 chỗ.',
          ja: 'S2の会場の定員は20名ですが、30名分の席が必要です。',
          en: 'The room of S2 holds 20 people, and 30 are to come.',
        },
      },
    ]);
    expect((moved.body.warnings as Changes).caused.map(told)).toEqual(['S1 outside-room-hours']);
    const seated = await api.patch(`${path}/sessions/${first.id}/seating`, { seats: 101 }, 1);
    expect((seated.body.warnings as Changes).caused.map(told)).toEqual(['S1 room-too-small']);
    const removed = await api.send<{ warnings: Changes }>('DELETE', `${path}/sessions/${first.id}`, undefined, {
      'if-match': `"${(await read<Session>(`sessions/${first.id}`)).version}"`,
    });
    expect([removed.status, removed.body.warnings.caused, removed.body.warnings.cured.map(told)]).toEqual([
      ...[200, []],
      ['S1 room-too-small', 'S1 outside-room-hours'],
    ]);
  });

  it('is listed page by page', async () => {
    for (const hour of [9, 10, 11]) await session(`S${hour}`, hour);
    const pages: string[][] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { items: Warning[]; nextCursor: string | null } = await read(`draft/warnings?limit=4${query}`);
      pages.push(page.items.map(told));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual([
      ['S9 room-missing', 'S9 speaker-missing', 'S10 room-missing', 'S10 speaker-missing'],
      ['S11 room-missing', 'S11 speaker-missing'],
    ]);
  });

  it('knows nobody who leaves before they come', async () => {
    const { head } = await aParty(api, forum());
    const stay = { staysFrom: '2025-11-25', staysUntil: '2025-11-24' };
    const answer = await api.patch(`${path}/delegates/${head.id}`, stay, 1);
    expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([
      ...[400, 'interval-backwards', '/staysUntil'],
    ]);
  });
});

describe('publishing', () => {
  it('shows readers whole releases alone', async () => {
    const [readers, releases] = isSoak ? [200, 20] : [40, 6];
    const ids: string[] = [];
    for (let index = 0; index < 6; index++)
      ids.push((await session(`S${index}`, 9 + index, { title: { en: '1' } })).id);
    await release('1');
    let isOver = false;
    const seen = new Set<string>();
    const watch = async () => {
      const reader = new Api(api.url);
      while (!isOver) {
        const { body } = await reader.get<Agenda>(`${path}/agenda`);
        seen.add(
          JSON.stringify([body.release.name, ...body.sessions.map(({ title }) => (title as { en: string }).en)]),
        );
      }
    };
    const watching = Array.from({ length: readers }, watch);
    try {
      for (let number = 2; number <= releases; number++) {
        await Promise.all(ids.map((id) => change(id, { title: { en: String(number) } })));
        await release(String(number));
      }
    } finally {
      isOver = true;
      await Promise.all(watching);
    }
    const whole = Array.from({ length: releases }, (_, index) =>
      JSON.stringify(Array.from({ length: 7 }, () => String(index + 1))),
    );
    expect([...seen].filter((one) => !whole.includes(one))).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  }, 900_000);
});

describe('a feed', () => {
  const fetchText = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${api.url}${address}`, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  it('has the released agenda in four forms and three languages, each with an ETag of its own', async () => {
    const room = await aRoom(api, forum(), { code: 'HALL' });
    const { head } = await aParty(api, forum());
    await session('S1', 9, { roomId: room.id, speakers: [{ delegateId: head.id, role: 'chair' }] });
    await session('S2', 10, { kind: 'signing' });
    await session('S3', 11, { isConfidential: true, title: { en: 'Secret' } });
    await release();
    const files = ['calendar.ics', 'agenda.json', 'schedule.xml', 'events.jsonld'];
    const answers = await Promise.all(files.map((file) => fetchText(`${path}/feeds/${file}?language=ja`)));
    const kept = await fetchText(`${path}/feeds/calendar.ics`, {
      'accept-language': 'ja',
      'if-none-match': '"r1.ics.ja"',
    });
    const other = await fetchText(`${path}/feeds/calendar.ics`, {
      'accept-language': 'vi',
      'if-none-match': '"r1.ics.ja"',
    });
    const scoped = await Promise.all(
      [`room=HALL`, `person=${head.id}`, 'track=signing', 'room=TENT'].map((scope) =>
        fetchText(`${path}/feeds/agenda.json?${scope}`),
      ),
    );
    expect(
      answers.map(({ status, headers }) => [
        status,
        headers.get('etag'),
        headers.get('content-type'),
        headers.get('content-language'),
      ]),
    ).toEqual([
      [200, '"r1.ics.ja"', 'text/calendar; charset=utf-8', 'ja'],
      [200, '"r1.json.ja"', 'application/json; charset=utf-8', 'ja'],
      [200, '"r1.xml.ja"', 'application/xml; charset=utf-8', 'ja'],
      [200, '"r1.jsonld.ja"', 'application/ld+json; charset=utf-8', 'ja'],
    ]);
    expect(answers.map(({ text }) => [text.includes('港湾') || text.includes('S1'), text.includes('Secret')])).toEqual(
      files.map(() => [true, false]),
    );
    expect([kept.status, kept.text, kept.headers.get('vary'), other.status, other.headers.get('etag')]).toEqual([
      304,
      '',
      'accept-language',
      200,
      '"r1.ics.vi"',
    ]);
    expect(
      scoped.map(({ status, text }) => [status, [...text.matchAll(/"code":"(S\d)"/g)].map(([, code]) => code)]),
    ).toEqual([
      [200, ['S1']],
      [200, ['S1']],
      [200, ['S2']],
      [404, []],
    ]);
  });

  it('are not sent again to whoever has the text in force: not of a draft, an earlier release or a text that lost a name', async () => {
    const { head } = await aParty(api, forum());
    await session('S1', 9, { speakers: [{ delegateId: head.id, role: 'chair' }] });
    const texts = ['agenda', 'feeds/calendar.ics', 'feeds/agenda.json', 'feeds/schedule.xml', 'feeds/events.jsonld'];
    const asked = (tag: string) =>
      Promise.all(
        texts.map(async (text) => {
          const form = /\.(ics|jsonld|json|xml)$/.exec(text)?.[1];
          const etag = form === undefined ? `"r${tag}"` : `"r${tag}.${form}.vi"`;
          const known = { 'accept-language': 'vi', 'if-none-match': `"other", W/${etag}` };
          const { status, headers, text: body } = await fetchText(`${path}/${text}`, known);
          return [status, body === '', headers.get('etag') === etag, headers.get('cache-control')];
        }),
      );
    const each = (...answer: unknown[]) => texts.map(() => answer);
    const [kept, sent] = [
      [304, true, true, 'public, max-age=30'],
      [200, false, false, 'public, max-age=30'],
    ] as const;

    expect(await asked('1')).toEqual(each(404, false, false, 'no-store'));
    const first = await release();
    expect(await asked('1')).toEqual(each(...kept));
    await session('S2', 10);
    expect(await asked('1')).toEqual(each(...kept));
    await release('Second');
    expect([await asked('1'), await asked('2')]).toEqual([each(...sent), each(...kept)]);
    expect((await rollBack(first.id)).status).toBe(201);
    expect([await asked('1'), await asked('2'), await asked('3')]).toEqual([
      each(...sent),
      each(...sent),
      each(...kept),
    ]);
    await world.database.query(
      `UPDATE release SET redactions = redactions + 1 WHERE forum_id = '${forum()}' AND number = 3`,
    );
    expect([await asked('3'), await asked('3-1')]).toEqual([each(...sent), each(...kept)]);
    const wrong = await fetchText(`${path}/feeds/calendar.ics?colour=red`, { 'if-none-match': '*' });
    expect([wrong.status, (await fetchText(`${path}/agenda`, { 'if-none-match': '*' })).status]).toEqual([400, 304]);
  });

  it('of a person opens by its address until that is revoked, and shows confidential time as busy', async () => {
    const { head } = await aParty(api, forum());
    const on = { speakers: [{ delegateId: head.id, role: 'chair' }] };
    await session('S1', 9, on);
    await session('S2', 11, { ...on, isConfidential: true, title: { en: 'Secret call' } });
    await release();
    const link = `${path}/delegates/${head.id}/feed-link`;
    const { url } = await api.create<{ url: string }>(link, {});
    const again = await api.create<{ url: string }>(link, {});
    const local = new URL(url).pathname;
    const open = await fetchText(`${local}?language=en`);
    const kept = await fetchText(`${local}?language=en`, { 'if-none-match': open.headers.get('etag') ?? '' });
    const forged = await fetchText(local.replace(/.(?=\/calendar)/, (letter) => (letter === 'A' ? 'B' : 'A')));
    await api.send('DELETE', link, undefined);
    const revoked = await fetchText(local, {
      'accept-language': 'vi',
      'if-none-match': open.headers.get('etag') ?? '',
    });
    const renewed = await api.create<{ url: string }>(link, {});
    const reopened = await fetchText(new URL(renewed.url).pathname);
    expect(again.url).toBe(url);
    expect([
      open.status,
      open.headers.get('cache-control'),
      [...open.text.matchAll(/SUMMARY[^:]*:(.*)\r/g)].map(([, summary]) => summary),
    ]).toEqual([200, 'private, max-age=30', ['Ports', 'Busy']]);
    expect([open.text.includes('Secret'), kept.status, reopened.status]).toEqual([false, 304, 200]);
    expect([forged, revoked].map(({ status, text }) => [status, (JSON.parse(text) as { code: string }).code])).toEqual([
      [404, 'feed-link-ended'],
      [404, 'feed-link-ended'],
    ]);
    expect(JSON.parse(revoked.text)).toMatchObject({ title: 'Địa chỉ lịch này không còn hiệu lực' });
  });
});

describe('a bulk move', () => {
  const move = (what: string, dto: object) => api.post(`${path}/bulk-moves/${what}`, dto);
  const starts = async () => (await draft()).map(({ code, start }) => `${code} ${start.slice(8, 16)}`);

  it('shifts sessions that follow each other in one room, and their claims', async () => {
    const room = await aRoom(api, forum());
    await session('S1', 9, { roomId: room.id });
    await session('S2', 14, { roomId: room.id });
    await session('S3', 15, { roomId: room.id });
    const answer = await move('shift', { from: at(14), minutes: 20 });
    expect([answer.status, await starts(), await read<object>('ledger/audit')]).toEqual([
      200,
      ['S1 25T09:00', 'S2 25T14:20', 'S3 25T15:20'],
      { engagements: 3, overlaps: 0 },
    ]);
    expect(answer.body.moved).toEqual([
      expect.objectContaining({ code: 'S2', version: 2 }),
      expect.objectContaining({ code: 'S3', version: 2 }),
    ]);
  });

  it('changes nothing when one of many clashes, and names the clash and the session', async () => {
    const [room, other] = [await aRoom(api, forum()), await aRoom(api, forum())];
    const { head } = await aParty(api, forum());
    const on = { speakers: [{ delegateId: head.id, role: 'speaker' }] };
    await session('S1', 9, { roomId: room.id, ...on });
    await session('S2', 10, { roomId: room.id });
    const inTheWay = await session('S3', 11, { roomId: other.id, ...on });
    const before = await draft();
    const answer = await move('shift', { from: at(9), minutes: 120, roomId: room.id });
    const outside = await move('shift', { from: at(9), minutes: -720 });
    const nothing = await move('room-swap', { roomId: room.id, otherRoomId: other.id, day: '2025-11-26' });
    const itself = await move('room-swap', { roomId: room.id, otherRoomId: room.id });
    const byNone = await move('shift', { from: at(9), minutes: 0 });
    const unknown = await move('room-swap', { roomId: room.id, otherRoomId: head.id });
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'engagement-clash',
      count: 1,
      clashes: [expect.objectContaining({ session: 'S1', subject: head.id, with: 'session', id: inTheWay.id })],
    });
    expect(refusal(byNone).errors).toEqual([{ pointer: '/minutes', code: 'notEquals', message: 'must not be 0' }]);
    expect([outside, nothing, itself, unknown].map((one) => refusal(one).code)).toEqual([
      'moved-outside-forum',
      'nothing-to-move',
      'nothing-to-move',
      'unknown-reference',
    ]);
    expect(await draft()).toEqual(before);
  });

  it('lets two rooms change places that are both taken at the same time', async () => {
    const [room, other] = [await aRoom(api, forum(), { places: 2 }), await aRoom(api, forum())];
    const [one, two] = [await session('S1', 9, { roomId: room.id }), await session('S2', 9, { roomId: other.id })];
    const answer = await move('room-swap', { roomId: room.id, otherRoomId: other.id });
    const rooms = (await draft()).map((session) => [session.id, (session as unknown as { roomId: string }).roomId]); // as: of the draft
    expect([answer.status, rooms, await read<object>('ledger/audit')]).toEqual([
      200,
      [
        [one.id, other.id],
        [two.id, room.id],
      ],
      { engagements: 3, overlaps: 0 },
    ]);
  });
});
