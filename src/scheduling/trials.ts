import { isInDomain } from './domains.js';
import { Draws } from './draws.js';
import { fit } from './fit.js';
import type { Model } from './model.js';
import type { Move, Style } from './move.js';
import { drawExponential, type Random } from './random.js';
import { WholeDay } from './whole-day.js';
import type { Schedule } from './schedule.js';
import { PairSwap } from './pair-swap.js';
import { StartPrices } from './start-prices.js';

/** Of sixteen moves of placed meetings, those that look at all free starts at once; of four insertions, those that look at all. */
const SHIFTS = 4;
const INSERTIONS = 3;
/** Of so many moves while tidying, one rearranges a participant's days. */
const ARRANGEMENTS = 256;
/** Of so many moves while tidying where rooms are full, one swaps two meetings. */
const SWAPS = 4;
/** On a longer grid that would take too much memory and time. */
const MOST_SLOTS = 4096;
/** Draws for one move, of which some are outside the meeting's domain. */
const MOST_DRAWS = 8;

/** The changes an annealing tries: what is drawn, and what is done to those in the way. */
export class Trials {
  readonly prices: StartPrices;
  /** Whether rooms are so full that meetings had better change place two by two. */
  isPacked = false;
  private readonly draws: Draws;
  private readonly pair: PairSwap;
  private wholeDay: WholeDay | undefined;
  private readonly schedule: Schedule;
  private temperature = 0;

  constructor(
    private readonly model: Model,
    private readonly move: Move,
    private readonly random: Random,
    private readonly onBetter: () => void,
  ) {
    this.schedule = move.schedule;
    this.draws = new Draws(model, move.schedule, random);
    this.prices = new StartPrices(model, move.schedule);
    this.pair = new PairSwap(model, move.schedule, random, this.prices, this.draws.movable);
    move.fit = (m) => fit(model, move.schedule, this.prices, move.chain, m, move.costs, random, this.temperature);
  }

  /** Tries one change; returns how many it priced. */
  try(temperature: number, mayDrop: boolean): number {
    const { random, schedule, draws } = this;
    this.temperature = temperature;
    const isRearranged = !mayDrop && schedule.gappy.size > 0 && random.below(ARRANGEMENTS) === 0;
    if (isRearranged && this.model.slots <= MOST_SLOTS) return this.rearrange(temperature);
    if (!mayDrop && this.isPacked && random.below(SWAPS) === 0) return this.swapPair(temperature);
    const isInsertion = schedule.unplaced.size > 0 && random.below(mayDrop ? 4 : 16) === 0;
    for (let i = 0; i < MOST_DRAWS; i++) {
      const m = isInsertion ? draws.unplaced() : draws.meeting();
      if (m < 0) continue;
      if (!isInsertion && random.below(16) < SHIFTS) return this.shift(m, temperature);
      if (isInsertion && mayDrop && random.below(4) < INSERTIONS) return this.insert(m, temperature);
      const start = random.below(8) < 5 ? draws.touchingStart(m) : draws.start(m);
      if (start === schedule.start[m] || !isInDomain(this.model, m, start)) continue;
      const style = this.drawStyle(isInsertion, mayDrop);
      const limit = temperature * drawExponential(random);
      if (this.move.attempt(m, start, style, mayDrop, limit) && this.move.delta < 0) this.onBetter();
      return 1;
    }
    return 1;
  }

  /** Weighing exchanges more; only tidying takes the time to look for good places, or to push a row of meetings along. */
  private drawStyle(isInsertion: boolean, mayDrop: boolean): Style {
    const draw = this.random.below(8);
    if (draw >= 6 || isInsertion) return draw === 7 && mayDrop ? 'drop' : 'refit';
    if (mayDrop) return 'swap';
    const tidy = this.random.below(16);
    return tidy < 4 ? 'push' : tidy < 12 ? 'fit' : 'swap';
  }

  /** Draws a meeting for another to change place with, and tries it. */
  private swapPair(temperature: number): number {
    const { random, move, pair, draws, schedule } = this;
    const m = draws.meeting();
    if (m < 0 || (schedule.start[m] ?? -1) < 0 || this.model.pinned[m] === 1) return 1;
    if (!pair.draw(m, move.costs, temperature)) return Math.max(1, pair.priced);
    const limit = Math.max(0, pair.price) + temperature * drawExponential(random);
    if (move.attemptAll(pair.movers, pair.starts, 2, limit) && move.delta < 0) this.onBetter();
    return pair.priced;
  }

  /** Draws new places for several meetings of one participant at once, and tries them. */
  private rearrange(temperature: number): number {
    const { random, move } = this;
    const day = (this.wholeDay ??= new WholeDay(this.model, this.schedule, random));
    day.priced = 0;
    if (!this.drawDay(day, temperature)) return Math.max(1, day.priced);
    const limit = temperature * drawExponential(random);
    if (move.attemptAll(day.movers, day.starts, day.count, limit) && move.delta < 0) this.onBetter();
    return Math.max(1, day.priced);
  }

  /** Half of the time around a meeting that goes beside another of one of its parties; else somebody with gaps, or anybody. */
  private drawDay(day: WholeDay, temperature: number): boolean {
    const { random, schedule, model, draws, move } = this;
    const m = draws.meeting();
    if (m < 0 || (schedule.start[m] ?? -1) < 0) return false;
    const { from, items } = model.parties;
    const first = from[m] ?? 0;
    const party = items[first + random.below((from[m + 1] ?? 0) - first)] ?? 0;
    if (random.below(2) === 0) {
      const start = draws.touchingStart(m);
      if (model.pinned[m] === 1 || start === schedule.start[m] || !isInDomain(model, m, start)) return false;
      return day.drawAround(party, m, start, move.costs, temperature);
    }
    const { items: gappy, size } = schedule.gappy;
    const isAny = random.below(2) === 0;
    return day.drawAny(isAny ? party : (gappy[random.below(size)] ?? 0), move.costs, temperature);
  }

  /** Prices all starts of an unplaced meeting by who would have to go, and tries one that is drawn. */
  private insert(m: number, temperature: number): number {
    const { prices, random, move } = this;
    prices.priceLosses(m, move.costs);
    const i = prices.draw(random, temperature);
    const style: Style = random.below(4) === 0 ? 'drop' : 'refit';
    const limit = temperature * drawExponential(random);
    if (i >= 0 && move.attempt(m, prices.starts[i] ?? 0, style, true, limit) && move.delta < 0) this.onBetter();
    return Math.max(1, prices.count);
  }

  /** Prices all starts at which a meeting is in nobody's way, and draws one of them. */
  private shift(m: number, temperature: number): number {
    const { prices, random, move } = this;
    prices.priceAll(m, move.costs);
    const i = prices.draw(random, temperature);
    const start = prices.starts[i] ?? -1;
    if (i >= 0 && start !== this.schedule.start[m]) {
      const limit = (prices.prices[i] ?? 0) + temperature * drawExponential(random);
      if (move.attempt(m, start, 'refit', false, limit) && move.delta < 0) this.onBetter();
    }
    return Math.max(1, prices.count);
  }
}
