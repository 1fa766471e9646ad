import { openPdf } from './pdf-document.js';
import { composed, printable, unprintableIn } from './printable.js';

const pdf = openPdf({ title: 'Test', createdAt: new Date(0) });

describe('composed', () => {
  const cases: [string, string, string][] = [
    ['puts marks onto their letter', 'Nguye\u0302\u0303n Đo\u0302\u0323', 'Nguyễn Độ'],
    ['puts sound marks onto kana', 'か\u3099', 'が'],
    ['leaves a variant of a Japanese letter what it is', '\ufa19谷\ufa11', '\ufa19谷\ufa11'],
    ['leaves the choice of a variant', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['leaves narrow and wide letters as they are', 'ｶﾞＡ①㈱', 'ｶﾞＡ①㈱'],
    ['drops what nobody sees', '\ufeffMẫu\u200b\u00ad', 'Mẫu'],
  ];

  it.each(cases)('%s', (_sentence, text, expected) => {
    expect(composed(text)).toBe(expected);
  });
});

describe('the one font', () => {
  it('has every Vietnamese letter in both cases', () => {
    const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];
    const toned = vowels.flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone),
    );
    expect(unprintableIn(pdf, [...toned, 'đĐ'].join(' '))).toEqual([]);
  });

  it('has the rarer letters of Japanese names, narrow kana and the signs of companies', () => {
    expect(unprintableIn(pdf, '髙﨑𠮷濵纊神福塚々〆ヶｶﾞｯｰ①㈱〓葛\u{e0100}')).toEqual([]);
  });

  it('tells each character that it lacks once, and 〓 stands in its place', () => {
    expect(unprintableIn(pdf, '🎌 Mẫu 🎌 ก')).toEqual(['🎌', 'ก']);
    expect(printable(pdf, '🎌 Mẫu ก')).toBe('〓 Mẫu 〓');
  });
});
