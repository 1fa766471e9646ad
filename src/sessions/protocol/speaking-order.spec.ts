import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byPrecedence, inOrder, type Ranked, type SideRule } from './speaking-order.js';

/** `VN1/2 An`: of Vietnam, rank 1, of a delegation with the precedence 2, called An. */
function person(text: string): Ranked {
  const [, country = '', rank, delegationRank, name = ''] = /^(..)(\d+)\/(\d+) (.+)$/.exec(text) ?? [];
  return { id: name, country, rank: Number(rank), delegationRank: Number(delegationRank), sortName: name };
}

const vietnamFirst: SideRule = { hostCountry: 'VN', hostTurn: 'first' };
const vietnamLast: SideRule = { hostCountry: 'VN', hostTurn: 'last' };

describe('the order of precedence', () => {
  it.each([
    ['nobody', vietnamFirst, [], []],
    [
      'the host first, then in turns',
      vietnamFirst,
      ['JP1/1 Abe', 'VN2/1 An', 'JP3/1 Baba', 'VN4/1 Bình'],
      ['An host begins rank', 'Abe guest alternates rank', 'Bình host alternates rank', 'Baba guest alternates rank'],
    ],
    [
      'the host last, then in turns',
      vietnamLast,
      ['JP1/1 Abe', 'VN2/1 An', 'JP3/1 Baba'],
      ['Abe guest begins rank', 'An host alternates rank', 'Baba guest alternates rank'],
    ],
    [
      'who is left of one side follows by rank',
      vietnamFirst,
      ['VN1/1 An', 'VN2/1 Bình', 'VN3/1 Chi', 'JP9/9 Abe'],
      ['An host begins rank', 'Abe guest alternates rank', 'Bình host alternates rank', 'Chi host alone rank'],
    ],
    ['guests alone', vietnamFirst, ['JP2/1 Abe', 'JP1/1 Baba'], ['Baba guest alone rank', 'Abe guest alone rank']],
    [
      'a third country is a guest',
      vietnamFirst,
      ['VN1/1 An', 'LA1/1 Kham', 'JP2/1 Abe'],
      ['An host begins rank', 'Kham guest alternates rank', 'Abe guest alone rank'],
    ],
    [
      'equal ranks by the delegation, then by name',
      vietnamFirst,
      ['VN5/3 Đào', 'VN5/1 Em', 'VN5/3 An'],
      ['Em host alone delegation', 'An host alone delegation', 'Đào host alone name'],
    ],
  ] as const)('puts %s', (_, rule, people, expected) => {
    const found = inOrder(people.map(person), rule);
    expect(
      found.map(({ person: { id }, isHost, turn, measure }) => `${id} ${isHost ? 'host' : 'guest'} ${turn} ${measure}`),
    ).toEqual(expected);
    expect(found.map(({ place }) => place)).toEqual(found.map((_one, index) => index + 1));
  });

  const people = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      country: fc.constantFrom('VN', 'JP', 'LA'),
      rank: fc.integer({ min: 1, max: 5 }),
      delegationRank: fc.integer({ min: 1, max: 3 }),
      sortName: fc.constantFrom('An', 'Bình', 'Đào', 'đào', 'Abe', '阿部'),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  );
  const rule = fc.record({
    hostCountry: fc.constantFrom('VN', 'JP'),
    hostTurn: fc.constantFrom<SideRule['hostTurn'][]>('first', 'last'),
  });

  it('names everybody once, however they come', () => {
    fc.assert(
      fc.property(people, rule, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (some, side, chances) => {
        const order = inOrder(some, side).map(({ person: { id } }) => id);
        const shuffled = some
          .map((one, index) => ({ one, at: chances[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect([...order].sort()).toEqual(some.map(({ id }) => id).sort());
        expect(inOrder(shuffled, side).map(({ person: { id } }) => id)).toEqual(order);
      }),
    );
  });

  it('lets no side speak twice while the other has somebody, and nobody before a higher one of the same side', () => {
    fc.assert(
      fc.property(people, rule, (some, side) => {
        const order = inOrder(some, side);
        for (const [index, { isHost, person: one, turn }] of order.entries()) {
          const next = order[index + 1];
          const rest = order.slice(index + 1);
          if (next?.isHost === isHost) expect(rest.every((later) => later.isHost === isHost)).toBe(true);
          if (turn === 'alone') expect(rest.every((later) => later.isHost === isHost)).toBe(true);
          const own = rest.filter((later) => later.isHost === isHost);
          expect(own.every((later) => byPrecedence(one, later.person) < 0)).toBe(true);
        }
        const sides = new Set(order.map(({ isHost }) => isHost));
        if (sides.size === 2) expect(order[0]?.isHost).toBe(side.hostTurn === 'first');
      }),
    );
  });
});
