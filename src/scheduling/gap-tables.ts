import type { Hours } from './hours.js';
import { eachInSteps, type Steps } from './steps.js';
import type { GapMeasure, Participant } from './types.js';

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

/** Table cells filled between two rests. */
const CELLS_AT_ONCE = 65_536;

/** Builds the tables; `slots` is the length of the grid. */
export function* gapTables(measure: GapMeasure, slots: number, hours: Hours): Steps<GapTables> {
  const width = slots + 1;
  const until = new Int32Array(hours.first.length * width);
  const from = new Int32Array(hours.first.length * width);
  const count = measure.measure === 'slots' ? countSlots : countBreaks;
  yield* eachInSteps(hours.first, Math.ceil(CELLS_AT_ONCE / width), (participant, pattern) => {
    const row = [pattern * width, (pattern + 1) * width] as const;
    count(idleSlots(participant, slots, measure), until.subarray(...row), from.subarray(...row));
  });
  return { patternOf: hours.patternOf, width, until, from };
}

function idleSlots({ available, busy }: Participant, slots: number, { unavailableCounts }: GapMeasure): Uint8Array {
  const idle = new Uint8Array(slots).fill(unavailableCounts ? 1 : 0);
  for (const [start, end] of available) idle.fill(1, start, end);
  for (const [start, end] of busy ?? []) idle.fill(0, start, end);
  return idle;
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
