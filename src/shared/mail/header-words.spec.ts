import { decodeHeaderWords } from './header-words.js';

describe('decodeHeaderWords', () => {
  it.each([
    ['leaves plain text', 'Meeting No. 7 = fine?', 'Meeting No. 7 = fine?'],
    ['reads Q words', '=?UTF-8?Q?Th=C6=B0_m=E1=BB=9Di?=', 'Thư mời'],
    ['reads B words', '=?utf-8?B?5Lya6KuH?=', '会談'],
    ['joins neighbouring words', '=?UTF-8?Q?Th=C6=B0?= =?UTF-8?Q?_m=E1=BB=9Di?=', 'Thư mời'],
    ['keeps the space before plain text', '=?UTF-8?Q?Th=C6=B0?= A', 'Thư A'],
    ['reads other charsets', '=?ISO-2022-JP?B?GyRCMnFDTBsoQg==?=', '会談'],
    ['shows what it can of an unknown charset', '=?x-none?Q?abc?=', 'abc'],
  ])('%s', (_sentence, value, expected) => {
    expect(decodeHeaderWords(value)).toEqual(expected);
  });
});
