import type { FaultCode } from '../../src/delegations/imports/fault.js';
import type { Api } from '../harness/api.js';

/** Delegations that a long list spreads over; each has a name in three languages and a quota. */
const delegationsOfLongList = 40;

/** The heads stand before. */
const firstBad = delegationsOfLongList + 1;

type Row = Record<(typeof headings)[number], string>;
const headings = [
  'Mã đại biểu',
  'Đoàn',
  'Họ và tên',
  'Chức vụ',
  'Thứ bậc',
  'Trưởng đoàn',
  'Ngôn ngữ',
  'Thư điện tử',
  'Điện thoại',
  'Hình thức tham dự',
  'Trạng thái',
  'フリガナ',
] as const;

/** How a good row is spoiled, one fault each. */
const spoilers: [code: FaultCode, spoil: (row: Row, number: number, rows: Row[]) => void][] = [
  ['unknown-delegation', (row) => (row['Đoàn'] = 'Sở Không Có Thật')],
  ['missing-name', (row) => (row['Họ và tên'] = '')],
  ['bad-email', (row) => (row['Thư điện tử'] = 'mau(at)example.org')],
  ['bad-rank', (row) => (row['Thứ bậc'] = 'cao nhất')],
  ['unknown-language', (row) => (row['Ngôn ngữ'] = 'vi, tiếng Sao Hỏa')],
  ['duplicate-row', (row, number, rows) => Object.assign(row, rows[number - 1])],
  ['control-character', (row) => (row['Chức vụ'] = 'Trưởng phòng\nSở Mẫu')],
  ['too-long', (row) => (row['Họ và tên'] = `Nguyễn ${'Văn '.repeat(60)}Mẫu`)],
  ['two-heads', (row) => (row['Trưởng đoàn'] = 'có')],
  ['kana-mismatch', (row) => (row['フリガナ'] = 'Nguyễn')],
  ['status-not-importable', (row) => (row['Trạng thái'] = 'đã hủy')],
  ['unknown-attendance', (row) => (row['Hình thức tham dự'] = 'qua bưu điện')],
];

/** A list of so many people of whom so many are bad, in twelve ways, and which rows those are. */
export function longList(
  people: number,
  bad: number,
): { csv: string; faults: { row: number; code: FaultCode }[]; rows: string[][] } {
  const rows = Array.from({ length: people }, (_, index) => goodRow(index));
  const faults = Array.from({ length: bad }, (_, index) => {
    const at = firstBad + Math.floor((index * (people - firstBad)) / bad);
    const [code, spoil] = spoilers[index % spoilers.length] ?? spoilers[0] ?? ['missing-name', () => undefined];
    const row = rows[at];
    if (row) spoil(row, at, rows);
    return { row: at + 2, code };
  });
  const cells = [[...headings], ...rows.map((row) => headings.map((heading) => row[heading]))];
  return { csv: cells.map((row) => row.map(quoted).join(',')).join('\r\n'), faults, rows: cells };
}

function goodRow(index: number): Row {
  const delegation = index % delegationsOfLongList;
  const code = `LL-${delegation}`;
  return {
    'Mã đại biểu': `P-${index}`,
    Đoàn: [code, `Đơn vị mẫu ${delegation}`, `見本機関${delegation}`][index % 3] ?? code,
    'Họ và tên': `${families[index % families.length] ?? ''} ${middles[index % middles.length] ?? ''} Mẫu ${index}`,
    'Chức vụ': 'Chuyên viên',
    'Thứ bậc': String(1 + (index % 900)),
    'Trưởng đoàn': index < delegationsOfLongList ? 'có' : '',
    'Ngôn ngữ': 'tiếng Việt, English',
    'Thư điện tử': `mau-${index}@example.org`,
    'Điện thoại': `+84 203 3${String(100_000 + index)}`,
    'Hình thức tham dự': index % 5 === 0 ? 'trực tuyến' : 'trực tiếp',
    'Trạng thái': index % 2 === 0 ? 'đã xác nhận' : 'đã mời',
    フリガナ: '',
  };
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi'];
const middles = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Đức'];

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The delegations that a long list names. */
export async function delegationsFor(api: Api, forum: string, count = delegationsOfLongList): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const code = `LL-${number}`;
    const name = { vi: `Đơn vị mẫu ${number}`, ja: `見本機関${number}`, en: `Sample Agency ${number}` };
    const known = await api.get<{ items: { id: string }[] }>(`/v1/organizations?code=${code}`);
    const { id } =
      known.body.items[0] ??
      (await api.create<{ id: string }>('/v1/organizations', { code, kind: 'agency', country: 'VN', name }));
    await api.create(`/v1/forums/${forum}/delegations`, {
      organizationId: id,
      language: 'vi',
      liaisonEmails: [],
      quota: 10_000,
      fieldsOffered: [],
      fieldsSought: [],
    });
  }
}
