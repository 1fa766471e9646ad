import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegation, aForum, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;
let hall: Created;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  hall = await api.create<Created>(at('halls'), {
    ...{ code: 'E1', name: { vi: 'Sảnh E1', ja: 'E1ホール' }, widthMetres: 12, depthMetres: 8 },
  });
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const aBooth = (number: string, xMetres: number | null, yMetres: number | null, more: object = {}) => ({
  ...{ number, hall: 'E1', kind: 'company', widthMetres: 3, depthMetres: 3, xMetres, yMetres },
  ...more,
});
const add = (...booth: Parameters<typeof aBooth>) => api.post<Created>(at('booths'), aBooth(...booth));
const move = (id: string, body: object, version = 1) =>
  api.send<Record<string, unknown>>('PATCH', at(`booths/${id}`), body, { 'if-match': `"${version}"` });

describe('a booth on the floor plan', () => {
  it('may stand beside another one, and not where it stands', async () => {
    const answers = [
      await add('E1-01', 0, 0, { powerKilowatts: 2.5, fittings: ['TABLE', 'SHELF'] }),
      await add('E1-02', 3, 0),
      await add('E1-03', 5.9, 2.9),
      await add('E1-04', null, null),
    ];
    const moved = await move(answers[3]?.body.id ?? '', { xMetres: 2, yMetres: 1 });
    const elsewhere = await move(answers[3]?.body.id ?? '', { xMetres: 9, yMetres: 5, zone: 'B' });

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 409, 201]);
    expect(refusal(answers[2] as never)).toEqual({ status: 409, code: 'booth-overlaps', booth: 'E1-03', hall: 'E1' });
    expect([moved.status, moved.body.code]).toEqual([409, 'booth-overlaps']);
    expect([elsewhere.status, elsewhere.body.version, elsewhere.body.zone]).toEqual([200, 2, 'B']);
  });

  it('stands within a hall that somebody has entered, with both its coordinates', async () => {
    const answers = [
      await add('E1-01', 9.5, 0),
      await add('E1-02', 0, 5.01),
      await add('E1-03', 0, 0, { hall: 'E9' }),
      await add('E1-04', 0, null),
      await add('E1-05', -1, 0),
      await add('E1-06', 9, 5),
    ];
    expect(answers.map(({ status, body }) => [status, (body as unknown as { code?: string }).code])).toEqual([
      [409, 'booth-outside'],
      [409, 'booth-outside'],
      [422, 'unknown-reference'],
      [400, 'validation-failed'],
      [400, 'validation-failed'],
      [201, undefined],
    ]);
    expect((await api.get<{ items: object[] }>(at('booths'))).body.items.length).toBe(1);
  });

  it('is not left outside when the hall shrinks', async () => {
    await add('E1-01', 9, 5);
    const shrink = (widthMetres: number, version: number) =>
      api.send('PATCH', at(`halls/${hall.id}`), { widthMetres }, { 'if-match': `"${version}"` });
    const answers = [await shrink(11, 1), await shrink(12.5, 1), await shrink(12, 1)];
    expect(answers.map(({ status }) => status)).toEqual([409, 200, 412]);
  });

  it('at one place is one of twenty that want it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => add(`E1-${index + 10}`, 1, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...new Array<number>(19).fill(409)]);
  });
});

