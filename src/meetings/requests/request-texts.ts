import type { Language } from '../../shared/names/localized-text.js';
import type { Wish } from './meeting-request.entity.js';

/** What has happened to a request. */
export const requestOccasions = ['asked', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestOccasion = (typeof requestOccasions)[number];

interface RequestTexts {
  titles: Record<RequestOccasion | 'reminder', string>;
  labels: Record<'delegation' | 'subject' | 'duration' | 'wish' | 'message' | 'until' | 'reason', string>;
  wishes: Record<Wish, string>;
  minutes: (count: number) => string;
}

const vi: RequestTexts = {
  titles: {
    asked: 'Đề nghị gặp song phương',
    reminder: 'Đề nghị gặp chưa được trả lời',
    accepted: 'Đề nghị gặp đã được chấp thuận',
    declined: 'Đề nghị gặp không được chấp thuận',
    withdrawn: 'Đề nghị gặp đã được rút lại',
    expired: 'Đề nghị gặp đã hết hạn trả lời',
  },
  labels: {
    delegation: 'Đoàn',
    subject: 'Nội dung',
    duration: 'Thời lượng',
    wish: 'Mức độ',
    message: 'Lời nhắn',
    until: 'Hạn trả lời',
    reason: 'Lý do',
  },
  wishes: { must: 'Rất cần thiết', 'would-like': 'Mong muốn được gặp' },
  minutes: (count) => `${count} phút`,
};

const ja: RequestTexts = {
  titles: {
    asked: '個別会談のご要望',
    reminder: '会談のご要望へのご回答のお願い',
    accepted: '会談のご要望が受諾されました',
    declined: '会談のご要望は受諾されませんでした',
    withdrawn: '会談のご要望が取り下げられました',
    expired: '会談のご要望は回答期限を過ぎました',
  },
  labels: {
    delegation: '代表団',
    subject: '議題',
    duration: '所要時間',
    wish: 'ご要望の程度',
    message: 'メッセージ',
    until: 'ご回答期限',
    reason: '理由',
  },
  wishes: { must: 'ぜひ会談を希望', 'would-like': 'できれば会談を希望' },
  minutes: (count) => `${count}分`,
};

const en: RequestTexts = {
  titles: {
    asked: 'A request for a meeting',
    reminder: 'Requests that wait for your answer',
    accepted: 'Your request was accepted',
    declined: 'Your request was declined',
    withdrawn: 'A request was withdrawn',
    expired: 'Your request was not answered',
  },
  labels: {
    delegation: 'Delegation',
    subject: 'Subject',
    duration: 'Length',
    wish: 'How much it is wished',
    message: 'Message',
    until: 'Answer by',
    reason: 'Reason',
  },
  wishes: { must: 'They must have it', 'would-like': 'They would like it' },
  minutes: (count) => `${count} minutes`,
};

/** What mails of requests say beside the words that organisers may choose. */
export const requestTexts: Record<Language, RequestTexts> = { vi, ja, en };
