import { DayScan } from './day-scan.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** The cheapest way for a participant to have some of its meetings, which may move, among the others, which stay. */
export class Arrangement {
  /** The starts found, by position among the meetings that may move. */
  readonly starts: Int32Array;
  private readonly width: number;
  private readonly scan: DayScan;
  /** By set of meetings that were met, as bits, and end of the last meeting: the least cost, and who ends there, −1 who stays. */
  private readonly cost: Float64Array;
  private readonly last: Int8Array;
  /** By set and start of the next meeting: the least cost up to it, and the end before it. */
  private readonly upTo: Float64Array;
  private readonly via: Int32Array;
  /** By end: where the meeting that stays and ends there begins. */
  private readonly staysFrom: Int32Array;

  /** For `most` meetings that may move, at most. */
  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    most: number,
  ) {
    this.width = model.slots + 1;
    this.scan = new DayScan(model);
    this.starts = new Int32Array(most);
    this.cost = new Float64Array((1 << most) * this.width);
    this.last = new Int8Array((1 << most) * this.width);
    this.upTo = new Float64Array((1 << most) * this.width);
    this.via = new Int32Array((1 << most) * this.width);
    this.staysFrom = new Int32Array(this.width);
  }

  /**
   * Arranges the days of `party`, to whom a gap costs `gap`: `prices[j * width + start]` is what it costs otherwise that
   * meeting `movers[j]` begins there, Infinity where it cannot or one that stays is in its way. False when there is no way.
   */
  find(party: number, movers: Int32Array, prices: Float64Array, gap: number): boolean {
    const { scan, cost, width, upTo, via } = this;
    scan.begin(party, gap);
    this.enterStaying(party, movers);
    const sets = 1 << movers.length;
    cost.fill(Infinity, 0, sets * width);
    let passed = 0;
    for (let set = 0; set < sets; set++) {
      passed = scan.ahead(cost, set * width, set === 0, upTo, via);
      for (let j = 0; j < movers.length; j++) if ((set & (1 << j)) === 0) this.addMover(set, j, movers[j] ?? 0, prices);
    }
    let end = -1;
    let least = Infinity;
    for (let at = passed; at < width; at++) {
      const one = cost[(sets - 1) * width + at] ?? Infinity;
      if (one >= least) continue;
      least = one;
      end = at;
    }
    if (end >= 0) this.goBack(sets - 1, end, movers);
    return end >= 0;
  }

  private enterStaying(party: number, movers: Int32Array): void {
    const { schedule, scan, staysFrom } = this;
    const first = this.model.meetingsOf.from[party] ?? 0;
    for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
      if (movers.includes(schedule.sequence[i] ?? 0)) continue;
      scan.staysUntil[schedule.begins[i] ?? 0] = schedule.ends[i] ?? 0;
      staysFrom[schedule.ends[i] ?? 0] = schedule.begins[i] ?? 0;
    }
  }

  private addMover(set: number, j: number, m: number, prices: Float64Array): void {
    const { model, width, cost, last, upTo } = this;
    const { from, starts } = model.domains;
    const row = set * width;
    const target = (set | (1 << j)) * width + (model.duration[m] ?? 0);
    const to = from[m + 1] ?? 0;
    for (let i = from[m] ?? 0; i < to; i++) {
      const start = starts[i] ?? 0;
      const price = (upTo[row + start] ?? 0) + (prices[j * width + start] ?? 0);
      if (price >= (cost[target + start] ?? 0)) continue;
      cost[target + start] = price;
      last[target + start] = j;
    }
  }

  /** Reads the starts off the way that led to `end`. */
  private goBack(all: number, end: number, movers: Int32Array): void {
    const { width, last, via, staysFrom, model, scan } = this;
    for (let set = all; end >= 0;) {
      const stay = staysFrom[end] ?? 0;
      const isStay = scan.staysUntil[stay] === end;
      const j = last[set * width + end] ?? 0;
      const start = isStay ? stay : end - (model.duration[movers[j] ?? 0] ?? 0);
      if (!isStay) {
        this.starts[j] = start;
        set &= ~(1 << j);
      }
      end = via[set * width + start] ?? -1;
    }
  }
}
