import { inWords } from '../../booths/fit-outs/missing-parts.js';
import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { sampleMeeting, sampleSession } from '../../invitations/templates/sample-facts.js';
import type { Sample, TemplatePreviews } from '../../invitations/templates/template-preview.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import { daySheetMail, fitOutMail } from './notice-mails.js';

/** Lets organisers see notices of samples with the words that they choose. */
export function showNoticeSamples(previews: TemplatePreviews): void {
  previews.show('day-sheet', daySheetSample);
  previews.show('fit-out', fitOutSample);
}

/** Tomorrow's day of nobody: a session, then a meeting. */
function daySheetSample({ frame, ...reader }: Sample): WrittenFacts {
  const { language } = reader.recipient;
  const session = sampleSession(frame, language, 'invited');
  const meeting = sampleMeeting(frame, language, 'invited');
  const entryOf = (id: string, { start, end }: { start: Date; end: Date }) => ({
    ...intervalWithOffset({ start, end }, frame.timeZone),
    id,
    room: session.room?.name ?? null,
  });
  const [start, end] = [new Date(session.start), new Date(session.end)];
  const later = { start: end, end: new Date(2 * end.getTime() - start.getTime()) };
  const entries = [
    { ...entryOf('session', { start, end }), kind: 'session' as const, title: session.session.title },
    { ...entryOf('meeting', later), kind: 'meeting' as const, title: meeting.meeting.subject },
  ];
  return daySheetMail(reader, frame.startsOn, entries);
}

/** What the sheet of a sample booth lacks, with a week to go before the forum. */
function fitOutSample({ frame, ...reader }: Sample): WrittenFacts {
  const until = new Date(frame.days.start.getTime() - (7 * 24 - 17) * 3_600_000);
  const missing = inWords(['name-board', 'power', 'staff'], reader.recipient.language);
  return fitOutMail(reader, { boothNumber: 'B-07', until, missing });
}
