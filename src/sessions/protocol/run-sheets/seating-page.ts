import { textFor } from '../../../shared/names/localized-text.js';
import { mm } from '../../../shared/pdf/pdf-document.js';
import { personText, type SheetFrame } from './run-sheet-page.js';
import { runSheetTexts } from './run-sheet-texts.js';
import type { SheetSource } from './sheet-sources.js';

const numberWidth = mm(10);

/** Draws who sits where, row by row; of sides that face each other, the hosts' rows first. */
export function drawSeating({ sheet, language }: SheetFrame, { session, seating, rule }: SheetSource): void {
  const texts = runSheetTexts[language];
  sheet.gap(12);
  sheet.keep(90); // a heading is not left alone at the foot of a page
  sheet.paragraph(texts.seating, { size: 13, weight: 'bold' });
  sheet.paragraph(textFor(session.title, language), { size: 10 });
  let shown = '';
  for (const { isHost, row, seat, person } of seating) {
    const side = rule.seatingLayout === 'opposite' ? (isHost ? texts.hosts : texts.guests) : undefined;
    const heading = [side, texts.row(row)].filter(Boolean).join(' · ');
    if (heading !== shown) {
      sheet.gap(6);
      sheet.keep(50);
      sheet.line(heading, { size: 10, weight: 'bold' });
      shown = heading;
    }
    sheet.gap(2);
    sheet.keep(42);
    const place = { x: numberWidth + mm(3), width: sheet.width - numberWidth - mm(3) };
    sheet.columns(
      () => {
        sheet.line(String(seat), { size: 10, align: 'right', width: numberWidth });
      },
      () => {
        sheet.paragraph(`${personText(person, language) ?? ''}\u00a0(${person.country})`, { size: 10, ...place });
      },
    );
  }
}
