import { listAt } from './lists.js';
import type { Model } from './model.js';

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

/** Every start a meeting could have if time were the only obstacle: its pin, or all that leave it inside a day. */
export function shortagesOf(model: Model, m: number): Shortage[] {
  const { slots, dayOf, problem } = model;
  const meeting = problem.meetings[m];
  const duration = model.duration[m] ?? 0;
  const parties = [...listAt(model.parties, m)];
  const missing = slotsBefore(model, parties, false);
  const busy = slotsBefore(model, parties, true);
  const barred = new Int32Array(slots + 1).fill(meeting?.windows === undefined ? 0 : 1);
  for (const [start, end] of meeting?.windows ?? []) barred.fill(0, start, end);
  const outside = summed(barred);
  const count = (of: Int32Array | undefined, start: number) => (of?.[start + duration] ?? 0) - (of?.[start] ?? 0);
  const [first, last] = [meeting?.pinned?.start ?? 0, meeting?.pinned?.start ?? slots];
  const shortages: Shortage[] = [];
  for (let start = first; start <= last && start + duration <= slots; start++) {
    if ((dayOf[start] ?? -1) < 0 || dayOf[start] !== dayOf[start + duration - 1]) continue;
    const short = parties.filter((_, i) => count(missing[i], start) > 0);
    const taken = missing.reduce((sum, one) => sum + count(one, start), 0);
    const isBusy = busy.some((one) => count(one, start) > 0);
    shortages.push({ start, parties: short, slots: taken, isBusy, isInWindows: count(outside, start) === 0 });
  }
  return shortages;
}

/** For each of these parties, how many slots before each one are closed or busy, or only busy. */
function slotsBefore(model: Model, parties: readonly number[], isBusyOnly: boolean): Int32Array[] {
  return parties.map((party) => {
    const { available = [], busy = [] } = model.problem.participants[party] ?? {};
    const marks = new Int32Array(model.slots + 1).fill(isBusyOnly ? 0 : 1);
    if (!isBusyOnly) for (const [start, end] of available) marks.fill(0, start, end);
    for (const [start, end] of busy) marks.fill(1, start, end);
    return summed(marks);
  });
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
