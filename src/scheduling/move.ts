import { Chain } from './chain.js';
import { claimPlace, type Shortage } from './claims.js';
import { resolveConflicts } from './conflicts.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import { refit } from './refit.js';
import { claim, enterDays, leaveDays, recountGaps, release, type Schedule } from './schedule.js';
import { findVictim, hasOtherPool } from './victims.js';
import { forget, isKept, rankOf, record } from './worth.js';

/** What a unit of each quality costs a search; the best schedule has the lowest cost. */
export interface Costs {
  weight: number;
  gap: number;
  /** On the sum of squares of each participant's gaps: keeps the worst day bearable. */
  unfairness: number;
  rank: number;
}

/** What happens to a meeting that is in the way: it goes where the newcomer came from, to a free place, or loses its place. */
export type Style = 'swap' | 'refit' | 'drop';

const MOST_VICTIMS = 12;

/** One possible change of a schedule: proposed, priced, then made or forgotten. */
export class Move {
  readonly chain: Chain;
  /** Cost difference of the last proposal. */
  delta = 0;
  /** Announced meetings that may be elsewhere in all; those that have no choice are not hindered. */
  mostMoved = Infinity;
  /** Announced meetings that must come back to their place by a move. */
  leastKept = 0;
  /** Whether pinned meetings may change the room or interpreters their pin leaves open. */
  mayShiftPinned = false;
  /** Meetings that may make room in a pool for those that move. */
  mostVictims = MOST_VICTIMS;
  private readonly shortage: Shortage = { items: new Int32Array(0), from: 0, to: 0 };
  private readonly oldRoom: Int32Array;
  private readonly oldInterpreter: Int32Array;
  /** What happens to those in the way in the current attempt. */
  style: Style = 'swap';
  private mayDrop = false;
  private released = 0;

  constructor(
    readonly model: Model,
    readonly schedule: Schedule,
    readonly random: Random,
    public costs: Costs,
  ) {
    this.chain = new Chain(model, schedule);
    this.oldRoom = new Int32Array(model.meetings);
    this.oldInterpreter = new Int32Array(model.pools.demands.items.length);
  }

  /**
   * Tries to bring meeting `m` to `start`; whoever is in the way is treated by `style`, and dropped where that fails and
   * `mayDrop` allows it. Makes the change and returns true when it is possible and costs no more than `limit`.
   */
  attempt(m: number, start: number, style: Style, mayDrop: boolean, limit: number): boolean {
    this.style = style;
    this.mayDrop = mayDrop;
    this.chain.clear();
    this.released = 0;
    this.chain.add(m, start);
    if (!this.close(0) || !this.isPriceBelow(limit)) return false;
    const size = this.chain.size;
    const isMade =
      this.settle() && (size === this.chain.size || this.isPriceBelow(limit)) && this.delta + this.roomDelta() <= limit;
    if (isMade) this.commit();
    else this.unsettle();
    return isMade;
  }

  /**
   * What it would take to bring an unplaced meeting to `start` by dropping others: leaves them in `chain`, the cost
   * difference in `delta`, and the schedule as it was. False when pinned meetings or the limits of a move forbid it.
   */
  probe(m: number, start: number): boolean {
    this.style = 'drop';
    this.mayDrop = true;
    this.chain.clear();
    this.released = 0;
    this.chain.add(m, start);
    const isPossible = this.close(0) && this.settle() && this.isPriceBelow(Infinity);
    this.unsettle();
    return isPossible;
  }

  /** Resolves the conflicts of all members from position `at` on, and of those that join. */
  private close(at: number): boolean {
    const { chain } = this;
    for (let i = at; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      if ((chain.newStart[m] ?? -1) < 0) continue;
      const resolve = (other: number) => this.displace(other, m);
      if (!resolveConflicts(this.model, this.schedule, chain, m, this.random, resolve)) return false;
    }
    return true;
  }

  /** Finds another place for `other`, which is in the way of member `m`. */
  private displace(other: number, m: number): boolean {
    if (this.model.pinned[other] === 1) return false;
    let start = -1;
    if (this.style === 'swap') start = this.exchangeStart(other, m);
    else if (this.style === 'refit') start = refit(this.model, this.schedule, this.chain, other, this.random);
    if (start < 0 && !this.mayDrop) return false;
    return this.chain.add(other, start);
  }

  /** The start that puts `other` where `m` comes from: shifted alike, or at one end of the hole. */
  private exchangeStart(other: number, m: number): number {
    const old = this.schedule.start[m] ?? -1;
    if (old < 0) return -1;
    const current = this.schedule.start[other] ?? 0;
    const shifted = current + old - (this.chain.newStart[m] ?? 0);
    const longer = (this.model.duration[m] ?? 0) - (this.model.duration[other] ?? 0);
    let start = shifted;
    if (longer !== 0) {
      const choice = this.random.below(4);
      if (choice === 2) start = old;
      else if (choice === 3) start = old + longer;
    }
    return isInDomain(this.model, other, start) ? start : -1;
  }

  /** Prices the chain without its rooms; false when it costs more than `limit` or a party would meet too often. */
  private isPriceBelow(limit: number): boolean {
    const { chain, schedule, costs } = this;
    let delta = 0;
    for (let i = 0; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      delta += costs.weight * ((schedule.worth[m] ?? 0) - this.worthAt(m, chain.newStart[m] ?? -1));
    }
    for (let i = 0; i < chain.touchedCount; i++) {
      const party = chain.touched[i] ?? 0;
      const before = schedule.gapsOf[party] ?? 0;
      const after = chain.gapsAfter(party);
      if (after < 0) return false;
      delta += costs.gap * (after - before) + costs.unfairness * (after * after - before * before);
    }
    this.delta = delta;
    return delta <= limit;
  }

