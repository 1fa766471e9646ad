import { fieldFor, type ImportField } from './import-fields.js';
import { FileRefusal, limits, type Sheet, type SheetColumn, type SheetRow } from './sheet.js';

/** A title, a date and a logo may stand above the headings, but not more than so many rows. */
const rowsAboveHeader = 20;

interface Header {
  /** Where in `rows` it stands. */
  index: number;
  columns: SheetColumn[];
  /** How many different fields it names. */
  known: number;
}

/** The sheet's headings and the rows below; the row that names most fields is taken for the header. */
export function tableOf(sheet: Sheet): { header: Header; headerRow: number; rows: SheetRow[] } {
  const candidates = sheet.rows.slice(0, rowsAboveHeader).map((_, index) => headerAt(sheet.rows, index));
  const best = candidates.reduce<Header | undefined>(
    (found, candidate) => (candidate.known >= 2 && candidate.known > (found?.known ?? 0) ? candidate : found),
    undefined,
  );
  const header = best ?? candidates.find(({ columns }) => columns.filter(({ heading }) => heading).length > 1);
  const headerRow = header && sheet.rows[header.index]?.number;
  if (!header || headerRow === undefined) throw new FileRefusal('import-empty');
  const rows = sheet.rows.slice(header.index + 1);
  if (rows.length === 0) throw new FileRefusal('import-empty');
  return { header: widened(header, rows), headerRow, rows };
}

function headerAt(rows: SheetRow[], index: number): Header {
  const own = rows[index]?.cells ?? [];
  const above = rows[index - 1]?.cells ?? [];
  const taken = new Set<ImportField>();
  const columns = own.map((cell, column): SheetColumn => {
    const over = above[column] ?? '';
    const field = (over && over !== cell ? fieldFor(`${over} ${cell}`.trim()) : null) ?? fieldFor(cell);
    const isFree = field !== null && (field === 'ignored' || !taken.has(field));
    if (isFree && field !== 'ignored') taken.add(field);
    return { heading: cell || over, field: isFree ? field : null };
  });
  return { index, columns, known: taken.size };
}

/** Columns below without a heading count too: they can be mapped by hand. */
function widened(header: Header, rows: SheetRow[]): Header {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.columns.length);
  if (width > limits.columns)
    throw new FileRefusal('import-too-many-columns', { limit: limits.columns, columns: width });
  const missing = Array.from({ length: width - header.columns.length }, () => ({ heading: '', field: null }));
  return { ...header, columns: [...header.columns, ...missing] };
}
