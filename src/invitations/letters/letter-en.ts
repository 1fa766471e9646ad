import { mm } from '../../shared/pdf/pdf-document.js';
import type { LetterFacts } from './letter-facts.js';
import type { Sheet } from '../../shared/pdf/sheet.js';

const body = { size: 11.5, leading: 1.55 } as const;
const months = 'January February March April May June July August September October November December'.split(' ');

/** A formal letter in English: letterhead, number and day, addressee, body, who signs. */
export function layOutEnglish(sheet: Sheet, facts: LetterFacts): void {
  sheet.paragraph(facts.parentIssuer, { size: 11, align: 'center' });
  sheet.paragraph(facts.issuer, { size: 13, weight: 'bold', align: 'center' });
  sheet.rule({ length: sheet.width });
  sheet.gap(mm(8));
  sheet.line(`No. ${facts.number}/${facts.registerCode}`, { size: 11 });
  sheet.line([facts.issuedAt, dayText(facts.date)].filter(Boolean).join(', '), { size: 11 });
  sheet.gap(mm(8));
  const { name, position, organization } = facts.addressee;
  sheet.line(name, { size: 12, weight: 'bold' });
  for (const text of [position, organization]) sheet.paragraph(text, { size: 11.5 });
  sheet.gap(mm(8));
  sheet.paragraph(facts.subject, { size: 12.5, weight: 'bold' });
  sheet.gap(mm(4));
  for (const paragraph of facts.paragraphs) {
    sheet.paragraph(paragraph, body);
    sheet.gap(mm(2.5));
  }
  for (const { label, text } of facts.particulars)
    sheet.paragraph(`${label}: ${text}`, { ...body, x: mm(8), width: sheet.width - mm(8) });
  sheet.gap(mm(4));
  ending(sheet, facts);
}

function dayText(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

function ending(sheet: Sheet, { closing, signatory }: LetterFacts): void {
  sheet.keep(mm(64));
  sheet.paragraph(closing, body);
  sheet.gap(mm(4));
  sheet.seal('(signature, seal)', { x: 0, size: mm(32) });
  sheet.gap(mm(35));
  sheet.line(signatory.name, { size: 12, weight: 'bold' });
  sheet.paragraph(signatory.title, { size: 11.5 });
}
