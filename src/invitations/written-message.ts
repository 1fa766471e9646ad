import { shortened } from '../shared/mail/plain-text.js';
import { textFor, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import type { ForumFacts, RecipientFacts } from './invitation-facts.js';
import type { DetailRow } from './message-details.js';
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

/** Writes a message without a calendar object, in the recipient's language. */
export function writtenMessage({ forum, recipient, title, subject, paragraphs, rows, closing }: WrittenParts): Message {
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

function named(name: RecipientFacts['people'][number], language: Language): string {
  return renderName(name, language, { honorific: true });
}
