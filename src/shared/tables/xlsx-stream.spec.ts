import { read, utils, type CellObject } from '@e965/xlsx';
import { xlsxPieces, type XlsxCell } from './xlsx-stream.js';

async function workbookOf(headings: string[], pages: XlsxCell[][][]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxPieces('list', headings, inTurn(pages))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inTurn<T>(pages: T[]): AsyncGenerator<T> {
  for (const page of pages) yield await Promise.resolve(page);
}

function cellsOf(bytes: Buffer): unknown[][] {
  const sheet = read(bytes, { type: 'buffer' }).Sheets.list;
  return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null }) : [];
}

describe('xlsxPieces', () => {
  it('writes a workbook that says what the rows say, page after page', async () => {
    const pages: XlsxCell[][][] = [[['Đỗ Thị Mẫu', 1]], [], [['髙﨑 𠮷子', null]]];
    expect(cellsOf(await workbookOf(['Name', 'Rank'], pages))).toEqual([
      ['Name', 'Rank'],
      ['Đỗ Thị Mẫu', 1],
      ['髙﨑 𠮷子', null],
    ]);
  });

  it('changes no text, whatever XML or a spreadsheet makes of it', async () => {
    const awkward = ['=1+1', '+84 203 3825 000', `<&>"'`, '_x0041_', ' blanks ', 'two\nlines', '\u0001'];
    expect(cellsOf(await workbookOf(['Text'], [awkward.map((text) => [text])]))).toEqual([
      ['Text'],
      ...awkward.map((text) => [text]),
    ]);
  });

  it('says of each cell where it is, beyond column Z and from page to page', async () => {
    const wide = Array.from({ length: 28 }, (_, column) => `c${column}`);
    const bytes = await workbookOf(wide, [[wide], [['', ...wide.slice(1)]]]);
    const sheet = read(bytes, { type: 'buffer', nodim: true }).Sheets.list;
    expect([sheet?.AB1, sheet?.AB2, sheet?.A3, sheet?.AB3].map((cell: CellObject | undefined) => cell?.v)).toEqual([
      'c27',
      'c27',
      undefined,
      'c27',
    ]);
  });

  it('is the same for the same rows, byte for byte', async () => {
    const [one, other] = [await workbookOf(['A'], [[['x']]]), await workbookOf(['A'], [[['x']]])];
    expect(one.equals(other)).toBe(true);
  });

  it('ends with the fault of the rows', async () => {
    const broken = (async function* (): AsyncGenerator<XlsxCell[][]> {
      yield await Promise.resolve([['x']]);
      throw new Error('The database is gone.');
    })();
    const drain = async () => {
      for await (const _piece of xlsxPieces('list', ['A'], broken)) continue;
    };
    await expect(drain()).rejects.toThrow('The database is gone.');
  });
});
