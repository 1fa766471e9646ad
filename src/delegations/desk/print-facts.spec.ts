import type { PersonName } from '../../shared/names/person-name.js';
import { countryInBoth, inBoth, languageOfZone, namesInTwoScripts, type PrintFacts } from './print-facts.js';

const facts: PrintFacts = {
  delegateId: '1',
  language: 'vi',
  forumName: { en: 'Forum' },
  name: { native: { family: 'Nguyễn', given: 'Văn Mẫu' }, nativeLanguage: 'vi' },
  position: null,
  organization: { vi: 'Tỉnh Mẫu', ja: 'サンプル省', en: 'Sample Province' },
  country: 'VN',
  accreditationClass: 'delegate',
  token: 'X',
};
const taro: PersonName = {
  native: { family: '見本', given: '太郎' },
  nativeLanguage: 'ja',
  kana: { family: 'みほん', given: 'たろう' },
  romaji: { family: 'MIHON', given: 'Taro' },
};

describe('namesInTwoScripts', () => {
  const cases: [string, PersonName, string[]][] = [
    ['writes a Japanese name natively, then in Latin letters', taro, ['見本 太郎', 'MIHON Taro']],
    ['writes a Japanese name once that has no romaji', { ...taro, romaji: undefined }, ['見本 太郎']],
    ['writes a Vietnamese name once', facts.name, ['Nguyễn Văn Mẫu']],
    [
      'adds the kana of a name that is not Japanese',
      { ...facts.name, kana: { family: 'グエン', given: 'ヴァン・マウ' } },
      ['Nguyễn Văn Mẫu', 'グエン・ヴァン・マウ'],
    ],
    ['writes a single name alone', { native: { family: '', given: 'Mẫu' }, nativeLanguage: 'vi' }, ['Mẫu']],
  ];

  it.each(cases)('%s', (_sentence, name, expected) => {
    expect(namesInTwoScripts(name)).toEqual(expected);
  });
});

describe('the two languages of a print', () => {
  it("are the delegation's and the forum's", () => {
    expect(inBoth(facts.organization, facts, 'ja')).toEqual(['Tỉnh Mẫu', 'サンプル省']);
    expect(countryInBoth(facts, 'ja')).toEqual(['Việt Nam', 'ベトナム']);
  });

  it('are with English for the guests when these are the same', () => {
    expect(inBoth(facts.organization, facts, 'vi')).toEqual(['Tỉnh Mẫu', 'Sample Province']);
  });

  it('say once what they say alike, and nothing of what is not known', () => {
    expect([inBoth({ en: 'Sample' }, facts, 'ja'), inBoth(null, facts, 'ja')]).toEqual([['Sample'], []]);
  });

  it("take the forum's from its time zone", () => {
    expect(['Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'Europe/Paris'].map(languageOfZone)).toEqual(['vi', 'ja', 'en']);
  });
});
