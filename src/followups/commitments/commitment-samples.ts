import { sampleMeeting } from '../../invitations/templates/sample-facts.js';
import type { Sample, TemplatePreviews } from '../../invitations/templates/template-preview.js';
import { commitmentMail } from './commitment-mail.js';
import { commitmentOccasions } from './commitment-reminder.entity.js';

const promised = [
  { vi: 'Gửi danh mục dự án kêu gọi đầu tư', ja: '投資案件一覧のご送付', en: 'Send the list of projects' },
  { vi: 'Cử đoàn khảo sát cảng', ja: '港湾視察団の派遣', en: 'Send a mission to visit the port' },
];

/** Lets organisers see reminders of sample promises with the words that they choose. */
export function showCommitmentSamples(previews: TemplatePreviews): void {
  for (const occasion of commitmentOccasions)
    previews.show(`commitment-${occasion}`, (sample) => sampleMail(sample, occasion));
}

/** Two promises, due a month after the forum. */
function sampleMail({ frame, ...reader }: Sample, occasion: (typeof commitmentOccasions)[number]) {
  const { parties } = sampleMeeting(frame, reader.recipient.language, 'invited');
  const [own, other] = parties.map(({ name }) => name);
  const dueOn = new Date(frame.days.end.getTime() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
  const told = promised.map((text) => ({ text, dueOn, others: [other ?? {}] }));
  return commitmentMail(reader, occasion, own ?? {}, told);
}
