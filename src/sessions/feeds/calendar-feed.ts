import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { foldLine } from '../../invitations/fold-line.js';
import { shortened } from '../../shared/mail/plain-text.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView, AgendaView } from '../releases/dto/agenda-view.dto.js';
import type { ConfidentialTime } from '../releases/release.entity.js';
import type { FeedContent } from './feed-content.js';
import { busyText, descriptionOf, trackOf } from './feed-texts.js';

/** A property as ical.js takes it (jCal, RFC 7265): name, parameters, type, value. */
type Property = [string, Record<string, string>, string, string];

const longestText = 20_000;

/**
 * The sessions as a calendar to subscribe to (RFC 5545; name and refresh of RFC 7986). A session has the UID of the mails about it.
 * Times are UTC, which every program shows in its reader's zone.
 */
export function calendarFeed({ agenda, busy, releasedAt, language }: FeedContent): string {
  const name = textFor(agenda.forum.name, language);
  const header: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Gapgo//Agenda 1//EN'],
    ['method', {}, 'text', 'PUBLISH'],
    ['name', { language }, 'text', name],
    ['x-wr-calname', {}, 'text', name],
    ['x-wr-timezone', {}, 'text', agenda.forum.timeZone],
    ['refresh-interval', { value: 'DURATION' }, 'duration', 'PT30M'],
    ['x-published-ttl', {}, 'text', 'PT30M'],
  ];
  const stamp = utc(releasedAt.toISOString());
  const events = [
    ...agenda.sessions.map((session) => eventOf(session, agenda, { stamp, language })),
    ...busy.map((time) => busyEvent(time, { stamp, language })),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    ...header.map(written),
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.map(written), 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventOf(
  session: AgendaSessionView,
  { forum }: AgendaView,
  { stamp, language }: { stamp: string; language: Language },
): Property[] {
  const place = [session.room ? textFor(session.room.name, language) : '', textFor(forum.place, language)];
  return [
    ['uid', {}, 'text', `${session.id}@gapgo`],
    ['dtstamp', {}, 'date-time', stamp],
    ['last-modified', {}, 'date-time', stamp],
    ['dtstart', {}, 'date-time', utc(session.start)],
    ['dtend', {}, 'date-time', utc(session.end)],
    ['summary', { language }, 'text', shortened(textFor(session.title, language), 200)],
    ['location', { language }, 'text', place.filter(Boolean).join(', ')],
    ['description', { language }, 'text', shortened(descriptionOf(session, language), longestText)],
    ['categories', { language }, 'text', trackOf(session, language)],
    ...(session.onlineLink === undefined ? [] : [conferenceAt(session.onlineLink)]),
    ['class', {}, 'text', 'PUBLIC'],
    ['status', {}, 'text', 'CONFIRMED'],
    ['transp', {}, 'text', 'OPAQUE'],
  ];
}

/** Where to take part online (RFC 7986, 5.11). */
function conferenceAt(link: string): Property {
  return ['conference', { value: 'URI', feature: 'AUDIO,VIDEO' }, 'uri', link];
}

/** That somebody is engaged, and nothing of why; the UID leads back to nothing. */
function busyEvent(
  { id, start, end }: ConfidentialTime,
  { stamp, language }: { stamp: string; language: Language },
): Property[] {
  const uid = createHash('sha256').update(`busy ${id}`).digest('hex').slice(0, 32);
  return [
    ['uid', {}, 'text', `busy-${uid}@gapgo`],
    ['dtstamp', {}, 'date-time', stamp],
    ['dtstart', {}, 'date-time', utc(start)],
    ['dtend', {}, 'date-time', utc(end)],
    ['summary', { language }, 'text', busyText[language]],
    ['class', {}, 'text', 'CONFIDENTIAL'],
    ['transp', {}, 'text', 'OPAQUE'],
  ];
}

function written(property: Property): string {
  return ICAL.stringify.property(property, ICAL.design.icalendar, true);
}

/** `2025-11-25T01:00:00Z`; iCalendar knows no parts of a second. */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
