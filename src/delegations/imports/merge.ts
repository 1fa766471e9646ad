import { languages, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';
import { cellsOf, delegateFields, type DelegateField } from './delegate-cells.js';
import type { ImportedDelegate, KnownDelegate } from './known-delegate.js';
import { personKey } from './person-key.js';
import type { Said } from './said.js';
import { composed } from './sheet.js';

/** Who has no rank stands behind those who were given one. */
const defaultRank = 999;

/** One difference between who is known and what a row says. */
export interface Change {
  field: DelegateField;
  from: string;
  to: string;
}

/** The delegate that a row makes, of nobody or of who is known; what the row does not say stays. */
export function merged(
  said: Said,
  known: KnownDelegate | undefined,
  delegationId: string,
  language: Language,
): ImportedDelegate {
  return {
    delegationId: known?.delegationId ?? delegationId,
    reference: said.reference ?? known?.reference ?? null,
    isHead: said.isHead ?? known?.isHead ?? false,
    name: mergedName(said, known?.name),
    position: textIn({ ...known?.position, ...said.position }),
    rank: said.rank ?? known?.rank ?? defaultRank,
    languages: said.languages ?? known?.languages ?? [language],
    email: said.email ?? known?.email ?? null,
    phone: said.phone ?? known?.phone ?? null,
    accreditationClass: said.accreditationClass ?? known?.accreditationClass ?? 'delegate',
    attendance: said.attendance ?? known?.attendance ?? 'onsite',
    status: said.status ?? known?.status ?? 'invited',
  };
}

function mergedName(said: Said, known: PersonName | undefined): PersonName {
  const isTheirs =
    known !== undefined &&
    said.wholeName !== undefined &&
    personKey(said.wholeName) === personKey(`${known.native.family} ${known.native.given}`);
  const native = isTheirs ? known.native : (said.name ?? known?.native ?? { family: '', given: '' });
  const kana = said.kana ?? known?.kana;
  const romaji = said.romaji ?? known?.romaji;
  const honorific = textIn({ ...known?.honorific, ...said.honorific });
  return {
    native,
    nativeLanguage: said.nativeLanguage ?? known?.nativeLanguage ?? said.writtenIn ?? 'en',
    ...(kana && { kana }),
    ...(romaji && { romaji }),
    ...(honorific && { honorific }),
  };
}

function textIn(text: LocalizedText): LocalizedText | null {
  const entries = languages.flatMap((language) => (text[language] ? [[language, text[language]]] : []));
  return entries.length > 0 ? (Object.fromEntries(entries) as LocalizedText) : null; // languages and texts
}

/** What would change; letters that look alike and differ only in how marks are stored count as equal. */
export function changesOf(known: ImportedDelegate, next: ImportedDelegate): Change[] {
  const [before, after] = [cellsOf(known), cellsOf(next)];
  return delegateFields
    .filter((field) => composed(before[field]) !== composed(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
