import { DateTime } from 'luxon';
import type { AddresseeFacts, PartyFacts } from '../../delegations/facts.js';
import type { ForumFacts, WrittenFacts } from '../../invitations/invitation-facts.js';
import type { DetailRow } from '../../invitations/message-details.js';
import type { Wording } from '../../invitations/templates/wording.js';
import { wordedReminder, type MailReader } from '../../invitations/written-message.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { bothLocalTimes, formatDay, formatInstant, instantOnBothClocks } from '../../shared/time/spoken-time.js';
import type { DayEntryView } from '../dto/day-view.dto.js';
import { whatOf } from '../entry-words.js';
import { daySheetTitles, fitOutTexts } from './notice-texts.js';

/** One mail for each mailbox that receives for a person: what they have to do on a day, with both local times. */
export function daySheetMails(
  forum: ForumFacts,
  day: string,
  { language, name, email, liaisonEmails }: AddresseeFacts,
  entries: DayEntryView[],
  wording: Wording,
): WrittenFacts[] {
  return (email === null ? liaisonEmails : [email]).map((mailbox) =>
    daySheetMail({ forum, recipient: { mailbox, language, people: [name] }, wording }, day, entries),
  );
}

/** What one mailbox is told of a day. @param reader with the words of `day-sheet` */
export function daySheetMail(reader: MailReader, day: string, entries: DayEntryView[]): WrittenFacts {
  const { forum, recipient } = reader;
  const { language } = recipient;
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: forum.timeZone }).toJSDate();
  const rows = entries.map((entry) => rowOf(entry, language));
  return wordedReminder(
    reader,
    { title: daySheetTitles[language], rows },
    { date: formatDay(noon, forum.timeZone, language) },
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
  notice: FitOutNotice,
  wording: Wording,
): WrittenFacts[] {
  return liaisonEmails.map((mailbox) =>
    fitOutMail({ forum, recipient: { mailbox, language, people: [] }, wording }, notice),
  );
}

/** What one liaison is told of a sheet. @param reader with the words of `fit-out` */
export function fitOutMail(reader: MailReader, { boothNumber, until, missing }: FitOutNotice): WrittenFacts {
  const { language } = reader.recipient;
  const texts = fitOutTexts[language];
  const deadline = instantOnBothClocks(until, language).map((text) => ({ text }));
  const rows = [
    { label: texts.missing, lines: missing.map((text) => ({ text })) },
    { label: texts.until, lines: deadline },
  ];
  const values = { booth: boothNumber, until: formatInstant(until, reader.forum.timeZone, language) };
  return wordedReminder(reader, { title: texts.title, rows }, values);
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
