import { sortByCount } from './counting-sort.js';
import type { Model } from './model.js';
import type { Seats } from './places.js';

/** The placed meetings in order of their start, those of one start as the problem has them. */
export function inOrderOfStart({ slots }: Model, { start }: Seats): Int32Array {
  return sortByCount(placedOf(start), start, slots);
}

/** The placed meetings in order of their end, those of one end as the problem has them. */
export function inOrderOfEnd({ slots, duration }: Model, { start }: Seats): Int32Array {
  const end = start.slice();
  for (let m = 0; m < end.length; m++) end[m] = (end[m] ?? 0) + (duration[m] ?? 0);
  return sortByCount(placedOf(start), end, slots + 1);
}

/** The placed meetings as the problem has them. */
export function placedOf(start: Int32Array): Int32Array {
  const placed = new Int32Array(start.length);
  let count = 0;
  for (let m = 0; m < start.length; m++) if ((start[m] ?? -1) >= 0) placed[count++] = m;
  return placed.subarray(0, count);
}
