import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom, anInterpreter, type Created } from './harness/builders.js';
import { aPlan, type PlanAnswer } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Request {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  ifMatch: string | null;
  body: object | null;
  missing: string[];
}
interface Fix {
  id: string;
  isCheapest: boolean;
  words: string;
  fix: { kind: string };
  do: Request[];
}
interface WhatIf {
  gained: { meetingId: string; start: string; roomClass: string }[];
  lost: { meetingId: string }[];
  placed: { before: number; after: number };
  weight: { before: number; after: number };
}

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

/** One hour on one day: two meetings of half an hour fit into a room. */
const hours = [{ start: '2025-11-25T08:00', end: '2025-11-25T09:00' }];
const aShortForum = () => aForum(api, { meetingHours: hours });
const quick = { seconds: 0.2, seed: 1 };
const pathOf = (forum: Created, plan: PlanAnswer) => `/v1/forums/${forum.id}/plans/${plan.id}`;

async function aPair(forum: Created): Promise<string[]> {
  const [one, other] = [await aParty(api, forum.id), await aParty(api, forum.id)];
  return [one.delegation.id, other.delegation.id];
}

const meet = async (forum: Created, overrides: object = {}) => aMeeting(api, forum.id, await aPair(forum), overrides);

async function fixesOf(forum: Created, plan: PlanAnswer, meeting: Created, language = 'en'): Promise<Fix[]> {
  const path = `${pathOf(forum, plan)}/unplaced/${meeting.id}/fixes`;
  const { status, body } = await api.get<{ fixes: Fix[] }>(path, { 'accept-language': language });
  expect(status).toBe(200);
  return body.fixes;
}

/** What only the organiser knows. */
const known: Record<string, unknown> = {
  ...{ code: 'NEW', capacity: 8, email: 'new@example.org', language: 'vi' },
  name: { vi: 'Mới', ja: '新', en: 'New' },
};

