import type { Model } from './model.js';
import { naturalLog } from './random.js';
import type { Costs } from './price.js';

/** While meetings may lose their place, gaps are hardly looked at; once all keep it they are what counts. */
const WEIGHING: Costs = { weight: 1024, gap: 2, unfairness: 0.05, rank: 0.25, edge: 256 };
/** The worst day may decide between days alike: a dearer one holds back slots from whoever cannot do without any. */
export const TIDYING: Costs = { weight: 1024, gap: 16, unfairness: 0.05, rank: 0.25, edge: 0 };
/** The same where somebody waits for a place: what is packed closely leaves room for more. */
export const TIDYING_IN_WANT: Costs = { ...TIDYING, edge: 4 };

/** Where tidying begins, and the share of it where it ends: idle slots come and go in lumps, breaks one by one. */
const TEMPERATURES = {
  slots: { hottest: 0.7 * TIDYING.gap, coldest: 0.1 },
  breaks: { hottest: 0.4 * TIDYING.gap, coldest: 0.15 },
};

/** Where rooms are full, idle slots come and go by whole meetings: colder, an annealing stays near where it began. */
const PACKED_SLOTS = { hottest: 8 * TEMPERATURES.slots.hottest, coldest: 0.025 };

/** Where tidying begins and ends. */
export function tidyingTemperatures({ problem }: Model, isPacked: boolean): { hottest: number; coldest: number } {
  const { measure } = problem.gaps;
  return isPacked && measure === 'slots' ? PACKED_SLOTS : TEMPERATURES[measure];
}

/** Temperatures of one cooling. */
export const STEPS = 64;

/** What to multiply a temperature by at each step so that so much of it is left, nearly, at the end. */
export function coolingFactor(coldest: number): number {
  return 1 + naturalLog(coldest) / STEPS;
}

/** What an ordinary meeting weighs in the problems that the costs of weighing were found with. */
const ORDINARY_PRIORITY = 10;

/**
 * What things cost while meetings may lose their place: packing counts for as much where all weigh more, but not in a
 * first cycle, which finds out whether rooms and interpreters are scarce at all.
 */
export function weighingCosts(model: Model, isFirst: boolean): Costs {
  if (isFirst) return { ...WEIGHING, edge: 0 };
  return { ...WEIGHING, edge: WEIGHING.edge * Math.max(1, ordinaryPriority(model) / ORDINARY_PRIORITY) };
}

/** A temperature at which the loss of an ordinary meeting is acceptable. */
export function weightScale(model: Model): number {
  return WEIGHING.weight * Math.max(1, ordinaryPriority(model)) * 0.125;
}

function ordinaryPriority({ priority }: Model): number {
  const sorted = Float64Array.from(priority).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
