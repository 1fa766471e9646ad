/**
 * The archive: gzip of UTF-8 lines, each a mark and a JSON value. In order: one header; for each table its title and its rows;
 * one line of sequences; one trailer. A row is an array of texts as PostgreSQL prints them (null stays null), so that no value
 * passes through a JavaScript number or date.
 */
export const marks = { header: 'H', table: 'T', row: 'R', sequences: 'S', trailer: 'E' } as const;

/** The first line. */
export interface ArchiveHeader {
  format: 'gapgo-archive';
  version: 1;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Of PostgreSQL, e.g. '18.4'. */
  serverVersion: string;
  /** Names of the applied migrations, oldest first. */
  migrations: string[];
}

/** Opens a table's rows; these hold the values of `columns`, in that order. */
export interface TableTitle {
  table: string;
  columns: string[];
}

/** Where each sequence stands. */
export interface SequenceValue {
  sequence: string;
  /** A bigint, as text. */
  lastValue: string;
  isCalled: boolean;
}

/** The last line. */
export interface ArchiveTrailer {
  rowsByTable: Record<string, number>;
  /** SHA-256, hexadecimal, of every byte before this line. */
  sha256: string;
}

/** One line of an archive, its end included. */
export function line(mark: (typeof marks)[keyof typeof marks], value: unknown): string {
  return `${mark}${JSON.stringify(value)}\n`;
}

/** Said while an archive is written or read. */
export interface ArchiveProgress {
  table: string;
  tablesDone: number;
  tables: number;
  /** Of all tables so far. */
  rows: number;
}

/** What was written or read. */
export interface ArchiveSummary {
  file: string;
  createdAt: string;
  tables: number;
  rows: number;
}

/** The sum of a trailer's row counts. */
export function totalRows(trailer: Pick<ArchiveTrailer, 'rowsByTable'>): number {
  return Object.values(trailer.rowsByTable).reduce((sum, rows) => sum + rows, 0);
}
