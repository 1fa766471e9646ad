import type { AgreementStatus } from '../../agreements/agreement.states.js';
import { fieldName } from '../../recommendations/field-names.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { agreementWords } from '../agreement-words.js';
import type { Figure } from './report-figures.js';
import { reportTexts } from './report-texts.js';

/** The organizations of a forum by code, and those of localities by theirs. */
export type NamesByCode = ReadonlyMap<string, LocalizedText>;

/** What a figure is broken down to, in words; null for a whole. */
export function labelOf(
  { by, key }: Pick<Figure, 'by' | 'key'>,
  names: NamesByCode,
  language: Language,
): string | null {
  if (by === null || key === null) return null;
  const named = (code: string) => textFor(names.get(code) ?? {}, language) || code;
  const { kinds, unstated } = reportTexts[language];
  switch (by) {
    case 'country':
      if (key === 'VN' && language === 'en') return 'Viet Nam'; // as the forum writes it
      return new Intl.DisplayNames(language, { type: 'region' }).of(key) ?? key;
    case 'locality':
    case 'delegation':
      return named(key);
    case 'pair':
      return key.split('|').map(named).join(' – ');
    case 'field':
      return key === 'unstated' ? unstated : fieldName(key, language);
    case 'kind':
      return kinds[key] ?? key;
    case 'status':
      return agreementWords[language][key as AgreementStatus]; // as: the register's own statuses
    case 'hall':
    case 'currency':
      return key;
  }
}
