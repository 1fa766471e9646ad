import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { sampleMeeting } from '../../invitations/templates/sample-facts.js';
import type { TemplatePreviews } from '../../invitations/templates/template-preview.js';
import { wordedReminder, type MailReader } from '../../invitations/written-message.js';
import { textFor, type Language, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import { formatInterval } from '../../shared/time/spoken-time.js';
import type { Interval } from '../../shared/time/interval.js';

/** A meeting of which an interpreter has declined a duty that nobody else can take. */
export interface OpenDuty {
  meeting: { number: number; subject: LocalizedText } & Interval;
  timeZone: string;
  room: LocalizedText | null;
  /** Such as vi-ja. */
  pair: string;
  declined: PersonName;
}

const texts: Record<Language, Record<'title' | 'time' | 'room' | 'subject' | 'pair', string>> = {
  vi: { title: 'Cuộc gặp chưa có phiên dịch', time: 'Thời gian', room: 'Phòng', subject: 'Nội dung', pair: 'Ngôn ngữ' },
  ja: { title: '通訳者の手配のお願い', time: '日時', room: '会場', subject: '議題', pair: '言語' },
  en: { title: 'A meeting without an interpreter', time: 'Time', room: 'Room', subject: 'Subject', pair: 'Languages' },
};

/** Asks the desk to find somebody. @param reader with the words of `duty-open` */
export function openDutyMail(reader: MailReader, { meeting, timeZone, room, pair, declined }: OpenDuty): WrittenFacts {
  const { language } = reader.recipient;
  const { title, ...labels } = texts[language];
  const rows = [
    { label: labels.time, lines: [formatInterval(meeting, timeZone, language)] },
    { label: labels.room, lines: room ? [textFor(room, language)] : [] },
    { label: labels.subject, lines: [textFor(meeting.subject, language)] },
    { label: labels.pair, lines: [pair.toUpperCase().replace('-', '–')] },
  ];
  return wordedReminder(
    reader,
    { title, rows: rows.map(({ label, lines }) => ({ label, lines: lines.map((text) => ({ text })) })) },
    { number: String(meeting.number), interpreter: renderName(declined, language) },
  );
}

/** Lets organisers see the mail of a sample duty with the words that they choose. */
export function showDutySample(previews: TemplatePreviews): void {
  previews.show('duty-open', ({ frame, ...reader }) => {
    const { meeting, start, end, room, parties } = sampleMeeting(frame, reader.recipient.language, 'invited');
    const declined = parties[0]?.people[0]?.name;
    if (!declined) throw new Error('The sample has people.');
    return openDutyMail(reader, {
      meeting: { ...meeting, start: new Date(start), end: new Date(end) },
      ...{ timeZone: frame.timeZone, room: room?.name ?? null, pair: 'vi-ja', declined },
    });
  });
}
