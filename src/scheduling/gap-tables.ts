import type { Hours } from './hours.js';
import type { GapMeasure } from './types.js';

/**
 * What idle time costs: `until[p * width + b] − from[p * width + a]` is the gap cost between a meeting that ends at `a`
 * and the next that starts at `b > a`, under the problem's measure. Participants with the same hours share a pattern `p`.
 */
export interface GapTables {
  patternOf: Int32Array;
  width: number;
  until: Int32Array;
  from: Int32Array;
}

/** Builds the tables; `slots` is the length of the grid. */
export function gapTables({ measure, unavailableCounts }: GapMeasure, slots: number, hours: Hours): GapTables {
  const idles = hours.first.map(({ available, busy }) => {
    const idle = new Uint8Array(slots).fill(unavailableCounts ? 1 : 0);
    for (const [start, end] of available) idle.fill(1, start, end);
    for (const [start, end] of busy ?? []) idle.fill(0, start, end);
    return idle;
  });
  const width = slots + 1;
  const until = new Int32Array(idles.length * width);
  const from = new Int32Array(idles.length * width);
  idles.forEach((idle, pattern) => {
    const rows = [until, from].map((table) => table.subarray(pattern * width, (pattern + 1) * width));
    (measure === 'slots' ? countSlots : countBreaks)(idle, rows[0] ?? until, rows[1] ?? from);
  });
  return { patternOf: hours.patternOf, width, until, from };
}

function countSlots(idle: Uint8Array, until: Int32Array, from: Int32Array): void {
  for (let t = 0; t < idle.length; t++) until[t + 1] = (until[t] ?? 0) + (idle[t] ?? 0);
  from.set(until);
}

function countBreaks(idle: Uint8Array, until: Int32Array, from: Int32Array): void {
  idle.forEach((one, t) => {
    const isFirst = one === 1 && (t === 0 || idle[t - 1] === 0);
    until[t + 1] = (until[t] ?? 0) + (isFirst ? 1 : 0);
    from[t] = (until[t + 1] ?? 0) - one;
  });
  from[idle.length] = until[idle.length] ?? 0;
}
