import { describe, expect, it } from '@jest/globals';
import { inOrderOfSides } from './order-of-sides.js';

const person = (id: string, country: string, rank: number) => ({
  ...{ id, country, rank, delegationRank: rank, sortName: id },
});
const side = (organizationCode: string, country: string, ...ranks: number[]) => ({
  ...{ organizationCode, delegationId: organizationCode, country },
  people: ranks.map((rank, index) => person(`${organizationCode}${index}`, country, rank)),
});
const shown = (sides: ReturnType<typeof side>[]) =>
  sides.map(({ people, organizationCode }) => [organizationCode, ...people.map(({ rank }) => rank)]);

describe('inOrderOfSides', () => {
  const sides = [side('B', 'JP', 5, 2), side('N', 'VN'), side('A', 'JP', 2), side('Q', 'VN', 9, 1)];

  it('names the hosts first, the higher delegation before the lower, each by rank', () => {
    expect(
      shown(inOrderOfSides(sides, null, { hostCountry: 'VN', hostTurn: 'first', nameOrder: 'country-turn' })),
    ).toEqual([
      ...[['Q', 1, 9], ['N']],
      ...[
        ['A', 2],
        ['B', 2, 5],
      ],
    ]);
  });

  it('names the guests first where the hosts come last', () => {
    expect(
      shown(inOrderOfSides(sides, null, { hostCountry: 'VN', hostTurn: 'last', nameOrder: 'country-turn' })).map(
        ([code]) => code,
      ),
    ).toEqual([...['A', 'B', 'Q', 'N']]);
  });
});
