import type { Language } from '../../shared/names/localized-text.js';

/** The strong ETag of the released agenda's text; `tag` says which text of which release. */
export const agendaEtag = (tag: string) => `"r${tag}"`;

/** The strong ETag of a feed: of each form and language it is another text. */
export const feedEtag = (tag: string, format: string, language: Language) => `"r${tag}.${format}.${language}"`;
