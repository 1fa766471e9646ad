import { mm } from '../../shared/pdf/pdf-document.js';
import type { LetterFacts } from './letter-facts.js';
import type { Sheet } from '../../shared/pdf/sheet.js';

const body = { size: 11.5, leading: 1.75 } as const;

/** A formal letter as Japanese offices write it: number and day on the right, 拝啓 … 敬具, then 記 … 以上. */
export function layOutJapanese(sheet: Sheet, facts: LetterFacts): void {
  sheet.line(`${facts.registerCode} 第${facts.number}号`, { size: 11, align: 'right' });
  sheet.line(dayText(facts.date), { size: 11, align: 'right' });
  sheet.gap(mm(8));
  addressee(sheet, facts);
  sheet.gap(mm(6));
  sender(sheet, facts);
  sheet.gap(mm(12));
  sheet.paragraph(facts.subject, { size: 14, weight: 'bold', align: 'center' });
  sheet.gap(mm(8));
  const [first = '', ...others] = facts.paragraphs;
  sheet.paragraph(`拝啓\u3000${first}`, body);
  for (const paragraph of others) sheet.paragraph(paragraph, { ...body, indent: body.size });
  sheet.paragraph(facts.closing, { ...body, indent: body.size });
  sheet.line('敬具', { ...body, align: 'right' });
  sheet.gap(mm(6));
  particulars(sheet, facts);
}

function dayText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function addressee(sheet: Sheet, { addressee: { name, position, organization } }: LetterFacts): void {
  for (const text of [organization, position]) sheet.paragraph(text, { size: 11.5, width: mm(95) });
  sheet.line(name, { size: 13, width: mm(95) });
}

/** Who writes, on the right; the seal stands over the end of the name. */
function sender(sheet: Sheet, { parentIssuer, issuer, signatory }: LetterFacts): void {
  const right = { x: mm(72), width: sheet.width - mm(72) - mm(24), align: 'right' } as const;
  for (const text of [parentIssuer, issuer, signatory.title]) sheet.paragraph(text, { ...right, size: 11.5 });
  const top = sheet.y;
  sheet.y = top - mm(10);
  sheet.seal('印', { x: sheet.width - mm(20), size: mm(20) });
  sheet.y = top;
  sheet.line(signatory.name, { ...right, size: 13 });
}

function particulars(sheet: Sheet, facts: LetterFacts): void {
  sheet.keep(mm(12) + facts.particulars.length * mm(9));
  sheet.line('記', { size: 12, align: 'center' });
  sheet.gap(mm(3));
  for (const [index, { label, text }] of facts.particulars.entries()) {
    sheet.columns(
      () => {
        sheet.line(`${index + 1}\u3000${label}`, { ...body, x: mm(6), width: mm(30) });
      },
      () => {
        sheet.paragraph(text, { ...body, x: mm(38), width: sheet.width - mm(44) });
      },
    );
  }
  sheet.line('以上', { ...body, align: 'right' });
}
