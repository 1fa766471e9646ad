import { DateTime } from 'luxon';
import type { AddresseeFacts, PartyFacts } from '../../delegations/facts.js';
import type { ForumFacts, WrittenFacts } from '../../invitations/invitation-facts.js';
import type { DetailRow } from '../../invitations/message-details.js';
import type { Wording } from '../../invitations/templates/wording.js';
import { reminderOf } from '../../invitations/written-message.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { bothLocalTimes, formatDay, formatInstant } from '../../shared/time/spoken-time.js';
import type { DayEntryView } from '../dto/day-view.dto.js';
import { whatOf } from '../entry-words.js';
import { daySheetTitles, fitOutTexts } from './notice-texts.js';

/** One mail for each mailbox that receives for a person: what they have to do on a day, with both local times. */
export function daySheetMails(
  forum: ForumFacts,
  day: string,
  person: AddresseeFacts,
  entries: DayEntryView[],
  wording: Wording,
): WrittenFacts[] {
  const { language, name, email, liaisonEmails } = person;
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: forum.timeZone }).toJSDate();
  const values = { ...senderOf(forum, language), date: formatDay(noon, forum.timeZone, language) };
  return (email === null ? liaisonEmails : [email]).map((mailbox) =>
    reminderOf({
      forum,
      recipient: { mailbox, language, people: [name] },
      title: daySheetTitles[language],
      subject: wording.line(language, 'subject', values),
      paragraphs: wording.paragraphs(language, 'opening', values),
      rows: entries.map((entry) => rowOf(entry, language)),
      closing: wording.line(language, 'closing', values),
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
  wording: Wording,
): WrittenFacts[] {
  const texts = fitOutTexts[language];
  const deadline = formatInstant(until, forum.timeZone, language);
  const values = { ...senderOf(forum, language), booth: boothNumber, until: deadline };
  return liaisonEmails.map((mailbox) =>
    reminderOf({
      forum,
      recipient: { mailbox, language, people: [] },
      title: texts.title,
      subject: wording.line(language, 'subject', values),
      paragraphs: wording.paragraphs(language, 'opening', values),
      rows: [{ label: texts.missing, lines: missing.map((text) => ({ text })) }],
      closing: wording.line(language, 'closing', values),
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

function senderOf({ name, organizer }: ForumFacts, language: Language) {
  return { forum: textFor(name, language), organizer: textFor(organizer.name, language) };
}
