import type { Chain } from './chain.js';
import type { Model } from './model.js';
import { enterInTheWay } from './in-the-way.js';
import { gapCost, type Costs } from './price.js';
import { drawGumbel, MOST_GUMBEL, type Random } from './random.js';
import type { Schedule } from './schedule.js';
import { listSlots, removeSlots } from './slot-bits.js';
import { keepServedOf } from './units-left.js';

/** Prices all starts of a meeting at which it would be in nobody's way and served, in one pass over its parties' days. */
export class StartPrices {
  /** The starts priced last, ascending, and what the gaps cost more at each than now. */
  readonly starts: Uint16Array;
  readonly prices: Float64Array;
  count = 0;
  /** The meeting priced last, and the chain beside which it was. */
  private priced = -1;
  private chain: Chain | undefined;
  private readonly free: Int32Array;
  private readonly losses: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
  ) {
    const { from, words } = model.domains;
    let most = 0;
    for (let m = 0; m < model.meetings; m++) most = Math.max(most, (from[m + 1] ?? 0) - (from[m] ?? 0));
    this.starts = new Uint16Array(most);
    this.prices = new Float64Array(most);
    this.free = new Int32Array(words);
    this.losses = new Float64Array(model.slots + 1);
  }

  /**
   * Prices meeting `m`, as if neither it nor the members of `chain` had a place now, at every start of its domain that
   * suits all its parties.
   */
  priceAll(m: number, costs: Costs, chain?: Chain): void {
    this.keepSuiting(m, chain);
    keepServedOf(this.model, this.schedule, m, this.free);
    this.priceKept(m, costs);
  }

  /** The same for the starts at which there may be no room or interpreter for it. */
  priceUnserved(m: number, costs: Costs): void {
    this.keepSuiting(m, undefined);
    this.priceKept(m, costs);
  }

  /** Keeps the starts of a meeting's domain at which no other meeting of its parties is in the way. */
  private keepSuiting(m: number, chain: Chain | undefined): void {
    const { model, free } = this;
    this.priced = m;
    this.chain = chain;
    const { bits, words } = model.domains;
    for (let w = 0; w < words; w++) free[w] = bits[m * words + w] ?? 0;
    const { from, items } = model.parties;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) this.removeTaken(items[i] ?? 0);
  }

  private priceKept(m: number, costs: Costs): void {
    this.count = listSlots(this.free, this.starts, 0);
    this.prices.fill(0, 0, this.count);
    const { from, items } = this.model.parties;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) this.addParty(items[i] ?? 0, costs);
  }

  /** Prices an unplaced meeting at every start of its domain by the worth of those parties' meetings that are in its way. */
  priceLosses(m: number, costs: Costs): void {
    const { model, schedule, losses, prices, starts } = this;
    const { domains } = model;
    enterInTheWay(model, schedule, m, losses, schedule.worth);
    const gain = model.priority[m] ?? 0;
    const last = domains.from[m + 1] ?? 0;
    this.count = 0;
    let loss = 0;
    let t = -1;
    for (let i = domains.from[m] ?? 0; i < last; i++) {
      const start = domains.starts[i] ?? 0;
      while (t < start) loss += losses[++t] ?? 0;
      starts[this.count] = start;
      prices[this.count++] = costs.weight * (loss - gain);
    }
  }

  /** Takes a start out of what may be drawn. */
  exclude(start: number): void {
    for (let i = 0; i < this.count; i++) if (this.starts[i] === start) this.prices[i] = Infinity;
  }

  /** One of the starts, drawn so that each is as likely as a search at this temperature would be found there; or −1. */
  draw(random: Random, temperature: number): number {
    const { prices, count } = this;
    let best = -1;
    let lowest = Infinity;
    for (let i = 0; i < count; i++) {
      const price = prices[i] ?? 0;
      if (price - temperature * MOST_GUMBEL >= lowest) continue;
      const noisy = price - temperature * drawGumbel(random);
      if (noisy >= lowest) continue;
      lowest = noisy;
      best = i;
    }
    return best;
  }

  /** Whether a meeting counts as having no place. */
  private isAway(other: number): boolean {
    return other === this.priced || this.chain?.has(other) === true;
  }

  private removeTaken(party: number): void {
    const { model, free, priced } = this;
    const { sequence, begins, ends, length } = this.schedule;
    const first = model.meetingsOf.from[party] ?? 0;
    const last = first + (length[party] ?? 0);
    const buffer = model.buffer[party] ?? 0;
    const before = (model.duration[priced] ?? 0) + buffer - 1;
    for (let at = first; at < last; at++) {
      if (!this.isAway(sequence[at] ?? 0)) removeSlots(free, (begins[at] ?? 0) - before, (ends[at] ?? 0) + buffer);
    }
  }

  /** Adds what one party's gaps cost more at each start: only the pause that the meeting would lie in changes. */
  private addParty(party: number, costs: Costs): void {
    const { model, starts, prices, count } = this;
    const { sequence, begins, ends, length, gapsOf } = this.schedule;
    const { dayOf } = model;
    const { until, from } = model.gaps;
    const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
    const duration = model.duration[this.priced] ?? 0;
    const before = gapsOf[party] ?? 0;
    let at = model.meetingsOf.from[party] ?? 0;
    const last = at + (length[party] ?? 0);
    const without = this.gapsWithout(party);
    let earlier = -1;
    for (let i = 0; i < count;) {
      while (at < last && ((begins[at] ?? 0) < (starts[i] ?? 0) || this.isAway(sequence[at] ?? 0))) {
        if (!this.isAway(sequence[at] ?? 0)) earlier = ends[at] ?? 0;
        at++;
      }
      const later = at < last ? (begins[at] ?? 0) : 65_536;
      const earlierDay = earlier < 0 ? -2 : (dayOf[earlier - 1] ?? -2);
      const laterDay = at < last ? (dayOf[later] ?? -2) : -2;
      const fromEarlier = earlier < 0 ? 0 : (from[row + earlier] ?? 0);
      const untilLater = at < last ? (until[row + later] ?? 0) : 0;
      const isOne = earlierDay === laterDay && earlierDay >= 0 && later > earlier;
      const rest = without - (isOne ? untilLater - fromEarlier : 0);
      for (; i < count && (starts[i] ?? 0) < later; i++) {
        const start = starts[i] ?? 0;
        const end = start + duration;
        const day = dayOf[start];
        let gaps = rest;
        if (day === earlierDay && start > earlier) gaps += (until[row + start] ?? 0) - fromEarlier;
        if (day === laterDay && later > end) gaps += untilLater - (from[row + end] ?? 0);
        if (gaps !== before) prices[i] = (prices[i] ?? 0) + gapCost(costs, before, gaps);
      }
    }
  }

  private gapsWithout(party: number): number {
    const { model, schedule } = this;
    const { sequence, begins, ends } = schedule;
    const { dayOf } = model;
    const { until, from } = model.gaps;
    const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
    const first = model.meetingsOf.from[party] ?? 0;
    const last = first + (schedule.length[party] ?? 0);
    let gaps = 0;
    let earlier = -1;
    for (let at = first; at < last; at++) {
      if (this.isAway(sequence[at] ?? 0)) continue;
      const begin = begins[at] ?? 0;
      if (earlier >= 0 && begin > earlier && dayOf[earlier - 1] === dayOf[begin]) {
        gaps += (until[row + begin] ?? 0) - (from[row + earlier] ?? 0);
      }
      earlier = ends[at] ?? 0;
    }
    return gaps;
  }
}
