/**
 * `npm run bench:recommendations`: how many of the first five that the sample's delegations are recommended were planted to fit
 * them, beside an order by popularity and one by chance; and by how many others the least and the most seen are seen.
 * `-- --seeds N` (5): medians of so many forums. Ends with 1 when ours is not the best, or somebody is seen by nobody.
 */
import { parseArgs } from 'node:util';
import { leastShown } from '../../src/recommendations/ranking.js';
import { measure, ordersOf, plantForum, type Measured } from './planted.js';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '5' } } });
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
const begun = performance.now();
const runs = seeds.map((seed) => {
  const planted = plantForum(seed);
  const orders = ordersOf(planted, seed);
  return {
    size: planted.facts.sides.length,
    ours: measure(planted, orders.ours),
    score: measure(planted, orders.score),
    popularity: measure(planted, orders.popularity),
    chance: measure(planted, orders.chance),
  };
});
const sizes = [...new Set(runs.map(({ size }) => size))].join(', ');
console.log(`${seeds.length} forums of ${sizes} delegations, ${(performance.now() - begun).toFixed(0)} ms`);
console.log('order        precision of 5   seen least by   most by');
for (const name of ['ours', 'score', 'popularity', 'chance'] as const) {
  const median = medianOf(runs.map((run) => run[name]));
  console.log(
    `${name.padEnd(12)} ${median.precision.toFixed(3).padStart(14)} ${String(median.leastShown).padStart(15)} ${String(median.mostShown).padStart(9)}`,
  );
}
const isBest = runs.every(
  ({ ours, popularity, chance }) => ours.precision > popularity.precision && ours.precision > chance.precision,
);
if (!isBest || runs.some(({ ours }) => ours.leastShown < leastShown)) process.exitCode = 1;

function medianOf(measured: Measured[]): Measured {
  const middle = (numbers: number[]) => numbers.toSorted((one, another) => one - another)[numbers.length >> 1] ?? 0;
  return {
    precision: middle(measured.map(({ precision }) => precision)),
    leastShown: middle(measured.map((one) => one.leastShown)),
    mostShown: middle(measured.map((one) => one.mostShown)),
  };
}
