import type { PartyFacts } from '../../delegations/facts.js';
import type { ForumFacts, RecipientFacts, WrittenFacts } from '../../invitations/invitation-facts.js';
import { reminderOf } from '../../invitations/written-message.js';
import { textFor } from '../../shared/names/localized-text.js';
import { instantOnBothClocks } from '../../shared/time/spoken-time.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import { requestTexts, type RequestOccasion } from './request-texts.js';

/** What one side is told of a request, in its language. @param other the other side */
export function requestMail(
  forum: ForumFacts,
  recipient: RecipientFacts,
  occasion: RequestOccasion,
  request: Pick<MeetingRequest, 'subject' | 'durationMinutes' | 'wish' | 'message' | 'reason' | 'answerUntil'>,
  other: Pick<PartyFacts, 'name'>,
): WrittenFacts {
  const { language } = recipient;
  const { titles, subjects, openings, labels, wishes, minutes, closing } = requestTexts[language];
  const name = textFor(other.name, language);
  const rows = [
    { label: labels.delegation, lines: [name] },
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
  return reminderOf({
    ...{ forum, recipient, closing },
    title: titles[occasion],
    subject: subjects[occasion](name),
    paragraphs: [openings[occasion](name)],
    rows: rows
      .filter(({ lines }) => lines[0] !== '')
      .map(({ label, lines }) => ({ label, lines: lines.map((text) => ({ text })) })),
  });
}
