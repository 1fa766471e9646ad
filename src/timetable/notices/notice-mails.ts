import { DateTime } from 'luxon';
import type { AddresseeFacts, PartyFacts } from '../../delegations/facts.js';
import type { ForumFacts, WrittenFacts } from '../../invitations/invitation-facts.js';
import type { DetailRow } from '../../invitations/message-details.js';
import { reminderOf } from '../../invitations/written-message.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { bothLocalTimes } from '../../shared/time/spoken-time.js';
import type { DayEntryView } from '../dto/day-view.dto.js';
import { whatOf } from '../entry-words.js';
import { daySheetTexts, fitOutTexts } from './notice-texts.js';

/** One mail for each mailbox that receives for a person: what they have to do on a day, with both local times. */
export function daySheetMails(
  forum: ForumFacts,
  day: string,
  person: AddresseeFacts,
  entries: DayEntryView[],
): WrittenFacts[] {
  const { language, name, email, liaisonEmails } = person;
  const { title, subject, opening, closing } = daySheetTexts[language];
  return (email === null ? liaisonEmails : [email]).map((mailbox) =>
    reminderOf({
      forum,
      recipient: { mailbox, language, people: [name] },
      title,
      subject: subject(textFor(forum.name, language), spokenDay(day, language)),
      paragraphs: [opening],
      rows: entries.map((entry) => rowOf(entry, language)),
      closing,
    }),
  );
}

/** What a fit-out sheet lacks. */
export interface FitOutNotice {
  boothNumber: string;
  until: Date;
  missing: string[];
}

/** One mail for each liaison of an exhibitor: what its fit-out sheet lacks, and until when. */
export function fitOutMails(
  forum: ForumFacts,
  { language, liaisonEmails }: PartyFacts,
  { boothNumber, until, missing }: FitOutNotice,
): WrittenFacts[] {
  const texts = fitOutTexts[language];
  const deadline = DateTime.fromJSDate(until, { zone: forum.timeZone }).setLocale(language);
  return liaisonEmails.map((mailbox) =>
    reminderOf({
      forum,
      recipient: { mailbox, language, people: [] },
      title: texts.title,
      subject: texts.subject(textFor(forum.name, language), boothNumber),
      paragraphs: [texts.opening(boothNumber, deadline.toLocaleString(DateTime.DATETIME_MED))],
      rows: [{ label: texts.missing, lines: missing.map((text) => ({ text })) }],
      closing: texts.closing,
    }),
  );
}

function rowOf(entry: DayEntryView, language: Language): DetailRow {
  const { start, end, room } = entry;
  const times = bothLocalTimes({ start: new Date(start), end: new Date(end) }, language);
  return {
    label: `${start.slice(11, 16)}–${end.slice(11, 16)}`,
    lines: [
      { text: whatOf(entry, language), mark: 'heading' },
      ...times.map((text) => ({ text })),
      ...(room ? [{ text: textFor(room, language) }] : []),
    ],
  };
}

function spokenDay(day: string, language: Language): string {
  return DateTime.fromISO(day, { locale: language }).toLocaleString(DateTime.DATE_FULL);
}
