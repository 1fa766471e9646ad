import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { someoneWithRole, type Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import type { PdfPage } from './harness/pdf.js';
import { joinWorld, type SharedWorld } from './harness/world.js';

let world: SharedWorld;
let api: Api;
let desk: Api;
let forum: string;
let rooms: Created[];
let meetings: Created[];

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const textsOf = ({ texts }: PdfPage) => texts.map(({ text: words }) => words).join('\n');
const onVersion = (version: number) => ({ 'if-match': `"${version}"` });

interface BinderFile {
  id: string;
  facts: Record<string, unknown>;
  pages: string[];
  files: Map<string, string>;
}
interface Manifest {
  sha256: string;
  pages: { section: string; name: string; day: string; sha256: string; file: string }[];
}

async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}

async function binder(who: Api, dto: object): Promise<BinderFile> {
  const { id } = await who.create<Created>(at('binders'), dto);
  const run = (await eventsOf<{ facts: Record<string, unknown> }>(who, at(`runs/${id}/events`))).at(-1)?.data;
  const zip = await fetch(`${who.url}${at(`runs/${id}/files/binder.zip`)}`, {
    headers: { authorization: `Bearer ${who.token ?? ''}` },
  });
  const pages = (await printed(who, at(`runs/${id}/files/binder.pdf`))).map(textsOf);
  return { id, facts: run?.facts ?? {}, pages, files: await unzipped(Buffer.from(await zip.arrayBuffer())) };
}

const manifestOf = ({ files }: BinderFile) => JSON.parse(files.get('manifest.json') ?? '') as Manifest; // what a binder has
const keysOf = ({ pages }: Manifest) => pages.map(({ section, name, day }) => `${section} ${name} ${day}`.trim());

