import type { MeetingFacts } from '../../../src/invitations/invitation-facts.js';
import type { Language } from '../../../src/shared/names/localized-text.js';
import type { PersonName } from '../../../src/shared/names/person-name.js';

const mẫu: PersonName = {
  native: { family: 'Nguyễn', given: 'Văn Mẫu' },
  nativeLanguage: 'vi',
  honorific: { vi: 'Ông', en: 'Mr.' },
};
const vídụ: PersonName = {
  native: { family: 'Trần', given: 'Thị Ví Dụ' },
  nativeLanguage: 'vi',
  honorific: { vi: 'Bà', en: 'Ms.' },
};
const taro: PersonName = {
  native: { family: '見本', given: '太郎' },
  nativeLanguage: 'ja',
  kana: { family: 'みほん', given: 'たろう' },
  romaji: { family: 'MIHON', given: 'Taro' },
  honorific: { vi: 'Ông', ja: '様', en: 'Mr.' },
};
const hanako: PersonName = {
  native: { family: '例文', given: '花子' },
  nativeLanguage: 'ja',
  romaji: { family: 'REIBUN', given: 'Hanako' },
  honorific: { vi: 'Bà', ja: '様', en: 'Ms.' },
};

const recipients: Record<Language, MeetingFacts['recipient']> = {
  vi: { mailbox: 'doingoai@quangninh.example', language: 'vi', people: [mẫu, vídụ], role: 'attendee' },
  ja: { mailbox: 'kokusai@gunma.example', language: 'ja', people: [taro], role: 'attendee' },
  en: { mailbox: 'interpreter12@pool.example', language: 'en', people: [hanako], role: 'interpreter' },
};

/** The facts of a valid calendar mail; a test states only what matters to it. */
export function someFacts(changes: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    format: 2,
    kind: 'meeting',
    method: 'REQUEST',
    uid: 'meeting-0193a5c2-7f00-7000-8000-00000000000c@gapgo.example',
    sequence: 0,
    dtstamp: '2025-11-20T02:00:00.000Z',
    forum: {
      name: {
        vi: 'Diễn đàn hợp tác địa phương Việt Nam – Nhật Bản 2025',
        ja: 'ベトナム・日本地方協力フォーラム2025',
        en: 'Viet Nam–Japan Local Cooperation Forum 2025',
      },
      timeZone: 'Asia/Ho_Chi_Minh',
      place: {
        vi: 'Trung tâm Hội nghị, phường Hạ Long, tỉnh Quảng Ninh',
        ja: 'クアンニン省ハロン、会議センター',
        en: 'Conference Centre, Hạ Long, Quảng Ninh Province',
      },
      organizer: {
        name: { vi: 'Ban Tổ chức Diễn đàn', ja: 'フォーラム組織委員会', en: 'The Organising Committee' },
        email: 'ban-to-chuc@dien-dan.example',
      },
    },
    meeting: {
      number: 12,
      subject: {
        vi: 'Hợp tác đào tạo nhân lực ngành chế tạo',
        ja: '製造業人材育成における協力',
        en: 'Cooperation in training for manufacturing',
      },
    },
    start: '2025-11-25T01:30:00.000Z',
    end: '2025-11-25T02:00:00.000Z',
    room: { name: { vi: 'Phòng Bái Tử Long', ja: 'バイトゥロンの間', en: 'Bái Tử Long Room' }, zone: 'B' },
    parties: [
      {
        name: { vi: 'Tỉnh Quảng Ninh', ja: 'クアンニン省', en: 'Quảng Ninh Province' },
        people: [
          {
            name: mẫu,
            position: { vi: 'Phó Chủ tịch UBND tỉnh', ja: '人民委員会副委員長', en: 'Vice Chair, People’s Committee' },
          },
          { name: vídụ, position: { vi: 'Giám đốc Sở Ngoại vụ', ja: '外務局長', en: 'Director of Foreign Affairs' } },
        ],
      },
      {
        name: { vi: 'Tỉnh Gunma', ja: '群馬県', en: 'Gunma Prefecture' },
        people: [{ name: taro, position: { vi: 'Phó Thống đốc', ja: '副知事', en: 'Vice-Governor' } }],
      },
    ],
    interpreters: [{ name: hanako, pair: 'vi-ja' }],
    recipient: recipients.vi,
    ...changes,
  };
}

/** The facts for a recipient who reads this language: two people of one shared mailbox, a guest, an interpreter. */
export function factsFor(language: Language, changes: Partial<MeetingFacts> = {}): MeetingFacts {
  return someFacts({ recipient: recipients[language], ...changes });
}

/** What changes when the meeting is moved half an hour later and to another room. */
export const moved: Partial<MeetingFacts> = {
  sequence: 1,
  dtstamp: '2025-11-21T09:15:00.000Z',
  previous: {
    start: '2025-11-25T01:00:00.000Z',
    end: '2025-11-25T01:30:00.000Z',
    room: { name: { vi: 'Phòng Vân Đồn', ja: 'ヴァンドンの間', en: 'Vân Đồn Room' }, zone: 'A' },
  },
};

/** What changes when the meeting is called off. */
export const cancelled: Partial<MeetingFacts> = {
  method: 'CANCEL',
  sequence: 2,
  dtstamp: '2025-11-22T03:00:00.000Z',
};
