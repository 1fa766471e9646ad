import type { Pools } from './pools.js';
import { addSlots, intersectSlots, keepRuns, uniteSlots, wordsFor, type SlotBits } from './slot-bits.js';
import type { Interval, Problem } from './types.js';

/** For each meeting the starts in a day at which an accepted room is open and every pair has somebody at work. */
export function serviceMasks(problem: Problem, slots: number, pools: Pools): (m: number) => SlotBits {
  const known = new Map<string, SlotBits>();
  const open = openSlots(problem, slots);
  return (m) => {
    const duration = problem.meetings[m]?.durationSlots ?? 1;
    const choice = pools.choiceOf[m] ?? 0;
    const demands = pools.demands.items.subarray(pools.demands.from[m], pools.demands.from[m + 1]);
    const key = `${choice}/${duration}/${demands.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { choices, speakers } = pools;
    const mask = startsInDays(problem.days, slots, duration);
    const groups = [choices.items.subarray(choices.from[choice], choices.from[choice + 1])];
    for (const pair of demands) groups.push(speakers.items.subarray(speakers.from[pair], speakers.from[pair + 1]));
    for (const group of groups) intersectSlots(mask, startsInAny(group, pools, open, duration));
    known.set(key, mask);
    return mask;
  };
}

/** The slots in which each entry is open, rooms first; none where it has no units. */
function openSlots({ rooms, interpreters }: Problem, slots: number): SlotBits[] {
  return [...rooms, ...interpreters].map(({ available, count }) => {
    const open = new Int32Array(wordsFor(slots));
    if (count !== 0) for (const [start, end] of available) addSlots(open, start, Math.min(end, slots));
    return open;
  });
}

/** The starts at which one of the pools is open for so long. */
function startsInAny(group: Int32Array, { entry }: Pools, open: readonly SlotBits[], duration: number): SlotBits {
  const starts = new Int32Array(open[0]?.length ?? 0);
  let last = -1;
  for (const pool of group) {
    const of = entry[pool] ?? 0;
    if (of === last) continue;
    const runs = (open[of] ?? starts).slice();
    keepRuns(runs, duration);
    uniteSlots(starts, runs);
    last = of;
  }
  return starts;
}

/** The starts of a meeting of so many slots that leave it inside a day. */
export function startsInDays(days: readonly Interval[], slots: number, duration: number): SlotBits {
  const starts = new Int32Array(wordsFor(slots));
  for (const [start, end] of days) addSlots(starts, start, end - duration + 1);
  return starts;
}
