import type { Chain } from './chain.js';
import { claimPlace, type Shortage } from './claims.js';
import type { Model } from './model.js';
import { enterDays, enterGaps, leaveDays, type Schedule } from './schedule.js';
import { countPlace, enterHolders, leaveHolders } from './units-left.js';
import { forget, record } from './worth.js';

/** The rooms and interpreters of a chain: what its members had, and what they get. Counts units, enters nothing. */
export class Settlement {
  /** What was missing when a member found no place. */
  readonly shortage: Shortage = { items: new Int32Array(0), from: 0, to: 0 };
  readonly oldRoom: Int32Array;
  readonly oldInterpreter: Int32Array;
  private released = 0;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    private readonly chain: Chain,
  ) {
    this.oldRoom = new Int32Array(model.meetings);
    this.oldInterpreter = new Int32Array(model.pools.demands.items.length);
  }

  /** Begins anew with another chain. */
  clear(): void {
    this.released = 0;
  }

  /** Gives every member that has none yet a room and interpreters; false with the shortage of the first that finds none. */
  claimAll(): boolean {
    const { chain, model, schedule } = this;
    this.releaseNew();
    for (; chain.settled < chain.size; chain.settled++) {
      const m = chain.members[chain.settled] ?? 0;
      const start = chain.newStart[m] ?? -1;
      if (start >= 0 && !claimPlace(model, schedule, chain, m, start, this.shortage)) return false;
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
      countPlace(model, schedule, m, start, 1);
      this.oldRoom[m] = schedule.room[m] ?? 0;
      for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) this.oldInterpreter[k] = schedule.interpreter[k] ?? 0;
    }
  }

  /** Gives all members back what they had. */
  undo(): void {
    const { chain, model, schedule } = this;
    const { from } = model.pools.demands;
    for (let i = 0; i < chain.settled; i++) {
      const m = chain.members[i] ?? 0;
      const start = chain.newStart[m] ?? -1;
      if (start >= 0) countPlace(model, schedule, m, start, 1);
    }
    for (let i = 0; i < this.released; i++) {
      const m = chain.members[i] ?? 0;
      const start = schedule.start[m] ?? -1;
      if (start < 0) continue;
      schedule.room[m] = this.oldRoom[m] ?? 0;
      for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) schedule.interpreter[k] = this.oldInterpreter[k] ?? 0;
      countPlace(model, schedule, m, start, -1);
    }
    chain.settled = 0;
    this.released = 0;
  }
}

/** Makes the change: every member leaves its old place and enters its new one; all that is counted follows. */
export function commitChain(model: Model, schedule: Schedule, chain: Chain, settlement: Settlement): void {
  const { oldRoom, oldInterpreter } = settlement;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.members[i] ?? 0;
    const old = schedule.start[m] ?? -1;
    if (old < 0) continue;
    leaveDays(model, schedule, m);
    leaveHolders(model, schedule, m, old, oldRoom[m] ?? 0, oldInterpreter);
    forget(model, schedule, m, oldRoom[m] ?? 0);
  }
  for (let i = 0; i < chain.size; i++) {
    const m = chain.members[i] ?? 0;
    const start = chain.newStart[m] ?? -1;
    if (start < 0) continue;
    enterDays(model, schedule, m, start);
    enterHolders(model, schedule, m, start);
    record(model, schedule, m, start);
  }
  for (let i = 0; i < chain.touchedCount; i++) {
    enterGaps(schedule, chain.touched[i] ?? 0, chain.gapsOfTouched[i] ?? 0);
  }
}
