import { sheetOf, workbookOf } from '../../samples/workbook.js';

/**
 * A workbook as a provincial department sends one: a title above, merged headings in two lines, the department merged down over its
 * people, an empty row, and another sheet with notes before it.
 */
export function departmentWorkbook(): Buffer {
  const list = sheetOf([
    ['DANH SÁCH ĐẠI BIỂU THAM DỰ'],
    [],
    ['STT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Thông tin liên hệ', ''],
    ['', '', '', '', 'Email', 'Số điện thoại'],
    ['1', 'MESSY-1', 'Nguyễn Văn Mẫu', 'Giám đốc', 'mau.1@example.org', '+84 203 3825 001'],
    ['2', '', 'Trần Thị Mẫu', 'Phó Giám đốc', '', ''],
    [],
    ['3', 'Sở Ngoại vụ mẫu', 'LÊ MẪU', 'Chuyên viên', 'mau.3@example.org', '0203 3825 003'],
  ]);
  const merges = ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'B5:B6'];
  const merged = `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return workbookOf({ 'Ghi chú': sheetOf([['Kính gửi Ban Tổ chức']]), 'Danh sách': `${list}${merged}` });
}

/** A list in the bytes of Shift_JIS, as Japanese Excel saves it: headings, 見本 太郎, and 﨑髙花子 with half a reading. */
export const japaneseCsv = Buffer.from(
  [
    '8e8196bc2c8374838a834b83692c8f8a91ae2c96f090452c8381815b838b83418368838c83580d0a8ca9967b2091be98592c837e837a839320835e83',
    '8d83452c4d455353592d312c8bc792b72c6d69686f6e2e31406578616d706c652e6a700d0aed95eee089d48e712c835483938376838b2c4d45535359',
    '2d312c89db92b72c6d69686f6e2e32406578616d706c652e6a700d0a',
  ].join(''),
  'hex',
);
