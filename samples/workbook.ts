import { zipOf } from './zip.js';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The smallest workbook that spreadsheets open, with these sheets, each as the XML of its `<sheetData>` and what follows. */
export function workbookOf(sheets: Record<string, string>, head = '', way?: Parameters<typeof zipOf>[1]): Buffer {
  const names = Object.keys(sheets);
  const prolog = `<?xml version="1.0" encoding="UTF-8"?>${head}`;
  const entries = {
    '[Content_Types].xml': `${prolog}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${prolog}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${prolog}<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${prolog}<Relationships xmlns="${packages}/relationships">${names.map((_, index) => `<Relationship Id="s${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${prolog}<worksheet xmlns="${namespace}">${sheets[name] ?? ''}</worksheet>`,
      ]),
    ),
  };
  return zipOf(
    Object.entries(entries).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    way,
  );
}

/** A sheet of texts; an empty one leaves its cell out. */
export function sheetOf(rows: string[][], firstRow = 1): string {
  const xml = rows.map((cells, index) => {
    const number = firstRow + index;
    const filled = cells.flatMap((text, column) => (text === '' ? [] : [cellOf(`${letter(column)}${number}`, text)]));
    return `<row r="${number}">${filled.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

export function cellOf(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function letter(index: number): string {
  return (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}
