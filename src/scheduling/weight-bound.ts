import { isInDomain } from './move.js';
import type { Model } from './model.js';
import { relax, type Relaxation } from './relaxation.js';

/** Programs with more entries than this are not attempted; the bound is then the sum of what all could weigh. */
const MOST_ENTRIES = 2_000_000;
/** Entries looked at in all rounds together: the bound's share of the work, the same on every machine. */
const WORK = 30_000_000;
const MOST_ROUNDS = 1500;
const ROUNDS_BETWEEN_LOOKS = 25;

/**
 * A proven upper bound on the worth of a schedule: priorities of the placed, and prices of the announced that are kept.
 *
 * Give each limit of the relaxation a price. Whatever the prices, no schedule weighs more than all limits cost at them
 * plus what each meeting gains at its best place beyond them. A primal-dual hybrid gradient (Chambolle and Pock 2011,
 * with the restarts of Applegate et al. 2021) looks for good prices; any prices prove a bound. Ends early at `known`.
 */
export function boundWeight(model: Model, known: number, isCancelled: () => boolean): number {
  const trivial = mostWeight(model);
  if (trivial <= known || isCancelled()) return trivial;
  const relaxation = relax(model, MOST_ENTRIES, isCancelled);
  if (relaxation === undefined) return trivial;
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(WORK / (relaxation.row.length + 1)));
  const hybrid = new HybridGradient(relaxation);
  let best = trivial;
  for (let round = 1; round <= rounds && best > known && !isCancelled(); round++) {
    hybrid.step();
    if (round % ROUNDS_BETWEEN_LOOKS === 0) best = Math.min(best, Math.floor(hybrid.look() + 1e-6));
  }
  return best;
}

/** What all meetings that could be placed alone weigh together, the announced ones where they were if that is possible. */
export function mostWeight(model: Model): number {
  const { from } = model.domains;
  const { start, price } = model.previous;
  let sum = 0;
  for (let m = 0; m < model.meetings; m++) {
    if ((from[m + 1] ?? 0) === (from[m] ?? 0)) continue;
    sum += (model.priority[m] ?? 0) + (isInDomain(model, m, start[m] ?? -1) ? (price[m] ?? 0) : 0);
  }
  return sum;
}

/** Prices of the limits and shares of the columns, drawn towards each other. */
class HybridGradient {
  private readonly shares: Float64Array;
  private readonly sharesSum: Float64Array;
  private readonly prices: Float64Array;
  private readonly pricesSum: Float64Array;
  private readonly used: Float64Array;
  private readonly shareStep: Float64Array;
  private readonly priceStep: Float64Array;
  private readonly wanted: Float64Array;
  private steps = 0;

  constructor(private readonly relaxation: Relaxation) {
    const { worth, capacity, columnsOf, entriesOf, row, use } = relaxation;
    this.shares = new Float64Array(worth.length);
    this.sharesSum = new Float64Array(worth.length);
    this.prices = new Float64Array(capacity.length);
    this.pricesSum = new Float64Array(capacity.length);
    this.used = new Float64Array(capacity.length);
    this.priceStep = new Float64Array(capacity.length);
    this.shareStep = new Float64Array(columnsOf.length);
    let widest = 1;
    const ratio = 0.3 * (1 + worth.reduce((sum, one) => sum + one, 0) / Math.max(1, worth.length));
    for (let m = 0; m + 1 < columnsOf.length; m++) {
      const [first, last] = [columnsOf[m] ?? 0, columnsOf[m + 1] ?? 0];
      widest = Math.max(widest, last - first);
      let most = 1;
      for (let j = first; j < last; j++) {
        let sum = 0;
        for (let e = entriesOf[j] ?? 0; e < (entriesOf[j + 1] ?? 0); e++) sum += use[e] ?? 0;
        most = Math.max(most, sum);
      }
      this.shareStep[m] = 1 / (most * ratio);
    }
    row.forEach((limit, e) => (this.priceStep[limit] = (this.priceStep[limit] ?? 0) + (use[e] ?? 0)));
    this.priceStep.forEach((sum, i) => (this.priceStep[i] = sum > 0 ? ratio / sum : 0));
    this.wanted = new Float64Array(widest);
  }

