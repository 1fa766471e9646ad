import type { Language } from '../shared/names/localized-text.js';
import type { Occasion } from './message-texts.js';

/** The fixed words of a digest in one language. */
export interface DigestTexts {
  subject: (count: number, forum: string) => string;
  title: (count: number) => string;
  opening: (words: { organizer: string; forum: string; count: number }) => string[];
  /** What became of one thing. */
  occasion: Record<Occasion, string>;
  /** Two states of one thing, one line. */
  fromTo: (from: string, to: string) => string;
  time: string;
  place: string;
  /** A change that is neither of time nor of place. */
  details: string;
  note: string;
  closing: string;
}

const vi: DigestTexts = {
  subject: (count, forum) => `Lịch của Quý vị có ${count} cập nhật – ${forum}`,
  title: (count) => `${count} nội dung mới hoặc thay đổi trong lịch của Quý vị`,
  opening: ({ organizer, forum, count }) => [
    `${organizer} trân trọng gửi tới Quý vị bản tổng hợp ${count} nội dung mới hoặc thay đổi trong lịch của Quý vị tại ${forum}.`,
  ],
  occasion: { invited: 'Mới', moved: 'Thay đổi', cancelled: 'Đã hủy' },
  fromTo: (from, to) => `${from} → ${to}`,
  time: 'Thời gian',
  place: 'Địa điểm',
  details: 'Thông tin chi tiết được cập nhật; thời gian và địa điểm không thay đổi.',
  note: 'Từng nội dung được gửi trong một thư riêng kèm mục lịch; lịch của Quý vị sẽ được cập nhật theo các thư đó.',
  closing: 'Trân trọng kính chào,',
};

const ja: DigestTexts = {
  subject: (count, forum) => `【ご予定の更新 ${count}件】${forum}`,
  title: (count) => `新規・変更のご予定 ${count}件`,
  opening: ({ forum, count }) => [
    '平素より格別のご高配を賜り、厚く御礼申し上げます。',
    `「${forum}」におけるご予定のうち、新たに設定または変更されたもの${count}件を取りまとめ、ご連絡申し上げます。`,
  ],
  occasion: { invited: '新規', moved: '変更', cancelled: '取消し' },
  fromTo: (from, to) => `${from} → ${to}`,
  time: '日時',
  place: '会場',
  details: '内容の詳細を更新いたしました（日時・会場の変更はございません）。',
  note: '各ご予定につきましては、予定表のデータを添えたメールを別途お送りしております。お使いの予定表は、それらのメールにより更新されます。',
  closing: '何卒よろしくお願い申し上げます。',
};

const en: DigestTexts = {
  subject: (count, forum) => `${count} updates to your schedule – ${forum}`,
  title: (count) => `${count} new or changed items in your schedule`,
  opening: ({ organizer, forum, count }) => [
    `${organizer} is pleased to send you a summary of the ${count} new or changed items in your schedule at “${forum}”.`,
  ],
  occasion: { invited: 'New', moved: 'Changed', cancelled: 'Cancelled' },
  fromTo: (from, to) => `${from} → ${to}`,
  time: 'Time',
  place: 'Place',
  details: 'Details have been updated; time and place are unchanged.',
  note: 'Each item is also sent in a message of its own with a calendar entry; those messages update your calendar.',
  closing: 'Yours sincerely,',
};

/** The words of a digest by the reader's language. */
export const digestTexts: Record<Language, DigestTexts> = { vi, ja, en };
