import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { markFormula, markMarked } from './spreadsheet-text.js';
import { xlsxPieces, type XlsxCell } from './xlsx-stream.js';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A column of a list: how it is headed, and what stands in it; a text stays a text, `+84` with its plus. */
export interface TableColumn<T> {
  heading: string;
  cell: (item: T) => string | number | null;
}

/** A list as a file: its rows come page by page, so that a file of any length needs little memory. */
export interface TableFile<T> {
  /** Without an ending; small letters, digits, hyphens. */
  name: string;
  columns: TableColumn<T>[];
  pages: AsyncIterable<T[]>;
}

const contentTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The answer that offers a list for download, in a form that Excel opens rightly and runs nothing of. */
export function offerTable<T>(table: TableFile<T>, format: TableFormat): StreamableFile {
  const headings = table.columns.map(({ heading }) => heading);
  const pieces = format === 'csv' ? csvPieces(table) : xlsxPieces(table.name, headings, xlsxPages(table));
  const stream = Readable.from(pieces, { objectMode: false });
  return new StreamableFile(stream, {
    type: contentTypes[format],
    disposition: `attachment; filename="${table.name}.${format}"`,
  });
}

/** Begins with the mark by which Excel knows UTF-8; lines end as RFC 4180 has it. */
async function* csvPieces<T>({ columns, pages }: TableFile<T>): AsyncGenerator<Buffer> {
  yield Buffer.from(`\ufeff${csvOf([columns.map(({ heading }) => heading)])}`);
  for await (const items of pages) {
    if (items.length > 0) yield Buffer.from(csvOf(items.map((item) => columns.map(({ cell }) => cell(item) ?? ''))));
  }
}

function csvOf(rows: (string | number)[][]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? markFormula(cell) : cell)));
  return stringify(safe, { record_delimiter: 'windows' });
}

async function* xlsxPages<T>({ columns, pages }: TableFile<T>): AsyncGenerator<XlsxCell[][]> {
  for await (const items of pages) yield items.map((item) => columns.map(({ cell }) => xlsxCell(cell(item))));
}

function xlsxCell(cell: XlsxCell): XlsxCell {
  return typeof cell === 'string' ? markMarked(cell) : cell;
}
