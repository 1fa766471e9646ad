import fc from 'fast-check';
import { markFormula, markMarked, readMarked } from './spreadsheet-text.js';

describe('markFormula', () => {
  const cases: [string, string, string][] = [
    ['marks a formula', '=1+1', "'=1+1"],
    ['marks what begins with a plus, such as a telephone number', '+84 203 3825 000', "'+84 203 3825 000"],
    ['marks a minus', '-2', "'-2"],
    ['marks an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['marks a tab and a carriage return', '\t=1', "'\t=1"],
    ['marks a text that looks marked already', "'=1", "''=1"],
    ['leaves an apostrophe alone', "'tis", "'tis"],
    ['leaves names alone', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['leaves an empty text alone', '', ''],
  ];

  it.each(cases)('%s', (_sentence, text, expected) => {
    expect(markFormula(text)).toEqual(expected);
  });

  it('loses nothing, whatever the text', () => {
    const awkward = fc.stringMatching(/^['=+\-@\t\ra]{0,8}$/);
    fc.assert(fc.property(fc.oneof(awkward, fc.string()), (text) => readMarked(markFormula(text)) === text));
    fc.assert(fc.property(fc.oneof(awkward, fc.string()), (text) => readMarked(markMarked(text)) === text));
  });
});
