import type { Pdf } from './pdf-document.js';

/** What Japanese printers set for a letter that they lack. */
const geta = '〓';

/**
 * A text as it can be set. Marks are composed with their letter (e + ◌̂ + ◌́ becomes ế) and invisible characters fall away.
 * Nothing else is normalized: it would turn the 神 of somebody's name into another 神.
 */
export function composed(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{L}\p{N}]\p{M}+/gu, (cluster) => (hasVariationSelector(cluster) ? cluster : cluster.normalize('NFC')));
}

/** The characters of a text for which the font has no picture, each once. */
export function unprintableIn(pdf: Pdf, text: string): string[] {
  const characters = new Set(composed(text));
  return [...characters].filter((character) => !hasVariationSelector(character) && !hasGlyph(pdf, character));
}

/** The text with 〓 in place of each character that the font lacks. */
export function printable(pdf: Pdf, text: string): string {
  const missing = new Set(unprintableIn(pdf, text));
  const whole = composed(text);
  return missing.size === 0
    ? whole
    : [...whole].map((character) => (missing.has(character) ? geta : character)).join('');
}

/** The font of this document draws the plain form for a variant that it does not know. */
function hasVariationSelector(text: string): boolean {
  return /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(text);
}

function hasGlyph(pdf: Pdf, character: string): boolean {
  const { font } = (pdf as unknown as WithFont)._font; // pdfkit shows the font in hand nowhere else
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

interface WithFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}
