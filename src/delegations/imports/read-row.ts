import { isClassCode, isCode, isMailbox, isPhone } from '../../shared/http/fields.js';
import { isLanguage, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import type { NameParts } from '../../shared/names/person-name.js';
import type { DelegationLookup, KnownDelegation } from './delegation-lookup.js';
import { fault, type Fault, type Warning } from './fault.js';
import { RowCells } from './row-cells.js';
import type { ReadRow, Said } from './said.js';
import type { SheetRow } from './sheet.js';
import { isKana, languageOfName, languageOfText, splitName, splitRomaji } from './split-name.js';
import type { ImportField } from './import-fields.js';
import { exampleWords, readAttendance, readLanguage, readStatus, readYesNo } from './words.js';

/** Which column holds a field. */
export type ColumnByField = ReadonlyMap<ImportField, number>;

/** Reads a row by itself: what it says, and what in it cannot be understood. */
export function readRow(
  row: SheetRow,
  columnByField: ColumnByField,
  delegations: DelegationLookup,
  fixedDelegationId: string | null,
): ReadRow {
  const cells = new RowCells(row.cells, columnByField);
  const delegation = delegationOf(cells, delegations, fixedDelegationId);
  const warnings: Warning[] = [];
  const said: Said = {
    ...nameOf(cells, delegation?.country ?? '', warnings),
    ...othersOf(cells),
    honorific: textsOf(cells, 'honorific'),
    position: textsOf(cells, 'position'),
  };
  return { number: row.number, delegationId: delegation?.id, said, faults: cells.faults, warnings };
}

function delegationOf(
  cells: RowCells,
  delegations: DelegationLookup,
  fixedId: string | null,
): KnownDelegation | undefined {
  const text = cells.text('delegation');
  if (text === undefined) {
    const fixed = fixedId === null ? undefined : delegations.get(fixedId);
    if (!fixed && !cells.hasFault('delegation')) cells.faults.push(fault('missing-delegation', 'delegation', ''));
    return fixed;
  }
  const found = delegations.find(text);
  if (found.kind === 'found') return found.delegation;
  cells.faults.push(
    found.kind === 'unknown'
      ? fault('unknown-delegation', 'delegation', text, {}, found.suggestion)
      : fault('ambiguous-delegation', 'delegation', text, { codes: found.codes.join(', ') }, found.codes[0] ?? null),
  );
  return undefined;
}

function nameOf(cells: RowCells, country: string, warnings: Warning[]): Partial<Said> {
  const parts = partsOf(cells, 'family', 'given');
  const whole = parts ? undefined : cells.text('fullName');
  const letters = parts ? `${parts.family} ${parts.given}` : (whole ?? '');
  const nativeLanguage = cells.read('nativeLanguage', asLanguage, 'unknown-language', exampleWords.languages);
  const writtenIn = nativeLanguage ?? languageOfName(letters, country);
  const name = parts ?? (whole === undefined ? undefined : splitName(whole, writtenIn));
  if (!name && !['family', 'given', 'fullName'].some((field) => cells.hasFault(field as ImportField)))
    // of these three
    cells.faults.push(fault('missing-name', cells.has('fullName') ? 'fullName' : 'family', ''));
  if (name && writtenIn === 'ja' && whole !== undefined && name.given === '')
    warnings.push({ code: 'name-not-split', field: 'fullName', value: whole, args: {}, suggestion: null });
  const kana = partsOf(cells, 'kanaFamily', 'kanaGiven') ?? wholeParts(cells, 'kana', (text) => splitName(text, 'ja'));
  refuseKana(cells, kana, name);
  return {
    name,
    wholeName: whole,
    nativeLanguage,
    writtenIn,
    kana,
    romaji: partsOf(cells, 'romajiFamily', 'romajiGiven') ?? wholeParts(cells, 'romaji', splitRomaji),
  };
}

function asLanguage(text: string): Language | undefined {
  const language = readLanguage(text);
  return isLanguage(language) ? language : undefined;
}

function partsOf(cells: RowCells, family: ImportField, given: ImportField): NameParts | undefined {
  const parts = { family: cells.text(family) ?? '', given: cells.text(given) ?? '' };
  return parts.family === '' && parts.given === '' ? undefined : parts;
}

function wholeParts(cells: RowCells, field: ImportField, split: (text: string) => NameParts): NameParts | undefined {
  const text = cells.text(field);
  return text === undefined ? undefined : split(text);
}

/** A reading is kana, and has as many parts as the name that it reads. */
function refuseKana(cells: RowCells, kana: NameParts | undefined, name: NameParts | undefined): void {
  if (!kana) return;
  const written = `${kana.family} ${kana.given}`.trim();
  const field = cells.has('kana') ? 'kana' : 'kanaFamily';
  const hasBoth = (parts: NameParts) => parts.family !== '' && parts.given !== '';
  if (!isKana(written)) cells.faults.push(fault('kana-mismatch', field, written));
  else if (name && hasBoth(name) && !hasBoth(kana)) cells.faults.push(fault('kana-mismatch', field, written));
}

function textsOf(cells: RowCells, field: 'honorific' | 'position'): LocalizedText {
  const whole = cells.text(field);
  const [vi, ja, en] = [cells.text(`${field}Vi`), cells.text(`${field}Ja`), cells.text(`${field}En`)];
  return {
    ...(whole === undefined ? {} : { [languageOfText(whole)]: whole }),
    ...(vi === undefined ? {} : { vi }),
    ...(ja === undefined ? {} : { ja }),
    ...(en === undefined ? {} : { en }),
  };
}

function othersOf(cells: RowCells): Partial<Said> {
  return {
    id: cells.text('id')?.toLowerCase(),
    reference: cells.read('reference', valueIf(isCode), 'bad-reference'),
    rank: cells.read('rank', asRank, 'bad-rank'),
    isHead: cells.read('isHead', readYesNo, 'unknown-yes-no', exampleWords.isHead),
    languages: languagesOf(cells),
    email: cells.read('email', valueIf(isMailbox), 'bad-email', nearestMailbox),
    phone: cells.read('phone', valueIf(isPhone), 'bad-phone', nearestPhone),
    accreditationClass: cells.read('accreditationClass', valueIf(isClassCode), 'bad-class', nearestClass),
    attendance: cells.read('attendance', readAttendance, 'unknown-attendance', exampleWords.attendance),
    status: cells.read('status', readStatus, 'unknown-status', exampleWords.status),
  };
}

function languagesOf(cells: RowCells): string[] | undefined {
  const words = cells
    .text('languages')
    ?.split(/[,;/、・,;]+|\s{2,}/u)
    .map((word) => word.trim())
    .filter(Boolean);
  if (!words || words.length === 0) return undefined;
  const faults: Fault[] = [];
  const codes = words.map(
    (word) =>
      readLanguage(word) ?? (faults.push(fault('unknown-language', 'languages', word, {}, exampleWords.languages)), ''),
  );
  cells.faults.push(...faults.slice(0, 1));
  return faults.length > 0 ? undefined : [...new Set(codes)].slice(0, 10);
}

const valueIf = (isFine: (text: string) => boolean) => (text: string) => (isFine(text) ? text : undefined);

function asRank(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  const rank = Number(plain);
  return /^\d{1,3}(\.0+)?$/.test(plain) && rank >= 1 ? rank : undefined;
}

function nearestMailbox(text: string): string | null {
  const first =
    text
      .normalize('NFKC')
      .split(/[\s,;<>]+/)
      .find((part) => part.includes('@')) ?? '';
  const candidate = first.replace(/^mailto:/i, '').replace(/[.)\]]+$/, '');
  return isMailbox(candidate) ? candidate : null;
}

/** A number without its country was written in the country where it is used; which one, only the organiser knows. */
function nearestPhone(text: string): string | null {
  const candidate = text
    .normalize('NFKC')
    .replace(/^00/, '+')
    .replace(/^(84|81)(?=\d{8})/, '+$1')
    .trim();
  return isPhone(candidate) ? candidate : null;
}

function nearestClass(text: string): string | null {
  const candidate = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return isClassCode(candidate) ? candidate : null;
}
