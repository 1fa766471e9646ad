import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { printed } from './harness/desk.js';
import { planAndApply } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Figure {
  topic: string;
  state: string;
  by: string | null;
  key: string | null;
  label: string | null;
  count: number;
  average: string | null;
  values: { currency: string; value: string }[];
  rows: string;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let meetings: string[];
let parties: Awaited<ReturnType<typeof aParty>>[];

const at = (path: string) => `/v1/forums/${forum}/${path}`;

/** Four meetings: one held and rated, one where nobody came, one cancelled, one only planned. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 4 });
  parties = [await aParty(api, forum), await aParty(api, forum), await aParty(api, forum)];
  await aDelegate(api, forum, parties[0]?.delegation.id ?? '', { status: 'confirmed' });
  const [one, other, third] = parties.map(({ delegation }) => delegation.id);
  const request = await api.create<Created>(at('meeting-requests'), {
    ...{ fromDelegationId: one, toDelegationId: other, wish: 'must', fields: ['logistics', 'energy'] },
    ...{ subject: { en: 'Ports' }, durationMinutes: 30 },
  });
  const { meetingId } = await api.create<{ meetingId: string }>(at(`meeting-requests/${request.id}/accept`), {});
  const pairs = [
    [one, third],
    [other, third],
    [one, other],
  ] as const;
  const added: Created[] = [];
  for (const pair of pairs) added.push(await aMeeting(api, forum, [pair[0] ?? '', pair[1] ?? '']));
  meetings = [meetingId, ...added.map(({ id }) => id)];
  await planAndApply(api, forum);
  const step = async (id: string | undefined, body: object) => {
    const { version } = (await api.get<{ version: number }>(at(`meetings/${id}`))).body;
    await api.post(at(`meetings/${id}/steps`), body, { 'if-match': `"${version}"` });
  };
  for (const delegationId of [one, other]) await step(meetings[0], { action: 'arrive', delegationId });
  await step(meetings[0], { action: 'start' });
  await step(meetings[0], { action: 'end' });
  await step(meetings[1], { action: 'no-show', delegationId: third });
  const { version } = (await api.get<{ version: number }>(at(`meetings/${meetings[2]}`))).body;
  await api.post(at(`meetings/${meetings[2]}/cancel`), {}, { 'if-match': `"${version}"` });
  await api.create(at('booths'), { number: 'B-1', hall: 'E1', kind: 'company', widthMetres: 3, depthMetres: 3 });
  await api.create(at('agreements'), {
    ...{ code: 'MOU-1', kind: 'memorandum', title: { en: 'Ports' }, value: '1500000', currency: 'USD' },
    ...{ fields: ['energy'], parties: [one, other].map((delegationId) => ({ delegationId })) },
  });
});
afterAll(() => world.end());

const rate = (who: Api, meeting: string | undefined, delegation: string | undefined, body: object) =>
  who.send<{ rating: number }>('PUT', at(`meetings/${meeting}/ratings/${delegation}`), body);

describe('a rating', () => {
  it('is given by a party once the meeting has ended, and can be given anew', async () => {
    const [one, other, third] = parties.map(({ delegation }) => delegation.id);
    const liaison = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: one });
    expect((await rate(liaison, meetings[0], one, { rating: 2, comment: 'Quá ngắn.' })).body.rating).toBe(2);
    expect((await rate(liaison, meetings[0], one, { rating: 4 })).body.rating).toBe(4);
    expect((await rate(liaison, meetings[0], other, { rating: 1 })).status).toBe(404);
    expect((await rate(api, meetings[0], third, { rating: 1 })).status).toBe(404);
    expect((await rate(api, meetings[0], other, { rating: 6 })).status).toBe(400);
    expect(refusal(await rate(liaison, meetings[3], one, { rating: 5 }))).toMatchObject({
      ...{ status: 409, code: 'meeting-not-ended' },
    });
    await rate(api, meetings[0], other, { rating: 5, comment: 'Thành công.' });
    const { items } = (await api.get<{ items: { rating: number; comment: string | null }[] }>(at('meeting-ratings')))
      .body;
    expect(items.map(({ rating, comment }) => [rating, comment]).sort()).toEqual([
      [4, null],
      [5, 'Thành công.'],
    ]);
  });
});

describe('the report', () => {
  it('counts each figure from rows that can be listed', async () => {
    const { figures } = (await api.get<{ figures: Figure[] }>(at('report'))).body;
    for (const { topic, state, by, key, count, rows } of figures) {
      const separator = rows.includes('?') ? '&' : '?';
      const { items } = (await api.get<{ items: object[] }>(`${rows}${separator}limit=200`)).body;
      expect({ topic, state, by, key, count: items.length }).toEqual({ topic, state, by, key, count });
    }
    const of = (topic: string, by: string | null = null) =>
      figures
        .filter((figure) => figure.topic === topic && figure.by === by)
        .map(({ state, key, count }) => [state, ...(key === null ? [] : [key]), count].join(' '))
        .sort();
    expect(of('delegates')).toEqual(['cancelled 0', 'checked-in 0', 'registered 4']);
    expect(of('meetings')).toEqual(['agreed 4', 'cancelled 1', 'held 1', 'no-show 1', 'planned 4']);
    expect(of('meetings', 'field').filter((line) => line.startsWith('held'))).toEqual([
      'held energy 1',
      'held logistics 1',
    ]);
    expect(of('absences')).toEqual(['no-show 1']);
    expect(of('booths')).toEqual(['all 1', 'free 1', 'held 0', 'reserved 0']);
    expect(of('ratings')).toEqual(['1 0', '2 0', '3 0', '4 1', '5 1', 'all 2']);
    expect(figures.find(({ topic, state, by }) => topic === 'ratings' && state === 'all' && !by)?.average).toBe('4.50');
    expect(
      figures.find(({ topic, by, key }) => topic === 'agreements' && by === 'currency' && key === 'USD'),
    ).toMatchObject({
      ...{ count: 1, values: [{ currency: 'USD', value: '1500000.00' }] },
    });
    const pair = figures.find(
      ({ topic, state, by, count }) => topic === 'meetings' && state === 'held' && by === 'pair' && count === 1,
    );
    expect(pair?.label).toMatch(/^Sample Company \d+ – Sample Company \d+$/);
  });

  it('names nobody who meets in confidence, and counts no satisfaction with what has not ended', async () => {
    const numbersIn = async (query: string) =>
      (await api.get<{ items: { value: number | null }[] }>(at(`report/rows?${query}`))).body.items.map(
        ({ value }) => value,
      );
    const counted = async (topic: string) => {
      const { figures } = (await api.get<{ figures: Figure[] }>(at('report'))).body;
      return figures.filter((one) => one.topic === topic && one.by === 'pair').length;
    };
    const pairsBefore = await counted('meetings');
    await world.database.query(`UPDATE meeting SET is_confidential = true WHERE id = ANY($1)`, [
      [meetings[0], meetings[1]],
    ]);
    expect(await counted('meetings')).toBeLessThan(pairsBefore);
    expect(await numbersIn('topic=absences&state=no-show')).toEqual([null]);
    await world.database.query(`UPDATE meeting SET is_confidential = false WHERE id = ANY($1)`, [
      [meetings[0], meetings[1]],
    ]);
    expect(await numbersIn('topic=ratings&state=all')).toHaveLength(2);
    const undo = async (action: string) => {
      const { version } = (await api.get<{ version: number }>(at(`meetings/${meetings[0]}`))).body;
      return api.post(at(`meetings/${meetings[0]}/steps`), { action }, { 'if-match': `"${version}"` });
    };
    expect((await undo('undo-end')).status).toBe(200);
    expect(await numbersIn('topic=ratings&state=all')).toEqual([]);
    expect((await undo('end')).status).toBe(200);
  });

  it('is a workbook with the source of each figure, in the language of its reader', async () => {
    const response = await fetch(`${api.url}${at('report/export?format=xlsx')}`, {
      headers: { authorization: `Bearer ${api.token ?? ''}`, 'accept-language': 'ja' },
    });
    const book = read(Buffer.from(await response.arrayBuffer()));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const lines = utils.sheet_to_json<Record<string, string | number>>(sheet ?? {});
    const { figures } = (await api.get<{ figures: Figure[] }>(at('report'))).body;
    const own = lines.filter((line) => line.通貨 === undefined);
    expect(own.map((line) => [line.出典, line.n])).toEqual(figures.map(({ rows, count }) => [rows, count]));
    expect(lines.find((line) => line.通貨 === 'USD')).toMatchObject({ 項目: '合意文書', 金額: '1500000.00' });
  });

  it('is a paper with the same figures', async () => {
    const pages = await printed(api, at('report/export?format=pdf'));
    const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('\n');
    for (const words of ['Report after the forum', 'Held', 'No-show', '1 500 000.00 USD', '4.50', 'Logistics'])
      expect(text).toContain(words);
  });
});