describe('the floor plan', () => {
  it('says of each booth in words what it is, and who has it to those whose business it is', async () => {
    const organization = { vi: 'Công ty <Mẫu> & Bạn', ja: '見本株式会社', en: 'Sample & Co.' };
    const [one, other] = [await aDelegation(api, forum, {}), await aDelegation(api, forum, {})];
    await world.database.query(
      `UPDATE organization SET name = $2 WHERE id IN (SELECT organization_id FROM delegation WHERE forum_id = $1)`,
      [forum, organization],
    );
    for (const [index, number] of ['E1-01', 'E1-02', 'E1-03'].entries()) await add(number, index * 3, 0);
    await api.create(at('booth-reservations'), { delegationId: one.id });
    await api.create(at('booth-reservations'), { delegationId: other.id, isHold: true });
    const exhibitor = await someoneWithRole(world.database, world.server.url, forum, 'exhibitor', {
      delegationId: one.id,
    });

    const address = at(`halls/${hall.id}/floor-plan`);
    const answer = await api.send('GET', address, undefined, { 'accept-language': 'vi' });
    const plan = await (
      await fetch(world.server.url + address, {
        headers: { authorization: `Bearer ${api.token}`, 'accept-language': 'vi' },
      })
    ).text();
    const seenByOne = await (
      await fetch(world.server.url + address, {
        headers: { authorization: `Bearer ${exhibitor.token}`, 'accept-language': 'ja' },
      })
    ).text();

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(titlesOf(plan)).toEqual([
      'Sơ đồ mặt bằng: Sảnh E1 (E1)',
      'E1-01, Đã đặt, Công ty &lt;Mẫu&gt; &amp; Bạn',
      'E1-02, Đang giữ chỗ, Công ty &lt;Mẫu&gt; &amp; Bạn',
      'E1-03, Còn trống',
    ]);
    expect(titlesOf(seenByOne)).toEqual([
      '配置図: E1ホール (E1)',
      'E1-01, 予約済み, 見本株式会社',
      'E1-02, 仮予約',
      'E1-03, 空き',
    ]);
  });
});

function titlesOf(svg: string): string[] {
  return [...svg.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, title = '']) => title);
}

