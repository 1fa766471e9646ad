import { mm } from '../../shared/pdf/pdf-document.js';
import type { LetterFacts } from './letter-facts.js';
import type { Sheet } from '../../shared/pdf/sheet.js';

const body = { size: 12.5, leading: 1.5 } as const;

/** A giấy mời as Vietnamese offices write it (Decree 30/2020/NĐ-CP): national title, number, place and day, copies. */
export function layOutVietnamese(sheet: Sheet, facts: LetterFacts): void {
  heading(sheet, facts);
  sheet.gap(mm(9));
  sheet.line('GIẤY MỜI', { size: 16, weight: 'bold', align: 'center' });
  sheet.paragraph(facts.subject, { size: 13, weight: 'bold', align: 'center' });
  sheet.rule({ length: mm(28) });
  sheet.gap(mm(6));
  addressee(sheet, facts);
  sheet.gap(mm(3));
  for (const paragraph of facts.paragraphs) {
    sheet.paragraph(paragraph, { ...body, indent: mm(10) });
    sheet.gap(mm(1.5));
  }
  for (const { label, text } of facts.particulars) sheet.paragraph(`${label}: ${text}`, { ...body, indent: mm(10) });
  sheet.gap(mm(1.5));
  sheet.paragraph(facts.closing, { ...body, indent: mm(10) });
  sheet.gap(mm(6));
  ending(sheet, facts);
}

function heading(sheet: Sheet, { parentIssuer, issuer, number, registerCode, issuedAt, date }: LetterFacts): void {
  const left = { x: -mm(8), width: mm(70), align: 'center' } as const;
  const right = { x: mm(66), width: sheet.width - mm(62), align: 'center' } as const;
  sheet.columns(
    () => {
      sheet.paragraph(parentIssuer.toLocaleUpperCase('vi'), { ...left, size: 11.5 });
      sheet.paragraph(issuer.toLocaleUpperCase('vi'), { ...left, size: 11.5, weight: 'bold' });
      sheet.rule({ ...left, length: mm(22) });
      sheet.gap(mm(2));
      sheet.line(`Số: ${padded(number)}/${registerCode}`, { ...left, size: 12 });
    },
    () => {
      sheet.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, size: 11.5, weight: 'bold' });
      sheet.line('Độc lập - Tự do - Hạnh phúc', { ...right, size: 12.5, weight: 'bold' });
      sheet.rule({ ...right, length: mm(52) });
      sheet.gap(mm(2));
      sheet.line(placeAndDay(issuedAt, date), { ...right, size: 12 });
    },
  );
}

/** Days under 10 and the first two months have two digits, so that nothing can be put before them. */
function placeAndDay(place: string, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const shownMonth = Number(month) > 2 ? String(Number(month)) : month;
  const text = `ngày ${day} tháng ${shownMonth} năm ${year}`;
  return place === '' ? text.replace('ngày', 'Ngày') : `${place}, ${text}`;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

function addressee(sheet: Sheet, { addressee: { name, position, organization } }: LetterFacts): void {
  sheet.paragraph(`Kính gửi: ${name}`, { size: 13, weight: 'bold', align: 'center' });
  for (const text of [position, organization]) sheet.paragraph(text, { size: 12.5, align: 'center' });
}

/** The copies on the left; on the right who signs, with room for the hand and the seal. */
function ending(sheet: Sheet, { copies, signatory }: LetterFacts): void {
  sheet.keep(mm(62));
  const right = { x: mm(76), width: sheet.width - mm(76), align: 'center' } as const;
  sheet.columns(
    () => {
      sheet.line('Nơi nhận:', { size: 11, weight: 'bold', width: mm(72) });
      for (const copy of copies) sheet.paragraph(`- ${copy};`, { size: 10.5, width: mm(72) });
      sheet.line('- Lưu: VT.', { size: 10.5, width: mm(72) });
    },
    () => {
      sheet.paragraph(signatory.title.toLocaleUpperCase('vi'), { ...right, size: 12.5, weight: 'bold' });
      sheet.gap(mm(3));
      sheet.seal('(chữ ký, dấu)', { x: mm(76) + (sheet.width - mm(76)) / 2 - mm(16), size: mm(32) });
      sheet.gap(mm(35));
      sheet.line(signatory.name, { ...right, size: 13, weight: 'bold' });
    },
  );
}
