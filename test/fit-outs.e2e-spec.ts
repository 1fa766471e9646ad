import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Answer, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { scannedBadge } from './harness/desk.js';
import { readPdf } from './harness/pdf.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Sheet {
  missing: string[];
  missingInWords: string[];
  loadIn: { slotId: string; dock: string; start: string } | null;
  until: string | null;
  version: number;
}
interface Exhibitor {
  delegationId: string;
  api: Api;
}

let world: SharedWorld;
let organiser: Api;
let forum: string;
let counter = 0;

beforeAll(async () => {
  world = await joinWorld();
  organiser = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(organiser)).id;
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const codeOf = ({ status, body }: Answer<unknown>) => [status, (body as { code?: string }).code];

/** Who holds a booth, and the mailbox that sees to it. */
async function anExhibitor(name: object = { en: 'Sample exhibitor' }): Promise<Exhibitor> {
  const number = `B-${(counter += 1)}`;
  const { id: organizationId } = await organiser.create<Created>('/v1/organizations', {
    ...{ code: `STALL-${process.pid}-${counter}`, kind: 'company', country: 'JP', name },
  });
  const { id: delegationId } = await aDelegation(organiser, forum, { organizationId });
  const { id: boothId } = await organiser.create<Created>(at('booths'), {
    ...{ number, hall: 'E1', kind: 'company', widthMetres: 3, depthMetres: 3 },
  });
  await organiser.create(at('booth-reservations'), { delegationId, boothId });
  const api = await someoneWithRole(world.database, world.server.url, forum, 'exhibitor', { delegationId });
  return { delegationId, api };
}

const sheetOf = ({ delegationId, api }: Exhibitor, headers = {}) =>
  api.get<Sheet>(at(`fit-outs/${delegationId}`), headers);
const fillIn = ({ delegationId, api }: Exhibitor, body: object, version: number) =>
  api.patch<Sheet>(at(`fit-outs/${delegationId}`), body, version);
const unload = ({ delegationId, api }: Exhibitor, slotId?: string) =>
  api.send<Sheet>('PUT', at(`fit-outs/${delegationId}/load-in`), { slotId });
const slots = (more: object = {}) =>
  organiser.post<{ id: string; start: string }[]>(at('load-in-slots'), {
    ...{ dock: 'D1', start: '2025-11-24T08:00', end: '2025-11-24T09:00', slotMinutes: 30, capacity: 1 },
    ...more,
  });
const rules = (body: object, version = 1) => organiser.patch(at('exhibition-rules'), body, version);
const csv = async (api: Api, path: string, language = 'en') => {
  const headers = { authorization: `Bearer ${api.token ?? ''}`, 'accept-language': language };
  const answer = await fetch(`${api.url}${at(path)}`, { headers });
  return (await answer.text())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
};

const products = [{ name: { vi: 'Trà Thái Nguyên', ja: 'タイグエン茶', en: 'Thai Nguyen tea' }, description: null }];
const filled = {
  nameBoard: { vi: 'Công ty Mẫu', ja: '株式会社見本', en: 'Sample Inc.' },
  ...{ powerKilowatts: 1.5, furniture: [{ code: 'TABLE', count: 2 }], products, vehicles: ['14C-123.45'] },
  delivery: { carrier: 'Sample Cargo', parcels: 6 },
};

describe('a fit-out sheet', () => {
  it('is filled in by its exhibitor, says in words what is missing, and is whole at last', async () => {
    const exhibitor = await anExhibitor();
    const { id: staff } = await aDelegate(organiser, forum, exhibitor.delegationId);
    const slot = (await slots()).body[0]?.id;

    const empty = await sheetOf(exhibitor, { 'accept-language': 'vi' });
    const first = await fillIn(
      exhibitor,
      { nameBoard: { vi: 'Công ty Mẫu', ja: '株式会社見本' }, powerKilowatts: 0 },
      1,
    );
    const second = await fillIn(exhibitor, { ...filled, staffDelegateIds: [staff] }, 2);
    const whole = await unload(exhibitor, slot);

    expect([empty.body.version, empty.body.missing.length, empty.body.missingInWords.slice(0, 2)]).toEqual([
      ...[1, 7, ['biển tên gian hàng bằng ba thứ tiếng (Việt, Nhật, Anh)', 'nhu cầu điện']],
    ]);
    expect(first.body.missing).toEqual(['name-board', 'furniture', 'products', 'staff', 'delivery', 'load-in']);
    expect([second.body.missingInWords, whole.body.missing]).toEqual([['a load-in slot'], []]);
    expect(whole.body).toMatchObject({ ...filled, loadIn: { dock: 'D1', start: '2025-11-24T08:00:00+07:00' } });
  });

  it('is its exhibitor’s alone, and refused when it names strangers or was changed since', async () => {
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    const { id: stranger } = await aDelegate(organiser, forum, other.delegationId);
    const { id: without } = await aDelegation(organiser, forum);
    const answers = [
      await other.api.get(at(`fit-outs/${one.delegationId}`)),
      await fillIn({ ...one, api: other.api }, { powerKilowatts: 1 }, 1),
      await fillIn(one, { staffDelegateIds: [stranger] }, 1),
      await fillIn(one, { furniture: [{ code: 'TABLE', count: 0 }] }, 1),
      await fillIn(one, { powerKilowatts: 1 }, 7),
      await organiser.get(at(`fit-outs/${without}`)),
    ];
    expect(answers.map(codeOf)).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
      [422, 'unknown-reference'],
      [400, 'validation-failed'],
      [412, 'version-stale'],
      [404, 'not-found'],
    ]);
    const seen = await one.api.get<{ items: object[] }>(at('fit-outs'));
    const all = await organiser.get<{ items: object[] }>(at('fit-outs'));
    expect([seen.body.items.length, all.body.items.length, (await sheetOf(one)).body.version]).toEqual([1, 2, 1]);
  });

  it('is closed at the deadline for its exhibitor, not for organisers', async () => {
    const exhibitor = await anExhibitor();
    await rules({ fitOutUntil: '2099-01-01T12:00' });
    const before = await fillIn(exhibitor, { powerKilowatts: 1 }, 1);
    await rules({ fitOutUntil: '2025-01-01T12:00' }, 2);
    const late = await fillIn(exhibitor, { powerKilowatts: 2 }, 2);
    const lateSlot = await unload(exhibitor, (await slots()).body[0]?.id);
    const byOrganiser = await fillIn({ ...exhibitor, api: organiser }, { powerKilowatts: 2 }, 2);

    expect([before.status, before.body.until, byOrganiser.status]).toEqual([200, '2099-01-01T12:00:00+07:00', 200]);
    expect(refusal(late as never)).toEqual({ status: 409, code: 'fit-out-closed', until: '2025-01-01T12:00:00+07:00' });
    expect(codeOf(lateSlot)).toEqual([409, 'fit-out-closed']);
  });

  it('goes to the contractor as a list', async () => {
    const exhibitor = await anExhibitor({ en: 'Sample exhibitor', ja: '見本出展者' });
    await fillIn(exhibitor, filled, 1);
    const [headings, line] = await csv(organiser, 'fit-outs/export?format=csv', 'ja');
    const workbook = await fetch(`${organiser.url}${at('fit-outs/export?format=xlsx')}`, {
      headers: { authorization: `Bearer ${organiser.token ?? ''}` },
    });
    expect(headings?.split(',').slice(0, 5)).toEqual([
      '小間番号',
      'ホール',
      '出展者コード',
      '出展者名',
      '社名板（ベトナム語）',
    ]);
    expect(line).toContain(
      '見本出展者,Công ty Mẫu,株式会社見本,Sample Inc.,1.5,2 × TABLE,0,14C-123.45,Sample Cargo,6,',
    );
    expect([workbook.status, (await workbook.arrayBuffer()).byteLength > 1_000]).toEqual([200, true]);
  });

  it('names the booths hall by hall and by their numbers', async () => {
    for (const number of ['Z-2', 'A-1', 'Z-1', 'A-2']) {
      const { delegationId } = await anExhibitor();
      await world.database.query(
        `UPDATE booth SET number = '${number}' FROM booth_reservation r WHERE r.booth_id = booth.id AND r.delegation_id = '${delegationId}'`,
      );
    }
    const [, ...lines] = await csv(organiser, 'fit-outs/export?format=csv', 'en');
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
      ['A-1', 'A-2', 'Z-1', 'Z-2'].map((number) => [number, 'E1']),
    );
  });
});

