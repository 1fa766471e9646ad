import type { LocalizedText } from './localized-text.js';
import type { NameParts, PersonName } from './person-name.js';

/** Other shapes of the same character in Japanese names; only a search takes them for equal. */
const variants = new Map(
  [
    '高髙',
    '崎﨑嵜',
    '吉𠮷',
    '辺邊邉',
    '斉齊斎齋',
    '浜濱',
    '沢澤',
    '島嶋嶌',
    '桜櫻',
    '広廣',
    '国國',
    '竜龍',
    '富冨',
    '柳栁',
    '真眞',
  ].flatMap((group) => {
    const [usual = '', ...others] = group;
    return others.map((other): [string, string] => [other, usual]);
  }),
);
/** Latin letters that Unicode does not take apart. */
const undivided = new Map([
  ['đ', 'd'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
]);

/**
 * What a search compares: without accents, capitals, width, and without the difference of hiragana and katakana.
 * It also makes equal what is not (か and が, Hoa and Hòa): good for finding, never for telling people apart.
 */
export function foldForSearch(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const folded = Array.from(bare, (letter) => undivided.get(letter) ?? variants.get(letter) ?? asHiragana(letter));
  return folded.join('').replace(/\s+/g, ' ').trim();
}

/** What an exact search compares: the same letters and accents, whatever their capitals and width. */
export function plainForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The pattern of LIKE for what has this text anywhere in it; no letter of it is a wildcard. */
export function likeAnywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Every way in which somebody may write this person's name or position, one to a line. */
export function spellingsOf(name: PersonName, position: LocalizedText | null): string {
  const names = [name.native, name.kana, name.romaji].flatMap((parts) => (parts ? spellingsOfParts(parts) : []));
  return [...names, ...Object.values(position ?? {})].join('\n');
}

/** Family first, given first (the middle and the end of one line), and without the space between them. */
function spellingsOfParts({ family, given }: NameParts): string[] {
  return family === '' || given === '' ? [`${family}${given}`] : [`${family} ${given} ${family}`, `${family}${given}`];
}

function asHiragana(letter: string): string {
  return letter >= 'ァ' && letter <= 'ヶ' ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;
}
