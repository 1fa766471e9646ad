import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** The placed meetings in order of their start, those of one start as the problem has them. */
export function inOrderOfStart({ slots }: Model, { start }: Schedule): Int32Array {
  return inOrder(start, start, slots);
}

/** The placed meetings in order of their end, those of one end as the problem has them. */
export function inOrderOfEnd({ slots, duration }: Model, { start }: Schedule): Int32Array {
  const end = start.slice();
  for (let m = 0; m < end.length; m++) end[m] = (end[m] ?? 0) + (duration[m] ?? 0);
  return inOrder(start, end, slots + 1);
}

/** Meetings that have a start, sorted by counting: in order of their `key`, which is below `limit`. */
function inOrder(start: Int32Array, key: Int32Array, limit: number): Int32Array {
  const next = new Int32Array(limit + 1);
  let placed = 0;
  for (let m = 0; m < start.length; m++) {
    if ((start[m] ?? -1) < 0) continue;
    const above = (key[m] ?? 0) + 1;
    next[above] = (next[above] ?? 0) + 1;
    placed++;
  }
  for (let one = 0; one < limit; one++) next[one + 1] = (next[one + 1] ?? 0) + (next[one] ?? 0);
  const sorted = new Int32Array(placed);
  for (let m = 0; m < start.length; m++) {
    if ((start[m] ?? -1) < 0) continue;
    const own = key[m] ?? 0;
    const at = next[own] ?? 0;
    sorted[at] = m;
    next[own] = at + 1;
  }
  return sorted;
}