async function send({ method, path, ifMatch, body, missing }: Request): Promise<void> {
  const filled = Object.fromEntries(missing.map((field) => [field, known[field]]));
  if (path.endsWith('/interpreters')) filled.name = { native: { family: 'Trần', given: 'Mới' }, nativeLanguage: 'vi' };
  const headers: Record<string, string> = ifMatch === null ? {} : { 'if-match': ifMatch };
  const sent = method === 'DELETE' || (body === null && method !== 'POST') ? undefined : { ...body, ...filled };
  const { status, body: said } = await api.send(method, path, sent, headers);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(said)}`);
}

/** Finds the fix of a kind, asks what it would gain, does it, plans again. */
async function tryOut(forum: Created, meeting: Created, kind: string) {
  const plan = await aPlan(api, forum.id, quick);
  const before = await rowsOf(forum);
  const fixes = await fixesOf(forum, plan, meeting);
  const fix = fixes.find((one) => one.fix.kind === kind);
  expect(fixes.map((one) => one.fix.kind)).toContain(kind);
  expect(fixes.map(({ isCheapest }) => isCheapest)).toEqual(fixes.map((one, index) => index === 0 && one.isCheapest));
  const promised = await api.create<WhatIf>(`${pathOf(forum, plan)}/what-if`, fix?.fix);
  expect(await rowsOf(forum)).toEqual(before); // nothing is written
  for (const request of fix?.do ?? []) await send(request);
  const after = await aPlan(api, forum.id, quick);
  const unplaced = await api.get<{ items: { meetingId: string }[] }>(`${pathOf(forum, after)}/unplaced`);
  const left = unplaced.body.items.map(({ meetingId }) => meetingId);
  return { fix, words: fix?.words, promised, placed: after.score?.placed, isPlaced: !left.includes(meeting.id) };
}

async function rowsOf(forum: Created): Promise<unknown> {
  return world.database.query(
    `SELECT (SELECT jsonb_agg(m ORDER BY m.id) FROM meeting m WHERE forum_id = $1) AS meetings,
            (SELECT jsonb_agg(p ORDER BY p.id) FROM plan p WHERE forum_id = $1) AS plans,
            (SELECT count(*) FROM room WHERE forum_id = $1) AS rooms, (SELECT count(*) FROM audit_entry WHERE forum_id = $1) AS entries`,
    [forum.id],
  );
}

describe('a fix of a meeting without a place', () => {
  it('is an interpreter more', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id, { places: 3 });
    await anInterpreter(api, forum.id);
    for (const priority of [30, 20]) await meet(forum, { priority, interpretation: ['vi-ja'] });
    const third = await meet(forum, { interpretation: ['vi-ja'] });
    const { fix, words, promised, placed, isPlaced } = await tryOut(forum, third, 'interpreter');
    expect(words).toMatch(/^Add an interpreter vi-ja: Tuesday, 25 November 2025, 08:\d\d–0[89]:\d\d\.$/);
    expect(fix).toMatchObject({ do: [{ method: 'POST', missing: ['code', 'name', 'email', 'language'] }] });
    expect(promised).toMatchObject({
      gained: [{ meetingId: third.id, roomClass: 'SALON', number: 3 }],
      ...{ lost: [], placed: { before: 2, after: 3 }, weight: { before: 50, after: 60 } },
    });
    expect({ placed, isPlaced }).toEqual({ placed: 3, isPlaced: true });
  });

  it('is an interpreter who works longer, where somebody is only not there then', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id, { places: 3 });
    await anInterpreter(api, forum.id);
    await anInterpreter(api, forum.id, {
      ...{ code: 'LATE', available: [{ start: '2025-11-25T12:00', end: '2025-11-25T18:00' }] },
    });
    for (const priority of [30, 20]) await meet(forum, { priority, interpretation: ['vi-ja'] });
    const third = await meet(forum, { interpretation: ['vi-ja'] });
    const { fix, words, promised, placed, isPlaced } = await tryOut(forum, third, 'interpreter');
    expect(words).toMatch(/^Ask interpreter LATE \(vi-ja\) to work then too: Tuesday, 25 November 2025, 08:/);
    expect(fix).toMatchObject({ do: [{ method: 'PATCH', missing: [], body: { available: [{}, {}] } }] });
    expect(promised).toMatchObject({ gained: [{ meetingId: third.id }], lost: [] });
    expect({ placed, isPlaced }).toEqual({ placed: 3, isPlaced: true });
  });

  it('is a room that is opened, and one more where none is closed', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    await aRoom(api, forum.id, {
      code: 'LATE',
      openingHours: [{ start: '2025-11-25T12:00', end: '2025-11-25T18:00' }],
    });
    for (const priority of [40, 30]) await meet(forum, { priority });
    const opened = await tryOut(forum, await meet(forum), 'room');
    expect(opened.words).toMatch(/^Open room LATE \(SALON\): /);
    expect(opened.fix).toMatchObject({ do: [{ method: 'PATCH', missing: [] }] });
    expect(opened).toMatchObject({ promised: { gained: [{}], lost: [] }, placed: 3, isPlaced: true });

    const inVip = await meet(forum, { roomClasses: ['VIP'] });
    const more = await tryOut(forum, inVip, 'room');
    expect(more.fix).toMatchObject({ do: [{ method: 'POST', missing: ['code', 'name', 'capacity'] }] });
    expect(more).toMatchObject({ promised: { gained: [{ roomClass: 'VIP' }] }, placed: 4, isPlaced: true });
  });

  it('is time of people: their block or a disruption is taken away', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    const [one, other] = [await aParty(api, forum.id), await aParty(api, forum.id)];
    const meeting = await aMeeting(api, forum.id, [one.delegation.id, other.delegation.id]);
    const base = `/v1/forums/${forum.id}`;
    await api.create(`${base}/delegates/${one.head.id}/blocks`, { start: '2025-11-25T08:00', end: '2025-11-25T08:40' });
    await api.create(`${base}/disruptions`, {
      ...{ lost: 'delegate', lostId: other.head.id, start: '2025-11-25T08:20', end: '2025-11-25T09:00' },
    });
    const { words, promised, isPlaced } = await tryOut(forum, meeting, 'time');
    expect(words).toMatch(/^Let .*be free for \d+ minutes more: Tuesday, 25 November 2025, /);
    expect({ promised, isPlaced }).toMatchObject({ promised: { gained: [{ meetingId: meeting.id }] }, isPlaced: true });
  });

  it('is another class of room, or another hour', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id, { class: 'VIP' });
    const inSalon = await meet(forum);
    const early = await meet(forum, {
      roomClasses: ['VIP'],
      windows: [{ start: '2025-11-25T07:00', end: '2025-11-25T08:10' }],
    });
    const classes = await tryOut(forum, inSalon, 'room-class');
    expect(classes).toMatchObject({
      words: 'Let it be in a VIP too.',
      promised: { gained: [{ roomClass: 'VIP' }] },
      isPlaced: true,
    });
    const windows = await tryOut(forum, early, 'window');
    expect(windows).toMatchObject({ promised: { gained: [{ meetingId: early.id }] }, isPlaced: true, placed: 2 });
  });

  it('is another meeting less, planned or standing', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    await meet(forum, { priority: 30 });
    const light = await meet(forum, { priority: 20 });
    const last = await meet(forum, { priority: 10 });
    const plan = await aPlan(api, forum.id, quick);
    await api.create(`${pathOf(forum, plan)}/apply`, {});
    const [fix] = (await fixesOf(forum, plan, last)).filter((one) => one.fix.kind === 'without');
    expect(fix?.words).toBe('Take out meeting No. 2 (priority 20).');
    const promised = await api.create<WhatIf>(`${pathOf(forum, plan)}/what-if`, fix?.fix);
    expect(promised).toMatchObject({
      ...{ gained: [{ meetingId: last.id }], lost: [{ meetingId: light.id, number: 2 }] },
      ...{ placed: { before: 2, after: 2 }, weight: { before: 50, after: 40 } },
    });
    for (const request of fix?.do ?? []) await send(request);
    const free = await api.get(`${pathOf(forum, plan)}/unplaced/${last.id}/fixes`);
    expect(free.body).toMatchObject({ freeNow: { start: expect.any(String) }, fixes: [] });
    expect((await aPlan(api, forum.id, quick)).score?.placed).toBe(1);
  });
});

describe('fixes and what-if', () => {
  it('answer as many as can be searched for, and tell all others when to ask again', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    await meet(forum, { roomClasses: ['VIP'] });
    const plan = await aPlan(api, forum.id, quick);
    const room = { kind: 'room', class: 'VIP', start: '2025-11-25T08:00', end: '2025-11-25T09:00' };
    const asked = Array.from({ length: 60 }, () => api.post(`${pathOf(forum, plan)}/what-if`, room));
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThan(8);
    for (const answer of refused) {
      expect(refusal(answer)).toEqual({ status: 503, code: 'searches-waiting', retryAfterSeconds: 9 });
      expect(answer.headers.get('retry-after')).toBe('9');
    }
  });

  it('say the same in three languages, and refuse what makes no sense', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    const placed = await meet(forum, { priority: 30 });
    const unplaced = await meet(forum, { roomClasses: ['VIP'] });
    const plan = await aPlan(api, forum.id, quick);
    const path = pathOf(forum, plan);
    const words = await Promise.all(
      ['vi', 'ja', 'en'].map(async (language) =>
        (await fixesOf(forum, plan, unplaced, language)).map((one) => one.words),
      ),
    );
    expect(words.map((said) => said.find((one) => one.includes('SALON')))).toEqual([
      'Chấp nhận cả phòng hạng SALON.',
      'SALONの部屋も認める。',
      'Let it be in a SALON too.',
    ]);
    const before = await rowsOf(forum);
    const time = { start: '2025-11-25T08:00', end: '2025-11-25T08:30' };
    const whatIf = async (body: object) => refusal(await api.post(`${path}/what-if`, body));
    expect(refusal(await api.get(`${path}/unplaced/${placed.id}/fixes`))).toEqual({
      status: 409,
      code: 'meeting-has-place',
      number: 1,
    });
    expect((await api.get(`${path}/unplaced/${plan.id}/fixes`)).status).toBe(404);
    expect(await whatIf({ kind: 'without', meetingId: unplaced.id })).toMatchObject({
      code: 'meeting-has-no-place',
      number: 2,
    });
    expect(await whatIf({ kind: 'room-class', meetingId: placed.id, roomClass: 'SALON' })).toMatchObject({
      code: 'meeting-has-place',
    });
    expect(await whatIf({ kind: 'room-class', meetingId: unplaced.id, roomClass: 'MOON' })).toMatchObject({
      code: 'unknown-reference',
    });
    expect(await whatIf({ kind: 'time', delegateIds: [plan.id], ...time })).toMatchObject({
      code: 'unknown-reference',
    });
    expect(await whatIf({ kind: 'without', meetingId: plan.id })).toMatchObject({ status: 404 });
    expect(await whatIf({ kind: 'interpreter', pair: 'vi-ja', start: time.end, end: time.start })).toMatchObject({
      code: 'interval-backwards',
    });
    expect(
      await whatIf({ kind: 'room', class: 'VIP', start: '2035-01-01T08:00', end: '2035-01-01T09:00' }),
    ).toMatchObject({ code: 'outside-forum' });
    expect(await whatIf({ kind: 'interpreter', pair: 'vi-ja' })).toMatchObject({
      status: 400,
      code: 'validation-failed',
    });
    expect(await whatIf({ kind: 'magic' })).toMatchObject({ status: 400 });
    expect(await rowsOf(forum)).toEqual(before);
    for (const language of ['vi', 'ja', 'en']) {
      const { body } = await api.get(`${path}/unplaced/${placed.id}/fixes`, { 'accept-language': language });
      expect(body).toMatchObject({
        title: { vi: 'Cuộc gặp đã có chỗ', ja: 'この会談には場所があります', en: 'The meeting has a place' }[language],
      });
    }
  });

  it('let wishes of a meeting that has a place be', async () => {
    const forum = await aShortForum();
    await aRoom(api, forum.id);
    const meeting = await meet(forum);
    const wishes = `/v1/forums/${forum.id}/meetings/${meeting.id}/wishes`;
    const put = (body: object, version: number) => api.send('PUT', wishes, body, { 'if-match': `"${version}"` });
    expect(refusal(await put({ roomClasses: ['VIP'], windows: null }, 7))).toMatchObject({ status: 412 });
    const changed = await put({ roomClasses: ['SALON', 'VIP'], windows: hours }, 1);
    expect(changed.body).toMatchObject({
      version: 2,
      roomClasses: ['SALON', 'VIP'],
      windows: [{ start: '2025-11-25T08:00:00+07:00' }],
    });
    const plan = await aPlan(api, forum.id, quick);
    await api.create(`${pathOf(forum, plan)}/apply`, {});
    expect(refusal(await put({ roomClasses: ['VIP'], windows: null }, 3))).toMatchObject({
      code: 'illegal-transition',
      current: 'placed',
    });
  });
});
