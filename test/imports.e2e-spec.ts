import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegation, aForum } from './harness/builders.js';
import { startDeployment } from './harness/deployment.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { delegationsFor, longList } from './imports/long-list.js';
import { departmentWorkbook, japaneseCsv } from './imports/messy-lists.js';
import { checkedList, committed, listOf, rowsOf, runEnded, sendFile, xlsxType } from './imports/send-list.js';

const isSoak = process.env.SOAK === '1';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

const peopleOf = (forum: string) =>
  world.database.query<{ delegates: number; subjects: number }>(
    `SELECT (SELECT count(*)::int FROM delegate WHERE forum_id = $1) AS delegates,
            (SELECT count(*)::int FROM subject WHERE forum_id = $1 AND kind = 'delegate') AS subjects`,
    [forum],
  );

describe('a list of 10,000 people of whom 300 are bad in twelve ways', () => {
  it('is checked without writing a delegate, committed without the bad ones, and changes nothing the second time', async () => {
    const forum = (await aForum(api)).id;
    await delegationsFor(api, forum);
    const [rows, faulty] = isSoak ? [10_000, 300] : [2_000, 60];
    const good = rows - faulty;
    const { csv, faults } = longList(rows, faulty);

    const { list, run } = await checkedList(api, forum, csv);
    expect([run.status, list.status, list.counts]).toEqual([
      'done',
      'checked',
      { create: good, update: 0, unchanged: 0, faulty, warned: 0 },
    ]);
    const found = await rowsOf(api, forum, list.id, 'faulty');
    expect(found.map(({ row, faults: [one] }) => ({ row, code: one?.code }))).toEqual(faults);
    expect(new Set(faults.map(({ code }) => code)).size).toBe(12);
    expect(await peopleOf(forum)).toEqual([{ delegates: 0, subjects: 0 }]);

    expect(await committed(api, forum, list)).toMatchObject({
      status: 'done',
      facts: { created: good, updated: 0, unchanged: 0, faulty },
    });
    expect(await peopleOf(forum)).toEqual([{ delegates: good, subjects: good }]);

    const again = await checkedList(api, forum, csv);
    expect(again.list.counts).toEqual({ create: 0, update: 0, unchanged: good, faulty, warned: 0 });
    expect((await committed(api, forum, again.list)).facts).toEqual({
      created: 0,
      updated: 0,
      unchanged: good,
      faulty,
    });
  }, 300_000);
});

