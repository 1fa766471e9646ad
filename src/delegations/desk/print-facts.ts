import { languages, textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';

/** What stands on a badge, a tent card or a seat label; nothing by which one is reached. */
export interface PrintFacts {
  delegateId: string;
  /** The delegation's language; its texts come first. */
  language: Language;
  forumName: LocalizedText;
  name: PersonName;
  position: LocalizedText | null;
  organization: LocalizedText;
  /** ISO 3166-1 alpha-2. */
  country: string;
  accreditationClass: string;
  /** What the QR code says. */
  token: string;
}

/** The name as its bearer writes it, then in the other script: Latin for a Japanese name, kana for another that gave it. */
export function namesInTwoScripts(name: PersonName): string[] {
  const other = name.nativeLanguage === 'ja' ? renderName(name, 'en') : kanaOf(name);
  return different([renderName(name, name.nativeLanguage), other]);
}

/** A text in the badge's two languages, once where they say the same. */
export function inBoth(text: LocalizedText | null, facts: PrintFacts, hostLanguage: Language): string[] {
  return text === null ? [] : different(languagesOn(facts, hostLanguage).map((language) => textFor(text, language)));
}

/** The country's name in the badge's two languages. */
export function countryInBoth(facts: PrintFacts, hostLanguage: Language): string[] {
  return different(languagesOn(facts, hostLanguage).map((language) => countryName(facts.country, language)));
}

/** The language of a forum's host, by the zone in which it takes place. */
export function languageOfZone(timeZone: string): Language {
  if (timeZone === 'Asia/Ho_Chi_Minh' || timeZone === 'Asia/Saigon') return 'vi';
  return timeZone === 'Asia/Tokyo' ? 'ja' : 'en';
}

/** The delegation's language and the forum's; English for the guests where these are the same. */
function languagesOn({ language }: PrintFacts, hostLanguage: Language): Language[] {
  return [language, language === hostLanguage ? 'en' : hostLanguage];
}

const regionNames = new Map(languages.map((reader) => [reader, new Intl.DisplayNames(reader, { type: 'region' })]));

function countryName(country: string, reader: Language): string {
  return regionNames.get(reader)?.of(country) ?? country;
}

function kanaOf({ kana }: PersonName): string {
  return kana ? [kana.family, kana.given].filter(Boolean).join('・') : '';
}

function different(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
