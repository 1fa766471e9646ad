import { listAt } from './lists.js';
import type { Model } from './model.js';
import type { SlotBits } from './slot-bits.js';

/** A start of a meeting inside one day, and what of its parties' time and of its windows is missing there. */
export interface Shortage {
  start: number;
  /** Parties that are not free for all of it, and their slots together. */
  parties: number[];
  slots: number;
  /** Whether some of those slots are not just closed but busy. */
  isBusy: boolean;
  isInWindows: boolean;
}

/** Every one of these starts that a meeting could have if time were the only obstacle: its pin, or all. */
export function shortagesOf(model: Model, m: number, among: SlotBits): Shortage[] {
  const { slots, problem } = model;
  const meeting = problem.meetings[m];
  const duration = model.duration[m] ?? 0;
  const parties = [...listAt(model.parties, m)];
  const missing = parties.map((party) => slotsBefore(model, [party], false));
  const all = slotsBefore(model, parties, false);
  const busy = slotsBefore(model, parties, true);
  const barred = new Int32Array(slots + 1).fill(meeting?.windows === undefined ? 0 : 1);
  for (const [start, end] of meeting?.windows ?? []) barred.fill(0, start, end);
  const outside = summed(barred);
  const [first, last] = [meeting?.pinned?.start ?? 0, meeting?.pinned?.start ?? slots];
  const shortages: Shortage[] = [];
  for (let start = first; start <= last && start + duration <= slots; start++) {
    if ((((among[start >> 5] ?? 0) >>> (start & 31)) & 1) === 0) continue;
    const taken = between(all, start, duration);
    const short = taken === 0 ? [] : parties.filter((_, i) => between(missing[i] ?? all, start, duration) > 0);
    const isBusy = taken > 0 && between(busy, start, duration) > 0;
    shortages.push({
      start,
      parties: short,
      slots: taken,
      isBusy,
      isInWindows: between(outside, start, duration) === 0,
    });
  }
  return shortages;
}

function between(before: Int32Array, start: number, duration: number): number {
  return (before[start + duration] ?? 0) - (before[start] ?? 0);
}

/** How many slots before each one are closed or busy, or only busy; those of all these parties together. */
function slotsBefore(model: Model, parties: readonly number[], isBusyOnly: boolean): Int32Array {
  const marks = new Int32Array(model.slots + 1);
  const own = new Int32Array(model.slots + 1);
  for (const party of parties) {
    const { available = [], busy = [] } = model.problem.participants[party] ?? {};
    own.fill(isBusyOnly ? 0 : 1);
    if (!isBusyOnly) for (const [start, end] of available) own.fill(0, start, end);
    for (const [start, end] of busy) own.fill(1, start, end);
    for (let t = 0; t < own.length; t++) marks[t] = (marks[t] ?? 0) + (own[t] ?? 0);
  }
  return summed(marks);
}

/** Replaces each mark by how many there are before it. */
function summed(marks: Int32Array): Int32Array {
  let sum = 0;
  for (let t = 0; t < marks.length; t++) {
    const mark = marks[t] ?? 0;
    marks[t] = sum;
    sum += mark;
  }
  return marks;
}
