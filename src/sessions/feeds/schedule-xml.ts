import { DateTime } from 'luxon';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView, AgendaView } from '../releases/dto/agenda-view.dto.js';
import type { FeedContent } from './feed-content.js';
import { descriptionOf, trackOf } from './feed-texts.js';
import { element, type Element } from './xml.js';

type Numbers = ReadonlyMap<string, number>;

/**
 * The agenda as conference programs read it: `schedule.xml` as frab and pentabarf wrote it first. A session keeps its guid and
 * its number through every move; a day has the sessions that begin on it in the forum's zone, room by room.
 */
export function scheduleXml({ agenda, language, baseUrl }: FeedContent): string {
  const { forum, release } = agenda;
  const days = daysOf(agenda);
  const numbers = { ofSession: numbersOf(sessionIds(agenda)), ofPerson: numbersOf(personIds(agenda)) };
  const conference = element('conference', [
    element('title', textFor(forum.name, language)),
    element('acronym', forum.id),
    element('start', forum.startsOn),
    element('end', forum.endsOn),
    element('days', String(days.length)),
    element('timeslot_duration', '00:05'),
    element('base_url', baseUrl),
    element('time_zone_name', forum.timeZone),
  ]);
  const schedule = element('schedule', [
    element('generator', '', { name: 'Gapgo', version: '1' }),
    element('version', `${release.number} ${release.name}`.trim()),
    conference,
    ...days.map((day, index) => dayElement(day, index + 1, { agenda, language, numbers })),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${schedule.xml}\n`;
}

interface Frame {
  agenda: AgendaView;
  language: Language;
  numbers: { ofSession: Numbers; ofPerson: Numbers };
}

function dayElement(day: DateTime, index: number, frame: Frame): Element {
  const { agenda, language } = frame;
  const { timeZone, place } = agenda.forum;
  const ofDay = agenda.sessions.filter(({ start }) => inZone(start, timeZone).hasSame(day, 'day'));
  const codes = [...new Set(ofDay.map(({ room }) => room?.code ?? ''))].sort();
  const rooms = codes.map((code) => {
    const sessions = ofDay.filter(({ room }) => (room?.code ?? '') === code);
    const room = sessions[0]?.room;
    const name = room ? textFor(room.name, language) || room.code : textFor(place, language);
    return element(
      'room',
      sessions.map((session) => eventElement(session, name, frame)),
      { name },
    );
  });
  const [start, end] = [iso(day), iso(day.plus({ days: 1 }))];
  return element('day', rooms, { index, date: day.toISODate() ?? '', start, end });
}

function eventElement(session: AgendaSessionView, room: string, { agenda, language, numbers }: Frame): Element {
  const start = inZone(session.start, agenda.forum.timeZone);
  const number = numbers.ofSession.get(session.id) ?? 0;
  return element(
    'event',
    [
      element('date', iso(start)),
      element('start', start.toFormat('HH:mm')),
      element('duration', durationOf(session)),
      element('room', room),
      element('slug', `${agenda.forum.id}-${number}-${asciiOf(session.code)}`),
      element('title', textFor(session.title, language)),
      element('subtitle', ''),
      element('track', trackOf(session, language)),
      element('type', session.kind),
      element('language', session.languages?.[0] ?? language),
      element('abstract', ''),
      element('description', descriptionOf(session, language)),
      element('persons', personElements(session, language, numbers.ofPerson)),
      element('links', linksOf(session)),
      element('attachments', []),
    ],
    { guid: session.id, id: number },
  );
}

/** Where everybody may take part online. */
function linksOf({ onlineLink }: AgendaSessionView): Element[] {
  return onlineLink === undefined ? [] : [element('link', onlineLink, { href: onlineLink })];
}

/** Each person once; who has no id has no number. */
function personElements({ speakers }: AgendaSessionView, language: Language, numbers: Numbers): Element[] {
  return speakers.map(({ id, name }) => {
    const number = numbers.get(id ?? '');
    return element('person', textFor(name, language), number === undefined ? {} : { id: number });
  });
}

/** From the forum's first day to its last, and any other on which a session begins. */
function daysOf({ forum: { startsOn, endsOn, timeZone }, sessions }: AgendaView): DateTime[] {
  const dates = new Set(sessions.map(({ start }) => inZone(start, timeZone).toISODate() ?? ''));
  for (
    let day = DateTime.fromISO(startsOn, { zone: timeZone });
    (day.toISODate() ?? '') <= endsOn;
    day = day.plus({ days: 1 })
  )
    dates.add(day.toISODate() ?? '');
  return [...dates].sort().map((date) => DateTime.fromISO(date, { zone: timeZone }));
}

/**
 * A positive number of 31 bits for each id, which depends on nothing but the id: the programs that read this keep
 * bookmarks by it. Should two ids ever fall on one number, the later id takes the next.
 */
export function numbersOf(ids: string[]): Numbers {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort()) {
    let number = hash31(id);
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/** FNV-1a, without its highest bit and never zero. */
function hash31(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash & 0x7ffffffe) + 1;
}

function sessionIds({ sessions }: AgendaView): string[] {
  return sessions.map(({ id }) => id);
}

function personIds({ sessions }: AgendaView): string[] {
  return sessions.flatMap(({ speakers }) => speakers.flatMap(({ id }) => id ?? []));
}

function durationOf({ start, end }: AgendaSessionView): string {
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function asciiOf(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function inZone(instant: string, timeZone: string): DateTime {
  return DateTime.fromISO(instant, { zone: timeZone });
}

function iso(time: DateTime): string {
  return time.toISO({ suppressMilliseconds: true }) ?? '';
}
