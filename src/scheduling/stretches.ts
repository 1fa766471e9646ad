import { freeSlots } from './domains.js';
import { listAt } from './lists.js';
import type { Model } from './model.js';
import { setsOfParty } from './party-sets.js';
import { Rounding, type Rounded } from './rounding.js';

/**
 * Limits every schedule keeps, on how many slots of meetings lie in a stretch of time: unbroken open time of a party or
 * an entry, the time of a party's pinned meetings and between them, and a party's meetings in a day.
 */
export interface Stretches {
  capacity: number[];
  /** For each participant the limits a meeting runs into: each slot's limits, up to two. */
  party: PartyStretches[];
  /** For each room and interpreter entry the limit of each slot, −1 where it is closed. */
  entry: Int32Array[];
  /** For each participant the limit of its first day, −1 for none. */
  day: Int32Array;
  /** For each meeting the limits on how many of a set of meetings a party can have. */
  sets: number[][];
  /** Rounded forms of limits. */
  rounded: Map<number, Rounded[]>;
}

interface PartyStretches {
  /** The unbroken open stretch of each slot. */
  open: Int32Array;
  /** The part of it before, in or behind a pinned meeting; absent when nothing is pinned. */
  piece?: Int32Array;
}

/** Finds all stretches of a problem; `undefined` when nobody waits for it any more. */
export function findStretches(model: Model, isCancelled: () => boolean): Stretches | undefined {
  const capacity: number[] = [];
  const rounding = new Rounding(capacity);
  const party = partyStretches(model, capacity, rounding, isCancelled);
  if (party === undefined) return undefined;
  const { pools, slots, problem } = model;
  const durations = new Set(model.duration);
  const entries = [...problem.rooms, ...problem.interpreters];
  const units = new Int32Array(entries.length);
  const firstPool = new Int32Array(entries.length).fill(-1);
  pools.entry.forEach((i, pool) => {
    units[i] = (units[i] ?? 0) + (pools.capacity[pool] ?? 0);
    if ((firstPool[i] ?? -1) < 0) firstPool[i] = pool;
  });
  const entry = entries.map((_, i) => {
    const pool = firstPool[i] ?? -1;
    const count = units[i] ?? 0;
    const isOpen = (t: number) => (pool >= 0 && (pools.openRun[pool * slots + t] ?? 0) > 0 ? 1 : 0);
    return cut(model, isOpen, capacity, (length, limit) => {
      rounding.add(limit, length, count, durations);
      return length * count;
    });
  });
  const day = Int32Array.from(problem.participants, ({ maxMeetingsPerDay }) => {
    if (maxMeetingsPerDay === undefined) return -1;
    return capacity.push(...Array.from({ length: model.days }, () => maxMeetingsPerDay)) - model.days;
  });
  const sets = limitSets(model, capacity, isCancelled);
  return { capacity, party, entry, day, sets, rounded: rounding.limits() };
}

function limitSets(model: Model, capacity: number[], isCancelled: () => boolean): number[][] {
  const sets = Array.from({ length: model.meetings }, (): number[] => []);
  for (let p = 0; p < model.participants; p++) {
    if (p % 64 === 63 && isCancelled()) break;
    for (const { meetings, most } of setsOfParty(model, p)) {
      const limit = capacity.push(most) - 1;
      for (const m of meetings) sets[m]?.push(limit);
    }
  }
  return sets;
}

