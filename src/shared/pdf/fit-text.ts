import { letterPieces, linePieces } from './line-breaks.js';

/**
 * Line height in ems. The fonts' ink reaches from 1.085 above the baseline (Ẫ) to 0.251 below it (Ặ, g),
 * so stacked Vietnamese marks of one line never touch the line above.
 */
export const lineHeight = 1.34;

/** The room for a text, in points; the sizes between which it is set if it can be. */
export interface TextRoom {
  width: number;
  height: number;
  /** The size wanted, in points. */
  most: number;
  /** The smallest that is still comfortable; only a text that fits in no other way is set smaller. */
  least: number;
}

/** How a text is set: all of it, always. */
export interface FittedText {
  /** In points. */
  size: number;
  lines: string[];
}

/** A piece that stays together on a line; both widths in the same unit. */
export interface Piece {
  text: string;
  /** With and without the space at its end. */
  width: number;
  inkWidth: number;
}

/**
 * Sets a text into a room without losing a letter: in one line, smaller if need be; then in several lines, as large as
 * they go; then with words broken; then smaller than `least`. Several lines come out about equally long.
 * @param widthInEms how wide the font sets a piece
 */
export function fitText(text: string, room: TextRoom, widthInEms: (piece: string) => number): FittedText {
  if (!(room.width > 0 && room.height > 0 && room.least > 0)) throw new Error('A text needs room.');
  const measured = (pieces: string[]) => pieces.map((piece) => measure(piece, widthInEms));
  const most = Math.min(room.most, room.height / lineHeight);
  const oneLine = Math.min(most, room.width / Math.max(widthInEms(text), Number.MIN_VALUE));
  if (oneLine >= room.least) return { size: oneLine, lines: text === '' ? [] : [text] };
  const pieces = measured(linePieces(text));
  return (
    largest(pieces, room, most, room.least) ??
    largest(measured(linePieces(text).flatMap((piece) => splitIfWide(piece, room, widthInEms))), room, most, 0) ?? {
      size: oneLine,
      lines: [text],
    }
  );
}

/** The largest size, in steps of 3 %, at which the lines fit; undefined when there is none down to `least`. */
function largest(pieces: Piece[], room: TextRoom, most: number, least: number): FittedText | undefined {
  for (let size = most; size >= Math.max(least, 0.5); size *= 0.97) {
    const width = room.width / size;
    if (pieces.some(({ inkWidth }) => inkWidth > width)) continue;
    const lines = wrapPieces(pieces, width);
    if (lines.length * lineHeight * size <= room.height)
      return { size, lines: wrapPieces(pieces, evenWidth(pieces, width)) };
  }
  return undefined;
}

function splitIfWide(piece: string, { width, least }: TextRoom, widthInEms: (piece: string) => number): string[] {
  return widthInEms(piece.trimEnd()) > width / least ? letterPieces(piece) : [piece];
}

/** The narrowest width, in ems, that needs no more lines. */
function evenWidth(pieces: Piece[], width: number): number {
  const count = wrapPieces(pieces, width).length;
  let [narrow, wide] = [Math.max(...pieces.map(({ inkWidth }) => inkWidth)), width];
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    if (wrapPieces(pieces, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return wide;
}

/** Fills lines of this width with pieces, the first one from `indent` on. */
export function wrapPieces(pieces: Piece[], width: number, indent = 0): string[] {
  const lines: string[] = [];
  let [line, used] = ['', indent];
  for (const piece of pieces) {
    if (line !== '' && used + piece.inkWidth > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece.text;
    used += piece.width;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

function measure(text: string, widthInEms: (piece: string) => number): Piece {
  const ink = text.trimEnd();
  const width = widthInEms(text);
  return { text, width, inkWidth: ink === text ? width : widthInEms(ink) };
}
