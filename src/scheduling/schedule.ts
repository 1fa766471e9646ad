import { IndexSet } from './index-set.js';
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
  /** The slots in which a pool has no unit left, as bits: `domains.words` words a pool; beyond the grid there is none. */
  full: Int32Array;
  /** Claims of a pool by first slot, as linked lists of claims: meeting m's room is claim m, demand k is claim meetings + k. */
  firstClaim: Int32Array;
  nextClaim: Int32Array;
  previousClaim: Int32Array;
  /** Each participant's placed meetings by time, `from[p]` … `from[p] + length[p] − 1`, with their first slot and their end. */
  sequence: Int32Array;
  begins: Uint16Array;
  ends: Uint16Array;
  length: Int32Array;
  /** Gap cost of each participant, its sum, its maximum, and the participants that have any. */
  gapsOf: Int32Array;
  gaps: number;
  worst: number;
  gappy: IndexSet;
  /** How many participants have so many gaps. */
  havingGaps: Int32Array;
  unplaced: IndexSet;
  /** Meetings that changed place since the best schedule was last kept or brought back. */
  changed: IndexSet;
  /** What each placed meeting adds to the weight: its priority, and the price of moving it where it is not moved. */
  worth: Float64Array;
  weight: number;
  rank: number;
  /** By how much the units left in a pool change from slot to slot, all together: few where meetings follow each other closely. */
  edges: number;
  /** Whether an announced meeting is where it was announced, and how many are not. */
  kept: Uint8Array;
  moved: number;
}

/** A schedule with nothing in it. */
export function emptySchedule(model: Model): Schedule {
  const { meetings, participants, slots, pools } = model;
  const demands = pools.demands.items.length;
  const seats = model.meetingsOf.items.length;
  const unplaced = new IndexSet(meetings);
  for (let m = 0; m < meetings; m++) unplaced.add(m);
  const schedule = {
    ...{ start: new Int32Array(meetings).fill(-1), room: new Int32Array(meetings).fill(-1) },
    ...{ interpreter: new Int32Array(demands).fill(-1), ...unitsLeft(model) },
    firstClaim: new Int32Array(pools.count * slots).fill(-1),
    ...{ nextClaim: new Int32Array(meetings + demands), previousClaim: new Int32Array(meetings + demands) },
    ...{ sequence: new Int32Array(seats), begins: new Uint16Array(seats), ends: new Uint16Array(seats) },
    ...{ length: new Int32Array(participants), gapsOf: new Int32Array(participants), gaps: 0, worst: 0 },
    ...{ gappy: new IndexSet(participants), havingGaps: new Int32Array(slots + 1) },
    ...{ unplaced, changed: new IndexSet(meetings) },
    ...{ worth: new Float64Array(meetings), weight: 0, rank: 0, edges: 0, kept: new Uint8Array(meetings), moved: 0 },
  };
  for (let m = 0; m < meetings; m++) if ((model.previous.start[m] ?? -1) >= 0) schedule.moved++;
  return schedule;
}

function unitsLeft({ pools, slots, domains: { words } }: Model): Pick<Schedule, 'left' | 'full'> {
  const left = new Int32Array(pools.count * slots);
  const full = new Int32Array(pools.count * words).fill(-1);
  for (let pool = 0; pool < pools.count; pool++) {
    const capacity = pools.capacity[pool] ?? 0;
    for (let t = 0; t < slots; t++) {
      if ((pools.openRun[pool * slots + t] ?? 0) === 0) continue;
      left[pool * slots + t] = capacity;
      const word = pool * words + (t >> 5);
      full[word] = (full[word] ?? 0) & ~(1 << (t & 31));
    }
  }
  return { left, full };
}

/** Enters a meeting into its parties' days. */
export function enterDays(model: Model, schedule: Schedule, m: number, start: number): void {
  const { sequence, begins, ends, length } = schedule;
  const { from, items } = model.parties;
  const end = start + (model.duration[m] ?? 0);
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    const first = model.meetingsOf.from[party] ?? 0;
    let at = first + (length[party] ?? 0);
    for (; at > first && (begins[at - 1] ?? 0) > start; at--) {
      sequence[at] = sequence[at - 1] ?? 0;
      begins[at] = begins[at - 1] ?? 0;
      ends[at] = ends[at - 1] ?? 0;
    }
    sequence[at] = m;
    begins[at] = start;
    ends[at] = end;
    length[party] = (length[party] ?? 0) + 1;
  }
  schedule.start[m] = start;
  schedule.unplaced.remove(m);
  schedule.changed.add(m);
}

/** Takes a meeting out of its parties' days. */
export function leaveDays(model: Model, schedule: Schedule, m: number): void {
  const { sequence, begins, ends, length } = schedule;
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    const first = model.meetingsOf.from[party] ?? 0;
    const last = first + (length[party] ?? 0) - 1;
    let at = first;
    while (at < last && sequence[at] !== m) at++;
    for (; at < last; at++) {
      sequence[at] = sequence[at + 1] ?? 0;
      begins[at] = begins[at + 1] ?? 0;
      ends[at] = ends[at + 1] ?? 0;
    }
    length[party] = last - first;
  }
  schedule.start[m] = -1;
  schedule.unplaced.add(m);
  schedule.changed.add(m);
}

/** The gap cost between a meeting that ends at `end` and the participant's next one, at `start`; 0 across days. */
export function gapBetween(model: Model, party: number, end: number, start: number): number {
  if (start <= end || model.dayOf[end - 1] !== model.dayOf[start]) return 0;
  const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
  return (model.gaps.until[row + start] ?? 0) - (model.gaps.from[row + end] ?? 0);
}

/** Enters what a participant's gaps are now, and keeps the sums. */
export function enterGaps(schedule: Schedule, party: number, gaps: number): void {
  const { gapsOf, havingGaps } = schedule;
  const before = gapsOf[party] ?? 0;
  if (gaps === before) return;
  gapsOf[party] = gaps;
  schedule.gaps += gaps - before;
  havingGaps[before] = (havingGaps[before] ?? 0) - 1;
  havingGaps[gaps] = (havingGaps[gaps] ?? 0) + 1;
  if (gaps > schedule.worst) schedule.worst = gaps;
  while (schedule.worst > 0 && (havingGaps[schedule.worst] ?? 0) <= 0) schedule.worst--;
  if (gaps > 0) schedule.gappy.add(party);
  else schedule.gappy.remove(party);
}

/** Counts a participant's gaps anew. */
export function recountGaps(model: Model, schedule: Schedule, party: number): void {
  const { begins, ends } = schedule;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  let gaps = 0;
  for (let i = first + 1; i < last; i++) gaps += gapBetween(model, party, ends[i - 1] ?? 0, begins[i] ?? 0);
  enterGaps(schedule, party, gaps);
}
