import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import {
  aDelegate,
  aDelegation,
  aForum,
  aMeeting,
  anInterpreter,
  aParty,
  aRoom,
  type Created,
} from './harness/builders.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import { readPdf, type PdfPage } from './harness/pdf.js';
import { planAndApply } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let meeting: string;
let parties: Awaited<ReturnType<typeof aParty>>[];
let interpreter: Created;

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const noPage: PdfPage = { width: 0, height: 0, texts: [], rectangles: [] };
const textsOf = ({ texts }: PdfPage) => texts.map(({ text }) => text).join('\n');

/** A meeting that was asked for, with an interpreter and an agreement; and a confidential one of two others. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 2 });
  interpreter = await anInterpreter(api, forum);
  parties = [];
  for (let index = 0; index < 4; index += 1) parties.push(await aParty(api, forum, { rank: 10 - index }));
  const [one, other, third, fourth] = parties.map(({ delegation }) => delegation.id);
  const request = await api.create<Created>(at('meeting-requests'), {
    ...{ fromDelegationId: one, toDelegationId: other, wish: 'must', fields: ['logistics'], durationMinutes: 30 },
    ...{ subject: { vi: 'Cảng xanh', ja: '環境配慮型港湾', en: 'Green ports' }, interpretation: ['vi-ja'] },
    message: 'We bring the port authority.',
  });
  const accepted = await api.create<{ meetingId: string }>(at(`meeting-requests/${request.id}/accept`), {});
  meeting = accepted.meetingId;
  await aMeeting(api, forum, [third ?? '', fourth ?? ''], {
    ...{ subject: { vi: 'Việc kín', ja: '非公開案件', en: 'Secret talks' }, isConfidential: true },
  });
  for (const [code, pair] of [
    ['MOU-1', [one, other]],
    ['MOU-2', [other, third]],
  ] as const)
    await api.create(at('agreements'), {
      ...{ code, kind: 'memorandum', title: { en: `Draft ${code}` } },
      parties: pair.map((delegationId) => ({ delegationId })),
    });
  await planAndApply(api, forum);
});
afterAll(() => world.end());

const briefing = async (who: Api, id: string, language?: string) => {
  const path = at(`meetings/${id}/briefing`);
  if (!language) return (await printed(who, path)).map(textsOf).join('\n');
  const response = await fetch(`${who.url}${path}`, {
    headers: { authorization: `Bearer ${who.token ?? ''}`, 'accept-language': language },
  });
  return readPdf(Buffer.from(await response.arrayBuffer()))
    .map(textsOf)
    .join('\n');
};
const withRole = (role: string, scope = {}) => someoneWithRole(world.database, world.server.url, forum, role, scope);

describe('a briefing note', () => {
  it('tells a party who, when on both clocks, what was wished and what there is between them', async () => {
    const liaison = await withRole('liaison', { delegationId: parties[0]?.delegation.id });
    const note = await briefing(liaison, meeting, 'en');
    for (const words of ['Green ports', 'Hà Nội time', 'Tokyo time', 'as a must', 'We bring the port authority.'])
      expect(note).toContain(words);
    for (const words of ['Draft MOU-1', 'Logistics', 'Trần', 'Vietnamese–Japanese']) expect(note).toContain(words);
    expect(note).not.toContain('MOU-2');
  });

  it('is in the language of its reader', async () => {
    expect(await briefing(api, meeting, 'vi')).toContain('Tài liệu chuẩn bị cuộc gặp');
    expect(await briefing(api, meeting, 'ja')).toContain('会談資料');
  });

  it('tells what was agreed at the last meeting, a year ago, and what of it is still to be done', async () => {
    await metBefore();
    const liaison = await withRole('liaison', { delegationId: parties[0]?.delegation.id });
    for (const [language, words] of Object.entries(fromBefore)) {
      const note = (await briefing(liaison, meeting, language)).replaceAll('\n', ' ');
      expect(words.filter((said) => !note.includes(said))).toEqual([]);
      expect(note).not.toContain('Done');
    }
    const interprets = await withRole('interpreter', { interpreterId: interpreter.id });
    const note = await briefing(interprets, meeting, 'en');
    expect(['Ports and rail', 'Both will', 'Send the list'].map((words) => note.includes(words))).toEqual([
      ...[true, false, false],
    ]);
  });

  it('is read by nobody who is not of the meeting', async () => {
    const { items } = (await api.get<{ items: { id: string }[] }>(at('meetings'))).body;
    const other = items.find(({ id }) => id !== meeting)?.id ?? '';
    const liaison = await withRole('liaison', { delegationId: parties[0]?.delegation.id });
    const head = await withRole('delegate', { delegateId: parties[1]?.head.id });
    const desk = await withRole('desk');
    const interprets = await withRole('interpreter', { interpreterId: interpreter.id });
    const statuses = await Promise.all(
      [liaison, head, desk, interprets].map(async (who) => [
        (await who.get(at(`meetings/${meeting}/briefing`))).status,
        (await who.get(at(`meetings/${other}/briefing`))).status,
      ]),
    );
    expect(statuses).toEqual([
      [200, 404],
      [200, 404],
      [404, 404],
      [200, 404],
    ]);
    expect(await briefing(interprets, meeting)).not.toContain('Draft MOU-1');
  });
});

/** What a note tells of the year before, by language. */
const fromBefore = {
  vi: ['Biên bản: Hai bên cùng khảo sát.', 'Gửi danh mục dự án', 'thời hạn: Thứ Bảy, ngày 31 tháng 1 năm 2026'],
  ja: ['会談録：双方で視察を行う。', '案件一覧を送付する', '期限：2026年1月31日（土）'],
  en: ['Minutes: Both will visit the port.', 'Send the list', 'due on Saturday, 31 January 2026'],
};

