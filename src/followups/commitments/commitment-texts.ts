import type { Language } from '../../shared/names/localized-text.js';
import type { CommitmentOccasion } from './commitment-reminder.entity.js';

interface CommitmentTexts {
  titles: Record<CommitmentOccasion, string>;
  until: string;
  /** @param others the other parties of the meeting */
  promisedTo: (others: string) => string;
}

/** What reminders of commitments say beside the words that organisers may choose. */
export const commitmentTexts: Record<Language, CommitmentTexts> = {
  vi: {
    titles: { due: 'Nội dung đã cam kết sắp đến hạn', overdue: 'Nội dung đã cam kết quá hạn' },
    until: 'Thời hạn',
    promisedTo: (others) => `Cuộc gặp với ${others}`,
  },
  ja: {
    titles: { due: 'ご約束事項の期限のご案内', overdue: 'ご約束事項のご確認' },
    until: '期限',
    promisedTo: (others) => `${others}との会談`,
  },
  en: {
    titles: { due: 'What you have promised is due soon', overdue: 'What you have promised is overdue' },
    until: 'Due on',
    promisedTo: (others) => `Meeting with ${others}`,
  },
};
