import { foldForSearch } from '../../shared/names/search-text.js';
import { composed } from './sheet.js';

/**
 * What makes two written names the same: every letter, accent and capital, in whatever order the parts stand.
 * Japanese names are compared without the blank between the parts, which lists often leave out.
 */
export function personKey(name: string): string {
  const words = composed(name).split(/\s+/u).filter(Boolean);
  const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name);
  return isJapanese ? words.join('') : words.sort().join(' ');
}

/** What makes two names look alike: good for asking whether they are one person, never for deciding it. */
export function lookalikeKey(name: string): string {
  return foldForSearch(name).split(' ').sort().join('');
}
