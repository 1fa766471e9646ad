import { sampleMeeting, sampleSession } from '../templates/sample-facts.js';
import type { SampleWriter, TemplatePreviews } from '../templates/template-preview.js';
import { reminderMail } from './reminder-mail.js';

/** Lets organisers see reminders of two sample questions with the words that they choose. */
export function showReminderSamples(previews: TemplatePreviews): void {
  previews.show('reminder-recipient', sampleOf('recipient'));
  previews.show('reminder-liaison', sampleOf('liaison'));
}

/** Its links lead nowhere. */
function sampleOf(rung: 'recipient' | 'liaison'): SampleWriter {
  return ({ frame, recipient, wording }) => {
    const { language } = recipient;
    const asked = [sampleMeeting(frame, language, 'invited'), sampleSession(frame, language, 'invited')];
    const questions = asked.map((facts) => ({ facts, replyUrl: 'https://gapgo.example/replies/sample' }));
    return reminderMail(questions, recipient, rung, wording);
  };
}
