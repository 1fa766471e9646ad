import { nextInLine } from './seat-line.js';

const line = ['a1', 'a2', 'b1', 'a3', 'c1'].map((id) => ({ id, delegationId: id.slice(0, 1) }));

describe('nextInLine', () => {
  it.each<[string, number, Record<string, number>, number | null, string[]]>([
    ['gives nobody a seat when none is free', 0, {}, null, []],
    ['follows the line', 2, {}, null, ['a1', 'a2']],
    ['passes over whose delegation has its quota', 2, { a: 1 }, 1, ['b1', 'c1']],
    ['counts what it gives itself', 3, {}, 1, ['a1', 'b1', 'c1']],
    ['gives all who wait a seat when there are enough', 9, { b: 7 }, null, ['a1', 'a2', 'b1', 'a3', 'c1']],
  ])('%s', (_what, free, taken, quota, expected) => {
    expect(nextInLine(line, free, new Map(Object.entries(taken)), quota).map(({ id }) => id)).toEqual(expected);
  });
});
