import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shiftJisOf } from './shift-jis.js';
import { sheetOf, workbookOf } from './workbook.js';

/** Lists of delegates as organisers send them, with a few faults: name and bytes, the same every time. */
export function renderLists(): Map<string, Buffer> {
  return new Map([
    ['gunma-shift-jis.csv', gunma()],
    ['so-ngoai-vu-quang-ninh.xlsx', quangNinh()],
  ]);
}

export function writeLists(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of renderLists()) writeFileSync(join(folder, file), bytes);
}

/** As a provincial department sends it: a title, two lines of headings, merged cells, a sheet of notes. */
function quangNinh(): Buffer {
  const list = sheetOf([
    ['ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH – SỞ NGOẠI VỤ (DANH SÁCH MẪU)'],
    ['DANH SÁCH ĐẠI BIỂU THAM DỰ'],
    [],
    ['STT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Vai trò', 'Liên hệ', '', 'Hình thức tham dự'],
    ['', '', '', '', '', 'Email', 'Điện thoại', ''],
    [
      '1',
      'Tỉnh Quảng Ninh',
      'Đặng Văn Mẫu 901',
      'Phó Giám đốc Sở Ngoại vụ',
      'Thành viên',
      'mau901@vn-22.example.org',
      '+84 203 3825 901',
      'Trực tiếp',
    ],
    [
      '2',
      '',
      'Nguyễn Thị Mẫu 902',
      'Trưởng phòng Hợp tác quốc tế',
      'Thành viên',
      'mau902@vn-22.example.org',
      '0203 3825 902',
      'Trực tiếp',
    ],
    [
      '3',
      '',
      'Trần Đức Mẫu 903',
      'Chuyên viên',
      'Thành viên',
      'mau903@vn-22.example.org',
      '+84 203 3825 903',
      'Trực tuyến',
    ],
    [],
    [
      '4',
      'Tỉnh Quảng Nịnh',
      'Lê Ngọc Mẫu 904',
      'Chuyên viên',
      'Thành viên',
      'mau904@vn-22.example.org',
      '',
      'Trực tiếp',
    ],
    ['5', 'VN-22', 'Trần Đức Mẫu 903', 'Phiên dịch', '', 'mau903@vn-22.example.org', '', 'Trực tiếp'],
  ]);
  const merges = ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:H5', 'B6:B8'];
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `${list}<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  const notes = sheetOf([['Kính gửi Ban Tổ chức: danh sách ở trang sau.']]);
  return workbookOf({ 'Ghi chú': notes, 'Danh sách': sheet }, '', 'stored');
}

/** As Japanese Excel saves a list. */
function gunma(): Buffer {
  const rows = [
    ['番号', '所属', '氏名', 'フリガナ', 'ローマ字', '役職', '使用言語', 'メールアドレス', '参加形態'],
    [
      '1',
      '群馬県',
      '見本 九〇一',
      'ミホン クマルイチ',
      'MIHON Kumaruichi',
      '国際課長',
      '日本語',
      'mihon901@jp-10.example.jp',
      '現地',
    ],
    [
      '2',
      '群馬県',
      '﨑髙 例子',
      'サキタカ レイコ',
      'SAKITAKA Reiko',
      '主査',
      '日本語、英語',
      'mihon902@jp-10.example.jp',
      '現地',
    ],
    [
      '3',
      '群馬県',
      '例田試郎',
      'レイダ シロウ',
      'REIDA Shiro',
      '主事',
      '日本語',
      'mihon903@jp-10.example.jp',
      'オンライン',
    ],
    ['4', 'JP-10', '標本 四郎', 'HYOHON', 'HYOHON Shiro', '主事', '日本語', 'mihon904@jp-10.example.jp', '現地'],
    [
      '5',
      '群馬県',
      '仮名 五子',
      'カリナ イツコ',
      'KARINA Itsuko',
      '主事',
      '火星語',
      'mihon905@jp-10.example.jp',
      '現地',
    ],
  ];
  return shiftJisOf(rows.map((row) => `${row.join(',')}\r\n`).join(''));
}
