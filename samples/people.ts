import type { Random } from './random.js';
import type { Delegate, Language } from './types.js';

type PersonName = Pick<
  Delegate,
  | 'family'
  | 'given'
  | 'kanaFamily'
  | 'kanaGiven'
  | 'romajiFamily'
  | 'romajiGiven'
  | 'honorificVi'
  | 'honorificJa'
  | 'honorificEn'
>;

type NamePart = readonly [written: string, kana: string, romaji: string];

/** Real family names; two of them differ by their accents only once written without (Đoàn, Doãn). */
const VIETNAMESE_FAMILIES: readonly NamePart[] = [
  ['Trần', 'チャン', 'TRAN'],
  ['Lê', 'レ', 'LE'],
  ['Phạm', 'ファム', 'PHAM'],
  ['Hoàng', 'ホアン', 'HOANG'],
  ['Huỳnh', 'フイン', 'HUYNH'],
  ['Phan', 'ファン', 'PHAN'],
  ['Vũ', 'ヴー', 'VU'],
  ['Võ', 'ヴォー', 'VO'],
  ['Đặng', 'ダン', 'DANG'],
  ['Bùi', 'ブイ', 'BUI'],
  ['Đỗ', 'ドー', 'DO'],
  ['Ngô', 'ゴー', 'NGO'],
  ['Đoàn', 'ドアン', 'DOAN'],
  ['Doãn', 'ゾアン', 'DOAN'],
];
const NGUYEN: NamePart = ['Nguyễn', 'グエン', 'NGUYEN'];
const NGUYEN_PERCENT = 39;

/** Given names that say "sample" (mẫu), for a man and for a woman. */
const VIETNAMESE_GIVEN: readonly [NamePart, NamePart] = [
  ['Văn Mẫu', 'ヴァン・マウ', 'Van Mau'],
  ['Thị Mẫu', 'ティ・マウ', 'Thi Mau'],
];

/** Invented family names: sample, example, trial, provisional, template, specimen. */
const JAPANESE_FAMILIES: readonly NamePart[] = [
  ['見本', 'ミホン', 'MIHON'],
  ['例田', 'レイダ', 'REIDA'],
  ['試山', 'タメシヤマ', 'TAMESHIYAMA'],
  ['仮川', 'カリカワ', 'KARIKAWA'],
  ['型野', 'カタノ', 'KATANO'],
  ['標本', 'ヒョウホン', 'HYOHON'],
];
const JAPANESE_GIVEN: readonly [readonly NamePart[], readonly NamePart[]] = [
  [
    ['太郎', 'タロウ', 'Taro'],
    ['一郎', 'イチロウ', 'Ichiro'],
    ['次郎', 'ジロウ', 'Jiro'],
    ['健', 'ケン', 'Ken'],
  ],
  [
    ['花子', 'ハナコ', 'Hanako'],
    ['桜', 'サクラ', 'Sakura'],
    ['葵', 'アオイ', 'Aoi'],
    ['直子', 'ナオコ', 'Naoko'],
  ],
];

const ENGLISH_FAMILY: NamePart = ['Sample', 'サンプル', 'SAMPLE'];
const ENGLISH_GIVEN: readonly [NamePart, NamePart] = [
  ['Alex', 'アレックス', 'Alex'],
  ['Mary', 'メアリー', 'Mary'],
];

/** A plainly synthetic name that carries the person's number, with the honorifics for a rank. */
export function inventName(random: Random, language: Language, number: string, rank: number): PersonName {
  const isWoman = random.chance(35);
  const [family, given] = partsOf(random, language, isWoman);
  return {
    family: family[0],
    given: language === 'ja' ? `${given[0]}${number}` : `${given[0]} ${number}`,
    kanaFamily: family[1],
    kanaGiven: given[1],
    romajiFamily: family[2],
    romajiGiven: given[2],
    honorificVi: isWoman ? 'Bà' : 'Ông',
    honorificJa: rank === 1 ? '閣下' : '様',
    honorificEn: `${rank <= 2 ? 'H.E. ' : ''}${isWoman ? 'Ms' : 'Mr'}`,
  };
}

function partsOf(random: Random, language: Language, isWoman: boolean): readonly [NamePart, NamePart] {
  const gender = isWoman ? 1 : 0;
  if (language === 'ja') return [random.pick(JAPANESE_FAMILIES), random.pick(JAPANESE_GIVEN[gender])];
  if (language === 'en') return [ENGLISH_FAMILY, ENGLISH_GIVEN[gender]];
  return [random.chance(NGUYEN_PERCENT) ? NGUYEN : random.pick(VIETNAMESE_FAMILIES), VIETNAMESE_GIVEN[gender]];
}
