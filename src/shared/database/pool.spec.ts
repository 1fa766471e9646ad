import { mostReaders, mostTransactions } from './pool.js';

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

describe('mostReaders', () => {
  it.each([
    [2, 1],
    [10, 2],
    [20, 4],
    [500, 100],
  ])('leaves most of the transactions of %i connections to those who wait for no reader', (poolSize, expected) => {
    expect(mostReaders(poolSize)).toBe(expected);
  });
});
