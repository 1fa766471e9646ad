import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let delegations: string[];
let organizations: string[];

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  const marks = [1, 2].map((n) => `ARR-${Date.now().toString(36).toUpperCase()}-${n}`);
  organizations = [];
  for (const code of marks)
    organizations.push(
      (await api.create<Created>('/v1/organizations', { code, kind: 'company', country: 'VN', name: { en: code } })).id,
    );
  ({ forum, delegations } = await aForumOf());
});

async function aForumOf() {
  const { id } = await aForum(api);
  const ids: string[] = [];
  for (const organizationId of organizations) {
    const delegation = await aDelegation(api, id, { organizationId });
    await aDelegate(api, id, delegation.id, { isHead: true });
    ids.push(delegation.id);
  }
  return { forum: id, delegations: ids };
}

const at = (path: string, of = forum) => `/v1/forums/${of}/${path}`;
const wanted = (code: string, changes: object = {}) => ({
  ...{ code, subject: { en: 'Ports' }, parties: delegations.map((delegationId) => ({ delegationId })) },
  ...{ durationMinutes: 30, priority: 10, roomClasses: ['SALON'] },
  ...changes,
});
const codesIn = async (of = forum) =>
  (await api.get<{ items: { code: string }[] }>(at('meetings', of))).body.items.map(({ code }) => code);
const send = async (format: 'csv' | 'xlsx', bytes: Uint8Array<ArrayBuffer> | string, of = forum) => {
  const type = format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const headers = { authorization: `Bearer ${api.token ?? ''}`, 'content-type': type };
  const answer = await fetch(`${api.url}${at('meetings/import', of)}`, { method: 'POST', headers, body: bytes });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('many meetings at once', () => {
  it('are all arranged, in their order', async () => {
    const { status, body } = await api.post(at('meetings/batch'), {
      meetings: ['B', 'A', 'C'].map((code) => wanted(code)),
    });
    expect([status, body.arranged, await codesIn()]).toEqual([201, 3, ['B', 'A', 'C']]);
  });

  it('are none of them arranged when one is wrong, and every fault is named with its place', async () => {
    await aMeeting(api, forum, delegations, { code: 'TAKEN' });
    const [own = ''] = delegations;
    const answer = await api.post(at('meetings/batch'), {
      meetings: [
        wanted('GOOD'),
        wanted('TAKEN'),
        wanted('TWICE', { parties: [{ delegationId: own }, { delegationId: own }] }),
        wanted('GOOD'),
        wanted('PINNED', { pinned: { start: '2031-01-01T09:00' } }),
        wanted('LATE', { windows: [{ start: '2031-01-01T09:00', end: '2031-01-01T10:00' }] }),
      ],
    });
    const faults = (answer.body as { faults?: { pointer: string; code: string }[] }).faults ?? [];
    expect(refusal(answer)).toMatchObject({ status: 422, code: 'meetings-refused', count: 5 });
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/meetings/1/code', 'code-exists'],
      ['/meetings/2/parties/1/delegationId', 'party-twice'],
      ['/meetings/3/code', 'code-exists'],
      ['/meetings/4/pinned/start', 'outside-forum'],
      ['/meetings/5/windows/0/start', 'outside-forum'],
    ]);
    expect(await codesIn()).toEqual(['TAKEN']);
  });
});

describe('a list of meetings', () => {
  it.each([
    ['csv', 'vi'],
    ['xlsx', 'ja'],
    ['csv', 'en'],
  ] as const)('that was exported as %s in %s is read again', async (format, language) => {
    const wish = { interpretation: ['vi-ja'], roomClasses: ['VIP', 'SALON'], isConfidential: true, code: 'ONE' };
    await aMeeting(api, forum, delegations, wish);
    await aMeeting(api, forum, delegations, { code: 'TWO' });
    const file = await fetch(`${api.url}${at(`meetings/export?format=${format}`)}`, {
      headers: { authorization: `Bearer ${api.token ?? ''}`, 'accept-language': language },
    });
    const there = await aForumOf();
    const { status, body } = await send(format, new Uint8Array(await file.arrayBuffer()), there.forum);
    expect([status, body.arranged]).toEqual([201, 2]);
    const { body: page } = await api.get<{ items: object[] }>(at('meetings', there.forum));
    expect(page.items).toMatchObject([
      { ...wish, parties: there.delegations.map((delegationId) => ({ delegationId })), durationMinutes: 30 },
      { code: 'TWO', subject: { vi: 'Hợp tác', ja: '協力', en: 'Cooperation' }, interpretation: [] },
    ]);
  });

  it('is refused as a whole, with the row and column of every fault', async () => {
    const head = 'Code,Subject in English,Parties,Minutes,Priority,Room classes';
    const parties = `"${(await partyCodes()).join(', ')}"`;
    const rows = [
      `GOOD,Ports,${parties},30,10,SALON`,
      `BAD,Ports,${parties},3,,SALON`,
      'WHO,Ports,"NOBODY-1, NOBODY-2",30,10,SALON',
    ];
    const { status, body } = await send('csv', [head, ...rows].join('\n'));
    const faults = (body.faults as { pointer: string; code: string }[] | undefined) ?? [];
    expect([status, body.code, faults.map(({ pointer, code }) => [pointer, code])]).toEqual([
      ...[422, 'meetings-refused'],
      [
        ['/rows/3/durationMinutes', 'min'],
        ['/rows/3/priority', 'isDefined'],
        ['/rows/4/parties', 'unknown-reference'],
      ],
    ]);
    expect(await codesIn()).toEqual([]);
    const without = await send('csv', 'Code,Minutes\nA,30');
    expect([without.status, without.body.code, without.body.columns]).toEqual([
      ...[422, 'meeting-columns-missing', 'Parties, Priority'],
    ]);
  });
});

async function partyCodes(): Promise<string[]> {
  const rows = await world.database.query<{ code: string }>(
    `SELECT code FROM organization WHERE id = ANY($1) ORDER BY code`,
    [organizations],
  );
  return rows.map(({ code }) => code);
}
