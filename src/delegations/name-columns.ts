import type { LocalizedText } from '../shared/names/localized-text.js';
import { sortNameOf, type PersonName } from '../shared/names/person-name.js';
import { foldForSearch, plainForSearch, spellingsOf } from '../shared/names/search-text.js';

/** What a delegate's row keeps of the name, so that the database can search and sort. */
export interface NameColumns {
  /** Every spelling of the name, and the position: letters and accents as written, without capitals. */
  spellings: string;
  /** The same without accents, kana and width told apart. */
  searchText: string;
  sortVi: string;
  sortJa: string;
  sortEn: string;
}

/** What a search for an organization compares. */
export function organizationSearchText(code: string, name: LocalizedText): string {
  return foldForSearch([code, ...Object.values(name)].join('\n'));
}

/** The columns that follow from a name and a position; whoever writes these writes those too. */
export function nameColumnsOf(name: PersonName, position: LocalizedText | null): NameColumns {
  const spellings = spellingsOf(name, position);
  return {
    spellings: plainForSearch(spellings),
    searchText: foldForSearch(spellings),
    sortVi: sortNameOf(name, 'vi'),
    sortJa: sortNameOf(name, 'ja'),
    sortEn: sortNameOf(name, 'en'),
  };
}
