import type { Language } from '../../shared/names/localized-text.js';
import { openPdf, type Pdf } from '../../shared/pdf/pdf-document.js';
import { layOutEnglish } from './letter-en.js';
import type { LetterFacts } from './letter-facts.js';
import { layOutJapanese } from './letter-ja.js';
import { Sheet } from '../../shared/pdf/sheet.js';
import { layOutVietnamese } from './letter-vi.js';

const layOutIn: Record<Language, (sheet: Sheet, facts: LetterFacts) => void> = {
  vi: layOutVietnamese,
  ja: layOutJapanese,
  en: layOutEnglish,
};

/** A document of letters; the same letters give the same bytes. */
export function openLetters(createdAt: Date): Pdf {
  return openPdf({ title: 'Letters', createdAt });
}

/** Draws one letter on pages of its own. @returns how many pages it has */
export function drawLetter(pdf: Pdf, facts: LetterFacts): number {
  const sheet = new Sheet(pdf);
  layOutIn[facts.language](sheet, facts);
  return sheet.draw((page, of) => `${facts.number}/${facts.registerCode} – ${page}/${of}`);
}
