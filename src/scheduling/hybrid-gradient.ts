import type { Relaxation } from './relaxation.js';
import type { WeightProof } from './weight-proof.js';

/** Rounds between two looks at what the prices prove. */
export const ROUNDS_BETWEEN_LOOKS = 25;

/**
 * Prices of the limits and shares of the columns, drawn towards each other: a primal-dual hybrid gradient (Chambolle and
 * Pock 2011) with the restarts of Applegate et al. (2021).
 */
export class HybridGradient {
  private readonly shares: Float64Array;
  private readonly sharesSum: Float64Array;
  private readonly prices: Float64Array;
  private readonly pricesSum: Float64Array;
  private readonly used: Float64Array;
  private readonly shareStep: Float64Array;
  private readonly priceStep: Float64Array;
  private readonly wanted: Float64Array;
  private steps = 0;
  private readonly leastPrices: Float64Array;
  /** The least bound met so far. */
  least = Infinity;

  constructor(private readonly relaxation: Relaxation) {
    const { worth, capacity, columnsOf, entriesOf, row, use } = relaxation;
    this.shares = new Float64Array(worth.length);
    this.sharesSum = new Float64Array(worth.length);
    this.prices = new Float64Array(capacity.length);
    this.leastPrices = new Float64Array(capacity.length);
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

  /** Sees what the current and the average prices prove; goes on from the average now and then. */
  look(): void {
    const current = this.boundAt(this.prices, 1);
    const average = this.boundAt(this.pricesSum, 1 / this.steps);
    this.keepLeast(current, this.prices, 1);
    this.keepLeast(average, this.pricesSum, 1 / this.steps);
    if (this.steps >= 4 * ROUNDS_BETWEEN_LOOKS) {
      if (average < current) {
        this.prices.forEach((_, i) => (this.prices[i] = (this.pricesSum[i] ?? 0) / this.steps));
        this.shares.forEach((_, j) => (this.shares[j] = (this.sharesSum[j] ?? 0) / this.steps));
      }
      this.pricesSum.fill(0);
      this.sharesSum.fill(0);
      this.steps = 0;
    }
  }

  /** What the best prices met so far prove. */
  proof(): WeightProof {
    const { columnsOf, waysAt } = this.relaxation;
    const gains = Float64Array.from(this.shares, (_, j) => this.gain(j, this.leastPrices, 1));
    const best = (first: number, last: number, most: number) => {
      for (let j = first; j < last; j++) most = Math.max(most, gains[j] ?? 0);
      return most;
    };
    return {
      value: this.boundAt(this.leastPrices, 1),
      most: (m) => best(columnsOf[m] ?? 0, columnsOf[m + 1] ?? 0, 0),
      gain: (_, i) => best(waysAt.from[i] ?? 0, waysAt.to[i] ?? 0, -Infinity),
    };
  }

  private keepLeast(bound: number, prices: Float64Array, factor: number): void {
    if (bound >= this.least) return;
    this.least = bound;
    prices.forEach((price, i) => (this.leastPrices[i] = price * factor));
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
