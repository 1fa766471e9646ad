import type { Language } from '../../shared/names/localized-text.js';

/** Which version of the words a message says in each language; one that is not named says the program's own. */
export type WordingVersions = Partial<Record<Language, number>>;

/** By kind, what a message would say now; kinds that say the program's own words are not there. @param forum the parameter that names it */
export function versionsOf(forum: `$${number}`): string {
  return `SELECT kind, jsonb_object_agg(language, version) AS versions
            FROM (SELECT DISTINCT ON (kind, language) kind, language, version, texts FROM message_template
                   WHERE forum_id = ${forum} ORDER BY kind, language, version DESC) AS newest
           WHERE texts IS NOT NULL GROUP BY kind`;
}
