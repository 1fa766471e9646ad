import { sampleMeeting } from '../../invitations/templates/sample-facts.js';
import type { Sample, SampleWriter, TemplatePreviews } from '../../invitations/templates/template-preview.js';
import type { Language } from '../../shared/names/localized-text.js';
import { requestMail, requestReminder, type ToldRequest } from './request-mail.js';
import { requestOccasions, type RequestOccasion } from './request-texts.js';

const words: Record<Language, { message: string; reason: string }> = {
  vi: { message: 'Rất mong được gặp Quý đoàn.', reason: 'Lịch làm việc của đoàn đã kín.' },
  ja: { message: 'お目にかかれますことを楽しみにしております。', reason: '日程の都合がつきませんため。' },
  en: { message: 'We look forward to meeting you.', reason: 'Our schedule is full.' },
};

/** Lets organisers see mails of sample requests with the words that they choose. */
export function showRequestSamples(previews: TemplatePreviews): void {
  for (const occasion of requestOccasions) previews.show(`request-${occasion}`, sampleOf(occasion));
  previews.show('request-reminder', (sample) => requestReminder(sample, sampleRequests(sample)));
}

function sampleOf(occasion: RequestOccasion): SampleWriter {
  return (sample) => {
    const [told] = sampleRequests(sample);
    return requestMail(sample, occasion, told);
  };
}

/** Two, to be answered in the two weeks before the forum. */
function sampleRequests({ frame, recipient: { language } }: Sample): [ToldRequest, ToldRequest] {
  const { meeting, parties } = sampleMeeting(frame, language, 'invited');
  const request = {
    ...{ subject: meeting.subject, durationMinutes: 30, wish: 'must' as const },
    ...words[language],
  };
  const toldOf = (index: number): ToldRequest => ({
    request: { ...request, answerUntil: new Date(frame.days.start.getTime() - ((13 - index) * 24 - 17) * 3_600_000) },
    other: { name: parties[index]?.name ?? {} },
  });
  return [toldOf(0), toldOf(1)];
}
