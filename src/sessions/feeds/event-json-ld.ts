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
  const { id, title, start, end, room, speakers, languages = [], onlineLink } = session;
  const performers = speakers.map(({ name, position, organization }) => ({
    '@type': 'Person',
    name: textFor(name, language),
    ...(position && { jobTitle: textFor(position, language) }),
    affiliation: { '@type': 'Organization', name: textFor(organization, language) },
  }));
  const onSite = room ? { '@type': 'Place', name: textFor(room.name, language), containedInPlace: place } : place;
  return {
    '@type': 'Event',
    '@id': `${url}#${id}`,
    identifier: id,
    name: textFor(title, language),
    startDate: start,
    endDate: end,
    inLanguage: languages.length > 0 ? languages : language,
    eventStatus: 'https://schema.org/EventScheduled',
    ...(onlineLink === undefined ? { location: onSite } : mixed(onSite, onlineLink)),
    description: descriptionOf(session, language),
    superEvent: { '@id': url, name: textFor(forum.name, language) },
    ...(performers.length > 0 && { performer: performers }),
  };
}

/** There and online. */
function mixed(place: object, link: string): object {
  return {
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [place, { '@type': 'VirtualLocation', url: link }],
  };
}