describe('a list as organisers send it', () => {
  let forum: string;

  beforeAll(async () => {
    forum = (await aForum(api)).id;
    await api.create('/v1/organizations', {
      code: 'MESSY-1',
      kind: 'agency',
      country: 'VN',
      name: { vi: 'Sở Ngoại vụ mẫu', ja: '見本外務局' },
    });
    const { body } = await api.get<{ items: { id: string }[] }>('/v1/organizations?code=MESSY-1');
    await aDelegation(api, forum, { organizationId: body.items[0]?.id });
  });

  it('may have a title, merged headings in two lines, merged cells, empty rows and another sheet', async () => {
    const { list } = await checkedList(api, forum, new Uint8Array(departmentWorkbook()), xlsxType);
    expect(list).toMatchObject({ status: 'checked', sheet: 'Danh sách', otherSheets: ['Ghi chú'], headerRow: 4 });
    expect(list.columns?.map(({ column, field, fillRate }) => [column, field, fillRate])).toEqual([
      ['A', 'ignored', 1],
      ['B', 'delegation', 1],
      ['C', 'fullName', 1],
      ['D', 'position', 1],
      ['E', 'email', 0.667],
      ['F', 'phone', 0.667],
    ]);
    expect(list.counts).toEqual({ create: 2, update: 0, unchanged: 0, faulty: 1, warned: 0 });
    expect(await rowsOf(api, forum, list.id, 'faulty')).toEqual([
      {
        row: 8,
        outcome: 'faulty',
        delegateId: null,
        cells: ['3', 'Sở Ngoại vụ mẫu', 'LÊ MẪU', 'Chuyên viên', 'mau.3@example.org', '0203 3825 003'],
        faults: [
          {
            code: 'bad-phone',
            field: 'phone',
            column: 'F',
            value: '0203 3825 003',
            message: 'A telephone number begins with its country, such as +84 203 3825 000.',
            suggestion: null,
          },
        ],
        warnings: [],
        changes: [],
      },
    ]);
  });

  it('may be Shift_JIS; letters of Japanese names stay as they are', async () => {
    const { list } = await checkedList(api, forum, new Uint8Array(japaneseCsv));
    expect([list.encoding, list.separator, list.counts]).toEqual([
      'shift_jis',
      ',',
      { create: 2, update: 0, unchanged: 0, faulty: 0, warned: 1 },
    ]);
    await committed(api, forum, list);
    const names = await world.database.query<{ name: object }>(
      `SELECT name FROM delegate WHERE forum_id = $1 AND email LIKE 'mihon%' ORDER BY email`,
      [forum],
    );
    expect(names.map(({ name }) => name)).toEqual([
      {
        native: { family: '見本', given: '太郎' },
        nativeLanguage: 'ja',
        kana: { family: 'ミホン', given: 'タロウ' },
      },
      { native: { family: '﨑髙花子', given: '' }, nativeLanguage: 'ja', kana: { family: 'サンプル', given: '' } },
    ]);
  });

  it('says what would change from what to what, and an empty cell changes nothing', async () => {
    const head = 'Delegation;Full name;Position;E-mail';
    const first = await checkedList(api, forum, `${head}\nMESSY-1;Đỗ Thị Mẫu;Director;do@example.org\n`);
    await committed(api, forum, first.list);
    const { list } = await checkedList(api, forum, `${head}\nMESSY-1;Đỗ Thị Mẫu Mới;;do@example.org\n`);
    expect((await rowsOf(api, forum, list.id, 'update')).map(({ changes }) => changes)).toEqual([
      [{ field: 'given', from: 'Thị Mẫu', to: 'Thị Mẫu Mới' }],
    ]);
    expect((await committed(api, forum, list)).facts).toEqual({ created: 0, updated: 1, unchanged: 0, faulty: 0 });
  });

  it('never takes people for one by letters without accents, but asks', async () => {
    const head = 'Delegation,Full name';
    await committed(api, forum, (await checkedList(api, forum, `${head}\nMESSY-1,Hoàng Thị Hòa\n`)).list);
    const { list } = await checkedList(api, forum, `${head}\nMESSY-1,Hoàng Thị Hoa\nMESSY-1,Hoàng Thị Hòa\n`);
    expect(list.counts).toEqual({ create: 1, update: 0, unchanged: 1, faulty: 0, warned: 1 });
    const [row] = await rowsOf(api, forum, list.id, 'create');
    expect(row?.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['possible-duplicate', 'This may be the same person as Hoàng Thị Hòa.'],
    ]);
  });

  it('may have columns that nobody knows: the organiser says what they are', async () => {
    const { list, run } = await checkedList(api, forum, 'Cột 1,Cột 2\nMESSY-1,Phạm Văn Mẫu\n');
    expect([list.status, run.failure?.code, run.failure?.facts]).toEqual([
      'read',
      'import-columns-missing',
      { missing: ['fullName', 'delegation'] },
    ]);
    const columns = [
      { column: 'A', field: 'delegation' },
      { column: 'B', field: 'fullName' },
    ];
    const { body } = await api.patch<{ runId: string }>(
      `/v1/forums/${forum}/imports/${list.id}`,
      { columns },
      list.version,
    );
    expect((await runEnded(api, forum, body.runId)).facts).toMatchObject({ create: 1, faulty: 0 });
  });

  it('gives its faulty rows back as a file, which is taken once it was corrected', async () => {
    const csv = 'Đoàn,Họ và tên,Email\nMESSY-1,=Bùi Văn Mẫu,bui@example.org\nMESSY-2,Vũ Thị Mẫu,vu(at)example.org\n';
    const { list } = await checkedList(api, forum, csv);
    expect(list.counts).toMatchObject({ create: 1, faulty: 1 });
    const file = await api.get<unknown>(`/v1/forums/${forum}/imports/${list.id}/faulty-rows?format=csv`, {
      'accept-language': 'vi',
    });
    const text = String(file.body);
    expect(text).toContain('Lý do');
    expect(text).toContain('«MESSY-2»');
    const corrected = text.replace('MESSY-2', 'MESSY-1').replace('vu(at)', 'vu@');
    const again = await checkedList(api, forum, corrected);
    expect(again.list.counts).toEqual({ create: 1, update: 0, unchanged: 0, faulty: 0, warned: 0 });
  });
});

describe('the sample lists', () => {
  it.each([
    [
      'so-ngoai-vu-quang-ninh.xlsx',
      'VN-22',
      'Tỉnh Quảng Ninh',
      { create: 2, faulty: 3, warned: 0 },
      ['bad-phone', 'unknown-delegation', 'duplicate-row'],
    ],
    [
      'gunma-shift-jis.csv',
      'JP-10',
      '群馬県',
      { create: 3, faulty: 2, warned: 1 },
      ['kana-mismatch', 'unknown-language'],
    ],
  ])('%s has the faults that its description names', async (file, code, name, counts, codes) => {
    const forum = (await aForum(api)).id;
    const organization = await api.create<{ id: string }>('/v1/organizations', {
      ...{ code, kind: 'locality', country: code.slice(0, 2) },
      name: { vi: name, ja: name },
    });
    await aDelegation(api, forum, { organizationId: organization.id });
    const bytes = new Uint8Array(await readFile(join(import.meta.dirname, '..', 'samples', 'lists', file)));
    const { list } = await checkedList(api, forum, bytes, file.endsWith('csv') ? 'text/csv' : xlsxType);
    expect(list.counts).toEqual({ update: 0, unchanged: 0, ...counts });
    const faults = (await rowsOf(api, forum, list.id, 'faulty')).flatMap((row) => row.faults);
    expect(faults.map((one) => one.code)).toEqual(codes);
  });
});

