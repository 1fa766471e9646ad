import type { Language } from '../../shared/names/localized-text.js';

interface SeatTexts {
  title: string;
  subject: (session: string, until: string) => string;
  paragraphs: string[];
  labels: { session: string; when: string; until: string };
  closing: string;
}

/** What is said to somebody for whom a freed seat is kept. */
export const seatTexts: Record<Language, SeatTexts> = {
  vi: {
    title: 'Đã có chỗ dành cho Quý vị',
    subject: (session, until) => `Đã có chỗ tại phiên “${session}”, kính đề nghị xác nhận trước ${until}`,
    paragraphs: [
      'Quý vị đang trong danh sách chờ của phiên dưới đây. Ban Tổ chức trân trọng thông báo hiện đã có một chỗ dành cho Quý vị.',
      'Kính đề nghị Quý vị xác nhận nhận chỗ trong thời hạn nêu dưới đây. Quá thời hạn này, chỗ sẽ được dành cho người kế tiếp trong danh sách chờ.',
    ],
    labels: { session: 'Phiên', when: 'Thời gian', until: 'Hạn xác nhận' },
    closing: 'Trân trọng,',
  },
  ja: {
    title: 'お席をご用意いたしました',
    subject: (session, until) => `「${session}」のお席をご用意いたしました（${until}までにご回答ください）`,
    paragraphs: [
      'キャンセル待ちをいただいております下記のセッションにつきまして、お席をご用意できましたのでご案内申し上げます。',
      '誠に恐れ入りますが、下記の期限までに受諾のお手続きをお願い申し上げます。期限を過ぎました場合は、次にお待ちの方へご案内いたしますので、あらかじめご了承ください。',
    ],
    labels: { session: 'セッション', when: '日時', until: 'ご回答期限' },
    closing: 'よろしくお願い申し上げます。',
  },
  en: {
    title: 'A seat is kept for you',
    subject: (session, until) => `A seat at “${session}” is kept for you until ${until}`,
    paragraphs: [
      'You are in line for the session below, and a seat has become free. It is kept for you.',
      'Please accept it before the time given below. After that it is offered to the next person in line.',
    ],
    labels: { session: 'Session', when: 'Time', until: 'Accept before' },
    closing: 'Yours sincerely,',
  },
};
