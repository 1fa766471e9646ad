import ICAL from 'ical.js';
import { shortened } from '../shared/mail/plain-text.js';
import { textFor } from '../shared/names/localized-text.js';
import { foldLine } from './fold-line.js';
import type { CalendarFacts } from './invitation-facts.js';
import { detailRows, languagesFor, roomText, timeAndPlaceRows, titleOf, type DetailRow } from './message-details.js';
import { organizerName, recipientName, recipientNames } from './recipient-names.js';
import { withSafeTexts } from './safe-texts.js';
import { messageTexts } from './message-texts.js';

/** A property as ical.js takes it (jCal, RFC 7265): name, parameters, type, value. */
type Property = [string, Record<string, string>, string, string | number];

const longestTitle = 200;
const longestName = 100;
/** Far above what a meeting needs, far below what calendars cut off. */
const longestDescription = 20_000;

/**
 * Writes the calendar object of a mail: one VCALENDAR with one VEVENT and the recipient's mailbox as its only ATTENDEE
 * (RFC 5545, 5546). ical.js writes and escapes each property; lines end with CRLF and hold at most 75 octets.
 */
export function calendarObject(unsafeFacts: CalendarFacts): string {
  const facts = withSafeTexts(unsafeFacts);
  const header: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Gapgo//Invitations 1//EN'],
    ['method', {}, 'text', facts.method],
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    ...header.map(writeProperty),
    'BEGIN:VEVENT',
    ...eventProperties(facts).map(writeProperty),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventProperties(facts: CalendarFacts): Property[] {
  const { language } = facts.recipient;
  return [
    ['uid', {}, 'text', facts.uid],
    ['sequence', {}, 'integer', facts.sequence],
    ['dtstamp', {}, 'date-time', utc(facts.dtstamp)],
    ['dtstart', {}, 'date-time', utc(facts.start)],
    ['dtend', {}, 'date-time', utc(facts.end)],
    ['summary', { language }, 'text', shortened(titleOf(facts, language), longestTitle)],
    ['location', { language }, 'text', shortened(locationOf(facts), longestTitle)],
    ['description', { language }, 'text', shortened(descriptionOf(facts), longestDescription)],
    ...(facts.kind === 'meeting' && facts.onlineLink ? [['url', {}, 'uri', facts.onlineLink] satisfies Property] : []),
    ['organizer', named(organizerName(facts)), 'cal-address', mailto(facts.forum.organizer.email)],
    ['attendee', attendeeParameters(facts), 'cal-address', mailto(facts.recipient.mailbox)],
    ['status', {}, 'text', facts.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'],
    ['transp', {}, 'text', 'OPAQUE'],
  ];
}

/** ical.js folds a line after 75 octets but does not count the space that begins the next: we fold. */
function writeProperty(property: Property): string {
  return ICAL.stringify.property(property, ICAL.design.icalendar, true);
}

function attendeeParameters(facts: CalendarFacts): Record<string, string> {
  const common = { ...named(recipientName(facts)), role: 'REQ-PARTICIPANT' };
  return facts.method === 'CANCEL' ? common : { ...common, partstat: 'NEEDS-ACTION', rsvp: 'TRUE' };
}

/**
 * A name as a parameter. RFC 5545 gives a backslash no meaning there, yet readers (ical.js among them) take it for an
 * escape and lose their place in the line: a slash stands in for it. Quotes and carets are written as RFC 6868 says.
 */
function named(name: string): Record<string, string> {
  return name ? { cn: shortened(name, longestName).replaceAll('\\', '/') } : {};
}

function locationOf({ room, forum, recipient }: CalendarFacts): string {
  const place = textFor(forum.place, recipient.language);
  return room ? `${roomText(room, recipient.language)}, ${place}` : place;
}

/** Whom the mailbox receives for, then all facts in the recipient's language, then when and where in the two others. */
function descriptionOf(facts: CalendarFacts): string {
  const [first, ...others] = languagesFor(facts);
  const guests = {
    label: messageTexts[first].labels.invited,
    lines: recipientNames(facts, first).map((text) => ({ text })),
  };
  const rows = [...(guests.lines.length > 0 ? [guests] : []), ...detailRows(facts, first)];
  const inShort = others.map((language) =>
    [titleOf(facts, language), rowsInWords(timeAndPlaceRows(facts, language))].join('\n'),
  );
  return [rowsInWords(rows), ...inShort].join('\n\n');
}

function rowsInWords(rows: DetailRow[]): string {
  return rows.map(({ label, lines }) => [`${label}:`, ...lines.map(({ text }) => `  ${text}`)].join('\n')).join('\n');
}

/** `2025-11-25T01:00:00Z`; iCalendar knows no parts of a second. */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** An address as a URI (RFC 6068): what would end it or begin its fields is percent-encoded. */
function mailto(address: string): string {
  return `mailto:${address.replace(/[^A-Za-z0-9.!$'*+_~@-]/g, encodeURIComponent)}`;
}