  /** One round: shares follow the prices, prices follow the use. */
  step(): void {
    const { columnsOf, capacity } = this.relaxation;
    this.used.fill(0);
    for (let m = 0; m + 1 < columnsOf.length; m++) this.moveShares(m, columnsOf[m] ?? 0, columnsOf[m + 1] ?? 0);
    for (let i = 0; i < capacity.length; i++) {
      const over = (this.used[i] ?? 0) - (capacity[i] ?? 0);
      const price = Math.max(0, (this.prices[i] ?? 0) + (this.priceStep[i] ?? 0) * over);
      this.prices[i] = price;
      this.pricesSum[i] = (this.pricesSum[i] ?? 0) + price;
    }
    this.steps++;
  }

  /** The better bound of the current and the average prices; goes on from the average now and then. */
  look(): number {
    const current = this.boundAt(this.prices, 1);
    const average = this.boundAt(this.pricesSum, 1 / this.steps);
    if (this.steps >= 4 * ROUNDS_BETWEEN_LOOKS) {
      if (average < current) {
        this.prices.forEach((_, i) => (this.prices[i] = (this.pricesSum[i] ?? 0) / this.steps));
        this.shares.forEach((_, j) => (this.shares[j] = (this.sharesSum[j] ?? 0) / this.steps));
      }
      this.pricesSum.fill(0);
      this.sharesSum.fill(0);
      this.steps = 0;
    }
    return Math.min(current, average);
  }

  private boundAt(prices: Float64Array, factor: number): number {
    const { columnsOf, capacity } = this.relaxation;
    let total = 0;
    for (let i = 0; i < capacity.length; i++) total += (capacity[i] ?? 0) * (prices[i] ?? 0) * factor;
    for (let m = 0; m + 1 < columnsOf.length; m++) {
      let most = 0;
      for (let j = columnsOf[m] ?? 0; j < (columnsOf[m + 1] ?? 0); j++)
        most = Math.max(most, this.gain(j, prices, factor));
      total += most;
    }
    return total;
  }

  private gain(j: number, prices: Float64Array, factor: number): number {
    const { worth, entriesOf, row, use } = this.relaxation;
    let cost = 0;
    for (let e = entriesOf[j] ?? 0; e < (entriesOf[j + 1] ?? 0); e++)
      cost += (use[e] ?? 0) * (prices[row[e] ?? 0] ?? 0);
    return (worth[j] ?? 0) - cost * factor;
  }

  /** Moves one meeting's shares up the gain, back to a sum of at most 1, and counts the overshot use. */
  private moveShares(m: number, first: number, last: number): void {
    const { entriesOf, row, use } = this.relaxation;
    const { shares, wanted } = this;
    const width = last - first;
    const pace = this.shareStep[m] ?? 0;
    for (let j = first; j < last; j++) wanted[j - first] = (shares[j] ?? 0) + pace * this.gain(j, this.prices, 1);
    const excess = simplexExcess(wanted, width);
    for (let j = first; j < last; j++) {
      const share = Math.max(0, (wanted[j - first] ?? 0) - excess);
      const overshot = 2 * share - (shares[j] ?? 0);
      shares[j] = share;
      this.sharesSum[j] = (this.sharesSum[j] ?? 0) + share;
      if (overshot === 0) continue;
      for (let e = entriesOf[j] ?? 0; e < (entriesOf[j + 1] ?? 0); e++) {
        const limit = row[e] ?? 0;
        this.used[limit] = (this.used[limit] ?? 0) + (use[e] ?? 0) * overshot;
      }
    }
  }
}

/** What to take off each entry so that the positive rest sums to at most 1; by repeated averaging (Michelot 1986). */
function simplexExcess(values: Float64Array, width: number): number {
  let excess = 0;
  for (let round = 0; round <= width; round++) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < width; i++) {
      if ((values[i] ?? 0) <= excess) continue;
      sum += values[i] ?? 0;
      count++;
    }
    const next = count === 0 ? 0 : (sum - 1) / count;
    if (next <= excess) return excess;
    excess = next;
  }
  return excess;
}
