import { textFor, type Language } from '../../shared/names/localized-text.js';
import { bothLocalTimes } from '../../shared/time/spoken-time.js';
import type { RecipientFacts, WrittenFacts } from '../invitation-facts.js';
import { roomText, titleOf, type DetailRow } from '../message-details.js';
import { recipientNames } from '../recipient-names.js';
import { messageTexts } from '../message-texts.js';
import type { Wording } from '../templates/wording.js';
import { reminderOf } from '../written-message.js';
import type { OpenQuestion } from './open-questions.js';

/** What was asked, and where it is answered. */
export interface AskedAgain extends Pick<OpenQuestion, 'facts'> {
  replyUrl: string;
}

const texts: Record<Language, { title: string; row: string }> = {
  vi: { title: 'Đề nghị xác nhận tham dự', row: 'Chưa trả lời' },
  ja: { title: 'ご出欠のご確認', row: 'ご回答待ち' },
  en: { title: 'Your answer is requested', row: 'Not answered' },
};

/**
 * The mail that reminds one mailbox of everything that is open, in its language.
 * @param questions at least one, by start
 * @param rung `liaison`: who was asked is named beside each
 */
export function reminderMail(
  questions: AskedAgain[],
  recipient: RecipientFacts,
  rung: 'recipient' | 'liaison',
  wording: Wording,
): WrittenFacts {
  const [first] = questions;
  if (!first) throw new Error('A reminder reminds of something.');
  const { language } = recipient;
  const { forum } = first.facts;
  const values = {
    forum: textFor(forum.name, language),
    organizer: textFor(forum.organizer.name, language),
    count: String(questions.length),
  };
  return reminderOf({
    forum,
    recipient,
    title: texts[language].title,
    subject: wording.line(language, 'subject', values),
    paragraphs: wording.paragraphs(language, 'opening', values),
    rows: questions.map((question) => rowOf(question, language, rung)),
    closing: wording.line(language, 'closing', values),
  });
}

function rowOf({ facts, replyUrl }: AskedAgain, language: Language, rung: string): DetailRow {
  const times = bothLocalTimes({ start: new Date(facts.start), end: new Date(facts.end) }, language);
  const people = rung === 'liaison' ? recipientNames(facts, language) : [];
  return {
    label: texts[language].row,
    lines: [
      { text: titleOf(facts, language), mark: 'heading' },
      ...people.map((text) => ({ text })),
      ...times.map((text) => ({ text })),
      ...(facts.room ? [{ text: roomText(facts.room, language) }] : []),
      { text: messageTexts[language].reply, url: replyUrl },
    ],
  };
}
