import { isLanguage, textFor, type Language, type LocalizedText } from './localized-text.js';

describe('textFor', () => {
  const all = { vi: 'Tỉnh Quảng Ninh', ja: 'クアンニン省', en: 'Quảng Ninh Province' };
  const cases: [string, LocalizedText, Language, string][] = [
    ['gives Vietnamese readers Vietnamese', all, 'vi', 'Tỉnh Quảng Ninh'],
    ['gives Japanese readers Japanese', all, 'ja', 'クアンニン省'],
    ['gives English readers English', all, 'en', 'Quảng Ninh Province'],
    [
      'falls back to English for Vietnamese readers',
      { ja: '群馬県', en: 'Gunma Prefecture' },
      'vi',
      'Gunma Prefecture',
    ],
    ['falls back to English for Japanese readers', { vi: 'Tỉnh Gunma', en: 'Gunma' }, 'ja', 'Gunma'],
    ['falls back to Vietnamese for English readers', { vi: 'Tỉnh Gunma', ja: '群馬県' }, 'en', 'Tỉnh Gunma'],
    ['takes the last there is', { ja: '群馬県' }, 'vi', '群馬県'],
    ['counts an empty text as missing', { vi: '', ja: '群馬県' }, 'vi', '群馬県'],
    ['is empty when there is nothing', {}, 'vi', ''],
    ['changes no letter', { en: '  eBay VIET nam ' }, 'en', '  eBay VIET nam '],
  ];

  it.each(cases)('%s', (_sentence, text, language, expected) => {
    expect(textFor(text, language)).toEqual(expected);
  });
});

describe('isLanguage', () => {
  it('knows the three languages and nothing else', () => {
    expect(['vi', 'ja', 'en', 'VI', 'fr', '', undefined, 3].map(isLanguage)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
