import { daysOf, whoseDaysAreFull, type DayCount } from './day-quotas.js';

const count = (delegationId: string, day: string | null, meetings: number): DayCount => ({
  delegationId,
  day,
  meetings,
});

it.each<[string, string[], DayCount[], string | undefined]>([
  ['there is room where nobody has any', ['25'], [], undefined],
  ['a day is full at the quota', ['25'], [count('b', '25', 2)], 'b'],
  ['and not before', ['25'], [count('b', '25', 1), count('a', '25', 1)], undefined],
  ['another day will do', ['25', '26'], [count('b', '25', 2)], undefined],
  ['but not where all are full', ['25', '26'], [count('a', '25', 2), count('a', '26', 3)], 'a'],
  ['what has no place yet will need one', ['25', '26'], [count('a', '25', 2), count('a', null, 2)], 'a'],
  ['on a day that is known it does not count', ['25'], [count('a', null, 9)], undefined],
])('%s', (_what, days, counts, expected) => {
  expect(whoseDaysAreFull({ delegationIds: ['a', 'b'], days }, counts, 2)).toBe(expected);
});

it('counts days as the forum does', () => {
  const from = (start: string) => ({ start: new Date(start), end: new Date('2025-11-27T00:00:00Z') });
  const stretches = [from('2025-11-25T01:00:00Z'), from('2025-11-25T23:00:00Z'), from('2025-11-26T01:00:00Z')];
  expect(daysOf(stretches, 'Asia/Ho_Chi_Minh')).toEqual(['2025-11-25', '2025-11-26']);
});
