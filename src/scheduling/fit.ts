import type { Chain } from './chain.js';
import type { Model } from './model.js';
import type { Costs } from './price.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';
import type { StartPrices } from './start-prices.js';

/** Starts drawn for one meeting at most: some that look free are taken by members of the chain. */
const TRIES = 3;

/**
 * A start for a meeting that is in the way of a chain, or −1: all at which it would be in nobody's way are priced, what
 * the chain's members leave counts as free, and one is drawn as an annealing at this temperature would leave it there.
 */
export function fit(
  model: Model,
  schedule: Schedule,
  prices: StartPrices,
  chain: Chain,
  m: number,
  costs: Costs,
  random: Random,
  temperature: number,
): number {
  prices.priceAll(m, costs, chain);
  prices.exclude(schedule.start[m] ?? -1);
  for (let tries = 0; tries < TRIES; tries++) {
    const i = prices.draw(random, temperature);
    if (i < 0) return -1;
    const start = prices.starts[i] ?? 0;
    if (!isTaken(model, chain, m, start)) return start;
    prices.exclude(start);
  }
  return -1;
}

/** Whether a member of the chain would be in the way of one of the parties. */
function isTaken(model: Model, chain: Chain, m: number, start: number): boolean {
  const { from, items } = model.parties;
  const end = start + (model.duration[m] ?? 0);
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    if (chain.isTakenByMember(items[i] ?? 0, m, start, end)) return true;
  }
  return false;
}
