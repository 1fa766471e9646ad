import type { Language } from '../../../shared/names/localized-text.js';
import type { SpeakerRole } from '../../session-speaker.entity.js';
import type { RowKind } from './run-sheet.js';

interface RunSheetTexts {
  title: string;
  confidential: string;
  columns: { time: string; minutes: string; kind: string; what: string };
  kinds: Record<RowKind, string>;
  roles: Record<SpeakerRole, string>;
  languages: string;
  interpretation: string;
  /** As it stands in a line. */
  languageName: (name: string) => string;
  languagePair: (one: string, other: string) => string;
  listed: (items: string[]) => string;
  overrun: (minutes: number) => string;
  seating: string;
  hosts: string;
  guests: string;
  row: (row: number) => string;
  person: (name: string, position: string | null, organization: string) => string;
  labelled: (label: string, text: string) => string;
  release: (number: number) => string;
  draft: string;
  printed: string;
}

const spaced = (name: string, position: string | null, organization: string) =>
  [name, position, organization].filter((part) => part !== null && part !== '').join(', ');

/** The words of run sheets. */
export const runSheetTexts: Record<Language, RunSheetTexts> = {
  vi: {
    title: 'Kịch bản điều hành',
    confidential: 'Nội bộ – không công bố',
    columns: { time: 'Giờ', minutes: 'Phút', kind: 'Mục', what: 'Nội dung' },
    kinds: {
      ...{ mc: 'Lời dẫn (MC)', signing: 'Ký kết', photo: 'Chụp ảnh', note: 'Lưu ý', award: 'Trao tặng' },
      ...{ music: 'Âm nhạc', presentation: 'Phát biểu', end: 'Kết thúc' },
    },
    roles: { chair: 'Chủ trì', moderator: 'Điều phối', speaker: 'Diễn giả' },
    languages: 'Ngôn ngữ',
    interpretation: 'Phiên dịch',
    languageName: (name) => name.replace(/^Tiếng/, 'tiếng'),
    languagePair: (one, other) => `${one} – ${other}`,
    listed: (items) => items.join(', '),
    overrun: (minutes) => `Các bài phát biểu dài hơn thời lượng phiên ${minutes} phút.`,
    seating: 'Chỗ ngồi theo thứ tự lễ tân',
    hosts: 'Phía nước chủ nhà',
    guests: 'Phía khách',
    row: (row) => `Hàng ${row}`,
    person: spaced,
    labelled: (label, text) => `${label}: ${text}`,
    release: (number) => `Chương trình công bố lần ${number}`,
    draft: 'Chương trình chưa công bố',
    printed: 'in lúc',
  },
  ja: {
    title: '進行台本',
    confidential: '関係者限り・非公開',
    columns: { time: '時刻', minutes: '分', kind: '区分', what: '内容' },
    kinds: {
      ...{ mc: '司会', signing: '署名', photo: '写真撮影', note: '留意事項', award: '授与' },
      ...{ music: '音楽', presentation: '発言', end: '終了' },
    },
    roles: { chair: '議長', moderator: '進行役', speaker: '登壇者' },
    languages: '使用言語',
    interpretation: '通訳',
    languageName: (name) => name,
    languagePair: (one, other) => `${one}・${other}間`,
    listed: (items) => items.join('、'),
    overrun: (minutes) => `発言時間の合計がセッションの時間を${minutes}分超えています。`,
    seating: '席次表',
    hosts: '開催国側',
    guests: '招待国側',
    row: (row) => `${row}列目`,
    person: (name, position, organization) => [organization, position, name].filter(Boolean).join('　'),
    labelled: (label, text) => `${label}：${text}`,
    release: (number) => `プログラム第${number}版`,
    draft: 'プログラム未公表',
    printed: '印刷',
  },
  en: {
    title: 'Run sheet',
    confidential: 'Internal – not to be published',
    columns: { time: 'Time', minutes: 'Min.', kind: 'Item', what: 'What' },
    kinds: {
      ...{ mc: 'MC', signing: 'Signing', photo: 'Photo', note: 'Note', award: 'Award', music: 'Music' },
      ...{ presentation: 'Talk', end: 'End' },
    },
    roles: { chair: 'Chair', moderator: 'Moderator', speaker: 'Speaker' },
    languages: 'Languages',
    interpretation: 'Interpretation',
    languageName: (name) => name,
    languagePair: (one, other) => `${one}–${other}`,
    listed: (items) => items.join(', '),
    overrun: (minutes) => `The talks are ${minutes} min. longer than the session.`,
    seating: 'Seating by precedence',
    hosts: 'Host country',
    guests: 'Guests',
    row: (row) => `Row ${row}`,
    person: spaced,
    labelled: (label, text) => `${label}: ${text}`,
    release: (number) => `Programme, release ${number}`,
    draft: 'Programme not released',
    printed: 'printed',
  },
};
