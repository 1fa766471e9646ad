/**
 * Words of people's own without these names, whatever white space stands between the parts of a name; never within a longer word.
 * @param writtenNames of two words or more
 * @returns the same text when it has none of them
 */
export function withoutNamesIn(words: string, writtenNames: string[]): string {
  const composed = words.normalize('NFC');
  const shorter = writtenNames.reduce((left, name) => withoutName(left, name.normalize('NFC').split(/\s+/u)), composed);
  return shorter === composed ? words : shorter;
}

function withoutName(words: string, parts: string[]): string {
  if (!parts.every((part) => words.includes(part))) return words; // many texts are asked, and hardly any has it
  return words.replace(patternOf(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))), '—');
}

const isJapanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;
const [han, katakana] = ['[\\p{Script=Han}々]', '[\\p{Script=Katakana}ー]'];

/** A letter, a mark or a digit, but for letters of Japanese: they follow a name without a space. */
const letter = '(?:[\\p{M}\\p{N}]|(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー])\\p{L})';

/** What stands beside a Japanese name without a space and makes no other name of it. */
const title = [
  ...[
    '様|氏|殿|君|先生|閣下|夫妻|副|知事|市長|町長|村長|区長|会長|社長|院長|学長|校長|議長|団長|局長|部長|課長|室長|所長|次長|係長',
  ],
  ...['理事|大臣|大使|公使|領事|参事官|書記官|次官|議員|委員|代表|顧問|教授|博士|監督|首相|総理|専務|常務|取締役'],
].join('|');

/** A Japanese name is mostly written without a space; it is one when no other character of a name stands beside it. */
function patternOf(parts: string[]): RegExp {
  const spaced = parts.join('\\s+');
  if (!parts.every((part) => isJapanese.test(part))) return new RegExp(`(?<!${letter})${spaced}(?!${letter})`, 'gu');
  const before = `(?:(?<!${han})|(?<=${title}))(?<!${katakana}(?=${katakana}))`;
  const after = `(?:(?!${han})|(?=${title}))(?!(?<=${katakana})${katakana})`;
  return new RegExp(`${spaced}|${before}${parts.join('')}${after}`, 'gu');
}
