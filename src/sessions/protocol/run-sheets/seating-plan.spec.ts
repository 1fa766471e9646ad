import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seatingPlan, type SeatingRule } from './seating-plan.js';

const people = ['VN1', 'JP2', 'VN3', 'VN4', 'LA5'].map((id) => ({
  ...{ id, country: id.slice(0, 2), rank: Number(id.slice(2)), delegationRank: 1, sortName: id },
}));
const rule: SeatingRule = { hostCountry: 'VN', hostTurn: 'first', seatingLayout: 'alternate', seatsPerRow: 2 };
const shown = (changed: Partial<SeatingRule>) =>
  seatingPlan(people, { ...rule, ...changed }).map(({ person: { id }, row, seat }) => `${id} ${row}.${seat}`);

describe('a seating plan', () => {
  it.each<[string, Partial<SeatingRule>, string[]]>([
    ['mixes the sides in rows', {}, ['VN1 1.1', 'JP2 1.2', 'VN3 2.1', 'LA5 2.2', 'VN4 3.1']],
    [
      'begins with the guests',
      { hostTurn: 'last', seatsPerRow: 5 },
      ['JP2 1.1', 'VN1 1.2', 'LA5 1.3', 'VN3 1.4', 'VN4 1.5'],
    ],
    [
      'lets the sides face each other',
      { seatingLayout: 'opposite' },
      ['VN1 1.1', 'VN3 1.2', 'VN4 2.1', 'JP2 1.1', 'LA5 1.2'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(shown(changed)).toEqual(expected);
  });

  it('seats everybody, nobody on another’s chair, and leaves no gap', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.uuid(), country: fc.constantFrom('VN', 'JP') }), {
          selector: ({ id }) => id,
        }),
        fc.constantFrom<SeatingRule['seatingLayout'][]>('alternate', 'opposite'),
        fc.integer({ min: 1, max: 7 }),
        (some, seatingLayout, seatsPerRow) => {
          const ranked = some.map((one) => ({ ...one, rank: 1, delegationRank: 1, sortName: one.id }));
          const plan = seatingPlan(ranked, { ...rule, seatingLayout, seatsPerRow });
          const bankOf = (isHost: boolean) => (seatingLayout === 'alternate' ? 'both' : String(isHost));
          const chairs = plan.map(({ isHost, row, seat }) => `${bankOf(isHost)} ${(row - 1) * seatsPerRow + seat}`);
          const expected = ['both', 'true', 'false'].flatMap((bank) =>
            plan.filter(({ isHost }) => bankOf(isHost) === bank).map((_, index) => `${bank} ${index + 1}`),
          );
          expect(plan.map(({ person: { id } }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
          expect(chairs).toEqual(expected);
        },
      ),
    );
  });
});
