/** The forum's three languages, in the order in which the interface offers them. */
export const languages = ['vi', 'ja', 'en'] as const;

export type Language = (typeof languages)[number];

/** A name, title or label as it was entered, by language; any of them may be missing. Never title-cased, never stripped. */
export type LocalizedText = Partial<Record<Language, string>>;

/** Where a reader looks when their own language is missing: English reaches most, the host's language comes next. */
const readingOrder: Record<Language, readonly Language[]> = {
  vi: ['vi', 'en', 'ja'],
  ja: ['ja', 'en', 'vi'],
  en: ['en', 'vi', 'ja'],
};

/** Says whether a value names one of the three languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The text for a reader: in their language, else in the next best one; an empty text counts as missing; `''` when there is none. */
export function textFor(text: LocalizedText, language: Language): string {
  const found = readingOrder[language].find((candidate) => text[candidate]);
  return found ? (text[found] ?? '') : '';
}
