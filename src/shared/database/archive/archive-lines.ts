import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveError } from './archive.error.js';
import { marks, type ArchiveHeader, type ArchiveTrailer, type SequenceValue, type TableTitle } from './format.js';

/** A line as its reader needs it: a row stays text. */
export type ArchiveLine =
  | { kind: 'header'; header: ArchiveHeader }
  | { kind: 'table'; title: TableTitle }
  | { kind: 'row'; json: string }
  | { kind: 'sequences'; sequences: SequenceValue[] }
  | { kind: 'trailer'; trailer: ArchiveTrailer };

const newline = 0x0a;

/**
 * The lines of an archive, in constant memory. Throws an ArchiveError when the file is none, cut short, or not what was
 * written; of that one can be sure only after the last line.
 */
export async function* readLines(file: string): AsyncGenerator<ArchiveLine> {
  const hash = createHash('sha256');
  const rowsByTable: Record<string, number> = {};
  let table = '';
  let trailer: ArchiveTrailer | undefined;
  let count = 0;
  for await (const bytes of splitLines(file)) {
    if (trailer !== undefined) throw damaged(file, 'it goes on after its end');
    const found = parse(file, bytes.toString());
    if ((count === 0) !== (found.kind === 'header')) throw notAnArchive(file);
    if (found.kind === 'trailer') trailer = found.trailer;
    else hash.update(bytes).update('\n');
    if (found.kind === 'table') rowsByTable[(table = found.title.table)] = 0;
    if (found.kind === 'row') rowsByTable[table] = (rowsByTable[table] ?? 0) + 1;
    count += 1;
    if (trailer !== undefined) checkTrailer(file, trailer, rowsByTable, hash.digest('hex'));
    yield found;
  }
  if (trailer === undefined) throw damaged(file, 'it is cut short');
}

/** Reads a whole archive to be sure of it; returns its header and trailer. */
export async function inspectArchive(file: string): Promise<{ header: ArchiveHeader; trailer: ArchiveTrailer }> {
  let header: ArchiveHeader | undefined;
  let trailer: ArchiveTrailer | undefined;
  for await (const found of readLines(file)) {
    if (found.kind === 'header') header = found.header;
    if (found.kind === 'trailer') trailer = found.trailer;
  }
  if (header === undefined || trailer === undefined) throw notAnArchive(file);
  return { header, trailer };
}

/** Not `readline`: that also breaks lines at U+2028, which JSON leaves in texts. */
async function* splitLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  let pieces: Buffer[] = [];
  try {
    for await (const chunk of source.pipe(unzipped) as AsyncIterable<Buffer>) {
      // as: no encoding is set
      let start = 0;
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
        yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
        pieces = [];
        start = end + 1;
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start));
    }
  } catch (error) {
    throw readable(file, error);
  } finally {
    source.destroy();
  }
  if (pieces.length > 0) throw damaged(file, 'it is cut short');
}

function parse(file: string, text: string): ArchiveLine {
  const mark = text.slice(0, 1);
  const json = text.slice(1);
  if (mark === marks.row) return { kind: 'row', json };
  const value = parseJson(file, json);
  switch (mark) {
    case marks.header:
      return { kind: 'header', header: knownHeader(file, value as ArchiveHeader) }; // as: checked there
    case marks.table:
      return { kind: 'table', title: value as TableTitle }; // as: compared with the database before use
    case marks.sequences:
      return { kind: 'sequences', sequences: value as SequenceValue[] }; // as: written by writeArchive, under the checksum
    case marks.trailer:
      return { kind: 'trailer', trailer: value as ArchiveTrailer }; // as: compared with what was read
    default:
      throw notAnArchive(file);
  }
}

function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw notAnArchive(file);
  }
}

function knownHeader(file: string, header: Partial<ArchiveHeader> | null): ArchiveHeader {
  if (header?.format !== 'gapgo-archive') throw notAnArchive(file);
  if (header.version !== 1) {
    throw new ArchiveError(
      `${file} has format version ${String(header.version)}, this program reads 1: restore it with a newer one`,
    );
  }
  return header as ArchiveHeader; // as: format and version say so
}

function checkTrailer(
  file: string,
  trailer: ArchiveTrailer,
  rowsByTable: Record<string, number>,
  sha256: string,
): void {
  const isSame = JSON.stringify(trailer.rowsByTable) === JSON.stringify(rowsByTable);
  if (trailer.sha256 !== sha256 || !isSame) throw damaged(file, 'its checksum is wrong');
}

function readable(file: string, error: unknown): unknown {
  const code = (error as { code?: string }).code ?? ''; // as: thrown by fs or zlib
  if (code === 'Z_BUF_ERROR') return damaged(file, 'it is cut short');
  if (code.startsWith('Z_')) return damaged(file, 'it cannot be unpacked');
  if (code.startsWith('E')) return new ArchiveError(`${file} cannot be read (${code})`);
  return error;
}

function damaged(file: string, how: string): ArchiveError {
  return new ArchiveError(`${file} is damaged (${how}): nothing was restored, take another archive`);
}

function notAnArchive(file: string): ArchiveError {
  return new ArchiveError(`${file} is not an archive of Gapgo: nothing was restored`);
}
