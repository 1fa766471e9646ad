import { describe, expect, it } from '@jest/globals';
import { leastShown } from '../../src/recommendations/ranking.js';
import { measure, ordersOf, plantForum } from './planted.js';

describe('recommendations on the sample forum', () => {
  it.each([1, 2, 3])('find planted affinities twice as often as popularity or chance, seed %i', (seed) => {
    const planted = plantForum(seed);
    const { ours, score, popularity, chance } = ordersOf(planted, seed);
    const [us, unfair] = [measure(planted, ours), measure(planted, score)];
    expect(us.precision).toBeGreaterThan(2 * measure(planted, popularity).precision);
    expect(us.precision).toBeGreaterThan(2 * measure(planted, chance).precision);
    expect(us.precision).toBeGreaterThan(unfair.precision - 0.05);
  });

  it.each([1, 2, 3])('show everybody to some others, which the score alone does not, seed %i', (seed) => {
    const planted = plantForum(seed);
    const { ours, score } = ordersOf(planted, seed);
    expect(measure(planted, score).leastShown).toBeLessThan(leastShown);
    expect(measure(planted, ours).leastShown).toBeGreaterThanOrEqual(leastShown);
  });
});
