import { isNameOf, withoutNames, writtenNamesOf } from './erased-name.js';
import type { PersonName } from './person-name.js';

const taro: PersonName = {
  native: { family: '見本', given: '太郎' },
  nativeLanguage: 'ja',
  romaji: { family: 'MIHON', given: 'Taro' },
};
const mẫu: PersonName = { native: { family: 'Nguyễn', given: 'Văn Mẫu' }, nativeLanguage: 'vi' };
const single: PersonName = { native: { family: '', given: 'Lan' }, nativeLanguage: 'vi' };

describe('the traces of a person', () => {
  it('are every way in which readers saw the name, the longest first, none of a single word', () => {
    expect(writtenNamesOf({ names: [taro, mẫu, single] })).toEqual(['Nguyễn Văn Mẫu', 'MIHON Taro', '見本 太郎']);
  });

  it('are known by the whole name', () => {
    expect([isNameOf({ names: [mẫu] }, { ...mẫu }), isNameOf({ names: [mẫu] }, taro)]).toEqual([true, false]);
  });
});

describe('withoutNames', () => {
  const cases: [string, object, object][] = [
    [
      'takes a name out of each language',
      { vi: 'Tiếp MIHON Taro và đoàn', ja: '見本 太郎 知事との面会' },
      { vi: 'Tiếp — và đoàn', ja: '— 知事との面会' },
    ],
    ['leaves others alone', { vi: 'Tiếp Trần Văn Mẫu', en: 'Lan' }, { vi: 'Tiếp Trần Văn Mẫu', en: 'Lan' }],
    ['leaves nothing empty of text', {}, {}],
    [
      'takes it whatever white space is between',
      { vi: 'Gặp Nguyễn\u00a0Văn\n  Mẫu.', ja: '見本　太郎様' },
      { vi: 'Gặp —.', ja: '—様' },
    ],
    [
      'takes a Japanese name without a space, beside titles and particles',
      { ja: '知事見本太郎氏、見本太郎と見本太郎知事', en: '(見本太郎)' },
      { ja: '知事—氏、—と—知事', en: '(—)' },
    ],
    [
      'leaves longer words alone',
      { vi: 'XMIHON Taro, Nguyễn Văn Mẫun', ja: '大見本太郎丸、見本太郎丸', en: 'MIHON Taroro, MIHON Taro2' },
      { vi: 'XMIHON Taro, Nguyễn Văn Mẫun', ja: '大見本太郎丸、見本太郎丸', en: 'MIHON Taroro, MIHON Taro2' },
    ],
    ['takes it beside what is no letter', { en: 'MIHON Taro’s, MIHON Taroさん' }, { en: '—’s, —さん' }],
    ['takes it however its accents are composed', { vi: 'Gặp Nguyễn Văn Mẫu'.normalize('NFD') }, { vi: 'Gặp —' }],
    ['keeps capitals apart', { en: 'mihon taro' }, { en: 'mihon taro' }],
  ];

  it.each(cases)('%s', (_sentence, text, expected) => {
    expect(withoutNames(text, writtenNamesOf({ names: [taro, mẫu, single] }))).toEqual(expected);
  });

  it('takes a name in katakana without a space, but not out of a longer one', () => {
    const text = { ja: 'スミスマイケル氏とスミスマイケルズ、ア・スミスマイケル' };
    expect(withoutNames(text, ['スミス マイケル'])).toEqual({ ja: '—氏とスミスマイケルズ、ア・—' });
  });

  it('gives back the very same text when there is nothing to take out', () => {
    const text = { vi: 'Hợp tác' };
    expect(withoutNames(text, ['MIHON Taro'])).toBe(text);
  });
});