/** Two rooms, a session, three meetings: with an interpreter, confidential, and one that will be moved. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  rooms = [await aRoom(api, forum, { code: 'A' }), await aRoom(api, forum, { code: 'B' })];
  await anInterpreter(api, forum, { code: 'I1' });
  const parties = [];
  for (let index = 0; index < 6; index += 1) parties.push((await aParty(api, forum)).delegation.id);
  const subject = (en: string) => ({ subject: { vi: `${en} <b>`, ja: `${en} <b>`, en: `${en} <b>` } });
  meetings = [
    await aMeeting(api, forum, parties.slice(0, 2), { ...subject('Green ports'), interpretation: ['vi-ja'] }),
    await aMeeting(api, forum, parties.slice(2, 4), { ...subject('Secret talks'), isConfidential: true }),
    await aMeeting(api, forum, parties.slice(4), {
      ...subject('Farming'),
      ...{ onlineLink: 'https://meet.example/farming' },
      parties: parties.slice(4).map((delegationId, index) => ({ delegationId, isOnline: index === 1 })),
    }),
  ];
  await aMeeting(api, forum, parties.slice(0, 2), subject('Waiting talks'));
  await aMeeting(api, forum, parties.slice(2, 4), { ...subject('Hidden talks'), isConfidential: true });
  await api.create(at('sessions'), {
    ...{ code: 'S1', kind: 'plenary', title: { vi: 'Khai mạc', ja: '開会', en: 'Opening' }, roomId: rooms[1]?.id },
    ...{ start: '2025-11-25T17:00', end: '2025-11-25T18:00', speakers: [], presentations: [] },
  });
  const places = [
    ['09:00', rooms[0]],
    ['10:00', rooms[0]],
    ['09:00', rooms[1]],
  ] as const;
  for (const [index, [start, room]] of places.entries())
    await move(meetings[index]?.id ?? '', { start: `2025-11-25T${start}`, roomId: room?.id }, 1);
  desk = await someoneWithRole(world.database, world.server.url, forum, 'desk', {});
});
afterAll(() => world.end());

async function move(meeting: string, place: object, version: number): Promise<void> {
  const { status, body } = await api.post(at(`meetings/${meeting}/move`), place, onVersion(version));
  expect([status, body]).toEqual([200, expect.anything()]);
}

const allPages = [
  ...['agenda  2025-11-25', 'rooms A 2025-11-25', 'rooms B 2025-11-25', 'times  2025-11-25'],
  ...['meetings 1', 'meetings 2', 'meetings 3', 'unplaced'],
  ...['interpreters I1 2025-11-25', 'venue', 'people JP'],
];

describe('a binder', () => {
  it('is one PDF and one folder that needs nothing from elsewhere', async () => {
    const made = await binder(api, { language: 'en' });
    const manifest = manifestOf(made);
    expect(keysOf(manifest)).toEqual(allPages);
    expect(made.facts).toEqual({ pages: 11, printed: 11, sha256: manifest.sha256 });
    expect(made.pages).toHaveLength(12);
    const [contents = ''] = made.pages;
    expect(contents).toContain('By room · A · 25 Nov 2025');
    const unplaced = made.files.get('meetings-without-place.html');
    for (const words of ['Waiting talks', 'Hidden talks', 'Not scheduled yet (30 minutes)'])
      expect([words, unplaced?.includes(words)]).toEqual([words, true]);
    const online = made.pages.find((page) => page.startsWith('Test') && page.includes('https://meet.example/farming'));
    expect(online?.match(/Sample Company \d+ \(online\)/g)).toHaveLength(1);
    expect(made.files.get('meetings.html')).toContain('Green ports &lt;b&gt;');
    for (const { sha256 } of manifest.pages) expect(contents).toContain(sha256.slice(0, 8));
    for (const words of ['Secret talks', 'Opening', 'liaison-', 'Trần Thị Mẫu', '12 seats'])
      expect([words, made.pages.some((page) => page.includes(words))]).toEqual([words, true]);
    expect([...made.files.keys()]).toEqual([
      ...['index.html', 'agenda.html', 'meetings-by-room.html', 'meetings-by-time.html', 'meetings.html'],
      ...['meetings-without-place.html', 'interpreters.html', 'rooms.html', 'people.html', 'manifest.json'],
    ]);
    const html = [...made.files].filter(([name]) => name.endsWith('.html'));
    for (const [name, page] of html) expect([name, /<script|<link|src=|="https?:/.exec(page)]).toEqual([name, null]);
    const anchors = new Set(
      html.flatMap(([name, page]) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `${name}#${id}`)),
    );
    const links = [...(made.files.get('index.html') ?? '').matchAll(/href="([^"]*#[^"]*)"/g)].map(
      ([, link]) => link ?? '',
    );
    expect(new Set(links)).toEqual(anchors);
    expect(links).toHaveLength(11);
  });

  it('tells the desk of what is confidential only when and where, and nobody’s address', async () => {
    const made = await binder(desk, { language: 'en' });
    expect(keysOf(manifestOf(made))).toEqual(allPages.filter((key) => key !== 'meetings 2'));
    const all = [...made.pages, ...made.files.values()].join('\n');
    for (const words of ['Secret talks', 'Hidden talks', 'liaison-', '@example.org'])
      expect([words, all.includes(words)]).toEqual([words, false]);
    expect(made.files.get('meetings-by-room.html')).toContain('10:00–10:30</th><td><b>Reserved</b></td>');
  });

  it('is not for others', async () => {
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol', {});
    expect((await protocol.post(at('binders'), {})).status).toBe(404);
    const other = (await aForum(api)).id;
    const stranger = await someoneWithRole(world.database, world.server.url, other, 'desk', {});
    expect((await stranger.post(at('binders'), {})).status).toBe(404);
  });
});

describe('reprints', () => {
  it('are of what changed since, and of nothing when nothing did', async () => {
    const first = await binder(api, { language: 'en' });
    const same = await binder(api, { language: 'en', since: first.id });
    expect(same.facts).toMatchObject({ pages: 11, printed: 0, changed: 0, added: 0, removed: 0 });
    expect(same.pages).toHaveLength(1);
    expect(same.pages[0]).toContain('Nothing has changed');
    expect(manifestOf(same).pages).toEqual(manifestOf(first).pages);
    await move(meetings[2]?.id ?? '', { start: '2025-11-25T14:00', roomId: rooms[1]?.id }, 2);
    await world.database.query(`DELETE FROM run_file WHERE run_id = $1`, [first.id]);
    const later = await binder(api, { language: 'en', since: first.id });
    expect(later.facts).toMatchObject({ pages: 11, printed: 3, changed: 3, added: 0, removed: 0 });
    expect(later.pages.slice(1).map((page) => page.split('\n')[1])).toEqual([
      expect.stringContaining('B · '),
      'Meetings by time',
      'Meeting No. 3',
    ]);
    expect(later.pages[0]).toContain('Replace the old page by the new one (3)');
  });

  it('say what to throw away', async () => {
    const first = await binder(desk, { language: 'en' });
    const [, , third] = meetings;
    const { status } = await api.post(at(`meetings/${third?.id ?? ''}/cancel`), {}, onVersion(3));
    expect(status).toBe(200);
    const later = await binder(desk, { language: 'en', since: first.id });
    expect(later.facts).toMatchObject({ printed: 2, changed: 2, added: 0, removed: 1 });
    expect(later.pages[0]?.split('\n').slice(-4, -2)).toEqual(['Throw away the old page (1)', 'Meeting No. 3']);
  });

  it('are since a binder of the forum that the caller may open', async () => {
    const other = (await aForum(api)).id;
    const { id } = await api.create<Created>(`/v1/forums/${other}/binders`, {});
    await eventsOf(api, `/v1/forums/${other}/runs/${id}/events`);
    const { id: ours } = await binder(api, {});
    const refused = (since: string) => ({ status: 422, body: { code: 'unknown-reference', values: [since] } });
    expect(await api.post(at('binders'), { since: id })).toMatchObject(refused(id));
    expect(await desk.post(at('binders'), { since: ours })).toMatchObject(refused(ours));
    expect((await api.post(at('binders'), { since: 'no-id' })).status).toBe(400);
  });
});