describe('passes', () => {
  const onPaper = (bytes: Buffer) => readPdf(bytes).flatMap(({ texts }) => texts.map(({ text }) => text));
  const passesOf = ({ delegationId, api }: Exhibitor) =>
    fetch(`${api.url}${at(`fit-outs/${delegationId}/passes`)}`, {
      headers: { authorization: `Bearer ${api.token ?? ''}`, 'accept-language': 'ja' },
    });

  it('of staff and vehicles are printed as the sheet names them, once the booth is reserved, for its exhibitor alone', async () => {
    const [exhibitor, other] = [await anExhibitor(), await anExhibitor()];
    const [slot] = (await slots()).body;
    const name = {
      native: { family: '見本', given: '太郎' },
      romaji: { family: 'MIHON', given: 'Taro' },
      nativeLanguage: 'ja',
    };
    const { id } = await aDelegate(organiser, forum, exhibitor.delegationId, { name });
    const empty = await exhibitor.api.get(at(`fit-outs/${exhibitor.delegationId}/passes`));
    await fillIn(exhibitor, { staffDelegateIds: [id], vehicles: ['14C-123.45'] }, 1);
    await unload(exhibitor, slot?.id);
    const paper = await passesOf(exhibitor);
    const strange = await other.api.get(at(`fit-outs/${exhibitor.delegationId}/passes`));
    const texts = onPaper(Buffer.from(await paper.arrayBuffer()));
    expect([codeOf(empty), paper.headers.get('content-type'), codeOf(strange)]).toEqual([
      [409, 'passes-empty'],
      'application/pdf',
      [404, 'not-found'],
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        '出展者通行証',
        '見本 太郎',
        '搬入車両証',
        '14C-123.45',
        '搬入口 D1',
        '2025-11-24 08:00–08:30',
      ]),
    );
    const run = await organiser.create<Created>(at('booth-passes'), {});
    const done = await eventually(
      () => organiser.get<{ status: string; facts: object }>(at(`runs/${run.id}`)),
      ({ body }) => body.status === 'done',
    );
    expect(done.body.facts).toEqual({ printed: 2 });
    const holder = await aDelegation(organiser, forum);
    const { id: boothId } = await organiser.create<Created>(at('booths'), {
      ...{ number: 'HELD', hall: 'E1', kind: 'company', widthMetres: 3, depthMetres: 3 },
    });
    const asking = await someoneWithRole(world.database, world.server.url, forum, 'exhibitor', {
      delegationId: holder.id,
    });
    await asking.create(at('booth-reservations'), { delegationId: holder.id, boothId });
    expect(codeOf(await asking.get(at(`fit-outs/${holder.id}/passes`)))).toEqual([...[409, 'booth-not-reserved']]);
  });
});

