import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { sampleSession } from '../../invitations/templates/sample-facts.js';
import type { Sample, TemplatePreviews } from '../../invitations/templates/template-preview.js';
import { wordedReminder, type MailReader } from '../../invitations/written-message.js';
import { textFor, type LocalizedText } from '../../shared/names/localized-text.js';
import { bothLocalTimes, formatInstant, instantOnBothClocks } from '../../shared/time/spoken-time.js';
import { seatTexts } from './seat-texts.js';

/** A seat that is kept for somebody, and until when. */
export interface SeatOffer {
  session: { title: LocalizedText; startsAt: Date; endsAt: Date };
  offeredUntil: Date;
}

/** What somebody is told for whom a seat has come free. */
export function seatOfferMail(reader: MailReader, { session, offeredUntil }: SeatOffer): WrittenFacts {
  const { language } = reader.recipient;
  const { title, labels } = seatTexts[language];
  const during = { start: session.startsAt, end: session.endsAt };
  const rows = [
    { label: labels.session, lines: [{ text: textFor(session.title, language) }] },
    { label: labels.when, lines: bothLocalTimes(during, language).map((text) => ({ text })) },
    { label: labels.until, lines: instantOnBothClocks(offeredUntil, language).map((text) => ({ text })) },
  ];
  return wordedReminder(
    reader,
    { title, rows },
    {
      session: textFor(session.title, language),
      until: formatInstant(offeredUntil, reader.forum.timeZone, language),
    },
  );
}

/** Lets organisers see an offer of a seat in a sample session with the words that they choose. */
export function showSeatSamples(previews: TemplatePreviews): void {
  previews.show('seat-offer', offerSample);
}

/** Until the evening before the session. */
function offerSample({ frame, ...reader }: Sample): WrittenFacts {
  const { session, start, end } = sampleSession(frame, reader.recipient.language, 'invited');
  const startsAt = new Date(start);
  const offeredUntil = new Date(startsAt.getTime() - 16.5 * 3_600_000);
  return seatOfferMail(reader, { session: { title: session.title, startsAt, endsAt: new Date(end) }, offeredUntil });
}
