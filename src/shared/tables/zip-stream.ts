import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of a zip archive: its name, and its text as it is written. */
export interface ZipPart {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  plain: number;
}

/** Sizes follow each part, names are UTF-8 (APPNOTE 4.4.4). */
const flags = 0x0808;
const deflated = 8;
const version = 20;

/** A zip archive while its parts are written (PKWARE's APPNOTE 6.3.3); no part is held in memory. */
export async function* zipPieces(parts: ZipPart[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name), offset, crc: 0, packed: 0, plain: 0 };
    const head = Buffer.concat([headOf(0x04034b50, entry, 0), entry.name]);
    yield head;
    for await (const piece of packed(part.text, entry)) yield piece;
    const sizes = words(0x08074b50, entry.crc, entry.packed, entry.plain);
    yield sizes;
    offset += head.length + entry.packed + sizes.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  const count = written.length | (written.length << 16);
  yield Buffer.concat([directory, words(0x06054b50, 0, count, directory.length, offset), Buffer.alloc(2)]);
}

async function* packed(text: ZipPart['text'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  pipeline(Readable.from(counted(text, entry)), deflate, () => undefined); // a fault ends `deflate`, and so the loop below
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
}

async function* counted(text: ZipPart['text'], entry: Written): AsyncGenerator<Buffer> {
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.plain += bytes.length;
    yield bytes;
  }
}

/** What the head of a part and its line in the directory have in common; the sizes are not known in the head. */
function headOf(signature: number, { name, crc, packed: size, plain }: Written, isKnown: 0 | 1): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(version, 0);
  facts.writeUInt16LE(flags, 2);
  facts.writeUInt16LE(deflated, 4);
  facts.writeUInt16LE(0x21, 8); // 1 January 1980: the same list gives the same bytes
  facts.writeUInt32LE(isKnown * crc, 10);
  facts.writeUInt32LE(isKnown * size, 14);
  facts.writeUInt32LE(isKnown * plain, 18);
  facts.writeUInt16LE(name.length, 22);
  return Buffer.concat([words(signature), facts]);
}

function directoryEntry(entry: Written): Buffer {
  const [signature, facts] = [words(0x02014b50), headOf(0, entry, 1).subarray(4)];
  const place = Buffer.alloc(14);
  place.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signature, Buffer.from([version, 0]), facts, place, entry.name]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * index);
  return bytes;
}
