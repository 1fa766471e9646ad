import type { PartyFacts } from '../../delegations/facts.js';
import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import type { DetailRow } from '../../invitations/message-details.js';
import { wordedReminder, type MailReader } from '../../invitations/written-message.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { formatInstant, instantOnBothClocks } from '../../shared/time/spoken-time.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import { requestTexts, type RequestOccasion } from './request-texts.js';

/** A request as its mails tell it, and the side that does not read them. */
export interface ToldRequest {
  request: Pick<MeetingRequest, 'subject' | 'durationMinutes' | 'wish' | 'message' | 'reason' | 'answerUntil'>;
  other: Pick<PartyFacts, 'name'>;
}

/** What one side is told of a request, in its language. @param reader with the words of `request-` and the occasion */
export function requestMail(reader: MailReader, occasion: RequestOccasion, told: ToldRequest): WrittenFacts {
  const { language } = reader.recipient;
  const { request, other } = told;
  const title = requestTexts[language].titles[occasion];
  return wordedReminder(
    reader,
    { title, rows: rowsOf(occasion, told, language) },
    {
      delegation: textFor(other.name, language),
      topic: textFor(request.subject, language),
      until: formatInstant(request.answerUntil, reader.forum.timeZone, language),
    },
  );
}

/** Reminds a side of every request that still waits for its answer. @param reader with the words of `request-reminder` */
export function requestReminder(reader: MailReader, waiting: ToldRequest[]): WrittenFacts {
  const { language } = reader.recipient;
  const { titles, labels } = requestTexts[language];
  const rows = waiting.map(({ request, other }) => ({
    label: labels.until,
    lines: [
      { text: textFor(other.name, language), mark: 'heading' as const },
      { text: textFor(request.subject, language) },
      ...instantOnBothClocks(request.answerUntil, language).map((text) => ({ text })),
    ],
  }));
  return wordedReminder(reader, { title: titles.reminder, rows }, { count: String(waiting.length) });
}

function rowsOf(occasion: RequestOccasion, { request, other }: ToldRequest, language: Language): DetailRow[] {
  const { labels, wishes, minutes } = requestTexts[language];
  const rows = [
    { label: labels.delegation, lines: [textFor(other.name, language)] },
    { label: labels.subject, lines: [textFor(request.subject, language)] },
    { label: labels.duration, lines: [minutes(request.durationMinutes)] },
    ...(occasion === 'asked'
      ? [
          { label: labels.wish, lines: [wishes[request.wish]] },
          { label: labels.message, lines: [request.message ?? ''] },
          { label: labels.until, lines: instantOnBothClocks(request.answerUntil, language) },
        ]
      : []),
    ...(occasion === 'declined' ? [{ label: labels.reason, lines: [request.reason ?? ''] }] : []),
  ];
  return rows
    .filter(({ lines }) => lines[0] !== '')
    .map(({ label, lines }) => ({ label, lines: lines.map((text) => ({ text })) }));
}
