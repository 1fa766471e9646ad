import { foldForSearch } from '../../shared/names/search-text.js';
import type { Attendance } from '../delegate.entity.js';
import type { DelegateStatus } from '../delegate.states.js';

/** What people write for a value, in three languages; compared without accents, capitals and width. */
type Words<T> = readonly (readonly [value: T, words: string])[];

const yesOrNo: Words<boolean> = [
  [true, 'true|yes|y|x|1|có|trưởng đoàn|はい|有|○|〇|✓|✔|団長|代表|head|head of delegation'],
  [false, 'false|no|n|0|-|không|thành viên|phó đoàn|phó trưởng đoàn|いいえ|無|×|✕|団員|副団長|member|deputy head'],
];
const attendances: Words<Attendance> = [
  ['onsite', 'onsite|on site|in person|offline|trực tiếp|tại chỗ|có mặt|現地|会場|対面|現地参加|来場'],
  ['online', 'online|remote|trực tuyến|qua mạng|オンライン|リモート|web|オンライン参加'],
];
const statuses: Words<DelegateStatus> = [
  ['invited', 'invited|đã mời|được mời|招待|招待済|招待中|案内済'],
  ['confirmed', 'confirmed|xác nhận|đã xác nhận|tham dự|確定|出席|参加確定|確認済'],
  ['arrived', 'arrived|checked in|đã đến|có mặt|到着|来場済|受付済'],
  ['cancelled', 'cancelled|canceled|hủy|đã hủy|huỷ|đã huỷ|vắng|キャンセル|取消|欠席|不参加'],
];
const languages: Words<string> = [
  ['vi', 'vi|vn|vietnamese|tiếng việt|việt|tiếng việt nam|ベトナム語|越語'],
  ['ja', 'ja|jp|japanese|tiếng nhật|nhật|tiếng nhật bản|日本語|日'],
  ['en', 'en|english|tiếng anh|anh|英語|英'],
  ['fr', 'fr|french|tiếng pháp|pháp|フランス語|仏語'],
  ['zh', 'zh|cn|chinese|tiếng trung|trung|tiếng hoa|中国語|中文'],
  ['ko', 'ko|kr|korean|tiếng hàn|hàn|韓国語|朝鮮語'],
  ['ru', 'ru|russian|tiếng nga|nga|ロシア語|露語'],
  ['de', 'de|german|tiếng đức|đức|ドイツ語|独語'],
];

/** The words that a fault suggests. */
export const exampleWords = {
  isHead: 'yes, no',
  attendance: 'onsite, online',
  status: 'invited, confirmed',
  languages: 'vi, ja, en',
};

export const readYesNo = readerOf(yesOrNo);
export const readAttendance = readerOf(attendances);
export const readStatus = readerOf(statuses);
const readLanguageWord = readerOf(languages);

/** A language by its word in one of three languages, or by a code of ISO 639 that the system may know. */
export function readLanguage(text: string): string | undefined {
  return readLanguageWord(text) ?? knownCode(text.trim().toLowerCase());
}

function knownCode(code: string): string | undefined {
  return /^[a-z]{2,3}$/.test(code) && languageNames.of(code) !== undefined ? code : undefined;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function readerOf<T>(words: Words<T>): (text: string) => T | undefined {
  const valueByWord = new Map(
    words.flatMap(([value, all]) => all.split('|').map((word): [string, T] => [foldForSearch(word), value])),
  );
  return (text) => valueByWord.get(foldForSearch(text));
}
