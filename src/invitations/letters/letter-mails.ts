import type { AddresseeFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';
import { forumFactsOf } from '../forum-facts.js';
import { factsFormat, type RecipientFacts, type WrittenFacts } from '../invitation-facts.js';
import type { Wording } from '../templates/wording.js';
import { writtenMessage } from '../written-message.js';
import type { LetterFacts } from './letter-facts.js';
import type { LetterWish } from './letter-wish.js';

/** A letter that has its number, and whom it is to. */
export interface NumberedLetter {
  id: string;
  facts: LetterFacts;
  addressee: AddresseeFacts;
}

const labels: Record<Language, { letter: (number: string, name: string) => string; row: string; file: string }> = {
  vi: { row: 'Giấy mời', letter: (number, name) => `Số ${number}: ${name}`, file: 'giay-moi' },
  ja: { row: 'ご案内状', letter: (number, name) => `第${number}号\u3000${name}`, file: 'goannaijo' },
  en: { row: 'Letters', letter: (number, name) => `No. ${number}: ${name}`, file: 'letter' },
};

interface Occasion {
  forum: ForumFrame;
  wish: LetterWish;
  wording: Wording;
  organizerEmail: string;
}

/**
 * The mails that bring the letters of one delegation: to each person their own; those who have no address share one mail
 * to each of their liaisons.
 */
export function letterMails(
  letters: NumberedLetter[],
  occasion: Occasion,
): { aboutId: string | null; facts: WrittenFacts }[] {
  const named = letters.map((letter) => ({ ...letter, name: letter.addressee.name }));
  const own = named.filter(({ addressee }) => addressee.email !== null);
  const shared = named.filter(({ addressee }) => addressee.email === null);
  const liaisons = shared[0]?.addressee.liaisonEmails ?? [];
  return [
    ...own.map((letter) => ({
      aboutId: letter.id,
      facts: letterMail([letter], letter.addressee.email ?? '', 'person', occasion),
    })),
    ...liaisons.map((mailbox) => ({ aboutId: null, facts: letterMail(shared, mailbox, 'liaison', occasion) })),
  ];
}

/** What the mail that brings a letter says of it. */
interface BroughtLetter {
  id: string;
  name: PersonName;
  facts: Pick<LetterFacts, 'number' | 'registerCode' | 'language'> & { addressee: { name: string } };
}

/** The mail that brings these letters to one mailbox. @param letters at least one, in one language */
export function letterMail(
  letters: BroughtLetter[],
  mailbox: string,
  channel: 'person' | 'liaison',
  { forum, wish, wording, organizerEmail }: Omit<Occasion, 'wish'> & { wish: Pick<LetterWish, 'issuer'> },
): WrittenFacts {
  const language = letters[0]?.facts.language ?? 'en';
  const recipient: RecipientFacts = { mailbox, language, people: letters.map(({ name }) => name) };
  const forumFacts = forumFactsOf(forum, organizerEmail, wish.issuer);
  const values = {
    forum: textFor(forum.name, language),
    organizer: textFor(wish.issuer, language),
    count: String(letters.length),
    channel,
  };
  const { row, letter } = labels[language];
  const message = writtenMessage({
    forum: forumFacts,
    recipient,
    title: textFor(forum.name, language),
    subject: wording.line(language, 'subject', values),
    paragraphs: wording.paragraphs(language, 'opening', values),
    rows: [
      {
        label: row,
        lines: letters.map(({ facts }) => ({ text: letter(numberOf(facts), facts.addressee.name) })),
      },
    ],
    closing: wording.line(language, 'closing', values),
  });
  const attachments = letters.map(({ id, facts }) => ({
    id,
    name: `${labels[language].file}-${facts.number}.pdf`,
    contentType: 'application/pdf',
  }));
  return { format: factsFormat, kind: 'letter', forum: forumFacts, recipient, ...message, attachments };
}

function numberOf({ number, registerCode, language }: BroughtLetter['facts']): string {
  return language === 'ja' ? String(number) : `${number}/${registerCode}`;
}
