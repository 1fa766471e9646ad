import type { Language } from '../shared/names/localized-text.js';

/** Why a calendar mail is sent. */
export type Occasion = 'invited' | 'moved' | 'cancelled';

export type Role = 'attendee' | 'interpreter';

/** The fixed words of a calendar mail in one language; values are put in as they are. */
export interface MessageTexts {
  /** The language's own name, above its part of the mail. */
  languageName: string;
  /** One line for the subject of the mail. */
  subject: Record<Occasion, (title: string) => string>;
  /** The meeting in one line: its number and who meets. */
  title: (number: number, parties: string) => string;
  betweenParties: string;
  salutation: (people: string[]) => string;
  /** What the organizer writes before the facts; lines are paragraphs. */
  opening: Record<Occasion, (words: { organizer: string; forum: string; role: Role }) => string[]>;
  /** The same in one sentence, for readers of the other languages. */
  summary: Record<Occasion, (words: { organizer: string; forum: string; role: Role }) => string>;
  calendarNote: Record<Occasion, string>;
  closing: string;
  labels: Record<
    'subject' | 'time' | 'formerTime' | 'place' | 'formerPlace' | 'parties' | 'interpreters' | 'invited' | 'contact',
    string
  >;
  zone: (zone: string) => string;
  /** A name and what belongs to it, in brackets. */
  inBrackets: (name: string, addition: string) => string;
  personWithPosition: (name: string, position: string) => string;
  languageNames: Record<Language, string>;
}

const vi: MessageTexts = {
  languageName: 'Tiếng Việt',
  subject: {
    invited: (title) => `Thư mời: ${title}`,
    moved: (title) => `Thông báo thay đổi: ${title}`,
    cancelled: (title) => `Thông báo hủy: ${title}`,
  },
  title: (number, parties) => (parties ? `Cuộc gặp số ${number} (${parties})` : `Cuộc gặp số ${number}`),
  betweenParties: ' – ',
  salutation: (people) => `Kính gửi: ${people.length > 0 ? people.join('; ') : 'Quý vị'}`,
  opening: {
    invited: ({ organizer, forum, role }) => [
      role === 'interpreter'
        ? `${organizer} trân trọng kính mời Quý vị đảm nhiệm phiên dịch tại cuộc gặp dưới đây, trong khuôn khổ ${forum}.`
        : `${organizer} trân trọng kính mời Quý vị tham dự cuộc gặp dưới đây, trong khuôn khổ ${forum}.`,
    ],
    moved: ({ organizer, forum }) => [
      `${organizer} trân trọng thông báo: cuộc gặp dưới đây, trong khuôn khổ ${forum}, có thay đổi so với thông tin đã gửi.`,
      'Chúng tôi xin cáo lỗi vì sự bất tiện này và kính mong Quý vị thu xếp theo thông tin mới.',
    ],
    cancelled: ({ organizer, forum }) => [
      `${organizer} rất tiếc phải thông báo: lịch gặp dưới đây, trong khuôn khổ ${forum}, đã được hủy.`,
      'Chúng tôi xin cáo lỗi và kính mong Quý vị thông cảm.',
    ],
  },
  summary: {
    invited: ({ forum, role }) =>
      role === 'interpreter'
        ? `Trân trọng kính mời Quý vị đảm nhiệm phiên dịch tại cuộc gặp trong khuôn khổ ${forum}.`
        : `Trân trọng kính mời Quý vị tham dự cuộc gặp trong khuôn khổ ${forum}.`,
    moved: ({ forum }) => `Cuộc gặp trong khuôn khổ ${forum} có thay đổi; kính mong Quý vị thu xếp theo thông tin mới.`,
    cancelled: ({ forum }) => `Rất tiếc phải thông báo: lịch gặp trong khuôn khổ ${forum} đã được hủy.`,
  },
  calendarNote: {
    invited: 'Thư này kèm theo mục lịch; Quý vị có thể chấp nhận để đưa cuộc gặp vào lịch của mình.',
    moved: 'Thư này kèm theo mục lịch để cập nhật cuộc gặp đã có trong lịch của Quý vị.',
    cancelled: 'Thư này kèm theo mục lịch để gỡ cuộc gặp khỏi lịch của Quý vị.',
  },
  closing: 'Trân trọng kính chào,',
  labels: {
    subject: 'Nội dung',
    time: 'Thời gian',
    formerTime: 'Thời gian cũ',
    place: 'Địa điểm',
    formerPlace: 'Địa điểm cũ',
    parties: 'Thành phần',
    interpreters: 'Phiên dịch',
    invited: 'Kính mời',
    contact: 'Liên hệ',
  },
  zone: (zone) => `khu ${zone}`,
  inBrackets: (name, addition) => `${name} (${addition})`,
  personWithPosition: (name, position) => `${name}, ${position}`,
  languageNames: { vi: 'tiếng Việt', ja: 'tiếng Nhật', en: 'tiếng Anh' },
};

