import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { shortDay, spokenDay } from '../../shared/time/spoken-time.js';
import type { BinderFacts, BoundEvent } from './binder-facts.js';
import type { BinderAudience, BinderPage, PageKey } from './binder-page.js';
import { binderTexts } from './binder-texts.js';
import { BinderWords } from './binder-words.js';

/** All pages, in order; what their reader may not know is not in them. */
export function pagesOf(
  facts: BinderFacts,
  { language, audience }: { language: Language; audience: BinderAudience },
): BinderPage[] {
  const words = new BinderWords(facts, language, audience);
  const frame = { facts, words, language };
  return [
    ...perDay('agenda', facts.events.filter(isSession), frame),
    ...roomPages(frame),
    ...perDay('times', facts.events.filter(isMeeting), frame),
    ...meetingPages(frame),
    ...unplacedPages(frame),
    ...dutyPages(frame),
    ...listPages(frame),
  ];
}

interface PagesFrame {
  facts: BinderFacts;
  words: BinderWords;
  language: Language;
}

const isMeeting = ({ number }: BoundEvent) => number !== null;
const isSession = ({ number }: BoundEvent) => number === null;

function perDay(section: 'agenda' | 'times', events: BoundEvent[], { words, language }: PagesFrame): BinderPage[] {
  return byDay(events).map(([day, those]) => ({
    ...{ section, name: '', day, title: binderTexts[language].sections[section], subtitle: spokenDay(day, language) },
    rows: those.map((event) => words.eventRow(event, { withRoom: true })),
  }));
}

function roomPages({ facts, words, language }: PagesFrame): BinderPage[] {
  return facts.rooms.flatMap(({ id, code }) =>
    byDay(facts.events.filter(({ roomId }) => roomId === id)).map(([day, those]) => ({
      ...{ section: 'rooms' as const, name: code, day, title: words.room(id), subtitle: spokenDay(day, language) },
      rows: those.map((event) => words.eventRow(event)),
    })),
  );
}

/** By number; of what its reader may not know there is no page. */
function meetingPages({ facts, words, language }: PagesFrame): BinderPage[] {
  const subtitle = binderTexts[language].sections.meetings;
  return facts.events
    .filter((event) => isMeeting(event) && !words.isReserved(event))
    .sort((one, other) => Number(one.number) - Number(other.number))
    .map((event) => ({
      ...{ section: 'meetings' as const, name: String(event.number), day: '', subtitle },
      ...words.meeting(event),
    }));
}

/** What still needs a place; of what its reader may not know there is nothing. */
function unplacedPages({ facts, words, language }: PagesFrame): BinderPage[] {
  const rows = facts.unplaced.filter((one) => !words.isReserved(one)).map((one) => words.unplacedRow(one));
  const title = binderTexts[language].sections.unplaced;
  return rows.length > 0 ? [{ section: 'unplaced', name: '', day: '', title, subtitle: '', rows }] : [];
}

function dutyPages({ facts, words, language }: PagesFrame): BinderPage[] {
  return facts.interpreters.flatMap((interpreter) =>
    byDay(facts.events.filter(({ interpreters }) => interpreters.some(({ id }) => id === interpreter.id))).map(
      ([day, those]) => ({
        ...{ section: 'interpreters' as const, name: interpreter.code, day, subtitle: spokenDay(day, language) },
        ...words.duties(interpreter, those),
      }),
    ),
  );
}

/** The rooms, and the delegations by country. */
function listPages({ facts, words, language }: PagesFrame): BinderPage[] {
  const { venue, people } = binderTexts[language].sections;
  const countries = [...new Set(facts.delegations.map(({ country }) => country))];
  const rooms = facts.rooms.map((room) => words.venueRow(room));
  return [
    ...(rooms.length > 0
      ? [{ section: 'venue' as const, name: '', day: '', title: venue, subtitle: '', rows: rooms }]
      : []),
    ...countries.map((country) => ({
      ...{
        section: 'people' as const,
        name: country,
        day: '',
        title: countryName(country, language),
        subtitle: people,
      },
      rows: facts.delegations.filter((one) => one.country === country).map((one) => words.delegationRow(one)),
    })),
  ];
}

/** What a page is called on lists: where to find it in the folder, and nobody's name. */
export function pageLabel({ section, name, day }: PageKey, language: Language): string {
  const { sections, meeting } = binderTexts[language];
  if (section === 'meetings') return meeting(name);
  return [sections[section], name, day && shortDay(day, language)].filter((part) => part !== '').join(' · ');
}

function byDay(events: BoundEvent[]): [string, BoundEvent[]][] {
  const days = [...new Set(events.map(({ day }) => day))];
  return days.map((day) => [day, events.filter((event) => event.day === day)]);
}

const countryNames: Partial<Record<string, LocalizedText>> = {
  VN: { vi: 'Việt Nam', ja: 'ベトナム', en: 'Viet Nam' },
  JP: { vi: 'Nhật Bản', ja: '日本', en: 'Japan' },
};

/** Those of the two countries by name; others, which are few, by code: the texts of ICU differ between Node versions. */
function countryName(country: string, language: Language): string {
  return textFor(countryNames[country] ?? { en: country }, language);
}
