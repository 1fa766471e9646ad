import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** A claim of one unit of a pool, from `start` to `end`. */
export interface Stay {
  node: number;
  pool: number;
  start: number;
  end: number;
  /** The announced unit, −1 for none, and what losing it costs. */
  wish: number;
  price: number;
}

/** Every claim of a placed meeting, rooms and interpreters each in order of their node. */
export function staysOf(model: Model, schedule: Schedule): Stay[] {
  const { pools, previous, meetings, problem } = model;
  const stays: Stay[] = [];
  for (let m = 0; m < meetings; m++) {
    const start = schedule.start[m] ?? -1;
    if (start < 0) continue;
    const end = start + (model.duration[m] ?? 0);
    const announced = previous.start[m] === start ? problem.meetings[m]?.previous : undefined;
    const price = previous.price[m] ?? 0;
    const pool = schedule.room[m] ?? 0;
    const wished = announced?.room === pools.id[pool] ? announced?.roomUnit : undefined;
    stays.push({ node: m, pool, start, end, wish: existing(pools.units[pool], wished), price });
    const [first, last] = [pools.demands.from[m] ?? 0, pools.demands.from[m + 1] ?? 0];
    for (let k = first; k < last; k++) {
      const pool = schedule.interpreter[k] ?? 0;
      const told = announced?.interpreters?.[k - first];
      const unit = told?.interpreter === pools.id[pool] ? told?.unit : undefined;
      stays.push({ node: meetings + k, pool, start, end, wish: existing(pools.units[pool], unit), price });
    }
  }
  return stays;
}

/** Stays in order of a slot, those of one slot as they were. */
export function inOrder(stays: readonly Stay[], slotOf: (stay: Stay) => number, slots: number): Stay[] {
  const next = new Int32Array(slots + 2);
  for (const stay of stays) next[slotOf(stay) + 1] = (next[slotOf(stay) + 1] ?? 0) + 1;
  for (let slot = 0; slot <= slots; slot++) next[slot + 1] = (next[slot + 1] ?? 0) + (next[slot] ?? 0);
  const sorted = stays.slice();
  for (const stay of stays) {
    const slot = slotOf(stay);
    const at = next[slot] ?? 0;
    sorted[at] = stay;
    next[slot] = at + 1;
  }
  return sorted;
}

/** Stays by pool, in the order they come in. */
export function byPool({ pools }: Model, stays: readonly Stay[]): Stay[][] {
  const lists = Array.from({ length: pools.count }, (): Stay[] => []);
  for (const stay of stays) lists[stay.pool]?.push(stay);
  return lists;
}

function existing(names: readonly number[] | undefined, unit: number | undefined): number {
  return unit !== undefined && names?.includes(unit) ? unit : -1;
}
