import { zipPieces } from './zip-stream.js';

/** A cell: a text stays a text, whatever it begins with. */
export type XlsxCell = string | number | null;

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of one sheet (ECMA-376) while its rows come in, so that its length costs no memory.
 * The first row is bold and stays in sight; every text is stored as one and formatted as one, so nothing is a formula.
 */
export function xlsxPieces(
  name: string,
  headings: string[],
  pages: AsyncIterable<XlsxCell[][]>,
): AsyncGenerator<Buffer> {
  return zipPieces([
    ...Object.entries(framesOf(name)).map(([part, text]) => ({ name: part, text: [`${prolog}${text}`] })),
    { name: 'xl/worksheets/sheet1.xml', text: sheetPieces(headings, pages) },
  ]);
}

async function* sheetPieces(headings: string[], pages: AsyncIterable<XlsxCell[][]>): AsyncGenerator<string> {
  yield (
    `${prolog}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${headings.length}" width="18" customWidth="1"/></cols><sheetData>${rowOf(headings, 1, bold)}`
  );
  let written = 1;
  for await (const rows of pages) {
    const before = written;
    written += rows.length;
    yield rows.map((cells, index) => rowOf(cells, before + index + 1, asText)).join('');
  }
  yield '</sheetData></worksheet>';
}

/** Places in `cellXfs` below. */
const [asText, bold] = [1, 2];

/** Cells say where they are: the standard lets that out, and Gnumeric then reads nothing. */
function rowOf(cells: XlsxCell[], number: number, style: number): string {
  return `<row r="${number}">${cells.map((cell, index) => cellOf(cell, `${columnName(index)}${number}`, style)).join('')}</row>`;
}

function cellOf(cell: XlsxCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** XML has no place for control characters but tab and line feed, and `_x0041_` would be read as a letter (ECMA-376 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(unwritable, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

// eslint-disable-next-line no-control-regex -- they are what is replaced
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Everything but the sheet. */
function framesOf(name: string): Record<string, string> {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeTypes}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${officeTypes}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${officeTypes}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

function relationships(...targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}
