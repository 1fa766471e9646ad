import type { Language } from '../shared/names/localized-text.js';
import type { Occasion } from './message-texts.js';

/** The words of a digest that are not for organisers to choose, in one language. */
export interface DigestTexts {
  title: (count: number) => string;
  /** What became of one thing. */
  occasion: Record<Occasion, string>;
  labelled: (label: string, text: string) => string;
  time: string;
  place: string;
  /** A change that is neither of time nor of place. */
  details: string;
}

const vi: DigestTexts = {
  title: (count) => `${count} nội dung mới hoặc thay đổi trong lịch của Quý vị`,
  occasion: { invited: 'Mới', moved: 'Thay đổi', cancelled: 'Đã hủy' },
  labelled: (label, text) => `${label}: ${text}`,
  time: 'Thời gian',
  place: 'Địa điểm',
  details: 'Thông tin chi tiết được cập nhật; thời gian và địa điểm không thay đổi.',
};

const ja: DigestTexts = {
  title: (count) => `新規・変更のご予定 ${count}件`,
  occasion: { invited: '新規', moved: '変更', cancelled: '取消し' },
  labelled: (label, text) => `${label}：${text}`,
  time: '日時',
  place: '会場',
  details: '内容の詳細を更新いたしました（日時・会場の変更はございません）。',
};

const en: DigestTexts = {
  title: (count) => `${count} new or changed items in your schedule`,
  occasion: { invited: 'New', moved: 'Changed', cancelled: 'Cancelled' },
  labelled: (label, text) => `${label}: ${text}`,
  time: 'Time',
  place: 'Place',
  details: 'Details have been updated; time and place are unchanged.',
};

/** These words by the reader's language. */
export const digestTexts: Record<Language, DigestTexts> = { vi, ja, en };
