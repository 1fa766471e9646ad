import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import type { CalendarFacts } from './invitation-facts.js';
import { renderHtml } from './message-html.js';
import {
  detailRows,
  languagesFor,
  occasionOf,
  recipientNames,
  timeAndPlaceRows,
  titleOf,
  withSafeTexts,
  type DetailRow,
  type MessagePart,
} from './message-details.js';
import { messageTexts } from './message-texts.js';

/** What a reader of the mail sees; the same facts always give the same letters. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

const longestSubject = 180;

/** Writes the mail: first in full in the recipient's language, then in short in the two others. */
export function invitationMessage(unsafeFacts: CalendarFacts): Message {
  const facts = withSafeTexts(unsafeFacts);
  const [first, ...others] = languagesFor(facts);
  const subject = shortened(messageTexts[first].subject[occasionOf(facts)](titleOf(facts, first)), longestSubject);
  const parts = [fullPart(facts, first), ...others.map((language) => shortPart(facts, language))];
  return { subject, text: renderText(parts), html: renderHtml(subject, parts, occasionOf(facts)) };
}

function fullPart(facts: CalendarFacts, language: Language): MessagePart {
  const texts = messageTexts[language];
  const occasion = occasionOf(facts);
  const words = wordsOf(facts, language);
  return {
    language,
    title: titleOf(facts, language),
    salutation: texts.salutation(recipientNames(facts, language)),
    paragraphs: texts.opening[occasion](words),
    rows: detailRows(facts, language),
    calendarNote: texts.calendarNote[occasion],
    closing: [texts.closing, words.organizer],
  };
}

function shortPart(facts: CalendarFacts, language: Language): MessagePart {
  return {
    language,
    title: titleOf(facts, language),
    paragraphs: [messageTexts[language].summary[occasionOf(facts)](wordsOf(facts, language))],
    rows: timeAndPlaceRows(facts, language),
  };
}

function wordsOf(
  { forum, recipient }: CalendarFacts,
  language: Language,
): { organizer: string; forum: string; role: CalendarFacts['recipient']['role'] } {
  return {
    organizer: textFor(forum.organizer.name, language),
    forum: textFor(forum.name, language),
    role: recipient.role,
  };
}

function renderText(parts: MessagePart[]): string {
  const [first, ...others] = parts.map(textOf);
  const separated = others.map((part, index) => {
    const language = parts[index + 1]?.language;
    return `${'-'.repeat(20)} ${language ? messageTexts[language].languageName : ''}\n\n${part}`;
  });
  return `${[first, ...separated].join('\n\n')}\n`;
}

function textOf({ title, salutation, paragraphs, rows, calendarNote, closing }: MessagePart): string {
  const blocks = salutation ? [salutation, ...paragraphs, title] : [title, ...paragraphs];
  return [...blocks, ...rows.map(rowText), calendarNote, closing?.join('\n')].filter(Boolean).join('\n\n');
}

function rowText({ label, lines }: DetailRow): string {
  const isList = lines.some(({ mark }) => mark === 'heading');
  const indented = lines.map(({ text, mark }) => (isList && mark !== 'heading' ? `    ${text}` : `  ${text}`));
  return [`${label}:`, ...indented].join('\n');
}
