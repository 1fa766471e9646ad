import { expect } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { printed, scannedBadge } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import { readPdf, type PdfPage } from './harness/pdf.js';
import { readQrCodes } from './harness/qr.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let organiser: Api;
let forum: string;

beforeAll(async () => {
  world = await joinWorld();
  organiser = world.organiser;
});
beforeEach(async () => {
  forum = (await aForum(organiser)).id;
});
afterAll(() => world.end());

interface Run {
  id: string;
  kind: string;
  status: string;
  facts: object | null;
  files: { name: string; contentType: string }[];
}
interface History {
  documents: { document: string; times: number; lastPrintedAt: string | null; isUpToDate: boolean }[];
  prints: { document: string; runId: string | null }[];
}

const textsOf = (page?: PdfPage) => page?.texts.map(({ text }) => text) ?? [];
const historyOf = async (id: string) =>
  (await organiser.get<History>(`/v1/forums/${forum}/delegates/${id}/prints`)).body;
const printOne = (id: string, kind: string, more: object = {}) =>
  printed(organiser, `/v1/forums/${forum}/delegates/${id}/prints`, { kind, ...more });

/** Asks for a print of many, waits for its end, and reads its file. */
async function printMany(dto: object): Promise<{ run: Run; pages: PdfPage[] }> {
  const { id } = await organiser.create<Run>(`/v1/forums/${forum}/prints`, dto);
  const events = await eventsOf<Run>(organiser, `/v1/forums/${forum}/runs/${id}/events`);
  const run = events.at(-1)?.data;
  if (!run) throw new Error('The run told nothing.');
  const [file] = run.files;
  const pages = file ? await printed(organiser, `/v1/forums/${forum}/runs/${id}/files/${file.name}`) : [];
  return { run, pages };
}

const governor = {
  name: {
    native: { family: '髙﨑', given: '𠮷之助' },
    nativeLanguage: 'ja',
    romaji: { family: 'TAKASAKI', given: 'Yoshinosuke' },
  },
  position: { ja: '見本県知事', vi: 'Thống đốc tỉnh Mẫu' },
  accreditationClass: 'vip',
  rank: 1,
};

describe('a badge at the desk', () => {
  it('carries the forum, the name in two scripts, position, organization and country in two languages, the class and a code', async () => {
    const { id: delegation } = await aDelegation(organiser, forum, { language: 'ja' });
    const { id } = await aDelegate(organiser, forum, delegation, governor);
    const pages = await printOne(id, 'badges');
    const [organization] = await world.database.query<{ country: string; name: Record<string, string> }>(
      `SELECT o.country, o.name FROM organization o JOIN delegation g ON g.organization_id = o.id WHERE g.id = $1`,
      [delegation],
    );
    const countries = { VN: ['ベトナム', 'Việt Nam'], JP: ['日本', 'Nhật Bản'] }[organization?.country ?? ''];
    expect(pages.map(textsOf)).toEqual([
      [
        'テストフォーラム',
        'Diễn đàn thử nghiệm',
        '髙﨑 𠮷之助',
        'TAKASAKI Yoshinosuke',
        '見本県知事',
        'Thống đốc tỉnh Mẫu',
        organization?.name.ja,
        organization?.name.vi,
        ...(countries ?? []),
        '来賓  ·  Khách VIP',
      ],
    ]);
    expect(pages.flatMap(readQrCodes)).toEqual([expect.stringMatching(/^[A-Z2-7]{47}$/)]);
  });

  it('is noted, and is out of date once it would say something else', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const delegate = await aDelegate(organiser, forum, delegation);
    await printOne(delegate.id, 'badges');
    await printOne(delegate.id, 'badge-sheets');
    const before = await historyOf(delegate.id);
    await organiser.patch(
      `/v1/forums/${forum}/delegates/${delegate.id}`,
      { position: { vi: 'Chủ tịch' } },
      delegate.version,
    );
    const after = await historyOf(delegate.id);
    expect(before).toEqual({
      documents: [
        { document: 'badge', times: 2, lastPrintedAt: expect.stringMatching(/\+07:00$/), isUpToDate: true },
        { document: 'tent-card', times: 0, lastPrintedAt: null, isUpToDate: false },
        { document: 'seat-label', times: 0, lastPrintedAt: null, isUpToDate: false },
      ],
      prints: [1, 2].map(() => ({
        id: expect.any(String),
        document: 'badge',
        printedAt: expect.any(String),
        runId: null,
      })),
    });
    expect(after.documents[0]?.isUpToDate).toBe(false);
  });

  it('is refused for a character that the font lacks, unless 〓 may stand in its place', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const name = { native: { family: 'Mẫu', given: 'ก🎌' }, nativeLanguage: 'vi' };
    const { id } = await aDelegate(organiser, forum, delegation, { name });
    const path = `/v1/forums/${forum}/delegates/${id}/prints`;
    expect(refusal(await organiser.post(path, { kind: 'badges' }))).toEqual({
      status: 422,
      code: 'unprintable-characters',
      characters: ['U+0E01', 'U+1F38C'],
    });
    expect(textsOf((await printOne(id, 'badges', { substitute: true }))[0])).toContain('Mẫu 〓〓');
  });

  it('is not printed for who has cancelled, and not by who has no desk', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const { id, version } = await aDelegate(organiser, forum, delegation);
    const path = `/v1/forums/${forum}/delegates/${id}/prints`;
    await organiser.patch(`/v1/forums/${forum}/delegates/${id}`, { status: 'cancelled' }, version);
    const stranger = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    expect([
      refusal(await organiser.post(path, { kind: 'badges' })),
      refusal(await stranger.post(path, { kind: 'badges' })),
    ]).toEqual([
      { status: 409, code: 'delegate-cancelled', delegate: id },
      { status: 404, code: 'not-found', resource: 'forum' },
    ]);
  });
});

