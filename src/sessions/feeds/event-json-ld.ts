import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView, AgendaView } from '../releases/dto/agenda-view.dto.js';
import type { FeedContent } from './feed-content.js';
import { descriptionOf } from './feed-texts.js';

/** The forum and its sessions as schema.org events, which search engines read. */
export function eventJsonLd({ agenda, language, baseUrl }: FeedContent): string {
  const { forum, sessions } = agenda;
  const place = { '@type': 'Place', name: textFor(forum.place, language) };
  const url = `${baseUrl}/v1/forums/${forum.id}/agenda`;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    name: textFor(forum.name, language),
    startDate: forum.startsOn,
    endDate: forum.endsOn,
    inLanguage: language,
    eventStatus: 'https://schema.org/EventScheduled',
    location: place,
    subEvent: sessions.map((session) => subEvent(session, agenda, { url, language, place })),
  });
}

function subEvent(
  session: AgendaSessionView,
  { forum }: AgendaView,
  { url, language, place }: { url: string; language: Language; place: object },
): object {
  const { id, title, start, end, room, speakers } = session;
  const performers = speakers.map(({ name, position, organization }) => ({
    '@type': 'Person',
    name: textFor(name, language),
    ...(position && { jobTitle: textFor(position, language) }),
    affiliation: { '@type': 'Organization', name: textFor(organization, language) },
  }));
  return {
    '@type': 'Event',
    '@id': `${url}#${id}`,
    identifier: id,
    name: textFor(title, language),
    startDate: start,
    endDate: end,
    inLanguage: language,
    eventStatus: 'https://schema.org/EventScheduled',
    location: room ? { '@type': 'Place', name: textFor(room.name, language), containedInPlace: place } : place,
    description: descriptionOf(session, language),
    superEvent: { '@id': url, name: textFor(forum.name, language) },
    ...(performers.length > 0 && { performer: performers }),
  };
}
