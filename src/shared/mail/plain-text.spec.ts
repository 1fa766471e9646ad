import { oneLine, shortened } from './plain-text.js';

describe('oneLine', () => {
  it.each([
    ['CRLF', 'a\r\nb', 'a b'],
    ['a lone CR and a lone LF', 'a\rb\nc', 'a b c'],
    ['the line ends of Unicode', 'a\u0085b\u2028c\u2029d', 'a b c d'],
    ['a tab', 'a\tb', 'a b'],
    ['control characters', 'a\u0000\u0007\u001b[31m\u007f\u009fb', 'a[31mb'],
    ['direction marks', 'a\u202e\u2066b\u2069\u202c', 'ab'],
    ['half characters', 'a\ud83db', 'a\ufffdb'],
  ])('makes %s harmless', (_what, text, expected) => {
    expect(oneLine(text)).toEqual(expected);
  });

  it.each(['Nguye\u0302\u0303n', ' two  spaces ', '👩‍👩‍👧', '髙﨑', '"; x=y:,\\'])('leaves %p as it is', (text) => {
    expect(oneLine(text)).toEqual(text);
  });
});

describe('shortened', () => {
  it.each([
    ['leaves what fits', 'abc', 3, 'abc'],
    ['ends with a mark of omission', 'abcd', 3, 'ab…'],
    ['counts characters, not halves', '😀😀😀', 3, '😀😀😀'],
    ['cuts between characters', '😀😀😀😀', 3, '😀😀…'],
    ['leaves no space before the mark', 'ab cd', 4, 'ab…'],
  ])('%s', (_sentence, text, most, expected) => {
    expect(shortened(text, most)).toEqual(expected);
  });
});
