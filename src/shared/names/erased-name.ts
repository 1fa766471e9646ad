import { isDeepStrictEqual } from 'node:util';
import { languages, type LocalizedText } from './localized-text.js';
import { withoutNamesIn } from './names-in-words.js';
import { renderName, type PersonName } from './person-name.js';

/** What stands where somebody was named who has been erased. */
export const erasedName: PersonName = { native: { family: '', given: '—' }, nativeLanguage: 'en' };

export function isErased(name: PersonName): boolean {
  return isDeepStrictEqual(name, erasedName);
}

/** What stands where their mailbox was; nobody can ever receive there (RFC 2606). */
export const erasedMailbox = 'erased@gapgo.invalid';

/** Everything by which one person is known in what was frozen: their names, former ones included, and mailboxes of their own. */
export interface PersonTraces {
  names: PersonName[];
  mailboxes: string[];
}

/** Says whether this is one of the person's names, letter for letter, as the database gives them. */
export function isNameOf({ names }: Pick<PersonTraces, 'names'>, name: PersonName): boolean {
  return names.some((known) => JSON.stringify(known) === JSON.stringify(name));
}

/** Each way in which readers have seen the person named, the longest first; names of one word are left out, they mean too much else. */
export function writtenNamesOf({ names }: Pick<PersonTraces, 'names'>): string[] {
  const written = names.flatMap((name) => languages.map((language) => renderName(name, language)));
  return [...new Set(written)].filter((text) => text.includes(' ')).sort((one, other) => other.length - one.length);
}

/** A text of people's own, such as a title, without the person's names; the same object when it has none. */
export function withoutNames<T extends LocalizedText>(text: T, writtenNames: string[]): T {
  const changed = Object.entries(text).map(([language, value]: [string, string]): [string, string] => [
    language,
    withoutNamesIn(value, writtenNames),
  ]);
  const isSame = changed.every(([language, value]) => (text as Record<string, string>)[language] === value); // as: its entries are texts
  return isSame ? text : (Object.fromEntries(changed) as T); // as: the same keys
}
