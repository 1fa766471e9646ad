import type { AddresseeFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import { formatDay } from '../../shared/time/spoken-time.js';
import type { Wording } from '../templates/wording.js';
import type { LetterFacts } from './letter-facts.js';
import type { LetterWish } from './letter-wish.js';

const labels: Record<Language, { time: string; place: string; copies: string[] }> = {
  vi: { time: 'Thời gian', place: 'Địa điểm', copies: ['Như trên'] },
  ja: { time: '日時', place: '会場', copies: [] },
  en: { time: 'Date', place: 'Venue', copies: [] },
};

/** Freezes what a letter to this person says, in the language of their delegation. */
export function letterTo(
  { name, position, organization, language }: AddresseeFacts,
  number: number,
  { wish, forum, wording }: { wish: LetterWish; forum: ForumFrame; wording: Wording },
): LetterFacts {
  const read = (text: LocalizedText | null | undefined) => textFor(text ?? {}, language);
  const addressee = {
    name: renderName(name, language, { honorific: true }),
    position: read(position),
    organization: read(organization),
  };
  const values = { ...addressee, forum: read(forum.name), organizer: read(wish.issuer) };
  return {
    format: 1,
    language,
    number,
    registerCode: wish.registerCode,
    date: wish.date,
    issuedAt: read(wish.issuedAt),
    issuer: read(wish.issuer),
    parentIssuer: read(wish.parentIssuer),
    addressee,
    subject: wording.line(language, 'subject', values),
    paragraphs: wording.paragraphs(language, 'body', values),
    closing: wording.line(language, 'closing', values),
    particulars: [
      { label: labels[language].time, text: daysText(forum, language) },
      { label: labels[language].place, text: read(forum.place) },
    ],
    signatory: { title: read(wish.signatory.title), name: renderName(wish.signatory.name, language) },
    copies: labels[language].copies,
  };
}

function daysText({ days, timeZone }: ForumFrame, language: Language): string {
  const last = new Date(days.end.getTime() - 1);
  const texts = [days.start, last].map((day) => formatDay(day, timeZone, language));
  return [...new Set(texts)].join(language === 'ja' ? '～' : ' – ');
}
