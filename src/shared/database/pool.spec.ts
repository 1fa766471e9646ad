import { mostTransactions } from './pool.js';

describe('mostTransactions', () => {
  it.each([
    [2, 1],
    [5, 4],
    [20, 16],
    [500, 400],
  ])('leaves some of %i connections to those who read', (poolSize, expected) => {
    expect(mostTransactions(poolSize)).toBe(expected);
  });
});
