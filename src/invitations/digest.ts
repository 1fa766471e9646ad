import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import { bothLocalTimes } from '../shared/time/spoken-time.js';
import { digestTexts } from './digest-texts.js';
import { factsFormat, type CalendarFacts, type PlaceFacts, type WrittenFacts } from './invitation-facts.js';
import { occasionOf, roomText, titleOf, type DetailLine, type DetailRow, type MessagePart } from './message-details.js';
import { recipientNames } from './recipient-names.js';
import { withSafeTexts } from './safe-texts.js';
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
    invited: () => [...timesOf(change, language), whereOf(change, language)].map((text) => ({ text })),
    moved: () => differences(change, change.previous, language),
    cancelled: () => timesOf(change, language).map((text) => ({ text, mark: 'past' })),
  };
  return {
    label: digestTexts[language].occasion[occasion],
    lines: [
      { text: titleOf(change, language), mark: 'heading' },
      ...lines[occasion]().filter(({ text }) => text !== ''),
    ],
  };
}

/** What it was, then what it is, a line for each clock. */
function differences(change: CalendarFacts, previous: PlaceFacts | undefined, language: Language): DetailLine[] {
  const { labelled, time, place, details } = digestTexts[language];
  const room = (facts: PlaceFacts) => [whereOf(facts, language) || '—'];
  const pairs = [
    { label: time, was: previous && timesOf(previous, language), is: timesOf(change, language) },
    { label: place, was: previous && room(previous), is: room(change) },
  ];
  const lines = pairs.flatMap(({ label, was: [was, ...alsoWas] = [], is: [is, ...alsoIs] }) =>
    was === undefined || (was === is && alsoWas.join() === alsoIs.join())
      ? []
      : [
          ...[labelled(label, was), ...alsoWas].map((text) => ({ text, mark: 'past' as const })),
          ...[`→ ${is ?? '—'}`, ...alsoIs].map((text) => ({ text, mark: 'new' as const })),
        ],
  );
  return lines.length > 0 ? lines : [{ text: details }];
}

function timesOf({ start, end }: PlaceFacts, language: Language): readonly string[] {
  return bothLocalTimes({ start: new Date(start), end: new Date(end) }, language);
}

function whereOf({ room }: PlaceFacts, language: Language): string {
  return room ? roomText(room, language) : '';
}

/** Each person once, in the order of their first change. */
function everybodyIn(changes: CalendarFacts[]): CalendarFacts['recipient']['people'] {
  const people = changes.flatMap(({ recipient }) => recipient.people);
  return [...new Map(people.map((name) => [JSON.stringify(name), name])).values()];
}