/** The same two met a year ago, agreed to minutes, and one promised two things, of which one is done. */
async function metBefore(): Promise<void> {
  const { id: former } = await aForum(api);
  await aRoom(api, former);
  const ids: string[] = [];
  for (const { delegation } of parties.slice(0, 2)) {
    const { body } = await api.get<{ organization: { id: string } }>(at(`delegations/${delegation.id}`));
    const { id } = await aDelegation(api, former, { organizationId: body.organization.id });
    await aDelegate(api, former, id, { isHead: true });
    ids.push(id);
  }
  const { id } = await aMeeting(api, former, ids, { subject: { en: 'Ports and rail' } });
  await planAndApply(api, former);
  await world.database.query(
    `UPDATE meeting SET status = 'ended', started_at = now(), ended_at = now(), starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year' WHERE id = $1`,
    [id],
  );
  await world.database.query(
    `INSERT INTO meeting_minutes (meeting_id, text, status, version) VALUES ($1, $2, 'agreed', 1)`,
    [id, { vi: 'Hai bên cùng khảo sát.', ja: '双方で視察を行う。', en: 'Both will visit the port.' }],
  );
  const list = { vi: 'Gửi danh mục dự án', ja: '案件一覧を送付する', en: 'Send the list' };
  for (const [text, status] of [
    [list, 'open'],
    [{ en: 'Done' }, 'done'],
  ])
    await world.database.query(
      `INSERT INTO commitment (forum_id, meeting_id, delegation_id, text, due_on, status, version) VALUES ($1, $2, $3, $4, '2026-01-31', $5, 1)`,
      [former, id, ids[1], text, status],
    );
}

async function signs(dto: object): Promise<{ facts: object | null; pages: PdfPage[] }> {
  const { id } = await api.create<Created>(at('door-signs'), dto);
  const events = await eventsOf<{ facts: object | null; files: object[] }>(api, at(`runs/${id}/events`));
  const run = events.at(-1)?.data;
  const pages = run?.files.length ? await printed(api, at(`runs/${id}/files/door-signs.pdf`)) : [];
  return { facts: run?.facts ?? null, pages };
}

describe('door signs', () => {
  it('name the parties of a room’s day in three languages, and say of confidential ones only when', async () => {
    const { facts, pages } = await signs({ per: 'room' });
    expect(facts).toEqual({ printed: 1 });
    const [page] = pages;
    expect(page && [Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
    const text = textsOf(page ?? noPage);
    for (const words of ['Công ty mẫu', 'サンプル企業', 'Sample Company', '使用予定あり', 'Reserved'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    for (const words of ['Secret', 'Việc kín', '非公開']) expect([words, text.includes(words)]).toEqual([words, false]);
    const names = text.match(/Sample Company \d+/g) ?? [];
    expect(new Set(names).size).toBe(2); // those of the open one
  });

  it('are one for each meeting, or for the one asked for', async () => {
    expect((await signs({ per: 'meeting' })).facts).toEqual({ printed: 2 });
    const { pages } = await signs({ per: 'meeting', meeting });
    expect(pages).toHaveLength(1);
    expect((await signs({ per: 'meeting', day: '2025-11-25', meeting: parties[0]?.head.id })).facts).toEqual({
      printed: 0,
    });
  });
});

describe('where whoever receives is named first', () => {
  it.each([0, 1])('door signs, notes and the board name party %i first when it receives', async (receives) => {
    const { version } = (await api.get<{ version: number }>(at('meeting-rules'))).body;
    await api.patch(at('meeting-rules'), { nameOrder: 'host-first' }, version);
    const ids = parties.slice(0, 2).map(({ delegation }) => delegation.id);
    await world.database.query(`UPDATE meeting SET host_delegation_id = $2 WHERE id = $1`, [meeting, ids[receives]]);
    const names = await Promise.all(
      [ids[receives], ids[1 - receives]].map(async (id = '') => {
        const { body } = await api.get<{ organization: { name: { en: string } } }>(at(`delegations/${id}`));
        return body.organization.name.en;
      }),
    );
    const onSign = textsOf((await signs({ per: 'meeting', meeting })).pages[0] ?? noPage);
    const inNote = await briefing(api, meeting, 'en');
    const { items } = (
      await api.get<{ items: { meetingId: string; parties: { delegationId: string }[] }[] }>(
        at('board?day=2025-11-25&limit=50'),
      )
    ).body;
    const onBoard = items.find(({ meetingId }) => meetingId === meeting)?.parties;

    for (const text of [onSign, inNote]) expect(text.match(/Sample Company \d+/g)?.slice(0, 2)).toEqual(names);
    expect(onBoard?.map(({ delegationId }) => delegationId)).toEqual([ids[receives], ids[1 - receives]]);
  });
});
