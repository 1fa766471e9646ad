import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { factsFormat, type ForumFacts, type RecipientFacts, type WrittenFacts } from './invitation-facts.js';
import type { DetailRow } from './message-details.js';
import type { Wording } from './templates/wording.js';
import { withSafeTexts } from './safe-texts.js';
import { renderHtml } from './message-html.js';
import { messageTexts } from './message-texts.js';
import { renderText, type Message } from './message.js';

/** What a message in words alone is made of, in one language. */
export interface WrittenParts {
  forum: ForumFacts;
  recipient: RecipientFacts;
  title: string;
  subject: string;
  paragraphs: string[];
  rows: DetailRow[];
  closing: string;
}

const longestSubject = 180;

/** Writes a message without a calendar object, in the recipient's language; every text is made safe within its line. */
export function writtenMessage(parts: WrittenParts): Message {
  const { forum, recipient, title, subject, paragraphs, rows, closing } = withSafeTexts(parts);
  const { language, people } = recipient;
  const part = {
    language,
    title,
    salutation: messageTexts[language].salutation(people.map((name) => named(name, language))),
    paragraphs,
    rows,
    closing: [closing, textFor(forum.organizer.name, language)] as [string, string],
  };
  const short = shortened(subject, longestSubject);
  return { subject: short, text: renderText([part]), html: renderHtml(short, [part], 'invited') };
}

/** Who is written to, for which forum, and in whose words. */
export interface MailReader {
  forum: ForumFacts;
  recipient: RecipientFacts;
  wording: Wording;
}

/**
 * A reminder in the words that organisers chose: subject, opening and closing.
 * @param ownValues what its placeholders stand for, besides the forum and the organizer
 */
export function wordedReminder(
  { forum, recipient, wording }: MailReader,
  { title, rows }: Pick<WrittenParts, 'title' | 'rows'>,
  ownValues: Record<string, string>,
): WrittenFacts {
  const { language } = recipient;
  const sender = { forum: textFor(forum.name, language), organizer: textFor(forum.organizer.name, language) };
  const values = { ...sender, ...ownValues };
  return reminderOf({
    ...{ forum, recipient, title, rows },
    subject: wording.line(language, 'subject', values),
    paragraphs: wording.paragraphs(language, 'opening', values),
    closing: wording.line(language, 'closing', values),
  });
}

/** A reminder: words alone, as its writer leaves it. */
export function reminderOf(parts: WrittenParts): WrittenFacts {
  const { forum, recipient } = parts;
  return { format: factsFormat, kind: 'reminder', forum, recipient, ...writtenMessage(parts), attachments: [] };
}

function named(name: RecipientFacts['people'][number], language: Language): string {
  return renderName(name, language, { honorific: true });
}
