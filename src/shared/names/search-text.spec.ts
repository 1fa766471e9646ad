import type { PersonName } from './person-name.js';
import { foldForSearch, plainForSearch, spellingsOf } from './search-text.js';

describe('foldForSearch', () => {
  const cases: [string, string, string][] = [
    ['drops stacked Vietnamese accents', 'Nguyễn Thị Ngọc ẤN', 'nguyen thi ngoc an'],
    ['drops them composed or not', 'Nguye\u0302\u0303n', 'nguyen'],
    ['takes đ for d', 'Đặng ĐỨC', 'dang duc'],
    ['takes katakana for hiragana', 'ミホン タロウ', 'みほん たろう'],
    ['takes half-width kana and full-width letters for the usual ones', 'ﾐﾎﾝ ＡＢＣ１２３', 'みほん abc123'],
    ['takes voiced kana for plain ones', 'ガギグ', 'かきく'],
    ['takes variant characters for the usual ones', '髙﨑 𠮷田 渡邉', '高崎 吉田 渡辺'],
    ['keeps the long mark and one space', 'ロ ー\t\u3000マ', 'ろ ー ま'],
  ];
  it.each(cases)('%s', (_sentence, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    for (const [, text] of cases) expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  });
});

describe('plainForSearch', () => {
  it('keeps accents and kana, and forgets capitals and width', () => {
    expect(plainForSearch('  Nguye\u0302\u0303N  ＡＢ ミホン が')).toBe('nguyễn ab ミホン が');
  });
});

describe('spellingsOf', () => {
  const name: PersonName = {
    native: { family: '見本', given: '太郎' },
    nativeLanguage: 'ja',
    kana: { family: 'みほん', given: 'たろう' },
    romaji: { family: 'MIHON', given: 'Taro' },
  };
  it('finds a name in either order, with and without the space, and the position', () => {
    const found = foldForSearch(spellingsOf(name, { en: 'Governor', vi: 'Thống đốc' }));
    for (const wish of ['mihon taro', 'Taro MIHON', '見本太郎', '見本 太郎', 'ミホンタロウ', 'thong doc', 'governor']) {
      expect([wish, found.includes(foldForSearch(wish))]).toEqual([wish, true]);
    }
  });

  it('writes a single name once', () => {
    expect(spellingsOf({ native: { family: '', given: 'Mẫu' }, nativeLanguage: 'vi' }, null)).toBe('Mẫu');
  });
});
