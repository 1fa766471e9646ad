import { DayGaps } from './day-gaps.js';
import type { Model } from './model.js';

/** Meetings between two looks at whether to stop. */
const CHECK_EVERY = 256;

/** What is known of all schedules with no more gaps than supposed. */
interface Known {
  /** The starts that are left, as the model's domains. */
  bits: Int32Array;
  /** The fewest gaps of each participant, and their sum. */
  fewest: Float64Array;
  sum: number;
  /** What each party needs more if its meeting begins at a start: `excess[i * slots + start]` for position `i` of `parties.items`. */
  excess: Float32Array;
}

/** Supposes that there are no more than so many gaps, and draws the conclusions for who may meet when. */
export class Supposition {
  private readonly alone: Known;
  private readonly now: Known;
  private readonly days: DayGaps;
  private readonly isDirty: Uint8Array;

  constructor(
    private readonly model: Model,
    private readonly isRequired: Uint8Array,
    private work: number,
    private readonly shouldStop: () => boolean,
  ) {
    const { participants, parties, slots, domains } = model;
    const cells = parties.items.length * slots;
    const fewest = () => new Float64Array(participants);
    this.now = { bits: domains.bits.slice(), fewest: fewest(), sum: 0, excess: new Float32Array(cells) };
    this.alone = { bits: domains.bits.slice(), fewest: fewest(), sum: 0, excess: new Float32Array(cells) };
    this.days = new DayGaps(model, isRequired, this.now.bits, shouldStop);
    this.isDirty = new Uint8Array(participants).fill(1);
  }

  /** Looks at each participant alone; false where the work did not suffice. */
  lookAtAll(): boolean {
    if (this.lookAgain(Infinity) !== true) return false;
    copyTo(this.now, this.alone);
    return true;
  }

  /** Whether no schedule has `most` gaps or fewer: true when that was shown, undefined when the work did not suffice. */
  isRefuted(most: number): boolean | undefined {
    copyTo(this.alone, this.now);
    this.isDirty.fill(0);
    for (;;) {
      const isLess = this.leaveOut(most);
      if (isLess !== true) return isLess === undefined;
      const isPossible = this.lookAgain(most);
      if (isPossible !== true) return isPossible === undefined ? undefined : true;
    }
  }

  /**
   * Leaves out the starts that take more gaps than are left; undefined when a required meeting has none, else whether any
   * went; false when stopped.
   */
  private leaveOut(most: number): boolean | undefined {
    const { model, now, isRequired, isDirty } = this;
    const { from, items } = model.parties;
    let isLess = false;
    for (let m = 0; m < model.meetings; m++) {
      if (m % CHECK_EVERY === 0 && this.shouldStop()) return false;
      const left = this.leaveOutOf(m, most - now.sum);
      if (left < 0) continue;
      if (left === 0 && isRequired[m] === 1) return undefined;
      isLess = true;
      for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) isDirty[items[i] ?? 0] = 1;
    }
    return isLess;
  }

  /** How many starts a meeting keeps; −1 when it keeps all. */
  private leaveOutOf(m: number, spare: number): number {
    const { model, now } = this;
    const { words } = model.domains;
    let left = 0;
    let isLess = false;
    for (let w = 0; w < words; w++) {
      const word = now.bits[m * words + w] ?? 0;
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        if (this.excessAt(m, w * 32 + 31 - Math.clz32(bit)) <= spare) left++;
        else now.bits[m * words + w] = (now.bits[m * words + w] ?? 0) & ~bit;
      }
      isLess ||= word !== now.bits[m * words + w];
    }
    return isLess ? left : -1;
  }

  private excessAt(m: number, start: number): number {
    const { model, now } = this;
    const { from } = model.parties;
    let excess = 0;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) excess += now.excess[i * model.slots + start] ?? 0;
    return excess;
  }

  /** Looks again at who lost starts; false when there are more gaps than `most`, undefined when the work did not suffice. */
  private lookAgain(most: number): boolean | undefined {
    const { model, now, days, isDirty } = this;
    for (let party = isDirty.indexOf(1); party >= 0; party = isDirty.indexOf(1, party)) {
      // twice: forward, then backward
      this.work -= 2 * days.turnTo(party);
      if (this.work < 0) return undefined;
      isDirty[party] = 0;
      const fewest = days.fewest();
      if (this.shouldStop()) return undefined;
      now.sum += fewest - (now.fewest[party] ?? 0);
      if (now.sum > most || fewest === Infinity) return false;
      now.fewest[party] = fewest;
      const excesses = days.excesses(fewest);
      if (excesses === undefined) return undefined;
      for (const { meetings, excess } of excesses) {
        for (const m of meetings) now.excess.set(excess, this.positionOf(party, m) * model.slots);
      }
    }
    return true;
  }

  private positionOf(party: number, m: number): number {
    const { from, items } = this.model.parties;
    return items.indexOf(party, from[m]);
  }
}

function copyTo(from: Known, to: Known): void {
  to.bits.set(from.bits);
  to.fewest.set(from.fewest);
  to.sum = from.sum;
  to.excess.set(from.excess);
}
