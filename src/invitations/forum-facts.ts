import type { ForumFrame } from '../forums/forums.service.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { ForumFacts } from './invitation-facts.js';

/** What every message says of its forum. @param speaker who invites; the forum itself unless given */
export function forumFactsOf(
  { name, timeZone, place }: Pick<ForumFrame, 'name' | 'timeZone' | 'place'>,
  email: string,
  speaker: LocalizedText = name,
): ForumFacts {
  return { name, timeZone, place, organizer: { name: speaker, email } };
}
