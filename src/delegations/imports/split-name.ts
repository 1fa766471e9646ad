import type { Language } from '../../shared/names/localized-text.js';
import type { NameParts } from '../../shared/names/person-name.js';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** The language in whose way a name is written, by its letters, else by the country of who sends the person. */
export function languageOfName(name: string, country: string): Language {
  if (japanese.test(name)) return 'ja';
  if (vietnamese.test(name)) return 'vi';
  return country === 'VN' ? 'vi' : 'en';
}

/** The language of a text such as a position, by its letters; Latin letters without accents are taken for English. */
export function languageOfText(text: string): Language {
  if (japanese.test(text)) return 'ja';
  return vietnamese.test(text) ? 'vi' : 'en';
}

/**
 * The two parts of a name written in one cell, with no letter changed: `Nguyễn Văn An` is Nguyễn and Văn An,
 * `見本 太郎` is 見本 and 太郎, `Jane van SAMPLE` is SAMPLE and Jane van. A Japanese name without a blank stays in one piece.
 */
export function splitName(name: string, language: Language): NameParts {
  const words = name.split(/\s+/u).filter(Boolean);
  const [first = '', ...rest] = words;
  if (language === 'ja') return { family: first, given: rest.join(' ') };
  if (language === 'vi')
    return rest.length === 0 ? { family: '', given: first } : { family: first, given: rest.join(' ') };
  if (rest.length === 0) return { family: '', given: first };
  const inCapitals = words.filter(isInCapitals);
  if (inCapitals.length > 0 && inCapitals.length < words.length) {
    return { family: inCapitals.join(' '), given: words.filter((word) => !isInCapitals(word)).join(' ') };
  }
  return { family: rest.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

/** Romaji is family first, unless the capitals say otherwise. */
export function splitRomaji(name: string): NameParts {
  const words = name.split(/[\s,]+/u).filter(Boolean);
  const last = words.at(-1) ?? '';
  const isGivenFirst = words.length > 1 && isInCapitals(last) && !isInCapitals(words[0] ?? '');
  if (isGivenFirst) return { family: last, given: words.slice(0, -1).join(' ') };
  return { family: words[0] ?? '', given: words.slice(1).join(' ') };
}

/** Hiragana, katakana of either width, and the marks between. */
export function isKana(text: string): boolean {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ーﾞﾟ゛゜\s]*$/u.test(text);
}

function isInCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
