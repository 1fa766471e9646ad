import { quotaWarnings, type DelegationDay } from './quota-warnings.js';

const on = (delegationId: string, day: string | null, meetings: number): DelegationDay => ({
  ...{ delegationId, code: delegationId, day, meetings },
});
const days = [on('a', '25', 3), on('a', '26', 1), on('b', null, 0), on('c', '25', 2)];

it.each<[string, Parameters<typeof quotaWarnings>[1], unknown[]]>([
  ['says nothing where no rule is', { mostPerDay: null, wishedMinimum: null }, []],
  [
    'names who has fewer than are wished for, none too',
    { mostPerDay: null, wishedMinimum: 3 },
    [
      ['below-minimum', 'b', null, 0],
      ['below-minimum', 'c', null, 2],
    ],
  ],
  [
    'names the day on which somebody has too many',
    { mostPerDay: 2, wishedMinimum: null },
    [['day-over', 'a', '25', 3]],
  ],
])('%s', (_what, rules, expected) => {
  const found = quotaWarnings(days, rules);
  expect(found.map(({ kind, code, day, meetings }) => [kind, code, day, meetings])).toEqual(expected);
  expect(found.every(({ words }) => [words.vi, words.ja, words.en].every(Boolean))).toBe(true);
});
