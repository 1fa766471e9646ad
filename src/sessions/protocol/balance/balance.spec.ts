import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceOf, dimensions, type CountedTalk } from './balance.js';

const talk = (minutes: number, country: string | null, sessionId = 'S1'): CountedTalk => ({
  ...{ minutes, sessionId, country },
  ...{ delegationId: country && `${country}-office`, kind: country && 'ministry', gender: null },
});

describe('the balance of who speaks', () => {
  it.each<[string, CountedTalk[], unknown[]]>([
    ['of nothing is nothing', [], []],
    [
      'names the largest first, with the talks it is made of',
      [talk(10, 'VN'), talk(20, 'JP'), talk(15, 'VN', 'S2')],
      [
        { key: 'VN', minutes: 25, talks: 2, share: 55.6, rows: [1, 3] },
        { key: 'JP', minutes: 20, talks: 1, share: 44.4, rows: [2] },
      ],
    ],
    [
      'keeps apart what nobody speaks',
      [talk(10, null), talk(30, 'JP')],
      [
        { key: 'JP', minutes: 30, talks: 1, share: 75, rows: [2] },
        { key: null, minutes: 10, talks: 1, share: 25, rows: [1] },
      ],
    ],
  ])('%s', (_, talks, expected) => {
    expect(balanceOf(talks).figures.country).toEqual(expected);
  });

  it('counts every talk once in each dimension', () => {
    const some = fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 600 }),
        sessionId: fc.constantFrom('S1', 'S2', 'S3'),
        delegationId: fc.constantFrom('D1', 'D2', null),
        country: fc.constantFrom('VN', 'JP', null),
        kind: fc.constantFrom('ministry', 'company', null),
        gender: fc.constantFrom('female', 'male', null),
      }),
    );
    fc.assert(
      fc.property(some, (talks) => {
        const { minutes, figures } = balanceOf(talks);
        for (const dimension of dimensions) {
          const rows = figures[dimension].flatMap((figure) => figure.rows).sort((one, other) => one - other);
          expect(rows).toEqual(talks.map((_, index) => index + 1));
          expect(figures[dimension].reduce((sum, figure) => sum + figure.minutes, 0)).toBe(minutes);
          for (const figure of figures[dimension])
            expect(figure.rows.reduce((sum, row) => sum + (talks[row - 1]?.minutes ?? 0), 0)).toBe(figure.minutes);
        }
      }),
    );
  });
});
