import type { Language } from './localized-text.js';
import { renderName, sortNameOf, type PersonName } from './person-name.js';

const mẫu: PersonName = {
  native: { family: 'Nguyễn', given: 'Văn Mẫu' },
  nativeLanguage: 'vi',
  honorific: { vi: 'Ông', en: 'Mr.' },
};
const taro: PersonName = {
  native: { family: '見本', given: '太郎' },
  nativeLanguage: 'ja',
  kana: { family: 'みほん', given: 'たろう' },
  romaji: { family: 'MIHON', given: 'Taro' },
  honorific: { vi: 'Ngài', ja: '知事', en: 'Governor' },
};
const sample: PersonName = { native: { family: 'Sample', given: 'Jane van' }, nativeLanguage: 'en' };
const readers: Language[] = ['vi', 'ja', 'en'];

describe('renderName', () => {
  const bare: [string, PersonName, string[]][] = [
    ['writes a Vietnamese name alike for all readers', mẫu, ['Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu']],
    ['writes a Japanese name natively for its own readers', taro, ['MIHON Taro', '見本 太郎', 'MIHON Taro']],
    [
      'keeps a Japanese name native without romaji',
      { ...taro, romaji: undefined },
      ['見本 太郎', '見本 太郎', '見本 太郎'],
    ],
    [
      'leaves the capitals of romaji as they were stored',
      { ...taro, romaji: { family: 'Mihon', given: 'tarō' } },
      ['Mihon tarō', '見本 太郎', 'Mihon tarō'],
    ],
    ['writes an English name given-first', sample, ['Jane van Sample', 'Jane van Sample', 'Jane van Sample']],
    ['writes a single name alone', { ...mẫu, native: { family: '', given: 'Mẫu' } }, ['Mẫu', 'Mẫu', 'Mẫu']],
    [
      'neither strips nor composes letters',
      { ...mẫu, native: { family: 'Nguye\u0302\u0303n', given: ' văn' } },
      ['Nguye\u0302\u0303n  văn', 'Nguye\u0302\u0303n  văn', 'Nguye\u0302\u0303n  văn'],
    ],
  ];

  it.each(bare)('%s', (_sentence, name, expected) => {
    expect(readers.map((reader) => renderName(name, reader))).toEqual(expected);
  });

  const honoured: [string, PersonName, string[]][] = [
    [
      'addresses a Vietnamese person before the name, and after it for Japanese readers',
      mẫu,
      ['Ông Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu 様', 'Mr. Nguyễn Văn Mẫu'],
    ],
    ['uses the given form of address', taro, ['Ngài MIHON Taro', '見本 太郎 知事', 'Governor MIHON Taro']],
    [
      'never borrows a form of address from another language',
      { ...taro, honorific: { en: 'Mr.' } },
      ['MIHON Taro', '見本 太郎 様', 'Mr. MIHON Taro'],
    ],
  ];

  it.each(honoured)('%s', (_sentence, name, expected) => {
    expect(readers.map((reader) => renderName(name, reader, { honorific: true }))).toEqual(expected);
  });
});

describe('sortNameOf', () => {
  const sorted: [string, PersonName, string[]][] = [
    [
      'puts a Vietnamese name by its last word for Vietnamese readers',
      mẫu,
      ['Mẫu Nguyễn Văn', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ],
    ['puts a Japanese name by its reading for Japanese readers', taro, ['MIHON Taro', 'みほん たろう', 'MIHON Taro']],
    [
      'puts it as it is written when no reading was given',
      { ...taro, kana: undefined },
      ['MIHON Taro', '見本 太郎', 'MIHON Taro'],
    ],
    ['puts an English name by its family part', sample, ['Sample Jane van', 'Sample Jane van', 'Sample Jane van']],
    ['puts a single name alone', { ...mẫu, native: { family: 'Mẫu', given: '' } }, ['Mẫu', 'Mẫu', 'Mẫu']],
  ];

  it.each(sorted)('%s', (_sentence, name, expected) => {
    expect(readers.map((reader) => sortNameOf(name, reader))).toEqual(expected);
  });
});
