import type { Chain } from './chain.js';
import { isInDomain } from './domains.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';

/** The start that puts `other` where member `m` of the chain comes from: shifted alike, or at one end of the hole; or −1. */
export function exchangeStart(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  other: number,
  m: number,
  random: Random,
): number {
  const old = schedule.start[m] ?? -1;
  if (old < 0) return -1;
  const current = schedule.start[other] ?? 0;
  const shifted = current + old - (chain.newStart[m] ?? 0);
  const longer = (model.duration[m] ?? 0) - (model.duration[other] ?? 0);
  let start = shifted;
  if (longer !== 0) {
    const choice = random.below(4);
    if (choice === 2) start = old;
    else if (choice === 3) start = old + longer;
  }
  return isInDomain(model, other, start) ? start : -1;
}

/** The start that puts `other` just behind member `m` of the chain where that goes later, just before it where earlier; or −1. */
export function pushedStart(model: Model, schedule: Schedule, chain: Chain, other: number, m: number): number {
  const old = schedule.start[m] ?? -1;
  if (old < 0) return -1;
  const now = chain.newStart[m] ?? 0;
  const start = now > old ? now + (model.duration[m] ?? 0) : now - (model.duration[other] ?? 0);
  return isInDomain(model, other, start) ? start : -1;
}