describe('load-in', () => {
  it('takes no more exhibitors at a dock than it has room for, also when they ask at once', async () => {
    const exhibitors = await Promise.all(Array.from({ length: 6 }, () => anExhibitor()));
    const { body } = await slots({ capacity: 2 });
    const [first, second] = body.map(({ id }) => id);
    const answers = await Promise.all(exhibitors.map((exhibitor) => unload(exhibitor, first)));
    const [lucky, unlucky] = [200, 409].map(
      (status) => exhibitors[answers.findIndex((answer) => answer.status === status)],
    );
    if (!lucky || !unlucky) throw new Error('Two should have got a place, and four none.');

    const moved = await unload(lucky, second);
    const freed = await unload(unlucky, first);
    await lucky.api.send('DELETE', at(`fit-outs/${lucky.delegationId}/load-in`), undefined);
    const listed = await organiser.get<{ items: { free: number; start: string }[] }>(at('load-in-slots'));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
    expect([moved.body.loadIn?.slotId, freed.status]).toEqual([second, 200]);
    expect(listed.body.items.map(({ start, free }) => [start.slice(11, 16), free])).toEqual([
      ['08:00', 0],
      ['08:30', 2],
    ]);
  });

  it('has no two slots of a dock at one time', async () => {
    await slots();
    const answers = [
      await slots({ start: '2025-11-24T08:45', end: '2025-11-24T09:45' }),
      await slots({ dock: 'D2' }),
      await slots({ start: '2025-11-24T09:00', end: '2025-11-24T09:10' }),
      await unload(await anExhibitor(), '0197a3e0-0000-7000-8000-000000000000'),
    ];
    expect(answers.map(codeOf)).toEqual([
      [409, 'load-in-overlaps'],
      [201, undefined],
      [400, 'validation-failed'],
      [422, 'unknown-reference'],
    ]);
  });
});

