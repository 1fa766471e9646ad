import { signedRankZ } from './paired-ranks.js';

/** Latencies as servers have them: milliseconds, with a long tail; a fixed sequence. */
function latencies(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return 5 - 2 * Math.log((state + 1) / 2 ** 31);
  });
}

describe('the test for a telling difference in time', () => {
  it.each([1, 2, 3, 4, 5])('finds none between equal answers (%s)', (seed) => {
    const [one, other] = [latencies(200, seed), latencies(200, seed + 100)];
    expect(Math.abs(signedRankZ(one.map((time, index) => [time, other[index] ?? 0])))).toBeLessThan(3);
  });

  it.each([1, 2, 3, 4, 5])('finds a millisecond that only one of them takes (%s)', (seed) => {
    const [one, other] = [latencies(200, seed), latencies(200, seed + 100)];
    expect(signedRankZ(one.map((time, index) => [time + 1.5, other[index] ?? 0]))).toBeGreaterThan(5);
  });
});
