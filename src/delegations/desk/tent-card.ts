import type { Language } from '../../shared/names/localized-text.js';
import { drawText, type Box } from '../../shared/pdf/draw.js';
import { a4, mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { inBoth, namesInTwoScripts, type PrintFacts } from './print-facts.js';

/** Draws a name card for the table on A4: the same face twice, the upper one upside down, to be folded across the middle. */
export function drawTentCard(pdf: Pdf, facts: PrintFacts, hostLanguage: Language): void {
  const [width, height] = a4;
  const middle: [number, number] = [width / 2, height / 2];
  drawFace(pdf, facts, hostLanguage);
  pdf.save().rotate(180, { origin: middle });
  drawFace(pdf, facts, hostLanguage);
  pdf.restore();
  pdf.moveTo(0, middle[1]).lineTo(mm(6), middle[1]);
  pdf.moveTo(width - mm(6), middle[1]).lineTo(width, middle[1]);
  pdf.lineWidth(0.25).stroke('#777777');
}

function drawFace(pdf: Pdf, facts: PrintFacts, hostLanguage: Language): void {
  const at = (top: number, height: number): Box => ({
    x: mm(12),
    y: mm(148.5 + top),
    width: mm(186),
    height: mm(height),
  });
  const centred = { align: 'center', upright: 'middle' } as const;
  const [name = '', otherScript] = namesInTwoScripts(facts.name);
  const organizations = inBoth(facts.organization, facts, hostLanguage);
  drawText(pdf, name, at(20, otherScript === undefined ? 66 : 44), { ...centred, most: 72, least: 40, weight: 'bold' });
  if (otherScript !== undefined) drawText(pdf, otherScript, at(64, 22), { ...centred, most: 40, least: 24 });
  for (const [index, text] of organizations.entries()) {
    const height = 34 / organizations.length;
    drawText(pdf, text, at(92 + index * height, height), { ...centred, most: 26, least: 16, colour: '#333333' });
  }
}
