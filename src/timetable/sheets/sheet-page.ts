import type { Pdf } from '../../shared/pdf/pdf-document.js';
import { mm } from '../../shared/pdf/pdf-document.js';
import { Sheet } from '../../shared/pdf/sheet.js';
import type { Language } from '../../shared/names/localized-text.js';
import { spokenDay } from '../../shared/time/spoken-time.js';

/** One thing on a sheet; times as the forum's clocks show them: `08:30`. */
export interface SheetEntry {
  start: string;
  end: string;
  what: string;
  where: string | null;
}

/** What a sheet says, in one language. */
export interface SheetFacts {
  language: Language;
  /** Forum and venue. */
  occasion: string;
  /** Whose sheet it is: a person, a room. */
  title: string;
  /** Beneath it: the delegation, the zone. */
  subtitle: string | null;
  /** By date, `2025-11-25`. */
  days: { date: string; entries: SheetEntry[] }[];
  /** Of which release it is, and when it was printed. */
  stamp: string;
}

const timeWidth = mm(30);

/** Draws a sheet on pages of its own; large enough to be read at arm's length, or on a door. @returns how many pages it has */
export function drawSheet(pdf: Pdf, { language, occasion, title, subtitle, days, stamp }: SheetFacts): number {
  const sheet = new Sheet(pdf);
  sheet.line(occasion, { size: 9 });
  sheet.gap(6);
  sheet.paragraph(title, { size: 22, weight: 'bold' });
  if (subtitle !== null) sheet.paragraph(subtitle, { size: 12 });
  for (const { date, entries } of days) {
    sheet.gap(14);
    sheet.keep(60); // a heading is not left alone at the foot of a page
    const heading = spokenDay(date, language);
    sheet.line(heading, { size: 13, weight: 'bold' });
    sheet.rule({ length: sheet.width });
    for (const entry of entries) drawEntry(sheet, entry);
  }
  return sheet.draw((page, of) => `${stamp} – ${page}/${of}`);
}

function drawEntry(sheet: Sheet, { start, end, what, where }: SheetEntry): void {
  sheet.gap(5);
  sheet.keep(40);
  const right = { x: timeWidth, width: sheet.width - timeWidth };
  sheet.columns(
    () => {
      sheet.line(`${start}–${end}`, { size: 12, weight: 'bold', width: timeWidth });
    },
    () => {
      sheet.paragraph(what, { size: 12, ...right });
      if (where !== null) sheet.paragraph(where, { size: 10, ...right });
    },
  );
}
