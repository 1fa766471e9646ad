import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
});
afterAll(() => world.end());

interface Person extends Created {
  displayName: string;
}
interface List {
  items: Person[];
  nextCursor: string | null;
}

const vietnamese = (family: string, given: string) => ({ name: { native: { family, given }, nativeLanguage: 'vi' } });
const japanese = (family: string, given: string, kana: [string, string], romaji: [string, string]) => ({
  name: {
    native: { family, given },
    nativeLanguage: 'ja',
    kana: { family: kana[0], given: kana[1] },
    romaji: { family: romaji[0], given: romaji[1] },
  },
});

async function namesFound(path: string, language = 'vi'): Promise<string[]> {
  const names: string[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await api.get<List>(
      `/v1/forums/${forum}/delegates?${path}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      { 'accept-language': language },
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    names.push(...body.items.map(({ displayName }) => displayName));
    if (body.nextCursor === null) return names;
    cursor = body.nextCursor;
  }
}

describe('the list of delegates', () => {
  let delegation: string;

  beforeAll(async () => {
    delegation = (await aDelegation(api, forum)).id;
    const people = [
      { ...vietnamese('Đặng', 'Thị Ngọc Ấn'), rank: 3 },
      { ...vietnamese('Nguyễn', 'Văn Bình'), rank: 2 },
      { ...vietnamese('Nguyen', 'Van Binh'), rank: 9 },
      { ...vietnamese('Nguyễn', 'Văn Ánh'), rank: 2 },
      { ...japanese('髙﨑', '太郎', ['たかさき', 'たろう'], ['TAKASAKI', 'Taro']), rank: 1 },
      { ...japanese('𠮷田', '花子', ['よしだ', 'はなこ'], ['YOSHIDA', 'Hanako']), rank: 4 },
      { ...japanese('青木', '一郎', ['アオキ', 'イチロウ'], ['AOKI', 'Ichiro']), rank: 5 },
    ];
    for (const person of people) await aDelegate(api, forum, delegation, { position: null, ...person });
  });

  const searches: [string, string, string[]][] = [
    ['without accents', 'dang thi ngoc an', ['Đặng Thị Ngọc Ấn']],
    ['with accents that are written apart', 'NGO\u0323C A\u0302\u0301N', ['Đặng Thị Ngọc Ấn']],
    ['exact letters first', 'nguyễn văn', ['Nguyễn Văn Bình', 'Nguyễn Văn Ánh', 'Nguyen Van Binh']],
    [
      'and the letters typed first when they have none',
      'nguyen van',
      ['Nguyen Van Binh', 'Nguyễn Văn Bình', 'Nguyễn Văn Ánh'],
    ],
    ['given name first', 'hanako yoshida', ['YOSHIDA Hanako']],
    ['in katakana for hiragana', 'タカサキ', ['TAKASAKI Taro']],
    ['in half-width kana', 'ﾖｼﾀﾞ', ['YOSHIDA Hanako']],
    ['by the usual shape of a rare character', '高崎太郎', ['TAKASAKI Taro']],
    ['with two rare characters', '吉田', ['YOSHIDA Hanako']],
    ['by nothing that is a wildcard', '%', []],
    ['by nothing that is another one', 'nguy_n', []],
  ];
  it.each(searches)('is searched %s', async (_how, search, names) => {
    const found = await namesFound(`delegation=${delegation}&search=${encodeURIComponent(search)}`);
    expect(found).toEqual(names);
    expect(await namesFound(`delegation=${delegation}&search=${encodeURIComponent(search)}&limit=1`)).toEqual(names);
  });

  const orders: [string, string, string, string[]][] = [
    [
      'by the last word of a Vietnamese name for Vietnamese readers',
      'name',
      'vi',
      [
        'Nguyễn Văn Ánh',
        'AOKI Ichiro',
        'Đặng Thị Ngọc Ấn',
        'Nguyen Van Binh',
        'Nguyễn Văn Bình',
        'TAKASAKI Taro',
        'YOSHIDA Hanako',
      ],
    ],
    [
      'by the reading of a Japanese name for Japanese readers',
      'name',
      'ja',
      [
        'Đặng Thị Ngọc Ấn',
        'Nguyễn Văn Ánh',
        'Nguyen Van Binh',
        'Nguyễn Văn Bình',
        '青木 一郎',
        '髙﨑 太郎',
        '𠮷田 花子',
      ],
    ],
    [
      'by rank, and then as they came',
      'rank',
      'en',
      [
        'TAKASAKI Taro',
        'Nguyễn Văn Bình',
        'Nguyễn Văn Ánh',
        'Đặng Thị Ngọc Ấn',
        'YOSHIDA Hanako',
        'AOKI Ichiro',
        'Nguyen Van Binh',
      ],
    ],
  ];
  it.each(orders)('is sorted %s', async (_how, sort, language, names) => {
    const whole = await namesFound(`delegation=${delegation}&sort=${sort}`, language);
    const paged = await namesFound(`delegation=${delegation}&sort=${sort}&limit=2`, language);
    expect([whole, paged]).toEqual([names, names]);
  });

  it('is narrowed by every condition at once', async () => {
    const neighbour = (await aDelegation(api, forum)).id;
    const kept = { rank: 2, attendance: 'online', accreditationClass: 'press', status: 'confirmed' };
    await aDelegate(api, forum, neighbour, { ...vietnamese('Lê', 'Giữ'), ...kept });
    await aDelegate(api, forum, neighbour, { ...vietnamese('Lê', 'Hạng'), ...kept, rank: 3 });
    await aDelegate(api, forum, neighbour, { ...vietnamese('Lê', 'Tại chỗ'), ...kept, attendance: 'onsite' });
    await aDelegate(api, forum, neighbour, { ...vietnamese('Lê', 'Lớp'), ...kept, accreditationClass: 'vip' });
    await aDelegate(api, forum, neighbour, { ...vietnamese('Lê', 'Mời'), ...kept, status: 'invited' });
    const { body } = await api.get<{ organization: { country: string; kind: string } }>(
      `/v1/forums/${forum}/delegations/${neighbour}`,
    );
    const conditions = `search=le&rankUpTo=2&attendance=online&accreditationClass=press&status=confirmed&country=${body.organization.country}&kind=${body.organization.kind}`;
    const elsewhere = conditions.replace(/country=../, 'country=FR');
    expect(await namesFound(conditions)).toEqual(['Lê Giữ']);
    expect(await namesFound(elsewhere)).toEqual([]);
  });

  it('refuses a cursor of another order, and conditions that are none', async () => {
    const { body } = await api.get<List>(`/v1/forums/${forum}/delegates?sort=rank&limit=1`);
    const answers = await Promise.all([
      api.get(`/v1/forums/${forum}/delegates?sort=name&cursor=${body.nextCursor}&search=a`),
      api.get(`/v1/forums/${forum}/delegates?rankUpTo=high&sort=age&country=jp&search=${encodeURIComponent('a\nb')}`),
    ]);
    const faults = answers.map(({ body: problem }) =>
      (problem.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(faults[0]).toEqual(['#cursor isCursor']);
    expect(faults[1]?.sort()).toEqual(['/country matches', '/rankUpTo max', '/search isPlainText', '/sort isIn']);
  });
});

describe('a quota', () => {
  it('is kept whoever comes first, and a place that is given up is free again', async () => {
    const { id } = await aDelegation(api, forum, { quota: 3 });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        api.post(`/v1/forums/${forum}/delegates`, {
          delegationId: id,
          ...vietnamese('Trần', `Văn Mẫu ${index}`),
          rank: 5,
          languages: ['vi'],
        }),
      ),
    );
    const added = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(added.length).toBe(3);
    expect(refused.map(refusal)).toEqual(
      refused.map(() => ({ status: 409, code: 'quota-exceeded', delegations: [id], pointer: '/delegationId' })),
    );
    const leaver = added[0]?.body as unknown as Created;
    await api.patch(`/v1/forums/${forum}/delegates/${leaver.id}`, { status: 'cancelled' }, 1);
    await aDelegate(api, forum, id);
    const back = await api.patch(`/v1/forums/${forum}/delegates/${leaver.id}`, { status: 'invited' }, 2);
    const { body } = await api.get<Created & { delegates: number }>(`/v1/forums/${forum}/delegations/${id}`);
    const lowered = await api.patch(`/v1/forums/${forum}/delegations/${id}`, { quota: 2 }, body.version);
    expect(refusal(back)).toEqual({ status: 409, code: 'quota-exceeded', delegations: [id], pointer: '/status' });
    expect(body.delegates).toBe(3);
    expect(refusal(lowered)).toEqual({ status: 409, code: 'quota-exceeded', delegations: [id], pointer: '/quota' });
  });

  it('counts a batch as a whole, and writes nothing of one too many', async () => {
    const { id } = await aDelegation(api, forum, { quota: 2 });
    const delegates = [1, 2, 3].map((rank) => ({
      delegationId: id,
      ...vietnamese('Lý', 'Mẫu'),
      rank,
      languages: ['vi'],
    }));
    const answer = await api.post(`/v1/forums/${forum}/delegates/batch`, { delegates });
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'quota-exceeded',
      delegations: [id],
      pointer: '/delegates/0/delegationId',
    });
    expect(await namesFound(`delegation=${id}`)).toEqual([]);
  });
});

describe('the status of a delegate', () => {
  it('is remembered with its times', async () => {
    const { id } = await aDelegation(api, forum);
    const delegate = await aDelegate(api, forum, id);
    const path = `/v1/forums/${forum}/delegates/${delegate.id}`;
    await api.patch(path, { status: 'confirmed' }, 1);
    await api.patch(path, { rank: 4 }, 2);
    await api.patch(path, { status: 'arrived' }, 3);
    const { body } = await api.get<{ items: { status: string; at: string }[] }>(`${path}/status-history`);
    expect(body).toEqual({
      items: ['invited', 'confirmed', 'arrived'].map((status) => ({
        id: expect.any(String),
        status,
        at: expect.any(String),
      })),
      nextCursor: null,
    });
    const times = body.items.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});

describe('a delegation', () => {
  it('remembers when it confirmed and arrived, until that is taken back', async () => {
    const { id } = await aDelegation(api, forum);
    const path = `/v1/forums/${forum}/delegations/${id}`;
    type Times = Record<'confirmedAt' | 'arrivedAt', string | null>;
    const statuses = ['confirmed', 'arrived', 'confirmed', 'invited'];
    const seen: boolean[][] = [];
    for (const [index, status] of statuses.entries()) {
      const { body } = await api.patch<Times>(path, { status }, index + 1);
      seen.push([body.confirmedAt !== null, body.arrivedAt !== null]);
    }
    expect(seen).toEqual([
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});
