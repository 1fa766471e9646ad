import { Chain } from './chain.js';
import { resolveConflicts } from './conflicts.js';
import { exchangeStart, pushedStart } from './exchange.js';
import type { Model } from './model.js';
import { countMoved, priceAlone, priceChain, priceRooms, type Costs } from './price.js';
import type { Random } from './random.js';
import { refit } from './refit.js';
import type { Schedule } from './schedule.js';
import { commitChain, Settlement } from './settlement.js';
import { findVictim, hasOtherPool } from './victims.js';
import { worthAt } from './worth.js';

/** A meeting in the way goes where the newcomer came from, beside it, to a good or any free place, or loses its own. */
export type Style = 'swap' | 'push' | 'fit' | 'refit' | 'drop';

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
  /** Whether pinned meetings may be dropped; only to see what that would take. */
  mayDropPinned = false;
  /** Meetings that may make room in a pool for those that move. */
  mostVictims = MOST_VICTIMS;
  /** Finds the best free place beside the chain for who is in the way, or −1; a search that asks for it sets it. */
  fit: (other: number) => number = () => -1;
  /** What happens to those in the way in the current attempt. */
  style: Style = 'swap';
  private mayDrop = false;
  /** What the move may cost, and what it costs for sure: the weight it loses so far. */
  private limit = 0;
  private spent = 0;
  private mover = 0;
  private readonly settlement: Settlement;
  private readonly resolve = (other: number) => this.displace(other, this.mover);

  constructor(
    readonly model: Model,
    readonly schedule: Schedule,
    readonly random: Random,
    public costs: Costs,
  ) {
    this.chain = new Chain(model, schedule);
    this.settlement = new Settlement(model, schedule, this.chain);
  }

  /**
   * Tries to bring meeting `m` to `start`; whoever is in the way is treated by `style`, and dropped where that fails and
   * `mayDrop` allows it. Makes the change and returns true when it is possible and costs no more than `limit`.
   */
  attempt(m: number, start: number, style: Style, mayDrop: boolean, limit: number): boolean {
    const { chain, schedule, costs, model } = this;
    const gain = costs.weight * (worthAt(model, m, start) - (schedule.worth[m] ?? 0));
    if (priceAlone(model, schedule, costs, m, start) - gain > limit) return false;
    this.begin(style, mayDrop);
    chain.add(m, start);
    return this.finish(limit, gain);
  }

  /** The same for `count` placed meetings at once; whoever is in the way is fitted in where there is a place. */
  attemptAll(meetings: Int32Array, starts: Int32Array, count: number, limit: number): boolean {
    const { chain, schedule } = this;
    this.begin('fit', false);
    for (let j = 0; j < count; j++) {
      const m = meetings[j] ?? 0;
      if (starts[j] !== schedule.start[m]) chain.add(m, starts[j] ?? 0);
    }
    return chain.size > 0 && this.finish(limit, 0);
  }

  /** Makes the change that was begun when it is possible and costs no more than `limit`. */
  private finish(limit: number, gain: number): boolean {
    const { chain, schedule, costs, model, settlement } = this;
    this.limit = limit;
    this.spent = -gain;
    const { edges } = schedule;
    if (!this.close(0) || !this.isPriceBelow(limit)) return false;
    const size = chain.size;
    const isMade =
      this.settle() &&
      (size === chain.size || this.isPriceBelow(limit)) &&
      this.delta +
        priceRooms(model, schedule, chain, costs, settlement.oldRoom) +
        costs.edge * (schedule.edges - edges) <=
        limit &&
      this.isGentle();
    if (isMade) commitChain(model, schedule, chain, settlement);
    else settlement.undo();
    return isMade;
  }

  /**
   * What it would take to bring an unplaced meeting to `start` by dropping others worth less than `worth` together: leaves
   * them in `chain`, and the schedule as it was. False when that, pinned meetings or the limits of a move forbid it.
   */
  probe(m: number, start: number, worth: number): boolean {
    this.begin('drop', true);
    this.chain.add(m, start);
    this.limit = this.costs.weight * worth - 1;
    this.spent = 0;
    const isPossible = this.close(0) && this.settle();
    this.settlement.undo();
    return isPossible;
  }

  private begin(style: Style, mayDrop: boolean): void {
    this.style = style;
    this.mayDrop = mayDrop;
    this.chain.clear();
    this.settlement.clear();
  }

  /** Resolves the conflicts of all members from position `at` on, and of those that join. */
  private close(at: number): boolean {
    const { chain } = this;
    for (let i = at; i < chain.size; i++) {
      const m = chain.members[i] ?? 0;
      if ((chain.newStart[m] ?? -1) < 0) continue;
      this.mover = m;
      if (!resolveConflicts(this.model, this.schedule, chain, m, this.random, this.resolve)) return false;
    }
    return true;
  }

  /** Finds another place for `other`, which is in the way of member `m`. */
  private displace(other: number, m: number): boolean {
    if (this.model.pinned[other] === 1 && !this.mayDropPinned) return false;
    const start = this.otherStart(other, m);
    if (start < 0) {
      if (!this.mayDrop) return false;
      this.spent += this.costs.weight * (this.schedule.worth[other] ?? 0);
      if (this.spent > this.limit) return false;
    }
    return this.chain.add(other, start);
  }

  private otherStart(other: number, m: number): number {
    const { model, schedule, chain, random } = this;
    if (this.style === 'swap') return exchangeStart(model, schedule, chain, other, m, random);
    if (this.style === 'push') return pushedStart(model, schedule, chain, other, m);
    if (this.style === 'fit') return this.fit(other);
    return this.style === 'refit' ? refit(model, schedule, chain, other, random) : -1;
  }

  /** Prices the chain without its rooms; false when it costs more than `limit`. */
  private isPriceBelow(limit: number): boolean {
    this.delta = priceChain(this.model, this.schedule, this.chain, this.costs);
    return this.delta <= limit;
  }

  /** Gives every member a room and interpreters; those who stand in the way join the chain. */
  private settle(): boolean {
    for (let victims = 1; !this.settlement.claimAll(); victims++) {
      if (victims > this.mostVictims || !this.makeRoom(this.chain.members[this.chain.settled] ?? 0)) return false;
    }
    return true;
  }

  /** Moves somebody out of a pool that member `m` lacks. */
  private makeRoom(m: number): boolean {
    const { model, schedule, chain } = this;
    const { items, from, to } = this.settlement.shortage;
    if (to === from) return false;
    const start = chain.newStart[m] ?? 0;
    const offset = this.random.below(to - from);
    for (let i = from; i < to; i++) {
      const pool = items[i + offset < to ? i + offset : i + offset - (to - from)] ?? 0;
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

  /** Whether no more announced meetings would move than may. */
  private isGentle(): boolean {
    const moved = countMoved(this.model, this.schedule, this.chain);
    if (this.leastKept > 0 && -moved < this.leastKept) return false;
    return moved <= 0 || this.schedule.moved + moved <= this.mostMoved;
  }
}
