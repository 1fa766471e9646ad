import type { ImportField } from './import-fields.js';

/** What a file may be at most; beyond it the file is refused, not cut. */
export const limits = {
  /** Of the file as it is sent. */
  megabytes: 25,
  /** Of a workbook, unpacked. */
  unpackedMegabytes: 50,
  rows: 20_000,
  columns: 200,
  /** Characters of a cell; more is cut, and the row is faulty. */
  cell: 2_000,
  /** Seconds of reading. */
  seconds: 8,
};

/** A row as the file has it; `number` counts as spreadsheets do, from 1, with the header and empty rows. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** One sheet of a workbook, or a CSV file; rows without any text are left out. */
export interface Sheet {
  name: string | null;
  rows: SheetRow[];
}

/** A file as it was read. It is what the reading thread sends back. */
export interface SheetTable {
  format: 'csv' | 'xlsx';
  /** Of a CSV file: utf-8, utf-16le or shift_jis. */
  encoding: string | null;
  /** Of a CSV file. */
  separator: string | null;
  /** Of a workbook: the sheet that was read, and those that were not. */
  sheet: string | null;
  otherSheets: string[];
  /** The row of the headings, as spreadsheets count. */
  headerRow: number;
  columns: SheetColumn[];
  rows: SheetRow[];
}

export interface SheetColumn {
  heading: string;
  /** The field that the heading means; null when it means none that is known. */
  field: ImportField | null;
}

/** The reason for which a file as a whole is refused; the code's text stands with the other refusals. */
export class FileRefusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** The name that spreadsheets give a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + (index % 26));
}

/**
 * The text of a cell without the blanks around it. Letters followed by combining marks are composed (NFC), as some
 * systems send `e` and `̂`; nothing else is normalised, because that would replace Japanese characters by others.
 */
export function cellText(raw: string): string {
  const text = raw.length > limits.cell ? raw.slice(0, limits.cell + 1) : raw;
  return composed(text.toWellFormed().replaceAll('\0', '\u2400').trim());
}

/** The text with letters and their combining marks in one piece. */
export function composed(text: string): string {
  return text.replace(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC'));
}
