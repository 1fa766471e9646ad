import { languagePair } from './language-pair.js';

describe('languagePair', () => {
  it.each([
    ['vi-ja', 'vi-ja'],
    ['ja-vi', 'vi-ja'],
    ['ja-en', 'en-ja'],
    ['en-vi', 'vi-en'],
    ['fr-vi', 'vi-fr'],
    ['ja-ko', 'ja-ko'],
    ['zh-ko', 'ko-zh'],
  ])('keeps %s as %s', (pair, kept) => {
    expect(languagePair(pair)).toBe(kept);
  });
});