describe('a print of many', () => {
  it('is one document by country, organization and rank, and says how it went', async () => {
    const { id: delegation } = await aDelegation(organiser, forum, { language: 'en' });
    const third = await aDelegate(organiser, forum, delegation, { rank: 3 });
    const first = await aDelegate(organiser, forum, delegation, { ...governor });
    const cancelled = await aDelegate(organiser, forum, delegation);
    await organiser.patch(`/v1/forums/${forum}/delegates/${cancelled.id}`, { status: 'cancelled' }, cancelled.version);
    const { run, pages } = await printMany({ kind: 'badges' });
    expect(run).toMatchObject({
      kind: 'prints',
      status: 'done',
      facts: { printed: 2, unprintable: [] },
      files: [{ name: 'badges.pdf', contentType: 'application/pdf' }],
    });
    const tokens = [await scannedBadge(organiser, forum, first.id), await scannedBadge(organiser, forum, third.id)];
    expect(pages.map(readQrCodes)).toEqual(tokens.map((token) => [token]));
    expect((await historyOf(third.id)).prints.map(({ runId }) => runId)).toEqual([null, run.id]);
  });

  it('is not of a delegation of another forum', async () => {
    const { id } = await aDelegation(organiser, (await aForum(organiser)).id);
    const answer = await organiser.post(`/v1/forums/${forum}/prints`, { kind: 'badges', delegation: id });
    expect(refusal(answer)).toMatchObject({ status: 422, code: 'unknown-reference', pointer: '/delegation' });
  });

  it('puts four badges on a sheet, each with its own code', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    for (let count = 0; count < 5; count++) await aDelegate(organiser, forum, delegation);
    const { pages } = await printMany({ kind: 'badge-sheets' });
    const codes = pages.map(readQrCodes);
    expect(codes.map((onPage) => onPage.length)).toEqual([4, 1]);
    expect(new Set(codes.flat()).size).toBe(5);
  });

  it('prints tent cards twice, one upside down, and sixteen seat labels on a sheet', async () => {
    const { id: delegation } = await aDelegation(organiser, forum, { language: 'ja' });
    await aDelegate(organiser, forum, delegation, governor);
    for (let count = 0; count < 16; count++) await aDelegate(organiser, forum, delegation);
    const cards = await printMany({ kind: 'tent-cards', accreditationClass: 'vip' });
    const labels = await printMany({ kind: 'seat-labels' });
    expect(cards.pages.map((page) => textsOf(page).filter((text) => text === '髙﨑 𠮷之助').length)).toEqual([2]);
    expect(labels.pages).toHaveLength(2);
    expect(textsOf(labels.pages[0])).toContain('TAKASAKI Yoshinosuke');
  });

  it('can be of those alone whose last print says something else', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const [kept, renamed] = [
      await aDelegate(organiser, forum, delegation),
      await aDelegate(organiser, forum, delegation),
    ];
    await printMany({ kind: 'badges' });
    const added = await aDelegate(organiser, forum, delegation);
    const name = { native: { family: 'Lê', given: 'Thị Mẫu' }, nativeLanguage: 'vi' };
    await organiser.patch(`/v1/forums/${forum}/delegates/${renamed.id}`, { name }, renamed.version);
    const { run } = await printMany({ kind: 'badges', outOfDate: true });
    const { run: nothing } = await printMany({ kind: 'badges', outOfDate: true });
    const times = async ({ id }: Created) => (await historyOf(id)).documents[0]?.times;
    expect([run.facts, await times(kept), await times(renamed), await times(added)]).toEqual([
      { printed: 2, unprintable: [] },
      1,
      2,
      1,
    ]);
    expect([nothing.facts, nothing.files]).toEqual([{ printed: 0, unprintable: [] }, []]);
  });

  it('tells whose print has a character that the font lacks, and 〓 stands there', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const name = { native: { family: 'Mẫu', given: '🎌' }, nativeLanguage: 'vi' };
    const { id } = await aDelegate(organiser, forum, delegation, { name });
    const { run, pages } = await printMany({ kind: 'badges', delegation, status: 'invited' });
    expect(run.facts).toEqual({ printed: 1, unprintable: [{ delegateId: id, characters: ['U+1F38C'] }] });
    expect(textsOf(pages[0])).toContain('Mẫu 〓');
  });

  it('begun again after its worker died prints the same people and notes each once', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const delegate = await aDelegate(organiser, forum, delegation);
    const { run } = await printMany({ kind: 'badges', outOfDate: true });
    await world.database.query(
      `UPDATE run SET status = 'running', lease_until = now() - interval '1 second', enqueued_at = now() - interval '1 minute' WHERE id = $1`,
      [run.id],
    );
    const events = await eventsOf<Run>(organiser, `/v1/forums/${forum}/runs/${run.id}/events`);
    expect(events.at(-1)?.data).toMatchObject({ status: 'done', facts: { printed: 1, unprintable: [] } });
    expect((await historyOf(delegate.id)).documents[0]?.times).toBe(1);
  });
});

