import type { Chain } from './chain.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';
import { hasUnit } from './units-left.js';

/** How victims are chosen: at random, or the one of least priority where they are to be dropped. */
interface Choice {
  readonly random: Random;
  readonly style: string;
  readonly mayShiftPinned: boolean;
  readonly mayDropPinned: boolean;
}

/** A meeting that holds a unit of a full pool while `m` would need it; −1 when none may be disturbed. */
export function findVictim(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  pool: number,
  m: number,
  start: number,
  choice: Choice,
): number {
  const row = pool * model.slots;
  let full = start;
  while (full < start + (model.duration[m] ?? 0) && (schedule.left[row + full] ?? 0) > 0) full++;
  let victim = -1;
  let seen = 0;
  for (let t = full; t > full - model.longest && t >= 0; t--) {
    for (let node = schedule.firstClaim[row + t] ?? -1; node >= 0; node = schedule.nextClaim[node] ?? -1) {
      const holder = node < model.meetings ? node : (model.pools.owner[node - model.meetings] ?? 0);
      if (t + (model.duration[holder] ?? 0) <= full || chain.has(holder)) continue;
      if (model.pinned[holder] === 1 && !choice.mayShiftPinned && !choice.mayDropPinned) continue;
      const isCheaper = (model.priority[holder] ?? 0) < (model.priority[victim] ?? Infinity);
      if (choice.style === 'drop' ? isCheaper : choice.random.below(++seen) === 0) victim = holder;
    }
  }
  return victim;
}

/** Whether a meeting could leave a pool for another and stay where it is in time. */
export function hasOtherPool(model: Model, schedule: Schedule, m: number, pool: number, start: number): boolean {
  const { choices, choiceOf, rooms, speakers, demands } = model.pools;
  const duration = model.duration[m] ?? 0;
  const isFree = (other: number) => other !== pool && hasUnit(model, schedule, other, start, duration);
  if (pool < rooms) {
    const choice = choiceOf[m] ?? 0;
    return choices.items.subarray(choices.from[choice], choices.from[choice + 1]).some(isFree);
  }
  for (let k = demands.from[m] ?? 0; k < (demands.from[m + 1] ?? 0); k++) {
    const pair = demands.items[k] ?? 0;
    if (schedule.interpreter[k] !== pool) continue;
    if (speakers.items.subarray(speakers.from[pair], speakers.from[pair + 1]).some(isFree)) return true;
  }
  return false;
}
