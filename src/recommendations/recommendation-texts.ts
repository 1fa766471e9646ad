import type { Language } from '../shared/names/localized-text.js';
import { fieldName } from './field-names.js';
import type { Reason } from './affinity.js';

type Sentences = { [Code in Reason['code']]: (reason: Extract<Reason, { code: Code }>) => string };

const languageNames: Record<Language, Record<string, string>> = {
  vi: { vi: 'tiếng Việt', ja: 'tiếng Nhật', en: 'tiếng Anh' },
  ja: { vi: 'ベトナム語', ja: '日本語', en: '英語' },
  en: { vi: 'Vietnamese', ja: 'Japanese', en: 'English' },
};

const separators: Record<Language, string> = { vi: ', ', ja: '、', en: ', ' };

const listed = (codes: string[], language: Language, nameOf: (code: string) => string) =>
  codes.map(nameOf).join(separators[language]);

const fields = (codes: string[], language: Language) => listed(codes, language, (code) => fieldName(code, language));

const spoken = (codes: string[], language: Language) =>
  listed(codes, language, (code) => languageNames[language][code] ?? code);

const english = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

const sentences: Record<Language, Sentences> = {
  vi: {
    'they-offer': (reason) => `Có thế mạnh mà Quý đoàn đang tìm kiếm: ${fields(reason.fields, 'vi')}.`,
    'they-seek': (reason) => `Đang tìm kiếm thế mạnh của Quý đoàn: ${fields(reason.fields, 'vi')}.`,
    agreements: ({ count }) => `Hai bên đã ký ${count} văn kiện hợp tác.`,
    'locality-agreements': ({ count }) => `Các cơ quan, tổ chức của hai địa phương đã ký ${count} văn kiện hợp tác.`,
    'met-before': ({ count }) => `Hai bên đã có ${count} cuộc gặp tại các kỳ diễn đàn trước.`,
    'common-language': (reason) => `Hai bên có thể trao đổi bằng ${spoken(reason.languages, 'vi')}.`,
    'seldom-shown': () => 'Được giới thiệu thêm để đoàn nào cũng có cơ hội được biết đến.',
  },
  ja: {
    'they-offer': (reason) => `貴代表団が求める分野を提供しています（${fields(reason.fields, 'ja')}）。`,
    'they-seek': (reason) => `貴代表団が提供する分野を求めています（${fields(reason.fields, 'ja')}）。`,
    agreements: ({ count }) => `双方の間でこれまでに${count}件の協力文書が署名されています。`,
    'locality-agreements': ({ count }) => `双方の地域の機関・団体の間で${count}件の協力文書が署名されています。`,
    'met-before': ({ count }) => `過去のフォーラムで${count}回会談しています。`,
    'common-language': (reason) => `双方とも${spoken(reason.languages, 'ja')}で会話ができます。`,
    'seldom-shown': () => 'すべての代表団に紹介の機会が行き渡るよう、併せてご案内しています。',
  },
  en: {
    'they-offer': (reason) => `They offer what you are looking for: ${fields(reason.fields, 'en')}.`,
    'they-seek': (reason) => `They are looking for what you offer: ${fields(reason.fields, 'en')}.`,
    agreements: ({ count }) => `You have signed ${english(count, 'agreement', 'agreements')} with each other.`,
    'locality-agreements': ({ count }) =>
      `Institutions of your two localities have signed ${english(count, 'agreement', 'agreements')}.`,
    'met-before': ({ count }) => `You have had ${english(count, 'meeting', 'meetings')} at earlier forums.`,
    'common-language': (reason) => `You can speak ${spoken(reason.languages, 'en')} with each other.`,
    'seldom-shown': () => 'Also shown so that every delegation has a chance to be found.',
  },
};

/** A reason as its reader is told it. */
export function reasonInWords(reason: Reason, language: Language): string {
  const say = sentences[language][reason.code] as (reason: Reason) => string; // as: the sentence of this code
  return say(reason);
}
