import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegation, aForum, type Created } from './harness/builders.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

let world: World;
let api: Api;
let forum: string;
let hall: Created;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
}, 60_000);
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
