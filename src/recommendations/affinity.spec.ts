import { describe, expect, it } from '@jest/globals';
import { affinityOf, noPast, rarityAmong, type Past, type Reason, type Side } from './affinity.js';
import { rankAll } from './ranking.js';
import { reasonInWords } from './recommendation-texts.js';

const side = (id: string, changes: Partial<Side> = {}): Side => ({
  ...{ id, organizationId: id, country: 'VN', localityCode: null },
  ...{ fieldsOffered: [], fieldsSought: [], languages: [] },
  ...changes,
});
const whole = () => 1;

describe('affinityOf', () => {
  it.each<[string, Partial<Side>, Partial<Side>, Partial<Past>, number, Reason[]]>([
    ['nothing in common', { fieldsOffered: ['trade'] }, { fieldsOffered: ['trade'] }, {}, 0, []],
    [
      'what one seeks and the other offers',
      { fieldsSought: ['trade', 'culture'] },
      { fieldsOffered: ['trade'] },
      {},
      10,
      [{ code: 'they-offer', fields: ['trade'] }],
    ],
    [
      'both ways',
      { fieldsSought: ['trade', 'tourism'], fieldsOffered: ['culture'] },
      { fieldsOffered: ['tourism', 'trade'], fieldsSought: ['culture'] },
      {},
      35,
      [
        { code: 'they-offer', fields: ['tourism', 'trade'] },
        { code: 'they-seek', fields: ['culture'] },
      ],
    ],
    [
      'ties, the strongest first',
      { languages: ['vi', 'en'] },
      { languages: ['en'] },
      { agreements: 1, localityAgreements: 2, meetings: 1 },
      24,
      [
        { code: 'agreements', count: 1 },
        { code: 'locality-agreements', count: 2 },
        { code: 'met-before', count: 1 },
        { code: 'common-language', languages: ['en'] },
      ],
    ],
  ])('counts %s', (_what, own, other, past, score, reasons) => {
    expect(affinityOf(side('own', own), side('other', other), { ...noPast, ...past }, whole)).toEqual({
      score,
      reasons,
    });
  });

  it('takes what is rare for more than what everybody names', () => {
    const sides = ['a', 'b', 'c'].map((id) =>
      side(id, { fieldsOffered: id === 'a' ? ['trade', 'culture'] : ['trade'] }),
    );
    expect([rarityAmong(sides)('culture'), rarityAmong(sides)('trade')]).toEqual([1, 0.30000000000000004]);
  });
});

describe('rankAll', () => {
  it('leaves out whom one may not be recommended, and shows everybody to somebody', () => {
    const viewers = Array.from({ length: 8 }, (_, n) => side(`viewer ${n}`, { fieldsSought: ['trade'] }));
    const offering = Array.from({ length: 5 }, (_, n) =>
      side(`known ${n}`, { country: 'JP', fieldsOffered: ['trade'] }),
    );
    const unknown = side('unknown', { country: 'JP' });
    const mayMeet = (own: Side, other: Side) => own.country !== other.country && own.id !== 'viewer 0';
    const rankings = rankAll({ sides: [...viewers, ...offering, unknown], past: () => undefined, mayMeet });
    expect(rankings.get('viewer 0')).toEqual([]);
    const shownTo = viewers.filter(({ id }) =>
      rankings
        .get(id)
        ?.slice(0, 5)
        .some((one) => one.id === 'unknown' && one.reasons.at(-1)?.code === 'seldom-shown'),
    );
    expect(shownTo.length).toBe(2);
    for (const { id } of viewers.slice(1))
      expect(
        rankings
          .get(id)
          ?.map((one) => one.id)
          .sort(),
      ).toHaveLength(6);
  });
});

it('says a reason in the words of its reader', () => {
  const reason: Reason = { code: 'they-offer', fields: ['trade', 'smart-city'] };
  expect((['vi', 'ja', 'en'] as const).map((language) => reasonInWords(reason, language))).toEqual([
    'Có thế mạnh mà Quý đoàn đang tìm kiếm: Thương mại, Đô thị thông minh.',
    '貴代表団が求める分野を提供しています（貿易、スマートシティ）。',
    'They offer what you are looking for: Trade, Smart cities.',
  ]);
});
