import type { ImportedDelegate } from './known-delegate.js';
import type { ImportField } from './import-fields.js';

/** The columns of a delegate as a list has them; what is exported by these is imported again without loss. */
export const delegateFields = [
  'reference',
  'family',
  'given',
  'nativeLanguage',
  'kanaFamily',
  'kanaGiven',
  'romajiFamily',
  'romajiGiven',
  'honorificVi',
  'honorificJa',
  'honorificEn',
  'positionVi',
  'positionJa',
  'positionEn',
  'isHead',
  'rank',
  'languages',
  'email',
  'phone',
  'accreditationClass',
  'attendance',
  'status',
] as const satisfies ImportField[];
export type DelegateField = (typeof delegateFields)[number];

/** What stands in a delegate's cells; an empty text where there is nothing. */
export function cellsOf(delegate: ImportedDelegate): Record<DelegateField, string> {
  const { name, position } = delegate;
  return {
    reference: delegate.reference ?? '',
    family: name.native.family,
    given: name.native.given,
    nativeLanguage: name.nativeLanguage,
    kanaFamily: name.kana?.family ?? '',
    kanaGiven: name.kana?.given ?? '',
    romajiFamily: name.romaji?.family ?? '',
    romajiGiven: name.romaji?.given ?? '',
    honorificVi: name.honorific?.vi ?? '',
    honorificJa: name.honorific?.ja ?? '',
    honorificEn: name.honorific?.en ?? '',
    positionVi: position?.vi ?? '',
    positionJa: position?.ja ?? '',
    positionEn: position?.en ?? '',
    isHead: delegate.isHead ? 'yes' : 'no',
    rank: String(delegate.rank),
    languages: delegate.languages.join(', '),
    email: delegate.email ?? '',
    phone: delegate.phone ?? '',
    accreditationClass: delegate.accreditationClass,
    attendance: delegate.attendance,
    status: delegate.status,
  };
}