describe('a long title', () => {
  it('of sixty letters stands whole on a badge in vi, ja and en, within the page', async () => {
    const titles = {
      vi: 'Phó Giám đốc Sở Ngoại vụ, Trưởng ban Hợp tác địa phương Mẫu',
      ja: '国際地方協力推進室長兼経済連携担当部長兼観光交流促進担当参事官兼地域間交流推進本部事務局次長兼広報官代理事務取扱者',
      en: 'Deputy Director General for Local Partnerships and Investment',
    };
    const squeezed = (texts: string[]) => texts.join('').replaceAll(' ', '');
    for (const language of ['vi', 'ja', 'en'] as const) {
      const { id: delegation } = await aDelegation(organiser, forum, { language });
      const { id } = await aDelegate(organiser, forum, delegation, { position: titles });
      const [page] = await printOne(id, 'badges', { hostLanguage: language === 'vi' ? 'ja' : 'vi' });
      const small = page?.texts.filter(({ size }) => size < 6) ?? [];
      expect(squeezed(textsOf(page))).toContain(squeezed([titles[language]]));
      expect([small, page?.texts.filter(({ x, y }) => x < 0 || y > page.height)]).toEqual([[], []]);
    }
  });
});

describe('the file', () => {
  it('is named for what it holds', async () => {
    const { id: delegation } = await aDelegation(organiser, forum);
    const { id } = await aDelegate(organiser, forum, delegation);
    const response = await fetch(`${organiser.url}/v1/forums/${forum}/delegates/${id}/prints`, {
      method: 'POST',
      headers: { authorization: `Bearer ${organiser.token ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'badges' }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([
      response.headers.get('content-disposition'),
      bytes.subarray(0, 5).toString(),
      readPdf(bytes).length,
    ]).toEqual(['inline; filename="badges.pdf"', '%PDF-', 1]);
  });
});
