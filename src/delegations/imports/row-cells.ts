import { fault, type Fault, type FaultCode } from './fault.js';
import type { ImportField } from './import-fields.js';

/** Line breaks, NUL (shown as ␀) and what a decoder could not read have no place in a name or an address. */
// eslint-disable-next-line no-control-regex -- refusing them is the point
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\u2400\ufffd]+/g;
const cellErrors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** How long a field may be; others check their own shape. */
const mostLetters: Partial<Record<ImportField, number>> = {
  fullName: 200,
  family: 100,
  given: 100,
  kana: 200,
  kanaFamily: 100,
  kanaGiven: 100,
  romaji: 200,
  romajiFamily: 100,
  romajiGiven: 100,
};
const mostOtherwise = 500;

/** The mapped cells of a row, and what is wrong with them; each is read and found faulty once. */
export class RowCells {
  readonly faults: Fault[] = [];

  constructor(
    private readonly cells: string[],
    private readonly columnByField: ReadonlyMap<ImportField, number>,
  ) {}

  has(field: ImportField): boolean {
    return this.columnByField.has(field);
  }

  hasFault(field: ImportField): boolean {
    return this.faults.some((known) => known.field === field);
  }

  /** The text of a field; undefined when there is none, or it is faulty in itself. */
  text(field: ImportField): string | undefined {
    const column = this.columnByField.get(field);
    const text = column === undefined ? '' : (this.cells[column] ?? '');
    if (text === '' || this.hasFault(field)) return undefined;
    const found = faultIn(text, field);
    if (!found) return text;
    this.faults.push(found);
    return undefined;
  }

  /** The value of a field; a text that means none is a fault. */
  read<T>(
    field: ImportField,
    parse: (text: string) => T | undefined,
    code: FaultCode,
    suggestion: string | ((text: string) => string | null) = () => null,
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value !== undefined) return value;
    this.faults.push(fault(code, field, text, {}, typeof suggestion === 'string' ? suggestion : suggestion(text)));
    return undefined;
  }
}

/** What is wrong with a cell whatever it stands for. */
function faultIn(text: string, field: ImportField): Fault | undefined {
  const most = mostLetters[field] ?? mostOtherwise;
  if (text.search(unwanted) >= 0)
    return fault('control-character', field, text, {}, text.replace(unwanted, ' ').trim());
  if (cellErrors.test(text)) return fault('cell-error', field, text);
  return text.length > most ? fault('too-long', field, `${text.slice(0, 60)}…`, { most }) : undefined;
}
