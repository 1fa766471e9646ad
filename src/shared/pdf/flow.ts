import { drawText } from './draw.js';
import { lineHeight, wrapPieces } from './fit-text.js';
import { letterPieces, linePieces } from './line-breaks.js';
import type { Pdf, Weight } from './pdf-document.js';
import { printable } from './printable.js';

/** How a paragraph is set; all in points. */
export interface ParagraphStyle {
  size: number;
  width: number;
  weight?: Weight;
  /** By how much the first line begins further right. */
  indent?: number;
}

/** The lines of a paragraph, none wider than it may be; a word that no line can take is broken between two letters. */
export function paragraphLines(
  pdf: Pdf,
  text: string,
  { size, width, weight = 'regular', indent = 0 }: ParagraphStyle,
): string[] {
  pdf.font(weight);
  const widthOf = (piece: string) => (pdf.fontSize(1000).widthOfString(piece) / 1000) * size;
  const pieces = linePieces(printable(pdf, text)).flatMap((piece) =>
    widthOf(piece.trimEnd()) > width - indent ? letterPieces(piece) : [piece],
  );
  return wrapPieces(
    pieces.map((piece) => ({ text: piece, width: widthOf(piece), inkWidth: widthOf(piece.trimEnd()) })),
    width,
    indent,
  );
}

/** Draws one line in its place; a text that is too wide is set smaller. */
export function drawLine(
  pdf: Pdf,
  text: string,
  place: { x: number; y: number; width: number },
  { size, weight = 'regular', align = 'left' }: { size: number; weight?: Weight; align?: 'left' | 'center' | 'right' },
): void {
  drawText(pdf, text, { ...place, height: size * lineHeight * 1.001 }, { most: size, least: 4, weight, align });
}
