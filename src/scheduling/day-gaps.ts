import { kindsOf, metOf, type Kind, type StartsMemory } from './day-kinds.js';
import { DayScan } from './day-scan.js';
import type { Model } from './model.js';

/** A participant for whom a table would have more cells than this is not looked at. */
const MOST_CELLS = 4_000_000;
/** Table cells between two looks at whether to stop. */
const CHECK_EVERY = 65_536;

/**
 * The days of one participant by itself: the fewest gaps with which it can have all its required meetings and any of the
 * others, and with which it can if one of them begins at a given start. By dynamic programming over (how many of each
 * kind were met, end of the last meeting), forward for what it took to get there and backward for what is left.
 */
export class DayGaps {
  private kinds: readonly Kind[] = [];
  private states = 0;
  private readonly width: number;
  private readonly statesAtOnce: number;
  private readonly scan: DayScan;
  /** By state and end of the last meeting: the fewest gaps so far; later, the fewest still to come. */
  private cells = new Float64Array(0);
  /** By state and start of a next meeting: the fewest gaps up to it. */
  private upTo = new Float64Array(0);
  private readonly fromNow: Float64Array;
  private readonly excessOf: Float64Array[] = [];
  private readonly memory: StartsMemory = { starts: new Uint16Array(0) };

  /** `bits` are the starts that may be used, as the model's domains; their owner may take some out between two questions. */
  constructor(
    private readonly model: Model,
    private readonly isRequired: Uint8Array,
    private readonly bits: Int32Array,
    private readonly shouldStop: () => boolean,
  ) {
    this.width = model.slots + 1;
    this.statesAtOnce = Math.max(1, Math.floor(CHECK_EVERY / this.width));
    this.scan = new DayScan(model);
    this.fromNow = new Float64Array(model.slots);
  }

  /** Turns to a participant; the table cells a look at it takes, 0 where there is nothing to see or far too much. */
  turnTo(party: number): number {
    this.kinds = [];
    this.states = 0;
    if (this.requiredOf(party) < 2) return 0;
    const { kinds, states } = kindsOf(this.model, party, this.isRequired, this.bits, this.memory);
    if (kinds.length === 0 || states * this.width > MOST_CELLS) return 0;
    this.kinds = kinds;
    this.states = states;
    this.scan.begin(party, 1);
    return this.states * this.model.slots * (this.kinds.length + 1);
  }

  private requiredOf(party: number): number {
    const { from, items } = this.model.meetingsOf;
    let required = 0;
    for (let i = from[party] ?? 0; i < (from[party + 1] ?? 0); i++) required += this.isRequired[items[i] ?? 0] ?? 0;
    return required;
  }

  /** The fewest gaps of the participant turned to; Infinity when it cannot have all that are required; 0 when stopped. */
  fewest(): number {
    const { kinds, states, width, scan } = this;
    if (states === 0) return 0;
    if (this.cells.length < states * width) {
      this.cells = new Float64Array(states * width);
      this.upTo = new Float64Array(states * width);
    }
    this.cells.fill(Infinity, 0, states * width);
    let fewest = Infinity;
    for (let state = 0; state < states; state++) {
      if (state % this.statesAtOnce === 0 && this.shouldStop()) return 0;
      scan.ahead(this.cells, state * width, state === 0, this.upTo);
      for (const kind of kinds) if (metOf(kind, state) < kind.count) this.addMeeting(kind, state);
      if (!this.hasMetAll(state)) continue;
      for (let at = state * width; at < (state + 1) * width; at++)
        fewest = Math.min(fewest, this.cells[at] ?? Infinity);
    }
    return fewest;
  }

  private hasMetAll(state: number): boolean {
    return this.kinds.every((kind) => metOf(kind, state) >= kind.least);
  }

  private addMeeting(kind: Kind, state: number): void {
    const { cells, upTo, width } = this;
    const row = state * width;
    const target = (state + kind.place) * width + kind.duration;
    for (const start of kind.starts) {
      const gaps = upTo[row + start] ?? Infinity;
      if (gaps < (cells[target + start] ?? 0)) cells[target + start] = gaps;
    }
  }

  /**
   * What it takes more than `fewest`, the last answer, if a meeting begins at a start: by start, for each meeting of the
   * participant; Infinity where it cannot. Undefined when stopped. The answer holds until the next question.
   */
  excesses(fewest: number): { meetings: readonly number[]; excess: Float64Array }[] | undefined {
    const { kinds, states, model, width } = this;
    const excesses = kinds.map((_, k) => (this.excessOf[k] ??= new Float64Array(model.slots)).fill(Infinity));
    for (let state = states - 1; state >= 0; state--) {
      if (state % this.statesAtOnce === 0 && this.shouldStop()) return undefined;
      this.fromNow.fill(Infinity);
      kinds.forEach((kind, k) => {
        if (metOf(kind, state) < kind.count) this.lookBack(kind, state, fewest, excesses[k] ?? this.fromNow);
      });
      this.scan.back(this.cells, state * width, this.hasMetAll(state) ? 0 : Infinity, this.fromNow);
    }
    return kinds.map(({ meetings }, k) => ({ meetings, excess: excesses[k] ?? this.fromNow }));
  }

  private lookBack(kind: Kind, state: number, fewest: number, excess: Float64Array): void {
    const { cells, upTo, width, fromNow } = this;
    const row = state * width;
    const target = (state + kind.place) * width + kind.duration;
    for (const start of kind.starts) {
      const left = cells[target + start] ?? Infinity;
      if (left < (fromNow[start] ?? 0)) fromNow[start] = left;
      const all = left + (upTo[row + start] ?? Infinity) - fewest;
      if (all < (excess[start] ?? 0)) excess[start] = all;
    }
  }
}