  /** What a meeting would be worth at `start`, in the announced room if it was announced for then. */
  private worthAt(m: number, start: number): number {
    if (start < 0) return 0;
    const kept = this.model.previous.start[m] === start ? (this.model.previous.price[m] ?? 0) : 0;
    return (this.model.priority[m] ?? 0) + kept;
  }

  /** Gives every member a room and interpreters; those who stand in the way join the chain. */
  private settle(): boolean {
    const { chain, model, schedule } = this;
    this.releaseNew();
    let victims = 0;
    for (let i = 0; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      const start = chain.newStart[m] ?? -1;
      while (start >= 0 && !claimPlace(model, schedule, chain, m, start, this.shortage)) {
        if (++victims > this.mostVictims || !this.makeRoom(m, start)) return false;
        this.releaseNew();
      }
      chain.settled = i + 1;
    }
    return true;
  }

  private releaseNew(): void {
    const { chain, model, schedule } = this;
    const { from } = model.pools.demands;
    for (; this.released < chain.size; this.released++) {
      const m = chain.members[this.released] ?? 0;
      const start = schedule.start[m] ?? -1;
      if (start < 0) continue;
      release(model, schedule, m, start);
      this.oldRoom[m] = schedule.room[m] ?? 0;
      for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) this.oldInterpreter[k] = schedule.interpreter[k] ?? 0;
    }
  }

  /** Gives all members back what they had. */
  private unsettle(): void {
    const { chain, model, schedule } = this;
    const { from } = model.pools.demands;
    for (let i = 0; i < chain.settled; i++) {
      const m = chain.members[i] ?? 0;
      const start = chain.newStart[m] ?? -1;
      if (start >= 0) release(model, schedule, m, start);
    }
    for (let i = 0; i < this.released; i++) {
      const m = chain.members[i] ?? 0;
      const start = schedule.start[m] ?? -1;
      if (start < 0) continue;
      schedule.room[m] = this.oldRoom[m] ?? 0;
      for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) schedule.interpreter[k] = this.oldInterpreter[k] ?? 0;
      claim(model, schedule, m, start);
    }
  }

  /** Moves somebody out of a pool that `m` needs from `start` on. */
  private makeRoom(m: number, start: number): boolean {
    const { shortage, model, schedule, chain } = this;
    if (shortage.to === shortage.from) return false;
    const offset = this.random.below(shortage.to - shortage.from);
    for (let i = shortage.from; i < shortage.to; i++) {
      const at = i + offset < shortage.to ? i + offset : i + offset - (shortage.to - shortage.from);
      const pool = shortage.items[at] ?? 0;
      if ((model.pools.openRun[pool * model.slots + start] ?? 0) < (model.duration[m] ?? 0)) continue;
      const victim = findVictim(model, schedule, chain, pool, m, start, this);
      if (victim < 0) continue;
      const current = schedule.start[victim] ?? 0;
      const size = chain.size;
      const isMoved = hasOtherPool(model, schedule, victim, pool, current)
        ? chain.add(victim, current)
        : this.displace(victim, m);
      return isMoved && this.close(size);
    }
    return false;
  }

  /**
   * What the rooms found add to the price: their ranks, and announced places not kept after all; Infinity when more
   * announced meetings would move than may.
   */
  private roomDelta(): number {
    const { chain, schedule, costs, model } = this;
    let delta = 0;
    let moved = 0;
    for (let i = 0; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      const start = chain.newStart[m] ?? -1;
      if ((schedule.start[m] ?? -1) >= 0) delta -= costs.rank * rankOf(model, m, this.oldRoom[m] ?? 0);
      const kept = isKept(model, schedule, m, start);
      moved += (schedule.kept[m] ?? 0) - (kept ? 1 : 0);
      if (start < 0) continue;
      delta += costs.rank * rankOf(model, m, schedule.room[m] ?? 0);
      if (!kept) delta += costs.weight * (this.worthAt(m, start) - (model.priority[m] ?? 0));
    }
    if ((this.leastKept > 0 && -moved < this.leastKept) || (moved > 0 && schedule.moved + moved > this.mostMoved))
      return Infinity;
    return delta;
  }

  private commit(): void {
    const { chain, model, schedule } = this;
    for (let i = 0; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      if ((schedule.start[m] ?? -1) < 0) continue;
      leaveDays(model, schedule, m);
      forget(model, schedule, m, this.oldRoom[m] ?? 0);
    }
    for (let i = 0; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      const start = chain.newStart[m] ?? -1;
      if (start < 0) continue;
      enterDays(model, schedule, m, start);
      record(model, schedule, m, start);
    }
    for (let i = 0; i < chain.touchedCount; i++) recountGaps(model, schedule, chain.touched[i] ?? 0);
  }
}

/** Whether a meeting could be at `start` if it were alone. */
export function isInDomain(model: Model, m: number, start: number): boolean {
  if (start < 0 || start >= model.slots) return false;
  const { bits, words } = model.domains;
  return (((bits[m * words + (start >> 5)] ?? 0) >>> (start & 31)) & 1) === 1;
}
