import { read, SSF, type CellObject, type Range, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { readMarked } from '../../shared/tables/spreadsheet-text.js';
import { tableOf } from './header.js';
import { cellText, columnLetter, FileRefusal, limits, type Sheet, type SheetRow, type SheetTable } from './sheet.js';
import { checkWorkbook } from './zip-check.js';

/** Rows that may stand above and between; what lies further down is refused, not cut. */
const lastRow = limits.rows + 100;

/** Reads a workbook: the first visible sheet in which a header is found; formulas by their last value. */
export async function readXlsx(bytes: Buffer): Promise<SheetTable> {
  await checkWorkbook(bytes);
  const workbook = parse(bytes);
  const visible = workbook.SheetNames.filter((_, index) => !workbook.Workbook?.Sheets?.[index]?.Hidden);
  const sheets = visible.map((name) => sheetOf(name, workbook.Sheets[name])).filter(({ rows }) => rows.length > 0);
  const tables = sheets.flatMap((sheet) => tableIfAny(sheet));
  const best = tables.find(({ header }) => header.known >= 2) ?? tables[0];
  if (!best) throw new FileRefusal('import-empty');
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheet: best.name,
    otherSheets: workbook.SheetNames.filter((name) => name !== best.name),
    headerRow: best.headerRow,
    columns: best.header.columns,
    rows: best.rows,
  };
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetRows: 1_048_576, // all that a sheet can have: the number of rows was checked, and none may vanish unseen
    });
  } catch {
    throw new FileRefusal('import-damaged'); // what it says is about its own insides
  }
}

function tableIfAny(sheet: Sheet) {
  try {
    return [{ name: sheet.name, ...tableOf(sheet) }];
  } catch (error) {
    if (error instanceof FileRefusal && error.code === 'import-empty') return []; // another sheet may do
    throw error;
  }
}

function sheetOf(name: string, sheet: WorkSheet | undefined): Sheet {
  const rows: SheetRow[] = [];
  const data = (sheet?.['!data'] ?? []) as (CellObject[] | undefined)[]; // dense, with holes
  for (const key of Object.keys(data)) {
    const index = Number(key);
    const cells = cellsOf(data[index] ?? [], index);
    if (cells.length > 0) rows.push({ number: index + 1, cells });
  }
  fillMerged(rows, sheet?.['!merges'] ?? []);
  return { name, rows };
}

function cellsOf(row: (CellObject | undefined)[], index: number): string[] {
  const cells: string[] = [];
  for (const key of Object.keys(row)) {
    const column = Number(key);
    const text = cellText(readMarked(textOf(row[column])));
    if (text === '') continue;
    if (column >= limits.columns || index >= lastRow) refusePlace(column, index);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

function refusePlace(column: number, row: number): never {
  throw new FileRefusal('import-cell-far-away', {
    cell: `${columnLetter(column)}${row + 1}`,
    rows: limits.rows,
    columns: limits.columns,
  });
}

/** The parts of SheetJS's formatter that are used; it comes without types. */
const formatter = SSF as { is_date(format: string): boolean; format(format: string, value: number): string }; // as its documentation has it

/** By the codes of [MS-XLSB] 2.5.97.2. */
const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
]);

/** Numbers keep all their digits, dates become 2025-11-25; an error such as #REF! stays what it is. */
function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return '';
  if (cell.t === 'e') return errorTexts.get(Number(cell.v)) ?? '#N/A';
  if (typeof cell.v !== 'number') return String(cell.v);
  const format = String(cell.z ?? 'General');
  if (formatter.is_date(format)) return formatter.format('yyyy-mm-dd', cell.v);
  return /^0+$/.test(format) ? formatter.format(format, cell.v) : String(cell.v);
}

/** What a merged cell says, it says for each row and, above the list, for each column that it covers. */
function fillMerged(rows: SheetRow[], merges: Range[]): void {
  const rowByNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { s: start, e: end } of merges) {
    const text = rowByNumber.get(start.r + 1)?.cells[start.c];
    if (text === undefined || text === '' || start.c >= limits.columns) continue;
    const lastColumn = end.r === start.r ? Math.min(end.c, limits.columns - 1) : start.c;
    for (let number = start.r + 1; number <= Math.min(end.r + 1, lastRow); number += 1) {
      const cells = rowByNumber.get(number)?.cells;
      if (!cells) continue;
      for (let column = start.c; column <= lastColumn; column += 1) {
        while (cells.length <= column) cells.push('');
        cells[column] ||= text;
      }
    }
  }
}
