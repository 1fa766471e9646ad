import type { Language } from '../shared/names/localized-text.js';

/** Why a calendar mail is sent. */
export type Occasion = 'invited' | 'moved' | 'cancelled';

/** The words of a calendar mail that are not for organisers to choose, in one language; values are put in as they are. */
export interface MessageTexts {
  /** The language's own name, above its part of the mail. */
  languageName: string;
  /** The meeting in one line: its number and who meets. */
  title: (number: number, parties: string) => string;
  betweenParties: string;
  salutation: (people: string[]) => string;
  labels: Record<
    | 'subject'
    | 'time'
    | 'formerTime'
    | 'place'
    | 'formerPlace'
    | 'online'
    | 'parties'
    | 'interpreters'
    | 'invited'
    | 'contact',
    string
  >;
  /** On the link that answers. */
  reply: string;
  zone: (zone: string) => string;
  /** A name and what belongs to it, in brackets. */
  inBrackets: (name: string, addition: string) => string;
  personWithPosition: (name: string, position: string) => string;
  languageNames: Record<Language, string>;
}

const vi: MessageTexts = {
  languageName: 'Tiếng Việt',
  title: (number, parties) => (parties ? `Cuộc gặp số ${number} (${parties})` : `Cuộc gặp số ${number}`),
  betweenParties: ' – ',
  salutation: (people) => `Kính gửi: ${people.length > 0 ? people.join('; ') : 'Quý vị'}`,
  labels: {
    subject: 'Nội dung',
    time: 'Thời gian',
    formerTime: 'Thời gian cũ',
    place: 'Địa điểm',
    formerPlace: 'Địa điểm cũ',
    online: 'Tham dự trực tuyến',
    parties: 'Thành phần',
    interpreters: 'Phiên dịch',
    invited: 'Kính mời',
    contact: 'Liên hệ',
  },
  reply: 'Trả lời thư mời',
  zone: (zone) => `khu ${zone}`,
  inBrackets: (name, addition) => `${name} (${addition})`,
  personWithPosition: (name, position) => `${name}, ${position}`,
  languageNames: { vi: 'tiếng Việt', ja: 'tiếng Nhật', en: 'tiếng Anh' },
};

const ja: MessageTexts = {
  languageName: '日本語',
  title: (number, parties) => (parties ? `会談 第${number}号（${parties}）` : `会談 第${number}号`),
  betweenParties: '・',
  salutation: (people) => (people.length > 0 ? people.join('、') : 'ご関係者各位'),
  labels: {
    subject: '議題',
    time: '日時',
    formerTime: '変更前の日時',
    place: '会場',
    formerPlace: '変更前の会場',
    online: 'オンライン参加',
    parties: 'ご出席者',
    interpreters: '通訳',
    invited: 'ご案内先',
    contact: 'お問い合わせ先',
  },
  reply: 'ご出欠のご回答',
  zone: (zone) => `${zone}エリア`,
  inBrackets: (name, addition) => `${name}（${addition}）`,
  personWithPosition: (name, position) => `${name}（${position}）`,
  languageNames: { vi: 'ベトナム語', ja: '日本語', en: '英語' },
};

const en: MessageTexts = {
  languageName: 'English',
  title: (number, parties) => (parties ? `Meeting No. ${number} (${parties})` : `Meeting No. ${number}`),
  betweenParties: ' – ',
  salutation: (people) => (people.length > 0 ? `Dear ${people.join(', ')},` : 'Dear Sir or Madam,'),
  labels: {
    subject: 'Subject',
    time: 'Time',
    formerTime: 'Former time',
    place: 'Place',
    formerPlace: 'Former place',
    online: 'Take part online',
    parties: 'Participants',
    interpreters: 'Interpreters',
    invited: 'Invited',
    contact: 'Contact',
  },
  reply: 'Answer the invitation',
  zone: (zone) => `zone ${zone}`,
  inBrackets: (name, addition) => `${name} (${addition})`,
  personWithPosition: (name, position) => `${name}, ${position}`,
  languageNames: { vi: 'Vietnamese', ja: 'Japanese', en: 'English' },
};

/** The words of a calendar mail by the reader's language. */
export const messageTexts: Record<Language, MessageTexts> = { vi, ja, en };
