import type { Pools } from './pools.js';
import { addSlots, intersectSlots, uniteSlots, wordsFor, type SlotBits } from './slot-bits.js';
import type { Problem } from './types.js';

/** For each meeting the starts in a day at which an accepted room is open and every pair has somebody at work. */
export function serviceMasks(
  problem: Problem,
  slots: number,
  dayOf: Int32Array,
  pools: Pools,
): (m: number) => SlotBits {
  const known = new Map<string, SlotBits>();
  return (m) => {
    const duration = problem.meetings[m]?.durationSlots ?? 1;
    const choice = pools.choiceOf[m] ?? 0;
    const demands = pools.demands.items.subarray(pools.demands.from[m], pools.demands.from[m + 1]);
    const key = `${choice}/${duration}/${demands.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { choices, speakers } = pools;
    const mask = startsInDays(slots, dayOf, duration);
    const groups = [choices.items.subarray(choices.from[choice], choices.from[choice + 1])];
    for (const pair of demands) groups.push(speakers.items.subarray(speakers.from[pair], speakers.from[pair + 1]));
    for (const group of groups) {
      const open = new Int32Array(wordsFor(slots));
      for (const pool of group) uniteSlots(open, openStarts(pools, pool, slots, duration));
      intersectSlots(mask, open);
    }
    known.set(key, mask);
    return mask;
  };
}

function openStarts({ openRun }: Pools, pool: number, slots: number, duration: number): SlotBits {
  const open = new Int32Array(wordsFor(slots));
  for (let t = 0; t < slots; t++) if ((openRun[pool * slots + t] ?? 0) >= duration) addSlots(open, t, t + 1);
  return open;
}

function startsInDays(slots: number, dayOf: Int32Array, duration: number): SlotBits {
  const starts = new Int32Array(wordsFor(slots));
  for (let t = 0; t + duration <= slots; t++) {
    if ((dayOf[t] ?? -1) >= 0 && dayOf[t] === dayOf[t + duration - 1]) addSlots(starts, t, t + 1);
  }
  return starts;
}