describe('a worker that dies while it writes a list', () => {
  it('leaves it to another, who writes each person once', async () => {
    const deployment = await startDeployment();
    try {
      const { organiser, database } = deployment;
      const forum = (await aForum(organiser)).id;
      await delegationsFor(organiser, forum, 20);
      const first = await deployment.startWorker();
      const listed = isSoak ? 6_000 : 3_000;
      const people = Array.from({ length: listed }, (_, index) => `LL-${index % 20},Nguyễn Văn Mẫu ${index}`);
      const { list } = await checkedList(organiser, forum, `Đoàn,Họ và tên\n${people.join('\n')}\n`);
      const { runId } = await organiser.create<{ runId: string }>(`/v1/forums/${forum}/imports/${list.id}/commit`, {});
      const count = async () => {
        const [row] = await database.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM delegate WHERE forum_id = $1`,
          [forum],
        );
        return row?.count ?? 0;
      };
      await eventually(count, (delegates) => delegates > 0);
      await first.kill();
      const whenKilled = await count();
      expect(whenKilled).toBeLessThan(listed);
      await deployment.startWorker();
      const run = await runEnded(organiser, forum, runId);
      expect([run.status, run.facts]).toEqual(['done', { created: listed, updated: 0, unchanged: 0, faulty: 0 }]);
      expect(await count()).toBe(listed);
      expect((await listOf(organiser, forum, list.id)).status).toBe('committed');
    } finally {
      await deployment.end();
    }
  }, 300_000);
});

describe('an exported list of delegates', () => {
  it('is imported again without loss: nothing changes here, and the same people come to another forum', async () => {
    const [here, there] = [(await aForum(api)).id, (await aForum(api)).id];
    const delegation = await aDelegation(api, here);
    const { body: listed } = await api.get<{ items: { organization: { id: string } }[] }>(
      `/v1/forums/${here}/delegations`,
    );
    await aDelegation(api, there, { organizationId: listed.items[0]?.organization.id });
    const people = [
      {
        reference: 'VIP-1',
        name: {
          native: { family: '見本', given: '太郎' },
          nativeLanguage: 'ja',
          kana: { family: 'みほん', given: 'たろう' },
          romaji: { family: 'MIHON', given: 'Taro' },
          honorific: { ja: '知事', en: 'Governor' },
        },
        position: { vi: 'Thống đốc', ja: '知事', en: 'Governor, "acting"' },
        isHead: true,
        languages: ['ja', 'en'],
        phone: '+81 3 1234 5678',
      },
      {
        name: { native: { family: 'Nguyễn', given: '=Mẫu' }, nativeLanguage: 'vi' },
        position: null,
        email: '+mau@example.org',
      },
      {
        name: { native: { family: '', given: "'-Mẫu" }, nativeLanguage: 'en' },
        position: { en: '@home' },
        status: 'confirmed',
      },
      {
        name: { native: { family: 'van Sample', given: 'Jane' }, nativeLanguage: 'en' },
        attendance: 'online',
        accreditationClass: 'press',
      },
    ];
    await api.create(`/v1/forums/${here}/delegates/batch`, {
      delegates: people.map((one) => ({ delegationId: delegation.id, rank: 7, languages: ['vi'], ...one })),
    });
    for (const [language, format] of [
      ['vi', 'csv'],
      ['ja', 'xlsx'],
      ['en', 'csv'],
    ] as const) {
      const file = await exported(here, format, language);
      const same = await checkedList(api, here, file, format === 'csv' ? 'text/csv' : xlsxType);
      expect(same.list.counts).toEqual({ create: 0, update: 0, unchanged: 4, faulty: 0, warned: 0 });
    }
    const { list } = await checkedList(api, there, await exported(here, 'xlsx', 'vi'), xlsxType);
    expect((await committed(api, there, list)).facts).toMatchObject({ created: 4 });
    const withoutIds = async (forum: string) =>
      new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(await exported(forum, 'csv', 'en'))
        .split('\r\n')
        .map((line) => line.slice(line.indexOf(',')))
        .sort();
    expect(await withoutIds(there)).toEqual(await withoutIds(here));
    expect((await withoutIds(here)).join()).toContain("'+81 3 1234 5678");
    expect(await sendFile(api, there, 'x', 'application/pdf')).toMatchObject({ status: 400 });
  });
});

async function exported(forum: string, format: string, language: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${api.url}/v1/forums/${forum}/delegates/export?format=${format}`, {
    headers: { authorization: `Bearer ${api.token ?? ''}`, 'accept-language': language },
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}
