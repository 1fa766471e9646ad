import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** More than any price: meetings that never make way. */
export const STAYS = 1e9;

/**
 * Enters into `differences`, by start, what it costs that other meetings of its parties make way for meeting `m`: the sum
 * up to a start is the price of all that would be in its way there, `prices[other]` for each. Pinned meetings stay, and
 * those of the party `staying` that cost anything.
 */
export function enterInTheWay(
  model: Model,
  schedule: Schedule,
  m: number,
  differences: Float64Array,
  prices: Float64Array,
  staying = -1,
): void {
  const { parties, meetingsOf } = model;
  const duration = model.duration[m] ?? 0;
  differences.fill(0);
  for (let i = parties.from[m] ?? 0; i < (parties.from[m + 1] ?? 0); i++) {
    const party = parties.items[i] ?? 0;
    const buffer = model.buffer[party] ?? 0;
    const first = meetingsOf.from[party] ?? 0;
    for (let at = first; at < first + (schedule.length[party] ?? 0); at++) {
      const other = schedule.sequence[at] ?? 0;
      let price = prices[other] ?? 0;
      if (model.pinned[other] === 1 || (party === staying && price > 0)) price = STAYS;
      const from = Math.max(0, (schedule.begins[at] ?? 0) - duration - buffer + 1);
      const to = Math.min(differences.length - 1, (schedule.ends[at] ?? 0) + buffer);
      differences[from] = (differences[from] ?? 0) + price;
      differences[to] = (differences[to] ?? 0) - price;
    }
  }
}
