import type { PdfPage } from './pdf.js';

/** A QR code of version 3 with error correction Q, the one that badges carry (ISO/IEC 18004): 29 modules, 2 × 17 data codewords. */
const size = 29;
const blocks = 2;
const codewordsPerBlock = 17;
const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const isMasked: ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** Reads the QR codes of a page from their rectangles, as a scanner would that sees no dirt. */
export function readQrCodes(page: PdfPage): string[] {
  const codes: PdfPage['rectangles'][] = [];
  const side = Math.min(...page.rectangles.map(({ height }) => height));
  for (const rectangle of page.rectangles.filter(({ height }) => Math.abs(height - side) < 1e-3)) {
    const isFirst = Math.abs(rectangle.width - 7 * side) < 1e-2 && startsAbove(codes.at(-1), rectangle, side);
    if (isFirst) codes.push([]);
    codes.at(-1)?.push(rectangle);
  }
  return codes.map((rectangles) => decode(modulesOf(rectangles, side)));
}

/** The first of a code is the upper edge of its upper left finder pattern. */
function startsAbove(
  code: PdfPage['rectangles'] | undefined,
  { x, y }: { x: number; y: number },
  side: number,
): boolean {
  const first = code?.[0];
  if (!first) return true;
  const [rows, columns] = [(y - first.y) / side, (x - first.x) / side];
  return rows < -0.5 || rows > size - 0.5 || columns < -0.5 || columns > size - 0.5;
}

function modulesOf(rectangles: PdfPage['rectangles'], side: number): boolean[][] {
  const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const [origin] = rectangles;
  if (!origin) throw new Error('There is no QR code.');
  for (const { x, y, width } of rectangles) {
    const row = Math.round((y - origin.y) / side);
    const from = Math.round((x - origin.x) / side);
    modules[row]?.fill(true, from, from + Math.round(width / side));
  }
  return modules;
}

function decode(modules: boolean[][]): string {
  const at = (row: number, column: number) => modules[row]?.[column] ?? false;
  const format = [0, 1, 2, 3, 4]
    .map((column) => at(8, column))
    .map((bit, index) => bit !== [true, false, true, false, true][index]);
  const mask = bitsToNumber(format.slice(2));
  const bits = zigzag().map(([row, column]) => at(row, column) !== (isMasked[mask]?.(row, column) ?? false));
  const codewords = Array.from({ length: blocks * codewordsPerBlock }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8),
  );
  const inOrder = Array.from({ length: blocks }, (_, block) =>
    codewords.filter((_, index) => index % blocks === block),
  );
  return readAlphanumeric(inOrder.flat(2));
}

/** The modules that carry data, in the order in which they do: in pairs of columns from the right, upwards first. */
function zigzag(): [row: number, column: number][] {
  const places: [number, number][] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isFunctionModule(row, column)) places.push([row, column]);
    }
  }
  return places;
}

function isFunctionModule(row: number, column: number): boolean {
  const inFinder = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const inAlignment = Math.abs(row - 22) <= 2 && Math.abs(column - 22) <= 2;
  return inFinder || inAlignment || row === 6 || column === 6;
}

function readAlphanumeric(bits: boolean[]): string {
  if (bitsToNumber(bits.slice(0, 4)) !== 0b0010) throw new Error('The QR code is not alphanumeric.');
  const length = bitsToNumber(bits.slice(4, 13));
  let text = '';
  for (let from = 13; text.length < length;) {
    const pair = length - text.length >= 2;
    const value = bitsToNumber(bits.slice(from, from + (pair ? 11 : 6)));
    text += pair
      ? alphanumeric.charAt(Math.floor(value / 45)) + alphanumeric.charAt(value % 45)
      : alphanumeric.charAt(value);
    from += pair ? 11 : 6;
  }
  return text;
}

function bitsToNumber(bits: boolean[]): number {
  return bits.reduce((number, bit) => number * 2 + Number(bit), 0);
}
