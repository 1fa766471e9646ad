import type { Model } from './model.js';

/** A partial schedule that keeps every hard constraint: who is where, and the counters that make questions cheap. */
export interface Schedule {
  /** First slot of each meeting; −1 when it is not placed. */
  start: Int32Array;
  /** Room pool of each placed meeting. */
  room: Int32Array;
  /** Interpreter pool of each demand; demand `k` is position `k` of `model.pools.demands.items`. */
  interpreter: Int32Array;
  /** Units of a pool free in a slot: `left[pool * slots + t]`; 0 where it is closed. */
  left: Int32Array;
  /** Claims of a pool by first slot, as linked lists of claims: meeting m's room is claim m, demand k is claim meetings + k. */
  firstClaim: Int32Array;
  nextClaim: Int32Array;
  previousClaim: Int32Array;
  /** Each participant's placed meetings by time: `day[from[p]]` … `day[from[p] + length[p] − 1]`. */
  sequence: Int32Array;
  length: Int32Array;
  /** Gap cost of each participant, its sum, and the participants that have any. */
  gapsOf: Int32Array;
  gaps: number;
  gappy: IndexSet;
  unplaced: IndexSet;
  /** What each placed meeting adds to the weight: its priority, and the price of moving it where it is not moved. */
  worth: Float64Array;
  weight: number;
  rank: number;
  /** Whether an announced meeting is where it was announced, and how many are not. */
  kept: Uint8Array;
  moved: number;
}

/** A set of small whole numbers that can be drawn from. */
export class IndexSet {
  readonly items: Int32Array;
  private readonly position: Int32Array;
  size = 0;

  constructor(limit: number) {
    this.items = new Int32Array(limit);
    this.position = new Int32Array(limit).fill(-1);
  }

  add(item: number): void {
    if ((this.position[item] ?? 0) >= 0) return;
    this.position[item] = this.size;
    this.items[this.size++] = item;
  }

  remove(item: number): void {
    const hole = this.position[item] ?? -1;
    if (hole < 0) return;
    const last = this.items[--this.size] ?? 0;
    this.items[hole] = last;
    this.position[last] = hole;
    this.position[item] = -1;
  }

  has(item: number): boolean {
    return (this.position[item] ?? -1) >= 0;
  }
}

/** A schedule with nothing in it. */
export function emptySchedule(model: Model): Schedule {
  const { meetings, slots, pools } = model;
  const claims = meetings + pools.demands.items.length;
  const left = new Int32Array(pools.count * slots);
  for (let cell = 0; cell < left.length; cell++) {
    if ((pools.openRun[cell] ?? 0) > 0) left[cell] = pools.capacity[Math.floor(cell / slots)] ?? 0;
  }
  const unplaced = new IndexSet(meetings);
  for (let m = 0; m < meetings; m++) unplaced.add(m);
  return {
    start: new Int32Array(meetings).fill(-1),
    room: new Int32Array(meetings).fill(-1),
    interpreter: new Int32Array(pools.demands.items.length).fill(-1),
    left,
    firstClaim: new Int32Array(pools.count * slots).fill(-1),
    nextClaim: new Int32Array(claims),
    previousClaim: new Int32Array(claims),
    sequence: new Int32Array(model.meetingsOf.items.length),
    length: new Int32Array(model.participants),
    gapsOf: new Int32Array(model.participants),
    gaps: 0,
    gappy: new IndexSet(model.participants),
    unplaced,
    worth: new Float64Array(meetings),
    weight: 0,
    rank: 0,
    kept: new Uint8Array(meetings),
    moved: model.previous.start.reduce((sum, start) => sum + (start >= 0 ? 1 : 0), 0),
  };
}

/** Takes units for a meeting at `start`: its `room` and each demand's `interpreter`, as already written in the schedule. */
export function claim(model: Model, schedule: Schedule, m: number, start: number): void {
  takeUnit(model, schedule, m, schedule.room[m] ?? 0, start, m);
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    takeUnit(model, schedule, m, schedule.interpreter[k] ?? 0, start, model.meetings + k);
  }
}

