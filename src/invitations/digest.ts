import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import { bothLocalTimes } from '../shared/time/spoken-time.js';
import { digestTexts } from './digest-texts.js';
import { factsFormat, type CalendarFacts, type PlaceFacts, type WrittenFacts } from './invitation-facts.js';
import {
  occasionOf,
  recipientNames,
  roomText,
  titleOf,
  withSafeTexts,
  type DetailLine,
  type DetailRow,
  type MessagePart,
} from './message-details.js';
import { renderHtml } from './message-html.js';
import { renderText } from './message.js';
import { messageTexts } from './message-texts.js';
import type { Wording } from './templates/wording.js';

const longestSubject = 180;

/** Names every change that one mailbox is told of at once, in words and in its language. @param unsafeChanges at least one, by start */
export function digestOf(unsafeChanges: CalendarFacts[], wording: Wording): WrittenFacts {
  const changes = unsafeChanges.map(withSafeTexts);
  const [first] = changes;
  if (!first) throw new Error('A digest tells of something.');
  const { mailbox, language } = first.recipient;
  const { forum } = first;
  const recipient = { mailbox, language, people: everybodyIn(changes) };
  const organizer = textFor(forum.organizer.name, language);
  const values = { organizer, forum: textFor(forum.name, language), count: String(changes.length) };
  const part: MessagePart = {
    language,
    title: digestTexts[language].title(changes.length),
    salutation: messageTexts[language].salutation(recipientNames({ recipient }, language)),
    paragraphs: wording.paragraphs(language, 'opening', values),
    rows: changes.map((change) => rowOf(change, language)),
    calendarNote: wording.line(language, 'calendarNote', values),
    closing: [wording.line(language, 'closing', values), organizer],
  };
  const subject = shortened(wording.line(language, 'subject', values), longestSubject);
  const [text, html] = [renderText([part]), renderHtml(subject, [part], 'moved')];
  return { format: factsFormat, kind: 'digest', forum, recipient, subject, text, html, attachments: [] };
}

function rowOf(change: CalendarFacts, language: Language): DetailRow {
  const occasion = occasionOf(change);
  const lines: Record<typeof occasion, () => DetailLine[]> = {
    invited: () => [{ text: whenOf(change, language) }, { text: whereOf(change, language) }],
    moved: () => differences(change, change.previous, language),
    cancelled: () => [{ text: whenOf(change, language), mark: 'past' }],
  };
  return {
    label: digestTexts[language].occasion[occasion],
    lines: [
      { text: titleOf(change, language), mark: 'heading' },
      ...lines[occasion]().filter(({ text }) => text !== ''),
    ],
  };
}

function differences(change: CalendarFacts, previous: PlaceFacts | undefined, language: Language): DetailLine[] {
  const { time, place, details } = digestTexts[language];
  const pairs = [
    { label: time, was: previous && whenOf(previous, language), is: whenOf(change, language) },
    { label: place, was: previous && whereOf(previous, language), is: whereOf(change, language) },
  ].filter(({ was, is }) => was !== undefined && was !== is);
  if (pairs.length === 0) return [{ text: details }];
  return pairs.flatMap(({ label, was, is }) => [
    { text: `${label}: ${was || '—'}`, mark: 'past' as const },
    { text: `→ ${is || '—'}`, mark: 'new' as const },
  ]);
}

function whenOf({ start, end }: PlaceFacts, language: Language): string {
  return bothLocalTimes({ start: new Date(start), end: new Date(end) }, language).join(' / ');
}

function whereOf({ room }: PlaceFacts, language: Language): string {
  return room ? roomText(room, language) : '';
}

/** Each person once, in the order of their first change. */
function everybodyIn(changes: CalendarFacts[]): CalendarFacts['recipient']['people'] {
  const people = changes.flatMap(({ recipient }) => recipient.people);
  return [...new Map(people.map((name) => [JSON.stringify(name), name])).values()];
}
