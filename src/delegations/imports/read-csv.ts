import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { readMarked } from '../../shared/tables/spreadsheet-text.js';
import { tableOf } from './header.js';
import { cellText, FileRefusal, limits, type SheetRow, type SheetTable } from './sheet.js';

const separators = [',', ';', '\t'] as const;
const pieceCharacters = 65_536;

/** Reads a CSV file: UTF-8 or UTF-16 by its mark, UTF-8 when it is that, else Shift_JIS; the separator by the first lines. */
export async function readCsv(bytes: Uint8Array): Promise<SheetTable> {
  const { text, encoding } = decode(bytes);
  const separator = separatorOf(text);
  const { header, headerRow, rows } = tableOf({ name: null, rows: await recordsOf(text, separator) });
  return {
    format: 'csv',
    encoding,
    separator,
    sheet: null,
    otherSheets: [],
    headerRow,
    columns: header.columns,
    rows,
  };
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue; // the next one; the decoder says no more than that it is not this
    }
  }
  throw new FileRefusal('import-encoding');
}

/** The separator that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => start.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function recordsOf(text: string, delimiter: string): Promise<SheetRow[]> {
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 1_000_000 });
  const rows: SheetRow[] = [];
  let number = 0;
  try {
    for await (const record of Readable.from(pieces(text)).pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      if (record.length > limits.columns) refuseWidth(record.length);
      const cells = record.map((cell) => cellText(readMarked(cell)));
      if (cells.some(Boolean)) rows.push({ number, cells });
      if (number > limits.rows + 100) throw new FileRefusal('import-too-many-rows', { limit: limits.rows });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefusal('import-quotes', { row: number + 1 });
  }
  return rows;
}

function refuseWidth(columns: number): never {
  throw new FileRefusal('import-too-many-columns', { limit: limits.columns, columns });
}

function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += pieceCharacters) yield text.slice(start, start + pieceCharacters);
}
