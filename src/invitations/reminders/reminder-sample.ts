import { sampleMeeting, sampleSession } from '../templates/sample-facts.js';
import type { SampleWriter } from '../templates/template-preview.js';
import { reminderMail } from './reminder-mail.js';

/** A reminder of two sample questions; their links lead nowhere. */
export function reminderSample(rung: 'recipient' | 'liaison'): SampleWriter {
  return ({ frame, recipient, wording }) => {
    const { language } = recipient;
    const asked = [sampleMeeting(frame, language, 'invited'), sampleSession(frame, language, 'invited')];
    const questions = asked.map((facts) => ({ facts, replyUrl: 'https://gapgo.example/replies/sample' }));
    return reminderMail(questions, recipient, rung, wording);
  };
}