const ja: MessageTexts = {
  languageName: '日本語',
  subject: {
    invited: (title) => `【ご案内】${title}`,
    moved: (title) => `【変更のご連絡】${title}`,
    cancelled: (title) => `【取消しのご連絡】${title}`,
  },
  title: (number, parties) => (parties ? `会談 第${number}号（${parties}）` : `会談 第${number}号`),
  betweenParties: '・',
  salutation: (people) => (people.length > 0 ? people.join('、') : 'ご関係者各位'),
  opening: {
    invited: ({ forum, role }) => [
      '平素より格別のご高配を賜り、厚く御礼申し上げます。',
      role === 'interpreter'
        ? `「${forum}」における下記の会談につきまして、通訳をご担当くださいますよう、謹んでお願い申し上げます。`
        : `「${forum}」における会談を下記のとおり設定いたしましたので、ご案内申し上げます。ご多用のところ誠に恐れ入りますが、ご出席くださいますようお願い申し上げます。`,
    ],
    moved: ({ forum }) => [
      '平素より格別のご高配を賜り、厚く御礼申し上げます。',
      `先にご案内いたしました「${forum}」における会談につきまして、下記のとおり変更となりましたので、ご連絡申し上げます。`,
      'ご迷惑をおかけいたしますことを深くお詫び申し上げますとともに、変更後の内容にてご対応くださいますよう、何卒よろしくお願い申し上げます。',
    ],
    cancelled: ({ forum }) => [
      '平素より格別のご高配を賜り、厚く御礼申し上げます。',
      `先にご案内いたしました「${forum}」における下記の会談のご予定につきまして、誠に遺憾ながら、取消しとさせていただくこととなりました。`,
      'ご予定いただいておりましたところ誠に申し訳なく、深くお詫び申し上げます。何卒ご理解を賜りますようお願い申し上げます。',
    ],
  },
  summary: {
    invited: ({ forum, role }) =>
      role === 'interpreter'
        ? `「${forum}」における会談の通訳をご担当くださいますよう、お願い申し上げます。`
        : `「${forum}」における会談にご出席くださいますよう、ご案内申し上げます。`,
    moved: ({ forum }) => `「${forum}」における会談が変更となりましたので、ご連絡申し上げます。`,
    cancelled: ({ forum }) =>
      `「${forum}」における会談のご予定が取消しとなりましたので、お詫びとともにご連絡申し上げます。`,
  },
  calendarNote: {
    invited: '本メールには予定表のデータが添えられております。ご承諾いただきますと、お使いの予定表に登録されます。',
    moved: '本メールには予定表のデータが添えられております。お使いの予定表の内容が更新されます。',
    cancelled: '本メールには予定表のデータが添えられております。お使いの予定表からこの予定が取り除かれます。',
  },
  closing: '何卒よろしくお願い申し上げます。',
  labels: {
    subject: '議題',
    time: '日時',
    formerTime: '変更前の日時',
    place: '会場',
    formerPlace: '変更前の会場',
    parties: 'ご出席者',
    interpreters: '通訳',
    invited: 'ご案内先',
    contact: 'お問い合わせ先',
  },
  zone: (zone) => `${zone}エリア`,
  inBrackets: (name, addition) => `${name}（${addition}）`,
  personWithPosition: (name, position) => `${name}（${position}）`,
  languageNames: { vi: 'ベトナム語', ja: '日本語', en: '英語' },
};

const en: MessageTexts = {
  languageName: 'English',
  subject: {
    invited: (title) => `Invitation: ${title}`,
    moved: (title) => `Changed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
  },
  title: (number, parties) => (parties ? `Meeting No. ${number} (${parties})` : `Meeting No. ${number}`),
  betweenParties: ' – ',
  salutation: (people) => (people.length > 0 ? `Dear ${people.join(', ')},` : 'Dear Sir or Madam,'),
  opening: {
    invited: ({ organizer, forum, role }) => [
      role === 'interpreter'
        ? `${organizer} kindly asks you to interpret at the following meeting, held as part of “${forum}”.`
        : `${organizer} has the pleasure of inviting you to the following meeting, held as part of “${forum}”.`,
    ],
    moved: ({ organizer, forum }) => [
      `${organizer} wishes to inform you that the following meeting, held as part of “${forum}”, has changed since our last message.`,
      'We apologise for the inconvenience and would be grateful if you would follow the new arrangements.',
    ],
    cancelled: ({ organizer, forum }) => [
      `${organizer} regrets to inform you that the following appointment, part of “${forum}”, has been cancelled.`,
      'Please accept our apologies; we thank you for your understanding.',
    ],
  },
  summary: {
    invited: ({ forum, role }) =>
      role === 'interpreter'
        ? `You are kindly asked to interpret at a meeting held as part of “${forum}”.`
        : `You are cordially invited to a meeting held as part of “${forum}”.`,
    moved: ({ forum }) => `The meeting held as part of “${forum}” has changed; please follow the new arrangements.`,
    cancelled: ({ forum }) => `We regret that the appointment, part of “${forum}”, has been cancelled.`,
  },
  calendarNote: {
    invited: 'This message carries a calendar entry; accept it to add the meeting to your calendar.',
    moved: 'This message carries a calendar entry that updates the meeting in your calendar.',
    cancelled: 'This message carries a calendar entry that removes the meeting from your calendar.',
  },
  closing: 'Yours sincerely,',
  labels: {
    subject: 'Subject',
    time: 'Time',
    formerTime: 'Former time',
    place: 'Place',
    formerPlace: 'Former place',
    parties: 'Participants',
    interpreters: 'Interpreters',
    invited: 'Invited',
    contact: 'Contact',
  },
  zone: (zone) => `zone ${zone}`,
  inBrackets: (name, addition) => `${name} (${addition})`,
  personWithPosition: (name, position) => `${name}, ${position}`,
  languageNames: { vi: 'Vietnamese', ja: 'Japanese', en: 'English' },
};

/** The words of a calendar mail by the reader's language. */
export const messageTexts: Record<Language, MessageTexts> = { vi, ja, en };
