import type { Language } from '../../shared/names/localized-text.js';
import { drawQr, drawText, type Box } from '../../shared/pdf/draw.js';
import { mm, type Pdf } from '../../shared/pdf/pdf-document.js';
import { markOf } from './accreditation-classes.js';
import { countryInBoth, inBoth, namesInTwoScripts, type PrintFacts } from './print-facts.js';

const grey = '#444444';

/** Draws an A6 badge: forum, name in two scripts, position and organization in both languages, QR code, class. */
export function drawBadge(pdf: Pdf, facts: PrintFacts, { x, y }: Pick<Box, 'x' | 'y'>, hostLanguage: Language): void {
  const at = (top: number, height: number, left = 6, width = 93): Box => ({
    x: x + mm(left),
    y: y + mm(top),
    width: mm(width),
    height: mm(height),
  });
  const centred = { align: 'center', upright: 'middle' } as const;
  const block = (
    texts: string[],
    box: Box,
    style: { most: number; least: number; weight?: 'bold'; colour?: string },
  ) => {
    for (const [index, text] of texts.entries()) {
      const height = box.height / texts.length;
      drawText(pdf, text, { ...box, y: box.y + index * height, height }, { ...centred, ...style });
    }
  };
  const [name = '', otherScript] = namesInTwoScripts(facts.name);

  block(inBoth(facts.forumName, facts, hostLanguage), at(9, 16), { most: 11, least: 8, weight: 'bold', colour: grey });
  drawText(pdf, name, at(28, otherScript === undefined ? 32 : 22), { ...centred, most: 32, least: 20, weight: 'bold' });
  if (otherScript !== undefined) drawText(pdf, otherScript, at(50, 10), { ...centred, most: 18, least: 12 });
  block(inBoth(facts.position, facts, hostLanguage), at(62, 17), { most: 12, least: 8.5 });
  block(inBoth(facts.organization, facts, hostLanguage), at(80, 17), { most: 13, least: 8.5, weight: 'bold' });
  drawQr(pdf, facts.token, at(98, 32, 4, 32));
  block(countryInBoth(facts, hostLanguage), at(105, 17, 38, 61), { most: 13, least: 9, colour: grey });
  drawBand(pdf, facts, at(131, 17, 0, 105), hostLanguage);
}

function drawBand(pdf: Pdf, facts: PrintFacts, box: Box, hostLanguage: Language): void {
  const { band, ink, name } = markOf(facts.accreditationClass);
  pdf.rect(box.x, box.y, box.width, box.height).fill(band);
  const words = inBoth(name, facts, hostLanguage).join('  ·  ');
  const inner = { ...box, x: box.x + mm(6), width: box.width - mm(12) };
  drawText(pdf, words, inner, { most: 24, least: 12, weight: 'bold', colour: ink, align: 'center', upright: 'middle' });
}
