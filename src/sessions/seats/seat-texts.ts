import type { Language } from '../../shared/names/localized-text.js';

interface SeatTexts {
  title: string;
  labels: { session: string; when: string; until: string };
}

/** What is said to somebody for whom a freed seat is kept, beside the words that organisers may choose. */
export const seatTexts: Record<Language, SeatTexts> = {
  vi: {
    title: 'Đã có chỗ dành cho Quý vị',
    labels: { session: 'Phiên', when: 'Thời gian', until: 'Hạn xác nhận' },
  },
  ja: {
    title: 'お席をご用意いたしました',
    labels: { session: 'セッション', when: '日時', until: 'ご回答期限' },
  },
  en: {
    title: 'A seat is kept for you',
    labels: { session: 'Session', when: 'Time', until: 'Accept before' },
  },
};
