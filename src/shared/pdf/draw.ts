import { encode } from 'uqr';
import { fitText, lineHeight, type FittedText } from './fit-text.js';
import type { Pdf, Weight } from './pdf-document.js';
import { printable } from './printable.js';

/** A rectangle on the page, in points from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextStyle {
  /** The size wanted, and the smallest comfortable one, in points. */
  most: number;
  least: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Where a text stands that does not fill its box. */
  upright?: 'top' | 'middle' | 'bottom';
}

/** Ink above the baseline, in ems; see `lineHeight`. */
const inkAbove = 1.087;

/** Draws a text so that all of it stands within the box. */
export function drawText(pdf: Pdf, text: string, box: Box, style: TextStyle): FittedText {
  const { most, least, weight = 'regular', colour = '#111111', align = 'left', upright = 'top' } = style;
  pdf.font(weight).fillColor(colour);
  const fitted = fitText(printable(pdf, text), { ...box, most, least }, (piece) => widthInEms(pdf, piece));
  const { size, lines } = fitted;
  const left = box.height - lines.length * lineHeight * size;
  const top = box.y + { top: 0, middle: left / 2, bottom: left }[upright];
  pdf.fontSize(size);
  for (const [index, line] of lines.entries()) {
    const spare = box.width - widthInEms(pdf, line) * size;
    const x = box.x + { left: 0, center: spare / 2, right: spare }[align];
    const y = top + (inkAbove + index * lineHeight) * size;
    pdf.fontSize(size).text(line, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
  return fitted;
}

function widthInEms(pdf: Pdf, piece: string): number {
  return pdf.fontSize(1000).widthOfString(piece) / 1000;
}

/**
 * The dark modules of a QR code, row by row; a quarter of them may be hidden by dirt or a fold.
 * Readers take any mask. To weigh all eight, as the standard advises for texts with long repetitions, takes eight times as long.
 */
function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'Q', border: 0, maskPattern: 2 }).data;
}

/** Modules of white that a reader needs around a QR code. */
const quietModules = 4;

/** Draws a QR code with its quiet zone as one shape, sharp at any size, as large as the box takes. */
export function drawQr(pdf: Pdf, text: string, box: Box): void {
  const rows = qrModules(text);
  const module = Math.min(box.width, box.height) / (rows.length + 2 * quietModules);
  for (const [row, modules] of rows.entries()) {
    for (const { from, length } of darkRuns(modules)) {
      const x = box.x + (from + quietModules) * module;
      pdf.rect(x, box.y + (row + quietModules) * module, length * module, module);
    }
  }
  pdf.fill('#000000');
}

function darkRuns(modules: boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [column, isDark] of modules.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  }
  return runs;
}
