import { isInDomain } from './domains.js';
import type { Model } from './model.js';
import { priceAlone, type Costs } from './price.js';
import { drawGumbel, type Random } from './random.js';
import { hasPools } from './refit.js';
import type { Schedule } from './schedule.js';
import type { StartPrices } from './start-prices.js';
import { countPlace } from './units-left.js';

/** Meetings looked at for one to change place with, at most. */
const MOST_PARTNERS = 128;

/** Draws two meetings that change place: where rooms are full, nobody moves unless somebody else makes way. */
export class PairSwap {
  /** The two drawn last, where they would begin, and what the gaps would cost more. */
  readonly movers = new Int32Array(2);
  readonly starts = new Int32Array(2);
  price = 0;
  /** How many starts were priced for that. */
  priced = 0;
  private readonly priceAt: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    private readonly random: Random,
    private readonly prices: StartPrices,
    /** Meetings that may be drawn. */
    private readonly movable: Int32Array,
  ) {
    this.priceAt = new Float64Array(model.slots);
  }

  /**
   * Draws a partner for placed meeting `m` as an annealing at this temperature would take one, among those that share no
   * participant with it and would be in nobody's way; false where it had better stay.
   */
  draw(m: number, costs: Costs, temperature: number): boolean {
    const { random, movable } = this;
    this.priceStarts(m, costs);
    let lowest = -temperature * drawGumbel(random);
    let isFound = false;
    const { length } = movable;
    const offset = length > MOST_PARTNERS ? random.below(length) : 0;
    for (let i = 0; i < length && i < MOST_PARTNERS; i++) {
      const partner = movable[i + offset < length ? i + offset : i + offset - length] ?? 0;
      if ((this.schedule.start[partner] ?? -1) < 0 || this.model.pinned[partner] === 1) continue;
      const [start, its] = this.startsOf(m, partner);
      if (this.isNoSwap(m, start, partner, its)) continue;
      const own = this.priceAt[start] ?? Infinity;
      if (own === Infinity || !isInDomain(this.model, partner, its)) continue;
      this.priced++;
      const price = own + priceAlone(this.model, this.schedule, costs, partner, its);
      if (price === -Infinity) continue;
      const noisy = price - temperature * drawGumbel(random);
      if (noisy >= lowest || !this.areServed(m, start, partner, its)) continue;
      lowest = noisy;
      isFound = true;
      this.keep(m, start, partner, its, price);
    }
    return isFound;
  }

  private priceStarts(m: number, costs: Costs): void {
    const { prices, priceAt } = this;
    prices.priceUnserved(m, costs);
    this.priced = prices.count;
    priceAt.fill(Infinity);
    for (let i = 0; i < prices.count; i++) priceAt[prices.starts[i] ?? 0] = prices.prices[i] ?? 0;
  }

  /** Where the two would begin: at each other's start or end; one that follows the other at once goes before it. */
  private startsOf(m: number, partner: number): [start: number, its: number] {
    const { duration } = this.model;
    const from = this.schedule.start[m] ?? 0;
    const to = this.schedule.start[partner] ?? 0;
    const own = duration[m] ?? 0;
    const its = duration[partner] ?? 0;
    if (own === its) return [to, from];
    if (to === from + own) return [from + its, from];
    if (from === to + its) return [to, to + own];
    return this.random.below(2) === 0 ? [to, from] : [to + its - own, from + own - its];
  }

  /** Whether one would stay where it is, or both would be there at a time and might want the same room. */
  private isNoSwap(m: number, start: number, partner: number, its: number): boolean {
    const { duration } = this.model;
    if (start === this.schedule.start[m] || its === this.schedule.start[partner]) return true;
    return start < its + (duration[partner] ?? 0) && its < start + (duration[m] ?? 0);
  }

  /** Whether each finds a room and interpreters when both have left their places. */
  private areServed(m: number, start: number, partner: number, its: number): boolean {
    const { model, schedule } = this;
    const count = (by: 1 | -1) => {
      countPlace(model, schedule, m, schedule.start[m] ?? 0, by);
      countPlace(model, schedule, partner, schedule.start[partner] ?? 0, by);
    };
    count(1);
    const are = hasPools(model, schedule, m, start) && hasPools(model, schedule, partner, its);
    count(-1);
    return are;
  }

  private keep(m: number, start: number, partner: number, its: number, price: number): void {
    this.movers[0] = m;
    this.movers[1] = partner;
    this.starts[0] = start;
    this.starts[1] = its;
    this.price = price;
  }
}
