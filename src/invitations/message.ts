import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import type { CalendarFacts, SessionFacts } from './invitation-facts.js';
import { renderHtml } from './message-html.js';
import {
  detailRows,
  languagesFor,
  occasionOf,
  partiesOf,
  timeAndPlaceRows,
  titleOf,
  type DetailRow,
  type MessagePart,
} from './message-details.js';
import { recipientNames } from './recipient-names.js';
import { withSafeTexts } from './safe-texts.js';
import { messageTexts } from './message-texts.js';
import type { Values } from './templates/template-engine.js';
import type { TemplateKind } from './templates/template-kinds.js';
import { wordingWith, type Wording } from './templates/wording.js';

/** What a reader of the mail sees; the same facts always give the same letters. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

const longestSubject = 180;

/**
 * Writes the mail: first in full in the recipient's language, then in short in the two others.
 * @param replyUrl where the invitation is answered; without it the mail names no such place
 * @param wording the words of `templateKindOf(facts)`; the program's own unless given
 */
export function invitationMessage(
  unsafeFacts: CalendarFacts,
  wording: Wording = wordingWith(templateKindOf(unsafeFacts)),
  replyUrl?: string,
): Message {
  const facts = withSafeTexts(unsafeFacts);
  const [first, ...others] = languagesFor(facts);
  const subject = shortened(wording.line(first, 'subject', valuesOf(facts, first)), longestSubject);
  const parts = [
    fullPart(facts, first, wording, replyUrl),
    ...others.map((language) => shortPart(facts, language, wording)),
  ];
  return { subject, text: renderText(parts), html: renderHtml(subject, parts, occasionOf(facts)) };
}

/** Whose words organisers may have chosen for this mail. */
export function templateKindOf(facts: CalendarFacts): TemplateKind {
  return `${facts.kind}-${occasionOf(facts)}`;
}

function fullPart(facts: CalendarFacts, language: Language, wording: Wording, replyUrl?: string): MessagePart {
  const values = valuesOf(facts, language);
  return {
    language,
    title: titleOf(facts, language),
    salutation: messageTexts[language].salutation(recipientNames(facts, language)),
    paragraphs: wording.paragraphs(language, 'opening', values),
    rows: detailRows(facts, language),
    reply: replyUrl === undefined ? undefined : { label: messageTexts[language].reply, url: replyUrl },
    calendarNote: wording.line(language, 'calendarNote', values),
    closing: [wording.line(language, 'closing', values), textFor(facts.forum.organizer.name, language)],
  };
}

function shortPart(facts: CalendarFacts, language: Language, wording: Wording): MessagePart {
  return {
    language,
    title: titleOf(facts, language),
    paragraphs: [wording.line(language, 'summary', valuesOf(facts, language))],
    rows: timeAndPlaceRows(facts, language),
  };
}

function valuesOf(facts: CalendarFacts, language: Language): Values {
  const common = {
    organizer: textFor(facts.forum.organizer.name, language),
    forum: textFor(facts.forum.name, language),
    title: titleOf(facts, language),
  };
  if (facts.kind === 'session') return { ...common, role: interpretsOnly(facts) ? 'interpreter' : 'speaker' };
  const { recipient, meeting } = facts;
  return {
    ...common,
    role: recipient.role,
    number: String(meeting.number),
    parties: partiesOf(facts, language),
  };
}

/** Whether nobody for whom the mailbox receives is on the stage. */
function interpretsOnly({ recipient: { parts } }: SessionFacts): boolean {
  return parts.length > 0 && parts.every(({ roles }) => roles.every((role) => role === 'interpreter'));
}

/** Writes the parts as plain text, the first in full. */
export function renderText(parts: MessagePart[]): string {
  const [first, ...others] = parts.map(textOf);
  const separated = others.map((part, index) => {
    const language = parts[index + 1]?.language;
    return `${'-'.repeat(20)} ${language ? messageTexts[language].languageName : ''}\n\n${part}`;
  });
  return `${[first, ...separated].join('\n\n')}\n`;
}

function textOf({ title, salutation, paragraphs, rows, reply, calendarNote, closing }: MessagePart): string {
  const blocks = salutation ? [salutation, ...paragraphs, title] : [title, ...paragraphs];
  return [
    ...blocks,
    ...rows.map(rowText),
    reply && `${reply.label}:\n  ${reply.url}`,
    calendarNote,
    closing?.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function rowText({ label, lines }: DetailRow): string {
  const isList = lines.some(({ mark }) => mark === 'heading');
  const indented = lines.map(({ text, mark, url }) => {
    const shown = url === undefined ? text : `${text}: ${url}`;
    return isList && mark !== 'heading' ? `    ${shown}` : `  ${shown}`;
  });
  return [`${label}:`, ...indented].join('\n');
}
