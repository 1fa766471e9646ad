import { enterInTheWay, STAYS } from './in-the-way.js';
import { gapCost, type Costs } from './price.js';
import type { Model } from './model.js';
import { gapBetween, type Schedule } from './schedule.js';
import { countPlace, keepServedNow } from './units-left.js';

/** What it costs, in gaps, that another meeting has to make way, or that no room or interpreter is free: rough guesses. */
const MAKING_WAY = 1.5;
const MAKING_ROOM = 1;

/** Prices all starts of several meetings of one participant, none of which has a place, by what others have to pay. */
export class DayPrices {
  /** By position among the movers and start; Infinity where a meeting cannot begin. */
  readonly prices: Float64Array;
  /** How many were priced last. */
  count = 0;
  private readonly width: number;
  private readonly isAway: Uint8Array;
  /** By meeting: what it costs that it makes way; 0 for the movers. */
  private readonly makingWay: Float64Array;
  private readonly inTheWay: Float64Array;
  private readonly served: Int32Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    most: number,
  ) {
    this.width = model.slots + 1;
    this.prices = new Float64Array(most * this.width);
    this.isAway = new Uint8Array(model.meetings);
    this.makingWay = new Float64Array(model.meetings);
    this.inTheWay = new Float64Array(this.width + 1);
    this.served = new Int32Array(model.domains.words);
  }

  /** Prices the movers, meetings of `party` that have a place. */
  priceAll(party: number, movers: Int32Array, costs: Costs): void {
    const { model, schedule, isAway, makingWay } = this;
    this.count = 0;
    const price = MAKING_WAY * costs.gap;
    if (makingWay[0] !== price) makingWay.fill(price);
    for (const m of movers) {
      isAway[m] = 1;
      makingWay[m] = 0;
      countPlace(model, schedule, m, schedule.start[m] ?? 0, 1);
    }
    movers.forEach((m, j) => this.price(party, m, j * this.width, costs));
    for (const m of movers) {
      isAway[m] = 0;
      makingWay[m] = price;
      countPlace(model, schedule, m, schedule.start[m] ?? 0, -1);
    }
  }

  private price(party: number, m: number, row: number, costs: Costs): void {
    const { model, schedule, inTheWay, prices, served } = this;
    const { from, starts, words, bits } = model.domains;
    for (let w = 0; w < words; w++) served[w] = bits[m * words + w] ?? 0;
    keepServedNow(model, schedule, m, served);
    enterInTheWay(model, schedule, m, inTheWay, this.makingWay, party);
    prices.fill(Infinity, row, row + this.width);
    let price = 0;
    let t = -1;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
      const start = starts[i] ?? 0;
      while (t < start) price += inTheWay[++t] ?? 0;
      if (price >= STAYS / 2) continue;
      const isServed = ((served[start >> 5] ?? 0) & (1 << (start & 31))) !== 0;
      const others = price < 1e-6 ? this.gapsOfOthers(party, m, start, costs) : price;
      prices[row + start] = others + (isServed ? 0 : MAKING_ROOM * costs.gap);
      this.count++;
    }
  }

  private gapsOfOthers(party: number, m: number, start: number, costs: Costs): number {
    const { model, schedule, isAway } = this;
    const { from, items } = model.parties;
    const end = start + (model.duration[m] ?? 0);
    let price = 0;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
      const other = items[i] ?? 0;
      if (other === party) continue;
      const before = schedule.gapsOf[other] ?? 0;
      const after = gapsWithout(model, schedule, other, isAway, start, end);
      if (after !== before) price += gapCost(costs, before, after);
    }
    return price;
  }
}

/** A participant's gaps with a meeting from `start` to `end`, where nobody is in the way, and without those that are away. */
function gapsWithout(
  model: Model,
  schedule: Schedule,
  party: number,
  isAway: Uint8Array,
  start: number,
  end: number,
): number {
  const { sequence, begins, ends } = schedule;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  let gaps = 0;
  let earlier = -1;
  let isIn = false;
  for (let at = first; ;) {
    while (at < last && isAway[sequence[at] ?? 0] === 1) at++;
    const isNew: boolean = !isIn && (at === last || (begins[at] ?? 0) > start);
    if (!isNew && at === last) return gaps;
    const begin = isNew ? start : (begins[at] ?? 0);
    if (earlier >= 0) gaps += gapBetween(model, party, earlier, begin);
    earlier = isNew ? end : (ends[at++] ?? 0);
    isIn ||= isNew;
  }
}
