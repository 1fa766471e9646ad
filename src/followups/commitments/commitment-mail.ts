import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { messageTexts } from '../../invitations/message-texts.js';
import { wordedReminder, type MailReader } from '../../invitations/written-message.js';
import { textFor, type LocalizedText } from '../../shared/names/localized-text.js';
import { spokenDay } from '../../shared/time/spoken-time.js';
import type { CommitmentOccasion } from './commitment-reminder.entity.js';
import { commitmentTexts } from './commitment-texts.js';

/** A promise as the mail to its owner tells it. */
export interface ToldCommitment {
  text: LocalizedText;
  dueOn: string;
  /** The other parties of the meeting, in its order. */
  others: LocalizedText[];
}

/** Reminds one mailbox of what its delegation has promised. @param reader with the words of `commitment-` and the occasion */
export function commitmentMail(
  reader: MailReader,
  occasion: CommitmentOccasion,
  delegation: LocalizedText,
  told: ToldCommitment[],
): WrittenFacts {
  const { language } = reader.recipient;
  const { titles, until, promisedTo } = commitmentTexts[language];
  const rows = told.map(({ text, dueOn, others }) => {
    const names = others.map((name) => textFor(name, language)).join(messageTexts[language].betweenParties);
    return {
      label: until,
      lines: [
        { text: spokenDay(dueOn, language) },
        { text: textFor(text, language), mark: 'heading' as const },
        { text: promisedTo(names) },
      ],
    };
  });
  const values = { delegation: textFor(delegation, language), count: String(told.length) };
  return wordedReminder(reader, { title: titles[occasion], rows }, values);
}
