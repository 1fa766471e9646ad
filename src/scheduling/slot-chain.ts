import type { Model } from './model.js';
import { gapCost, type Costs } from './price.js';
import type { Random } from './random.js';
import type { SlotDays } from './slot-days.js';

/** Chains that may give a full slot its balance back. */
const MOST_BALANCES = 4;

/**
 * A Kempe chain of meetings that last one slot: who meets in both of two slots changes them about together with the
 * partners. Only who is at an end of the chain meets at other times afterwards, so most of it costs nothing to price.
 */
export class SlotChain {
  readonly members: Int32Array;
  size = 0;
  /** The participants at its ends, the slots they would meet in, and their gaps. */
  readonly ends: Int32Array;
  readonly busyAfter: Int32Array;
  readonly gapsAfter: Int32Array;
  endCount = 0;
  /** What the gaps cost more afterwards. */
  delta = 0;
  /** Meetings more in the second slot afterwards. */
  private surplus = 0;
  private a = 0;
  private b = 0;
  private readonly seen: Int32Array;
  private stamp = 0;
  private readonly hasOrders: boolean;

  constructor(
    private readonly model: Model,
    private readonly days: SlotDays,
    private readonly random: Random,
  ) {
    const seats = model.meetingsOf.items.length;
    this.members = new Int32Array(model.meetings);
    this.seen = new Int32Array(model.meetings);
    this.ends = new Int32Array(seats);
    this.busyAfter = new Int32Array(seats);
    this.gapsAfter = new Int32Array(seats);
    this.hasOrders = model.after.items.length > 0;
  }

  /** Finds what moves with meeting `m` from slot `a` to `b`, and more chains where one of the slots would be too full. */
  find(m: number, a: number, b: number, costs: Costs): boolean {
    const { days, random, model } = this;
    this.stamp++;
    this.size = 0;
    this.endCount = 0;
    this.delta = 0;
    this.surplus = 0;
    this.a = a;
    this.b = b;
    if (!this.follow(m, costs)) return false;
    for (let i = 0; ; i++) {
      const isFullA = (days.count[a] ?? 0) - this.surplus > (days.most[a] ?? 0);
      const isFullB = (days.count[b] ?? 0) + this.surplus > (days.most[b] ?? 0);
      if (!isFullA && !isFullB) return !this.hasOrders || this.isInOrder();
      if (i === MOST_BALANCES) return false;
      const slot = isFullB ? b : a;
      const other = days.inSlot[slot * model.meetings + random.below(days.count[slot] ?? 1)] ?? 0;
      if (this.seen[other] !== this.stamp) this.balance(other, isFullB ? -1 : 1, costs);
    }
  }

  /** The slot of a member after the change. */
  slotAfter(m: number): number {
    const slot = this.days.slotOf[m] ?? -1;
    return this.seen[m] === this.stamp ? this.a + this.b - slot : slot;
  }

  /** Adds the chain of meeting `m` where that changes the surplus by the `sign` wanted. */
  private balance(m: number, sign: number, costs: Costs): void {
    const { size, endCount, delta, surplus } = this;
    if (this.follow(m, costs) && (this.surplus - surplus) * sign > 0) return;
    while (this.size > size) this.seen[this.members[--this.size] ?? 0] = 0;
    this.endCount = endCount;
    this.delta = delta;
    this.surplus = surplus;
  }

  /** Adds all that is bound to change between the two slots together with meeting `m`; false where one may not. */
  private follow(m: number, costs: Costs): boolean {
    const { model, days, members, seen, stamp, a, b } = this;
    const { from, items } = model.parties;
    const { bits, words } = model.domains;
    seen[m] = stamp;
    members[this.size++] = m;
    for (let i = this.size - 1; i < this.size; i++) {
      const member = members[i] ?? 0;
      const to = a + b - (days.slotOf[member] ?? 0);
      if ((((bits[member * words] ?? 0) >>> to) & 1) === 0) return false;
      this.surplus += to === b ? 1 : -1;
      const last = from[member + 1] ?? 0;
      for (let k = from[member] ?? 0; k < last; k++) {
        const party = items[k] ?? 0;
        const other = days.meetingAt[(party << 5) + to] ?? -1;
        if (other < 0) this.addEnd(party, costs);
        else if (seen[other] !== stamp) {
          seen[other] = stamp;
          members[this.size++] = other;
        }
      }
    }
    return true;
  }

  private addEnd(party: number, costs: Costs): void {
    const { days, endCount } = this;
    const busy = (days.busy[party] ?? 0) ^ (1 << this.a) ^ (1 << this.b);
    const before = days.gapsOf[party] ?? 0;
    const after = days.gapsWith(party, busy);
    this.ends[endCount] = party;
    this.busyAfter[endCount] = busy;
    this.gapsAfter[endCount] = after;
    this.endCount++;
    if (after !== before) this.delta += gapCost(costs, before, after);
  }

  /** A meeting that comes before another ends no later than that one starts. */
  private isInOrder(): boolean {
    const { after, before } = this.model;
    for (let i = 0; i < this.size; i++) {
      const m = this.members[i] ?? 0;
      const slot = this.slotAfter(m);
      for (let k = after.from[m] ?? 0; k < (after.from[m + 1] ?? 0); k++) {
        const later = this.slotAfter(after.items[k] ?? 0);
        if (later >= 0 && later <= slot) return false;
      }
      for (let k = before.from[m] ?? 0; k < (before.from[m + 1] ?? 0); k++) {
        if (this.slotAfter(before.items[k] ?? 0) >= slot) return false;
      }
    }
    return true;
  }
}