/** Gives back what `claim` took. */
export function release(model: Model, schedule: Schedule, m: number, start: number): void {
  returnUnit(model, schedule, m, schedule.room[m] ?? 0, start, m);
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    returnUnit(model, schedule, m, schedule.interpreter[k] ?? 0, start, model.meetings + k);
  }
}

/** Takes one unit of a pool for the meeting's length. */
export function takeUnit(model: Model, schedule: Schedule, m: number, pool: number, start: number, node: number): void {
  const { left, firstClaim, nextClaim, previousClaim } = schedule;
  const cell = pool * model.slots + start;
  const end = cell + (model.duration[m] ?? 0);
  for (let c = cell; c < end; c++) left[c] = (left[c] ?? 0) - 1;
  const next = firstClaim[cell] ?? -1;
  nextClaim[node] = next;
  previousClaim[node] = -1;
  if (next >= 0) previousClaim[next] = node;
  firstClaim[cell] = node;
}

/** Gives one unit of a pool back. */
export function returnUnit(
  model: Model,
  schedule: Schedule,
  m: number,
  pool: number,
  start: number,
  node: number,
): void {
  const { left, firstClaim, nextClaim, previousClaim } = schedule;
  const cell = pool * model.slots + start;
  const end = cell + (model.duration[m] ?? 0);
  for (let c = cell; c < end; c++) left[c] = (left[c] ?? 0) + 1;
  const next = nextClaim[node] ?? -1;
  const previous = previousClaim[node] ?? -1;
  if (next >= 0) previousClaim[next] = previous;
  if (previous >= 0) nextClaim[previous] = next;
  else firstClaim[cell] = next;
}

/** Whether a pool is open and has a unit left for the whole of `[start, start + duration)`. */
export function hasUnit(model: Model, schedule: Schedule, pool: number, start: number, duration: number): boolean {
  const cell = pool * model.slots + start;
  const { left } = schedule;
  for (let c = cell; c < cell + duration; c++) if ((left[c] ?? 0) <= 0) return false;
  return true;
}

/** Enters a meeting into its parties' days. */
export function enterDays(model: Model, schedule: Schedule, m: number, start: number): void {
  const { sequence, length } = schedule;
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    const first = model.meetingsOf.from[party] ?? 0;
    let at = first + (length[party] ?? 0);
    while (at > first && (schedule.start[sequence[at - 1] ?? 0] ?? 0) > start) {
      sequence[at] = sequence[at - 1] ?? 0;
      at--;
    }
    sequence[at] = m;
    length[party] = (length[party] ?? 0) + 1;
  }
  schedule.start[m] = start;
  schedule.unplaced.remove(m);
}

/** Takes a meeting out of its parties' days. */
export function leaveDays(model: Model, schedule: Schedule, m: number): void {
  const { sequence, length } = schedule;
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    let at = model.meetingsOf.from[party] ?? 0;
    const last = at + (length[party] ?? 0) - 1;
    while (at < last && sequence[at] !== m) at++;
    for (; at < last; at++) sequence[at] = sequence[at + 1] ?? 0;
    length[party] = (length[party] ?? 0) - 1;
  }
  schedule.start[m] = -1;
  schedule.unplaced.add(m);
}

/** The gap cost between a meeting that ends at `end` and the participant's next one, at `start`; 0 across days. */
export function gapBetween(model: Model, party: number, end: number, start: number): number {
  if (start <= end || model.dayOf[end - 1] !== model.dayOf[start]) return 0;
  const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
  return (model.gaps.until[row + start] ?? 0) - (model.gaps.from[row + end] ?? 0);
}

/** Counts a participant's gaps anew and keeps the sums. */
export function recountGaps(model: Model, schedule: Schedule, party: number): void {
  const { sequence, start } = schedule;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  let gaps = 0;
  for (let i = first + 1; i < last; i++) {
    const earlier = sequence[i - 1] ?? 0;
    const end = (start[earlier] ?? 0) + (model.duration[earlier] ?? 0);
    gaps += gapBetween(model, party, end, start[sequence[i] ?? 0] ?? 0);
  }
  schedule.gaps += gaps - (schedule.gapsOf[party] ?? 0);
  schedule.gapsOf[party] = gaps;
  if (gaps > 0) schedule.gappy.add(party);
  else schedule.gappy.remove(party);
}
