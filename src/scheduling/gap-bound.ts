import { DayGaps } from './day-gaps.js';
import type { Model } from './model.js';
import { Supposition } from './supposition.js';

/** How much looking into gaps may take, in table cells, and whether the search stops meanwhile. */
export interface Effort {
  work: number;
  shouldStop: () => boolean;
}

/** Where all starts of all parties together are more than this, participants are looked at one by one alone. */
const MOST_CELLS = 4_000_000;

/**
 * A proven lower bound on the gaps of every schedule that places all required meetings, at starts in their domains.
 * Each participant by itself: the fewest gaps with which it can have all its required meetings and any of the others,
 * each at a start that suits that meeting's other parties, rooms and interpreters too. The others count, for a meeting
 * that need not be held may well fill a gap. The sum over participants is a bound for all; so is the sum over those who
 * can be looked at.
 */
export function boundGaps(model: Model, isRequired: Uint8Array, { work, shouldStop }: Effort): number {
  const days = new DayGaps(model, isRequired, model.domains.bits, shouldStop);
  let sum = 0;
  let left = work;
  for (let party = 0; party < model.participants && !shouldStop(); party++) {
    left -= days.turnTo(party);
    if (left < 0) break;
    const fewest = days.fewest();
    if (fewest < Infinity) sum += fewest;
  }
  return sum;
}

/**
 * The same bound, raised towards `known`, the gaps of a schedule that exists. Suppose there were no more than so many:
 * whatever start would take its parties more than that together is left out, which leaves the others fewer starts and
 * more gaps, and so on; where nothing remains, there are more. Tried for more and more gaps, then for half of what is
 * between.
 */
export function raiseGapBound(
  model: Model,
  isRequired: Uint8Array,
  bound: number,
  known: number,
  { work, shouldStop }: Effort,
): number {
  if (model.parties.items.length * model.slots > MOST_CELLS) return bound;
  const supposition = new Supposition(model, isRequired, work, shouldStop);
  if (!supposition.lookAtAll()) return bound;
  let least = bound;
  let possible = known;
  for (let step = 1; least < possible && !shouldStop();) {
    const most = Math.min(least + step, possible) - 1;
    const isRefuted = supposition.isRefuted(most);
    if (isRefuted === undefined) return least;
    if (isRefuted) {
      least = most + 1;
      step *= 2;
    } else {
      possible = most;
      step = Math.max(1, Math.ceil((possible - least) / 2));
    }
  }
  return least;
}
