import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportView } from '../src/delegations/dto/import-view.dto.js';
import type { Api } from './harness/api.js';
import { aDelegation, aForum } from './harness/builders.js';
import { startWorld, type World } from './harness/world.js';
import { rowsOf, runEnded, sendFile, csvType, xlsxType } from './imports/send-list.js';
import { cellOf, sheetOf, workbookOf } from '../samples/workbook.js';
import { refusal } from './refusal.js';

const megabyte = 1_048_576;
let world: World;
let api: Api;
let forum: string;
let delegation: string;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  delegation = (await aDelegation(api, forum)).id;
});
afterAll(() => world.end());

const headings = ['Họ và tên', 'Chức vụ', 'Email'];
const person = ['Nguyễn Văn Mẫu', 'Chuyên viên', 'mau@example.org'];

describe('a hostile file', () => {
  const refused: [string, () => Buffer | string, string, string][] = [
    ['that unpacks to a thousand times its size', aBomb, xlsxType, 'import-too-much-inside'],
    ['that unpacks to more than it says', aLiar, xlsxType, 'import-damaged'],
    [
      'with a cell at the end of the world',
      () => aSheet('', cellOf('XFD1048576', 'x'), 1_048_576),
      xlsxType,
      'import-cell-far-away',
    ],
    ['of a million rows', () => workbookOf({ Danh: aMillionRows() }), xlsxType, 'import-too-many-rows'],
    ['of a million lines', () => `Họ và tên\n${'Nguyễn Văn Mẫu\n'.repeat(1_000_000)}`, csvType, 'import-too-many-rows'],
    ['that wants /etc/passwd read', anXxe, xlsxType, 'import-unsafe'],
    [
      'that is cut short',
      () => workbookOf({ Danh: sheetOf([headings, person]) }).subarray(0, 700),
      xlsxType,
      'import-damaged',
    ],
    ['that is a PDF by another name', () => `%PDF-1.7\n${'x'.repeat(5_000)}`, xlsxType, 'import-not-xlsx'],
    ['that is a zip of something else', () => workbookOf({}).subarray(0), xlsxType, 'import-empty'],
    [
      'of 16,384 columns',
      () => `${Array.from({ length: 16_384 }, (_, index) => `c${index}`).join(',')}\nx\n`,
      csvType,
      'import-too-many-columns',
    ],
    [
      'with a quotation mark that never closes',
      () => `Họ và tên,Email\n"Nguyễn Văn Mẫu,mau@example.org\nx,y\n`,
      csvType,
      'import-quotes',
    ],
    ['of neither UTF-8 nor Shift_JIS', () => Buffer.from('ff00fe81fffd80', 'hex'), csvType, 'import-encoding'],
    ['of nothing but separators', () => ',,,\n,,,\n', csvType, 'import-empty'],
  ];

  it.each(refused)('%s is refused', async (_what, make, type, code) => {
    const { status, body } = await send(make(), type);
    const alive = await api.get(`/v1/forums/${forum}`);
    const run = await runEnded(api, forum, body.runId);
    expect({ status, alive: alive.status, run: run.status, code: run.failure?.code }).toEqual({
      status: 202,
      alive: 200,
      run: 'failed',
      code,
    });
    expect(run.failure?.detail).not.toContain('{{');
  });

  it('of 100 MB is refused before it was read', async () => {
    const answer = await sendFile<Record<string, unknown>>(api, forum, new Uint8Array(100 * megabyte), xlsxType);
    expect(refusal(answer)).toEqual({ status: 413, code: 'import-too-large', limitMegabytes: 25 });
  });

  it('of 100 MB that does not say so is refused once it is too large, and nothing of it is kept', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(megabyte)),
    });
    const response = await fetch(`${api.url}/v1/forums/${forum}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token ?? ''}`, 'content-type': xlsxType },
      body,
      duplex: 'half',
    }); // undici wants duplex, the type does not know it
    expect(response.status).toBe(413);
    expect(await world.database.query(`SELECT FROM delegate_import WHERE status = 'uploading'`)).toEqual([]);
  });

  it('with NUL and line breaks in its cells is reported row by row', async () => {
    const csv = `Họ và tên,Chức vụ,Email\nNguyễn\0Văn Mẫu,x,a@example.org\n"Trần Thị Mẫu","Giám\r\nđốc",b@example.org\nLê Mẫu,,c@example.org\n`;
    const { body } = await send(csv, csvType);
    const run = await runEnded(api, forum, body.runId);
    expect(run.facts).toEqual({ create: 1, update: 0, unchanged: 0, faulty: 2, warned: 0 });
    const rows = await rowsOf(api, forum, body.id, 'faulty');
    expect(
      rows.map(({ row, faults }) => [row, faults.map(({ code, column, suggestion }) => [code, column, suggestion])]),
    ).toEqual([
      [2, [['control-character', 'A', 'Nguyễn Văn Mẫu']]],
      [3, [['control-character', 'B', 'Giám đốc']]],
    ]);
  });

  it('elsewhere than where lists are sent is refused as before', async () => {
    const response = await fetch(`${api.url}/v1/forums`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token ?? ''}`, 'content-type': csvType },
      body: 'a,b\n',
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'unsupported-media-type',
    ]);
  });

  it('took the server not more than 500 MB', async () => {
    const status = await readFile(`/proc/${world.server.process.pid ?? 0}/status`, 'utf8');
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    expect(peak).toBeGreaterThan(50);
    expect(peak).toBeLessThan(500);
  });
});

async function send(bytes: Buffer | string, type: string): Promise<{ status: number; body: ImportView }> {
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
  return sendFile(api, forum, body, type, `?delegation=${delegation}`);
}

function aSheet(_name: string, extra: string, row: number): Buffer {
  const list = sheetOf([headings, person]).replace('</sheetData>', `<row r="${row}">${extra}</row></sheetData>`);
  return workbookOf({ Danh: list });
}

function aBomb(): Buffer {
  return workbookOf({ Danh: `${sheetOf([headings, person])}${' '.repeat(200 * megabyte)}` });
}

/** Its directory says that the sheet is small. */
function aLiar(): Buffer {
  const bytes = workbookOf({ Danh: `${sheetOf([headings, person])}${' '.repeat(40 * megabyte)}` });
  const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
  bytes.writeUInt32LE(500, at - 22);
  return bytes;
}

function aMillionRows(): string {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
  );
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function anXxe(): Buffer {
  const sheet = sheetOf([headings, ['&xxe;', 'x', 'a@example.org']]).replace('&amp;xxe;', '&xxe;');
  return workbookOf({ Danh: sheet }, '<!DOCTYPE worksheet [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>');
}
