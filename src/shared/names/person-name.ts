import type { Language, LocalizedText } from './localized-text.js';

/** One spelling of a name. Either part may be empty: some people have one name only. */
export interface NameParts {
  family: string;
  given: string;
}

/** A person's name as they write it, and the other spellings they gave. */
export interface PersonName {
  native: NameParts;
  nativeLanguage: Language;
  /** The reading of a Japanese name. */
  kana?: NameParts;
  /** Latin letters for a Japanese name, in the capitals in which it was given: `{ family: 'MIHON', given: 'Taro' }`. */
  romaji?: NameParts;
  /** How to address the person, by the reader's language: `{ vi: 'Ông', ja: '様', en: 'Mr.' }`. */
  honorific?: LocalizedText;
}

/**
 * Writes a person's name as a reader of this language expects it, with no letter changed.
 * A Vietnamese name is the same for everybody; a Japanese one is native for Japanese readers and
 * family-first romaji for the others; an English one is given-first. `honorific` adds the reader's form of address:
 * before the name in Vietnamese and English, after it in Japanese, where 様 is right for everybody who gave none.
 */
export function renderName(name: PersonName, reader: Language, options: { honorific?: boolean } = {}): string {
  const bare = joinParts(partsFor(name, reader), name.nativeLanguage);
  return options.honorific ? withHonorific(bare, name.honorific, reader) : bare;
}

/**
 * The text by which a list for a reader of this language puts a name in its place, under that language's ICU collation:
 * Vietnamese readers look a Vietnamese name up by its last word, Japanese readers a Japanese one by its reading,
 * everybody else by the family part of what `renderName` shows them.
 */
export function sortNameOf(name: PersonName, reader: Language): string {
  if (reader === 'ja' && name.nativeLanguage === 'ja') return joinParts(name.kana ?? name.native, 'ja');
  const { family, given } = partsFor(name, reader);
  if (reader !== 'vi' || name.nativeLanguage !== 'vi') return joinParts({ family, given }, 'vi');
  const words = given.split(' ').filter((word) => word !== '');
  return [words.at(-1) ?? '', family, ...words.slice(0, -1)].filter((part) => part !== '').join(' ');
}

function partsFor(name: PersonName, reader: Language): NameParts {
  const readsRomaji = name.nativeLanguage === 'ja' && reader !== 'ja';
  return readsRomaji && name.romaji ? name.romaji : name.native;
}

function joinParts({ family, given }: NameParts, nativeLanguage: Language): string {
  const inOrder = nativeLanguage === 'en' ? [given, family] : [family, given];
  return inOrder.filter((part) => part !== '').join(' ');
}

function withHonorific(bare: string, honorific: LocalizedText | undefined, reader: Language): string {
  if (reader === 'ja') return `${bare} ${honorific?.ja ?? '様'}`;
  const title = honorific?.[reader];
  return title ? `${title} ${bare}` : bare;
}
