import { shortened } from '../shared/mail/plain-text.js';
import { isLanguage, languages, textFor, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { bothLocalTimes } from '../shared/time/spoken-time.js';
import type { CalendarFacts, DelegationFacts, MeetingFacts, RoomFacts, SessionFacts } from './invitation-facts.js';
import { messageTexts, type Occasion } from './message-texts.js';
import { sessionTexts } from './session-texts.js';

/** One labelled fact. */
export interface DetailRow {
  label: string;
  lines: DetailLine[];
}

/** `heading`: names a party, whose people follow; `new`: has changed; `past`: no longer holds. */
export interface DetailLine {
  text: string;
  mark?: 'heading' | 'new' | 'past';
  /** Where a click on it leads. */
  url?: string;
}

/** One language's part of the mail: the recipient's in full, the others short. */
export interface MessagePart {
  language: Language;
  title: string;
  salutation?: string;
  paragraphs: string[];
  rows: DetailRow[];
  /** Where the invitation is answered. */
  reply?: { label: string; url: string };
  calendarNote?: string;
  /** The closing words and who says them. */
  closing?: [string, string];
}

const longestPartyInTitle = 60;

/** Why these facts are told. */
export function occasionOf(facts: CalendarFacts): Occasion {
  if (facts.method === 'CANCEL') return 'cancelled';
  return facts.previous ? 'moved' : 'invited';
}

/** What it is about in one line: `Meeting No. 12 (Quảng Ninh Province – Gunma Prefecture)`, `Plenary session: Opening`. */
export function titleOf(facts: CalendarFacts, language: Language): string {
  if (facts.kind === 'session') {
    const { kinds, title } = sessionTexts[language];
    return title(kinds[facts.session.kind], textFor(facts.session.title, language));
  }
  return messageTexts[language].title(facts.meeting.number, partiesOf(facts, language));
}

/** Who meets, each name no longer than a subject can bear. */
export function partiesOf(facts: MeetingFacts, language: Language): string {
  const parties = facts.parties.map(({ name }) => shortened(textFor(name, language), longestPartyInTitle));
  return parties.join(messageTexts[language].betweenParties);
}

/** The languages of a mail: the recipient's first. */
export function languagesFor(facts: CalendarFacts): [Language, ...Language[]] {
  const first = facts.recipient.language;
  return [first, ...languages.filter((language) => language !== first)];
}

/** All facts in one language, what changed first. */
export function detailRows(facts: CalendarFacts, language: Language): DetailRow[] {
  const { labels } = messageTexts[language];
  const organizer = facts.forum.organizer;
  const contact = messageTexts[language].inBrackets(textFor(organizer.name, language), organizer.email);
  const ending = { label: labels.contact, lines: [{ text: contact }] };
  return withContent(
    facts.kind === 'session'
      ? [...timeAndPlaceRows(facts, language), ...partRows(facts, language), ending]
      : [
          { label: labels.subject, lines: [{ text: textFor(facts.meeting.subject, language) }] },
          ...timeAndPlaceRows(facts, language),
          { label: labels.online, lines: facts.onlineLink ? [{ text: facts.onlineLink, url: facts.onlineLink }] : [] },
          { label: labels.parties, lines: facts.parties.flatMap((party) => partyLines(party, language)) },
          { label: labels.interpreters, lines: interpreterLines(facts, language) },
          ending,
        ],
  );
}

function partRows({ recipient: { parts } }: SessionFacts, language: Language): DetailRow[] {
  const { labels, roles } = sessionTexts[language];
  const { inBrackets } = messageTexts[language];
  const separator = language === 'ja' ? '、' : ', ';
  return [
    {
      label: labels.part,
      lines: parts.map((part) => ({
        text: inBrackets(
          renderName(part.name, language, { honorific: true }),
          part.roles.map((role) => roles[role]).join(separator),
        ),
      })),
    },
    {
      label: labels.presentation,
      lines: parts.flatMap(({ presentations }) => presentations.map((title) => ({ text: textFor(title, language) }))),
    },
  ];
}

/** When and where, in one language; with the former time or place where that changed. */
export function timeAndPlaceRows(facts: CalendarFacts, language: Language): DetailRow[] {
  const { labels } = messageTexts[language];
  const { previous } = facts;
  const timeChanged =
    previous !== undefined && !(sameInstant(previous.start, facts.start) && sameInstant(previous.end, facts.end));
  const placeChanged = previous !== undefined && JSON.stringify(previous.room) !== JSON.stringify(facts.room);
  return withContent([
    { label: labels.time, lines: marked(timeLines(facts, language), timeChanged ? 'new' : undefined) },
    { label: labels.formerTime, lines: timeChanged ? marked(timeLines(previous, language), 'past') : [] },
    {
      label: labels.place,
      lines: [
        ...marked(roomLines(facts.room, language), placeChanged ? 'new' : undefined),
        { text: textFor(facts.forum.place, language) },
      ],
    },
    { label: labels.formerPlace, lines: placeChanged ? marked(roomLines(previous.room, language), 'past') : [] },
  ]);
}

/** A room as one looks for it: `Bái Tử Long Room (zone B)`. */
export function roomText({ name, zone }: RoomFacts, language: Language): string {
  const texts = messageTexts[language];
  const shown = textFor(name, language);
  return zone ? texts.inBrackets(shown, texts.zone(zone)) : shown;
}

function withContent(rows: DetailRow[]): DetailRow[] {
  return rows
    .map((row) => ({ ...row, lines: row.lines.filter(({ text }) => text !== '') }))
    .filter(({ lines }) => lines.length > 0);
}

function timeLines({ start, end }: { start: string; end: string }, language: Language): DetailLine[] {
  return bothLocalTimes({ start: new Date(start), end: new Date(end) }, language).map((text) => ({ text }));
}

function marked(lines: DetailLine[], mark: DetailLine['mark']): DetailLine[] {
  return lines.map((line) => ({ ...line, mark }));
}

function roomLines(room: RoomFacts | null, language: Language): DetailLine[] {
  return room ? [{ text: roomText(room, language) }] : [];
}

function partyLines({ name, people }: DelegationFacts, language: Language): DetailLine[] {
  const { personWithPosition } = messageTexts[language];
  const rendered = people.map((person) => {
    const shown = renderName(person.name, language, { honorific: true });
    const position = person.position && textFor(person.position, language);
    return { text: position ? personWithPosition(shown, position) : shown };
  });
  return [{ text: textFor(name, language), mark: 'heading' }, ...rendered];
}

function interpreterLines({ interpreters }: MeetingFacts, language: Language): DetailLine[] {
  const { inBrackets } = messageTexts[language];
  return interpreters.map(({ name, pair }) => ({
    text: inBrackets(renderName(name, language, { honorific: true }), pairInWords(pair, language)),
  }));
}

function pairInWords(pair: string, language: Language): string {
  const { languageNames } = messageTexts[language];
  return pair
    .split('-')
    .map((code) => (isLanguage(code) ? languageNames[code] : code))
    .join('–');
}

function sameInstant(one: string, other: string): boolean {
  return new Date(one).getTime() === new Date(other).getTime();
}