describe('the directory', () => {
  it('is open once organisers say so, and finds names and products in each language, whatever their accents and width', async () => {
    const tea = await anExhibitor({ vi: 'Trà Sen', ja: 'ハスティー', en: 'Lotus Tea' });
    await anExhibitor({ en: 'Sample Robotics', ja: '見本ロボット' });
    await fillIn(tea, { products, nameBoard: { vi: 'Trà Sen', ja: 'ハスティー', en: 'Lotus Tea' } }, 1);
    const find = async (query: string) =>
      (await fetch(`${organiser.url}${at(`exhibitors?${query}`)}`).then((answer) => answer.json())) as {
        items?: { name: { en: string } }[];
        nextCursor: string | null;
        code?: string;
      };
    const closed = await find('');
    await rules({ isDirectoryPublic: true });
    const found = async (search: string) =>
      (await find(`search=${encodeURIComponent(search)}`)).items?.map(({ name }) => name.en);
    const page = await find('limit=1');

    expect(closed.code).toBe('not-found');
    expect(
      await Promise.all(['tra sen', 'タイク゛エン', 'はすてぃー', 'ＴＥＡ thai', 'ロボット', '%'].map(found)),
    ).toEqual([...[['Lotus Tea'], ['Lotus Tea'], ['Lotus Tea'], ['Lotus Tea'], ['Sample Robotics'], []]]);
    expect([page.items?.length, page.nextCursor !== null]).toEqual([1, true]);
  });
});

describe('a lead', () => {
  const consent = (delegate: string, isGiven: boolean) =>
    organiser.create(at(`delegates/${delegate}/consents`), {
      ...{ purpose: 'contact-sharing', isGiven, textVersion: '2026-01', language: 'vi' },
    });
  const scan = ({ api, delegationId }: Exhibitor, token: string) =>
    api.post<{ email: string }>(at('leads'), { delegationId, token });

  it('is a visitor who agreed, known to that exhibitor alone, until they take it back or are erased', async () => {
    const [one, other] = [await anExhibitor(), await anExhibitor()];
    const visitors = await aDelegation(organiser, forum);
    const [willing, wary, erased] = await Promise.all(
      ['willing', 'wary', 'erased'].map((name) =>
        aDelegate(organiser, forum, visitors.id, { email: `${name}-${forum}@example.org` }),
      ),
    );
    if (!willing || !wary || !erased) throw new Error('Three visitors were made.');
    const tokens = await Promise.all([willing, wary, erased].map(({ id }) => scannedBadge(organiser, forum, id)));
    const [good = '', refused = '', third = ''] = tokens;
    await consent(willing.id, true);
    await consent(erased.id, true);

    const scanned = await scan(one, good);
    const answers = [
      await scan(one, good),
      await scan(one, refused),
      await scan(one, 'no badge'),
      await scan({ ...one, delegationId: other.delegationId }, good),
      await scan(one, third),
    ];
    const lines = await csv(one.api, 'leads/export?format=csv');
    const others = await csv(other.api, 'leads/export?format=csv');
    const byOrganiser = await organiser.get(at('leads/export?format=csv'));
    await consent(willing.id, false);
    const { body: person } = await organiser.get<Created>(at(`delegates/${erased.id}`));
    await organiser.send('POST', at(`delegates/${erased.id}/erasure`), {}, { 'if-match': `"${person.version}"` });

    expect([scanned.status, scanned.body.email]).toEqual([201, `willing-${forum}@example.org`]);
    expect(answers.map(codeOf)).toEqual([
      [201, undefined],
      [409, 'contact-not-shared'],
      [422, 'badge-unreadable'],
      [422, 'unknown-reference'],
      [201, undefined],
    ]);
    expect([lines.length, lines[1]?.includes(`willing-${forum}@example.org`), others.length]).toEqual([3, true, 1]);
    expect(codeOf(byOrganiser)).toEqual([404, 'not-found']);
    expect(await csv(one.api, 'leads/export?format=csv')).toHaveLength(1);
    const kept = await world.database.query<{ delegateId: string }>(
      `SELECT delegate_id AS "delegateId" FROM lead WHERE forum_id = $1`,
      [forum],
    );
    expect(kept.map(({ delegateId }) => delegateId)).toEqual([willing.id]);
  });
});