function partyStretches(
  model: Model,
  capacity: number[],
  rounding: Rounding,
  isCancelled: () => boolean,
): PartyStretches[] | undefined {
  const shared = new Map<string, Uint8Array>();
  const all: PartyStretches[] = [];
  for (const [p, participant] of model.problem.participants.entries()) {
    if (p % 64 === 63 && isCancelled()) return undefined;
    const key = JSON.stringify([participant.available, participant.busy]);
    const free = shared.get(key) ?? freeSlots(participant, model.slots);
    shared.set(key, free);
    const buffer = model.buffer[p] ?? 0;
    const sizes = new Set([...listAt(model.meetingsOf, p)].map((m) => (model.duration[m] ?? 0) + buffer));
    const limitOf = (length: number, limit: number) => {
      rounding.add(limit, length + buffer, 1, sizes);
      return fillableBy(model, p, length);
    };
    const open = cut(model, (t) => free[t] ?? 0, capacity, limitOf);
    const kind = pinnedTime(model, p);
    if (kind === undefined) all.push({ open });
    else
      all.push({
        open,
        piece: cut(
          model,
          (t) => kind[t] ?? 0,
          capacity,
          (length) => length,
        ),
      });
  }
  return all;
}

/** The most slots, a buffer behind each meeting included, that a party can meet in all its free time. */
export function meetableSlots(model: Model, party: number): number {
  const participant = model.problem.participants[party];
  const free = participant === undefined ? new Uint8Array() : freeSlots(participant, model.slots);
  let sum = 0;
  let length = 0;
  for (let t = 0; t <= free.length; t++) {
    const isOpen = free[t] === 1 && (model.dayOf[t] ?? -1) >= 0;
    if (length > 0 && (!isOpen || model.dayOf[t] !== model.dayOf[t - 1])) {
      sum += fillableBy(model, party, length);
      length = 0;
    }
    if (isOpen) length++;
  }
  return sum;
}

/** Kind 2 + m in a pinned meeting m with its buffers, 1 elsewhere; `undefined` when the party has no pinned meeting. */
function pinnedTime(model: Model, party: number): Int32Array | undefined {
  const pinned = [...listAt(model.meetingsOf, party)].filter((m) => model.pinned[m] === 1);
  if (pinned.length === 0) return undefined;
  const kind = new Int32Array(model.slots).fill(1);
  const buffer = model.buffer[party] ?? 0;
  for (const m of pinned) {
    const start = model.problem.meetings[m]?.pinned?.start ?? 0;
    kind.fill(2 + m, Math.max(0, start - buffer), Math.max(0, start + (model.duration[m] ?? 0) + buffer));
  }
  return kind;
}

/** Cuts the days into stretches of one kind; each gets a limit. Returns the limit of each slot, −1 for kind 0. */
function cut(
  model: Model,
  kindOf: (t: number) => number,
  capacity: number[],
  limitOf: (length: number, limit: number) => number,
): Int32Array {
  const stretch = new Int32Array(model.slots).fill(-1);
  let length = 0;
  for (let t = 0; t <= stretch.length; t++) {
    const kind = t < stretch.length && (model.dayOf[t] ?? -1) >= 0 ? kindOf(t) : 0;
    const isSame = length > 0 && kind === kindOf(t - 1) && model.dayOf[t] === model.dayOf[t - 1];
    if (length > 0 && !isSame) {
      capacity.push(limitOf(length, capacity.length));
      length = 0;
    }
    if (kind === 0) continue;
    stretch[t] = capacity.length;
    length++;
  }
  return stretch;
}

/** The most slots, a buffer behind each meeting included, that meetings of a party can fill in a stretch. */
function fillableBy(model: Model, party: number, length: number): number {
  const buffer = model.buffer[party] ?? 0;
  const room = length + buffer;
  const reached = new Uint8Array(room + 1);
  reached[0] = 1;
  for (const m of listAt(model.meetingsOf, party)) {
    const needed = (model.duration[m] ?? 0) + buffer;
    for (let sum = room; sum >= needed; sum--) if (reached[sum - needed] === 1) reached[sum] = 1;
  }
  return reached.lastIndexOf(1);
}

/** The most slots of a stretch that meetings of the given durations can fill, each used as often as one likes. */
export function fillable(length: number, durations: ReadonlySet<number>): number {
  const reached = new Uint8Array(length + 1);
  reached[0] = 1;
  for (let sum = 1; sum <= length; sum++) {
    for (const duration of durations) if (reached[sum - duration] === 1) reached[sum] = 1;
  }
  return reached.lastIndexOf(1);
}
