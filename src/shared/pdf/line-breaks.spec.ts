import { letterPieces, linePieces } from './line-breaks.js';

describe('linePieces', () => {
  const cases: [string, string, string[]][] = [
    ['keeps a space with the word before it', 'Sở Ngoại vụ', ['Sở ', 'Ngoại ', 'vụ']],
    ['never parts a space that may not break', 'Ông\u00a0Mẫu', ['Ông\u00a0Mẫu']],
    ['may break after a hyphen in a name', 'Sample-Person', ['Sample-', 'Person']],
    ['never begins a line with a dash', 'Việt Nam – Nhật Bản', ['Việt ', 'Nam – ', 'Nhật ', 'Bản']],
    ['keeps numbers and their signs whole', '3.5% 2027-03', ['3.5% ', '2027-03']],
    ['breaks Japanese between words', '国際協力部', ['国際', '協力', '部']],
    ['never begins a line with a closing mark', '部長（経済）、', ['部長', '（経済）、']],
    ['keeps small kana and long vowels with their word', 'フォーラムー', ['フォーラムー']],
    ['may break between Japanese and Latin letters', '㈱Sample社', ['㈱', 'Sample', '社']],
    ['has nothing to break in nothing', '', []],
  ];

  it.each(cases)('%s', (_sentence, text, expected) => {
    expect(linePieces(text)).toEqual(expected);
  });

  it('loses no letter', () => {
    const texts = cases.map(([, text]) => text);
    expect(texts.map((text) => linePieces(text).join(''))).toEqual(texts);
  });
});

describe('letterPieces', () => {
  it('breaks between any two letters, but neither parts a letter from its marks nor begins a line with a closing one', () => {
    expect(letterPieces('Ệa\u0301（サー）。')).toEqual(['Ệ', 'a\u0301', '（サー）。']);
  });
});
