import type { Model } from './model.js';
import { hasPools } from './refit.js';
import { gapBetween, type Schedule } from './schedule.js';
import { removeSlots, type SlotBits } from './slot-bits.js';

/** The starts at which no party of an unplaced meeting is engaged, whatever the rooms. */
export function freeStarts(model: Model, schedule: Schedule, m: number): SlotBits {
  const { bits, words } = model.domains;
  const free = bits.slice(m * words, (m + 1) * words);
  removeTakenStarts(model, schedule, m, free);
  return free;
}

/** Takes out the starts at which a party of an unplaced meeting is in another one. */
export function removeTakenStarts(model: Model, schedule: Schedule, m: number, free: SlotBits): void {
  const { begins, ends, length } = schedule;
  const { from, items } = model.parties;
  const duration = model.duration[m] ?? 0;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    const buffer = model.buffer[party] ?? 0;
    const first = model.meetingsOf.from[party] ?? 0;
    for (let at = first; at < first + (length[party] ?? 0); at++) {
      removeSlots(free, (begins[at] ?? 0) - buffer - duration + 1, (ends[at] ?? 0) + buffer);
    }
  }
}

/** Of these starts the one that adds the fewest gaps and has a room, earliest first; −1 when there is none. */
export function bestOf(free: SlotBits, model: Model, schedule: Schedule, m: number): number {
  const isAlone = areDaysEmpty(model, schedule, m);
  let best = -1;
  let fewest = Infinity;
  for (let w = 0; w < free.length; w++) {
    for (let word = free[w] ?? 0; word !== 0; word &= word - 1) {
      const start = w * 32 + 31 - Math.clz32(word & -word);
      const gaps = isAlone ? 0 : gapsAdded(model, schedule, m, start);
      if (gaps >= fewest || !hasPools(model, schedule, m, start)) continue;
      if (isAlone) return start;
      best = start;
      fewest = gaps;
    }
  }
  return best;
}

function areDaysEmpty(model: Model, schedule: Schedule, m: number): boolean {
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) if ((schedule.length[items[i] ?? 0] ?? 0) > 0) return false;
  return true;
}

/** Gaps that meeting `m` at a start that suits its parties adds to their days. */
function gapsAdded(model: Model, schedule: Schedule, m: number, start: number): number {
  const { begins, ends, length } = schedule;
  const end = start + (model.duration[m] ?? 0);
  const { from, items } = model.parties;
  let gaps = 0;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    const first = model.meetingsOf.from[party] ?? 0;
    const last = first + (length[party] ?? 0);
    let at = first;
    while (at < last && (begins[at] ?? 0) < start) at++;
    const earlier = at > first ? (ends[at - 1] ?? 0) : -1;
    const later = at < last ? (begins[at] ?? 0) : -1;
    if (earlier >= 0) gaps += gapBetween(model, party, earlier, start);
    if (later >= 0) gaps += gapBetween(model, party, end, later);
    if (earlier >= 0 && later >= 0) gaps -= gapBetween(model, party, earlier, later);
  }
  return gaps;
}
