import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileRefusal, limits } from './sheet.js';

const megabyte = 1_048_576;
const mostEntries = 500;
/** Sheets of people shrink to a tenth or a twentieth; what shrinks this much was made to burst. */
const mostRatio = 200;
/** Below this a high ratio is no danger. */
const ratioFrom = megabyte;

/**
 * Unpacks a workbook once, piece by piece and keeping nothing, to know that it is safe to read.
 * @throws FileRefusal when it is no workbook, is damaged, grows too much, has too many rows, or defines XML entities
 */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  refuseOther(bytes);
  const zip = await open(bytes);
  if (zip.entryCount > mostEntries) throw tooMuch();
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    names.add(entry.fileName);
    unpacked += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (unpacked > limits.unpackedMegabytes * megabyte) throw tooMuch();
    if (entry.uncompressedSize > ratioFrom && ratio > mostRatio) throw tooMuch();
    await checkEntry(zip, entry);
  }
  if (!names.has('xl/workbook.xml')) throw new FileRefusal('import-not-xlsx');
}

function refuseOther(bytes: Buffer): void {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const isOldExcel = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (!isZip) throw new FileRefusal(isOldExcel ? 'import-old-excel' : 'import-not-xlsx');
}

const tooMuch = () => new FileRefusal('import-too-much-inside', { limitMegabytes: limits.unpackedMegabytes });
const damaged = () => new FileRefusal('import-damaged');

async function open(bytes: Buffer): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  } catch {
    throw damaged(); // yauzl tells by its messages only, and all of them mean this
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged();
  }
}

/** Every byte of an entry: its size must be as declared, and an XML part may define nothing. */
async function checkEntry(zip: ZipFile, entry: Entry): Promise<void> {
  const isSheet = entry.fileName.startsWith('xl/worksheets/');
  const isXml = /\.(xml|rels)$/i.test(entry.fileName);
  let rows = 0;
  let tail = '';
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (!isXml) continue;
      const text = tail + piece.toString('latin1').replaceAll('\0', '');
      if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new FileRefusal('import-unsafe');
      if (isSheet) rows += countRows(text);
      if (rows > limits.rows + 100) throw new FileRefusal('import-too-many-rows', { limit: limits.rows });
      tail = text.slice(-9); // a mark cut in two is found with the next piece, and no row is counted twice
      if (isSheet) rows -= countRows(tail);
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged();
  }
}

function countRows(text: string): number {
  return text.split(/<(?:\w+:)?row[\s>/]/).length - 1;
}
