import type { Language } from '../../shared/names/localized-text.js';
import { drawText, type Box } from '../../shared/pdf/draw.js';
import { mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { inBoth, namesInTwoScripts, type PrintFacts } from './print-facts.js';

/** Columns and rows of an A4 sheet of seat labels, 99.1 × 33.9 mm each, as sheets of sixteen are sold. */
const columns = 2;
const rows = 8;
export const seatLabelsPerSheet = columns * rows;

/** Draws the label at a place of its sheet, counted along the rows from 0. */
export function drawSeatLabel(pdf: Pdf, facts: PrintFacts, place: number, hostLanguage: Language): void {
  const left = 4.65 + (place % columns) * 101.6;
  const top = 12.9 + Math.floor(place / columns) * 33.9;
  const at = (down: number, height: number): Box => ({
    x: mm(left + 5),
    y: mm(top + down),
    width: mm(89.1),
    height: mm(height),
  });
  const centred = { align: 'center', upright: 'middle' } as const;
  const [name = '', otherScript] = namesInTwoScripts(facts.name);
  drawText(pdf, name, at(3, otherScript === undefined ? 17 : 11), { ...centred, most: 20, least: 12, weight: 'bold' });
  if (otherScript !== undefined) drawText(pdf, otherScript, at(14, 6), { ...centred, most: 11, least: 8 });
  const [organization = ''] = inBoth(facts.organization, facts, hostLanguage);
  drawText(pdf, organization, at(21, 10), { ...centred, most: 10, least: 7, colour: '#333333' });
}