describe('who stands beside whom', () => {
  let counter = 0;
  /** A company of Kanagawa that offers tourism, unless said otherwise. */
  async function anExhibitor(organization: object = {}, fieldsOffered: string[] = ['tourism']): Promise<string> {
    const { id } = await api.create<Created>('/v1/organizations', {
      ...{ code: `PLACED-${process.pid}-${(counter += 1)}`, kind: 'company', country: 'JP', localityCode: 'JP-14' },
      ...{ name: { en: `Placed ${counter}` }, ...organization },
    });
    return (await aDelegation(api, forum, { organizationId: id, fieldsOffered })).id;
  }
  const boothIds = async (...places: [string, number, number, object?][]) =>
    Promise.all(places.map(async (place) => (await add(...place)).body.id));
  const rules = (body: object) => api.patch(at('exhibition-rules'), body, 1);
  const reserve = (delegationId: string, boothId?: string, more: object = {}, headers = {}) =>
    api.post<Placed>(at('booth-reservations'), { delegationId, boothId, ...more }, headers);
  const who = async () =>
    (
      await api.get<{ items: { number: string; exhibitor: { delegationId: string } | null }[] }>(at('booths'))
    ).body.items.map(({ exhibitor }) => exhibitor?.delegationId ?? null);
  interface Placed {
    id: string;
    code?: string;
    warnings: { code: string; detail: string }[];
  }

  it('is refused to rivals of one prefecture, with the booths that would do, where the rule must be kept', async () => {
    const [first, second, , fourth] = await boothIds(
      ['E1-01', 0, 0],
      ['E1-02', 3, 0],
      ['E1-03', 6, 0],
      ['E1-04', 0, 4],
    );
    await rules({ rivalsApart: 'must' });
    const [one, rival, other] = [
      await anExhibitor(),
      await anExhibitor(),
      await anExhibitor({ localityCode: 'JP-13' }),
    ];

    await reserve(one, first);
    const refused = await reserve(rival, second);
    const anywhere = await reserve(rival);
    const beside = await reserve(other, second);

    expect(refusal(refused as never)).toEqual({
      ...{ status: 409, code: 'booth-beside-rival', booth: 'E1-02', others: ['E1-01'], broken: ['booth-beside-rival'] },
      ...{ allowed: ['E1-03', 'E1-04'], pointer: '/boothId' },
    });
    expect([anywhere.status, beside.status]).toEqual([201, 201]);
    expect(await who()).toEqual([one, other, rival, null]);
    expect(fourth).toBeDefined();
  });

  it('is a warning in the reader’s language where the rule only should be kept', async () => {
    const [first, second] = await boothIds(['E1-01', 0, 0], ['E1-02', 3, 0, { kind: 'locality' }]);
    await rules({ rivalsApart: 'should', kindsKept: 'should' });
    await reserve(await anExhibitor(), first);
    const { status, body } = await reserve(await anExhibitor(), second, {}, { 'accept-language': 'ja' });
    expect([status, body.warnings.map(({ code }) => code)]).toEqual([
      201,
      ['booth-of-another-kind', 'booth-beside-rival'],
    ]);
    expect(body.warnings[1]?.detail).toMatch(/^ブースE1-02の隣のE1-01には/);
  });

  it('matters also when two rivals ask at once, and for the line', async () => {
    const [first, second] = await boothIds(['E1-01', 0, 0], ['E1-02', 3, 0]);
    await rules({ rivalsApart: 'must' });
    const [one, rival] = [await anExhibitor(), await anExhibitor()];
    const answers = await Promise.all([reserve(one, first), reserve(rival, second)]);
    const waiting = answers[0].status === 201 ? rival : one;
    const wait = await api.post<{ status: string }>(at('booth-waits'), { delegationId: waiting });
    expect([answers.map(({ status }) => status).sort(), wait.body.status]).toEqual([[201, 409], 'waiting']);
  });

  it('keeps cultural spaces together', async () => {
    const space = { kind: 'cultural-space', zone: 'C' };
    const [first, far, near] = await boothIds(
      ['C-1', 0, 0, space],
      ['C-2', 9, 5, { ...space, zone: 'D' }],
      ['C-3', 3, 0, space],
    );
    await rules({ culturalSpacesTogether: 'must' });
    await reserve(await anExhibitor(), first);
    const exhibitor = await anExhibitor();
    expect(refusal((await reserve(exhibitor, far)) as never)).toMatchObject({
      ...{ code: 'booth-apart-from-its-kind', allowed: ['C-3'] },
    });
    expect((await reserve(exhibitor, near)).status).toBe(201);
  });

  it('changes when exhibitors move or change places, all of it or nothing', async () => {
    const [first, second, third] = await boothIds(['E1-01', 0, 0], ['E1-02', 6, 0], ['E1-03', 9, 0]);
    const [one, other] = [await anExhibitor(), await anExhibitor({ localityCode: 'JP-13' })];
    const { body: held } = await reserve(one, first, { isHold: true });
    const { body: reserved } = await reserve(other, second);
    const to = (id: string, boothId?: string) =>
      api.post<{ items: { boothNumber: string; status: string }[] }>(at(`booth-reservations/${id}/move`), { boothId });

    const swapped = await to(held.id, second);
    const after = await who();
    const moved = await to(reserved.id, third);
    const nowhere = await to(held.id, '0197a3e0-0000-7000-8000-000000000000');
    await rules({ kindsKept: 'must' });
    await api.patch(at(`booths/${first}`), { kind: 'locality' }, 1);
    const before = await who();
    const refused = await to(held.id, first);
    await api.post(at(`booth-reservations/${held.id}/release`));
    const ended = await to(held.id, second);

    expect(swapped.body.items.map(({ boothNumber, status }) => [boothNumber, status])).toEqual([
      ['E1-02', 'held'],
      ['E1-01', 'reserved'],
    ]);
    expect([after, before]).toEqual([
      [other, one, null],
      [null, one, other],
    ]);
    expect(moved.body.items.map(({ boothNumber }) => boothNumber)).toEqual(['E1-03']);
    expect([nowhere, refused, ended].map(({ status, body }) => [status, (body as unknown as Placed).code])).toEqual([
      [422, 'unknown-reference'],
      [409, 'booth-of-another-kind'],
      [409, 'illegal-transition'],
    ]);
    expect(await who()).toEqual([null, null, other]);
  });
});
