import type { Chain } from './chain.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { isKept, rankOf, worthAt } from './worth.js';

/** What a unit of each quality costs a search; the best schedule has the lowest cost. */
export interface Costs {
  weight: number;
  gap: number;
  /** On the sum of squares of each participant's gaps: keeps the worst day bearable. */
  unfairness: number;
  rank: number;
  /** On the unevenness of what is left in rooms and with interpreters: an hour on end holds what twelve odd slots do not. */
  edge: number;
}

/** What a change of one participant's gaps costs. */
export function gapCost(costs: Costs, before: number, after: number): number {
  return costs.gap * (after - before) + costs.unfairness * (after * after - before * before);
}

/**
 * What the gaps would cost more if meeting `m` alone went to `start`; −Infinity when somebody is in its way there, so
 * that more than one meeting would have to move. Most moves end here, so it reads each party's day once and nothing else.
 */
export function priceAlone(model: Model, schedule: Schedule, costs: Costs, m: number, start: number): number {
  const { from, items } = model.parties;
  const end = start + (model.duration[m] ?? 0);
  const last = from[m + 1] ?? 0;
  let delta = 0;
  for (let i = from[m] ?? 0; i < last; i++) {
    const party = items[i] ?? 0;
    const after = gapsWith(model, schedule, party, m, start, end);
    if (after < 0) return -Infinity;
    const before = schedule.gapsOf[party] ?? 0;
    if (after !== before) delta += gapCost(costs, before, after);
  }
  return delta;
}

/** A participant's gaps if meeting `m` were from `start` to `end`; −1 when another is in the way. */
function gapsWith(model: Model, schedule: Schedule, party: number, m: number, start: number, end: number): number {
  const { sequence, begins, ends } = schedule;
  const { dayOf } = model;
  const { until, from } = model.gaps;
  const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
  const buffer = model.buffer[party] ?? 0;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  let gaps = 0;
  let earlier = -1;
  let isIn = false;
  for (let at = first; ;) {
    if (at < last && sequence[at] === m) at++;
    const isNext = !isIn && (at === last || (begins[at] ?? 0) >= start);
    if (!isNext && at === last) return gaps;
    const begin = isNext ? start : (begins[at] ?? 0);
    if (earlier >= 0) {
      if (begin < earlier + buffer && (isNext || isIn)) return -1;
      if (begin > earlier && dayOf[earlier - 1] === dayOf[begin]) {
        gaps += (until[row + begin] ?? 0) - (from[row + earlier] ?? 0);
      }
    }
    if (isNext) {
      isIn = true;
      earlier = end;
    } else {
      earlier = ends[at++] ?? 0;
    }
  }
}

/** What a chain costs without its rooms; the gaps each party would have are left in the chain. */
export function priceChain(model: Model, schedule: Schedule, chain: Chain, costs: Costs): number {
  let delta = 0;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.members[i] ?? 0;
    delta += costs.weight * ((schedule.worth[m] ?? 0) - worthAt(model, m, chain.newStart[m] ?? -1));
  }
  for (let i = 0; i < chain.touchedCount; i++) {
    const party = chain.touched[i] ?? 0;
    const before = schedule.gapsOf[party] ?? 0;
    const after = chain.gapsAfter(party);
    chain.gapsOfTouched[i] = after;
    if (after !== before) delta += gapCost(costs, before, after);
  }
  return delta;
}

/** What the rooms found add to the price: their ranks, and announced places not kept after all. */
export function priceRooms(model: Model, schedule: Schedule, chain: Chain, costs: Costs, oldRoom: Int32Array): number {
  let delta = 0;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.members[i] ?? 0;
    const start = chain.newStart[m] ?? -1;
    if ((schedule.start[m] ?? -1) >= 0) delta -= costs.rank * rankOf(model, m, oldRoom[m] ?? 0);
    if (start < 0) continue;
    delta += costs.rank * rankOf(model, m, schedule.room[m] ?? 0);
    if (!isKept(model, schedule, m, start)) {
      delta += costs.weight * (worthAt(model, m, start) - (model.priority[m] ?? 0));
    }
  }
  return delta;
}

/** How many announced meetings more would be elsewhere. */
export function countMoved(model: Model, schedule: Schedule, chain: Chain): number {
  let moved = 0;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.members[i] ?? 0;
    moved += (schedule.kept[m] ?? 0) - (isKept(model, schedule, m, chain.newStart[m] ?? -1) ? 1 : 0);
  }
  return moved;
}
