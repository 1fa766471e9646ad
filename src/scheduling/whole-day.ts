import { Arrangement } from './arrangement.js';
import { DayPrices } from './day-prices.js';
import type { Model } from './model.js';
import type { Costs } from './price.js';
import { drawGumbel, type Random } from './random.js';
import type { Schedule } from './schedule.js';

/** Meetings of one participant that move at once, at most: each doubles the work. */
const MOST_MOVERS = 6;
/** States at once, at most: on a long grid fewer meetings move. */
const MOST_STATES = 65_536;
/** Meetings whose pricing looks at more than so many others, for each start anew, stay. */
const MOST_LOOKS = 250_000;

/** Draws new starts for several meetings of one participant at once, the cheapest as far as prices are known beforehand. */
export class WholeDay {
  /** The meetings drawn last, `count` of them, and where they would begin. */
  readonly movers = new Int32Array(MOST_MOVERS);
  count = 0;
  /** How many starts were priced for that. */
  priced = 0;
  private readonly arrangement: Arrangement;
  private readonly day: DayPrices;
  private readonly width: number;
  private readonly mostMovers: number;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    private readonly random: Random,
  ) {
    this.width = model.slots + 1;
    this.mostMovers = Math.max(2, Math.min(MOST_MOVERS, 31 - Math.clz32(MOST_STATES / model.slots)));
    this.arrangement = new Arrangement(model, schedule, this.mostMovers);
    this.day = new DayPrices(model, schedule, this.mostMovers);
  }

  get starts(): Int32Array {
    return this.arrangement.starts;
  }

  /** Draws movers of a participant, one of whom will begin at another time than now; false when there is no way. */
  drawAny(party: number, costs: Costs, temperature: number): boolean {
    this.count = this.priced = 0;
    this.drawMovers(party, -1);
    if (this.count === 0) return false;
    const movers = this.priceMovers(party, costs, temperature);
    const leaver = this.random.below(this.count);
    this.day.prices[leaver * this.width + (this.schedule.start[movers[leaver] ?? 0] ?? 0)] = Infinity;
    return this.arrange(party, movers, costs);
  }

  /** The same where meeting `m` of the participant, which has a place, begins at `start`. */
  drawAround(party: number, m: number, start: number, costs: Costs, temperature: number): boolean {
    this.priced = 0;
    if (this.isWide(m)) return false;
    this.movers[0] = m;
    this.count = 1;
    this.drawMovers(party, m);
    const movers = this.priceMovers(party, costs, temperature);
    const { prices } = this.day;
    const price = prices[start] ?? Infinity;
    prices.fill(Infinity, 0, this.width);
    prices[start] = price;
    return price < Infinity && this.arrange(party, movers, costs);
  }

  /** Adds placed meetings of a participant that may move, each as likely as any other, until there are two or a few more. */
  private drawMovers(party: number, drawn: number): void {
    const { model, schedule, movers, random } = this;
    const first = model.meetingsOf.from[party] ?? 0;
    const known = this.count;
    const most = 2 + random.below(this.mostMovers - 1);
    let seen = 0;
    for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
      const m = schedule.sequence[i] ?? 0;
      if (model.pinned[m] === 1 || m === drawn || this.isWide(m)) continue;
      seen++;
      if (this.count < most) {
        movers[this.count++] = m;
        continue;
      }
      const at = random.below(seen);
      if (at < most - known) movers[known + at] = m;
    }
  }

  /** Whether too much would have to be looked at to price a meeting: on a long grid, with many parties who meet often. */
  private isWide(m: number): boolean {
    const { parties, domains } = this.model;
    let others = 0;
    for (let i = parties.from[m] ?? 0; i < (parties.from[m + 1] ?? 0); i++) {
      others += this.schedule.length[parties.items[i] ?? 0] ?? 0;
    }
    return others * ((domains.from[m + 1] ?? 0) - (domains.from[m] ?? 0)) > MOST_LOOKS;
  }

  /** Prices the movers' starts as an annealing at this temperature would take them for. */
  private priceMovers(party: number, costs: Costs, temperature: number): Int32Array {
    const { model, day, random } = this;
    const movers = this.movers.subarray(0, this.count);
    day.priceAll(party, movers, costs);
    this.priced = day.count;
    movers.forEach((m, j) => {
      for (let i = model.domains.from[m] ?? 0; i < (model.domains.from[m + 1] ?? 0); i++) {
        const at = j * this.width + (model.domains.starts[i] ?? 0);
        day.prices[at] = (day.prices[at] ?? 0) - temperature * drawGumbel(random);
      }
    });
    return movers;
  }

  private arrange(party: number, movers: Int32Array, costs: Costs): boolean {
    const gap = costs.gap + 2 * costs.unfairness * (this.schedule.gapsOf[party] ?? 0);
    return this.arrangement.find(party, movers, this.day.prices, gap);
  }
}
