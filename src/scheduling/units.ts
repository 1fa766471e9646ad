import { nameAnnounced } from './announced-units.js';
import { FreeUnits } from './free-units.js';
import { inOrderOfEnd, inOrderOfStart } from './in-time.js';
import type { Model } from './model.js';
import type { Seats } from './places.js';

/** The units of a schedule, and what they ask of people beyond gaps. */
export interface Units {
  /** The unit number of each claim: meeting m's room is claim m, demand k is claim `meetings + k`; −1 where unplaced. */
  names: Int32Array;
  /** How often participants change room between two meetings of a day; a change of zone counts twice. */
  roomMoves: number;
  /** Slots by which unbroken stretches of an interpreter's work are longer than the entry wishes for. */
  overStretch: number;
}

/**
 * Names the units of every pool. As no slot is over its count, taking free units in order of start always works out;
 * announced units are kept where they can be.
 */
export function nameUnits(model: Model, schedule: Seats): Units {
  const { roomMoves, overStretch, names } = new Naming(model, schedule).walk();
  return { names, roomMoves, overStretch };
}

/**
 * One walk through time over flat tables: units are named once, while somebody waits for the answer, and neither a
 * collector nor a compiler should have much to do with it.
 */
class Naming implements Units {
  readonly names: Int32Array;
  roomMoves = 0;
  overStretch = 0;
  /** 1 for pools whose units are named already. */
  private readonly isNamed: Uint8Array;
  private readonly free: FreeUnits;
  /** The unit of each claim as `free` numbers them. */
  private readonly unitOf: Int32Array;
  /** The meeting each participant was in last. */
  private readonly lastOf: Int32Array;
  /** From when until when each unit has worked without a pause. */
  private readonly began: Int32Array;
  private readonly ended: Int32Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Seats,
  ) {
    this.names = new Int32Array(model.meetings + model.pools.owner.length).fill(-1);
    this.isNamed = nameAnnounced(model, schedule, this.names);
    this.free = new FreeUnits(model.pools);
    this.unitOf = new Int32Array(this.names.length);
    this.lastOf = new Int32Array(model.participants).fill(-1);
    this.began = new Int32Array(this.free.under.length);
    this.ended = new Int32Array(this.free.under.length).fill(-1);
  }

  walk(): this {
    const ending = inOrderOfEnd(this.model, this.schedule);
    let over = 0;
    inOrderOfStart(this.model, this.schedule).forEach((m) => {
      const now = this.schedule.start[m] ?? 0;
      while (this.endOf(ending[over] ?? m) <= now) this.leave(ending[over++] ?? 0);
      this.enter(m);
    });
    return this;
  }

  private endOf(m: number): number {
    return (this.schedule.start[m] ?? 0) + (this.model.duration[m] ?? 0);
  }

  private leave(m: number): void {
    const { room, interpreter } = this.schedule;
    const { from } = this.model.pools.demands;
    this.free.giveBack(room[m] ?? 0, this.unitOf[m] ?? 0);
    for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
      this.free.giveBack(interpreter[k] ?? 0, this.unitOf[this.model.meetings + k] ?? 0);
    }
  }

  private enter(m: number): void {
    const { room, interpreter } = this.schedule;
    const { from } = this.model.pools.demands;
    const pool = room[m] ?? 0;
    const seat = this.isNamed[pool] === 1 ? this.named(m, pool) : this.nearTheLast(m, pool);
    this.take(m, pool, seat);
    this.countMoves(m, pool, seat);
    for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
      const claim = this.model.meetings + k;
      const group = interpreter[k] ?? 0;
      const most = this.longestStretch(group);
      const unit = this.isNamed[group] === 1 ? this.named(claim, group) : this.mostRested(m, group, most);
      this.take(claim, group, unit);
      this.countWork(m, unit, most);
    }
  }

  private take(claim: number, pool: number, unit: number): void {
    this.free.take(pool, unit);
    this.unitOf[claim] = unit;
    this.names[claim] = this.model.pools.units[pool]?.[unit - (this.free.first[pool] ?? 0)] ?? 0;
  }

  /** The unit of a claim that has its name already. */
  private named(claim: number, pool: number): number {
    return (this.free.first[pool] ?? 0) + (this.model.pools.units[pool] ?? []).indexOf(this.names[claim] ?? 0);
  }

  /** The free unit of a room in which a party of meeting `m` was last, that day; else the one left last. */
  private nearTheLast(m: number, pool: number): number {
    const { dayOf, parties } = this.model;
    const { start, room } = this.schedule;
    for (let i = parties.from[m] ?? 0; i < (parties.from[m + 1] ?? 0); i++) {
      const last = this.lastOf[parties.items[i] ?? 0] ?? -1;
      if (last < 0 || room[last] !== pool || dayOf[start[last] ?? 0] !== dayOf[start[m] ?? 0]) continue;
      const unit = this.unitOf[last] ?? 0;
      if (this.free.has(unit)) return unit;
    }
    return this.free.top[pool] ?? 0;
  }

  /** Counts who comes to meeting `m` from another room. */
  private countMoves(m: number, pool: number, unit: number): void {
    const { dayOf, parties, pools } = this.model;
    const { start, room } = this.schedule;
    for (let i = parties.from[m] ?? 0; i < (parties.from[m + 1] ?? 0); i++) {
      const party = parties.items[i] ?? 0;
      const last = this.lastOf[party] ?? -1;
      this.lastOf[party] = m;
      if (last < 0 || this.unitOf[last] === unit || dayOf[start[last] ?? 0] !== dayOf[start[m] ?? 0]) continue;
      this.roomMoves += pools.zone[room[last] ?? 0] === pools.zone[pool] ? 1 : 2;
    }
  }

  /** The longest stretch that an interpreter pool wishes for; Infinity where it wishes for none. */
  private longestStretch(pool: number): number {
    const { pools, problem } = this.model;
    return problem.interpreters[(pools.entry[pool] ?? 0) - problem.rooms.length]?.maxStretchSlots ?? Infinity;
  }

  /** Who worked last and would still not work for longer than `most`; where all would, the one who would least. */
  private mostRested(m: number, pool: number, most: number): number {
    const { top, under } = this.free;
    const end = this.endOf(m);
    let best = top[pool] ?? 0;
    for (let unit = best, least = Infinity; unit >= 0 && least > 0; unit = under[unit] ?? -1) {
      const over = end - this.workedSince(unit, m) - most;
      if (over >= least) continue;
      best = unit;
      least = over;
    }
    return best;
  }

  /** Since when an interpreter would have worked without a pause who is in meeting `m` now. */
  private workedSince(unit: number, m: number): number {
    const start = this.schedule.start[m] ?? 0;
    const goesOn = this.ended[unit] === start && this.model.dayOf[start - 1] === this.model.dayOf[start];
    return goesOn ? (this.began[unit] ?? 0) : start;
  }

  private countWork(m: number, unit: number, most: number): void {
    const start = this.schedule.start[m] ?? 0;
    const end = this.endOf(m);
    const since = this.workedSince(unit, m);
    this.overStretch += Math.max(0, end - since - most) - Math.max(0, start - since - most);
    this.began[unit] = since;
    this.ended[unit] = end;
  }
}
