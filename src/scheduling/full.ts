import type { Cause } from './causes.js';
import { listAt, type Lists } from './lists.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { fillable, meetableSlots } from './stretches.js';

/** Slots that groups of pools offer, counted once for each group. */
export type OpenSlots = Map<string, number>;

/**
 * Whether a meeting cannot be held together with all placed ones, wherever they go, because something is full: one of
 * its parties, the rooms it accepts, or the interpreters of a pair. `undefined` when none of that is so.
 */
export function causeOfFullness(model: Model, schedule: Schedule, m: number, counted: OpenSlots): Cause | undefined {
  return (
    fullParty(model, schedule, m) ??
    fullRooms(model, schedule, m, counted) ??
    fullInterpreters(model, schedule, m, counted)
  );
}

/** A party cannot meet for longer than its free time holds. */
function fullParty(model: Model, schedule: Schedule, m: number): Cause | undefined {
  for (const party of listAt(model.parties, m)) {
    const buffer = model.buffer[party] ?? 0;
    const placed = [...listAt(model.meetingsOf, party)].filter((other) => (schedule.start[other] ?? -1) >= 0);
    const asked = [...placed, m].reduce((sum, other) => sum + (model.duration[other] ?? 0) + buffer, 0);
    const has = meetableSlots(model, party);
    if (asked <= has) continue;
    const participant = model.problem.participants[party]?.id ?? '';
    return {
      reason: 'party-overloaded',
      facts: { participant, askedSlots: asked, hasSlots: has, meetings: placed.length + 1 },
      missing: { kind: 'time', participants: [participant], start: -1, slots: asked - has },
    };
  }
  return undefined;
}

/** The rooms a meeting accepts cannot hold it and all placed meetings that accept no others. */
function fullRooms(model: Model, schedule: Schedule, m: number, counted: OpenSlots): Cause | undefined {
  const { pools } = model;
  const accepted = new Set(listAt(pools.choices, pools.choiceOf[m] ?? 0));
  const isCaptive = [...Array(pools.choices.from.length - 1).keys()].map((choice) =>
    listAt(pools.choices, choice).every((pool) => accepted.has(pool)),
  );
  let asked = model.duration[m] ?? 0;
  schedule.start.forEach((start, other) => {
    if (start >= 0 && isCaptive[pools.choiceOf[other] ?? 0] === true) asked += model.duration[other] ?? 0;
  });
  const has = openSlots(model, accepted, counted);
  if (asked <= has) return undefined;
  const rooms = [...new Set([...accepted].map((pool) => pools.id[pool] ?? ''))];
  const facts = { rooms, askedSlots: asked, hasSlots: has };
  return { reason: 'rooms-full', facts, missing: { kind: 'room', room: rooms[0] ?? '', start: -1 } };
}

/** Those who speak a pair cannot serve a meeting and all placed ones that nobody else could serve. */
function fullInterpreters(model: Model, schedule: Schedule, m: number, counted: OpenSlots): Cause | undefined {
  const { demands, speakers, owner, pairs } = model.pools;
  for (const pair of listAt(demands, m)) {
    const able = new Set(listAt(speakers, pair));
    const isCaptive = pairs.map((_, other) => isSubset(speakers, other, able));
    let asked = 0;
    demands.items.forEach((other, k) => {
      const meeting = owner[k] ?? 0;
      const isCounted = (schedule.start[meeting] ?? -1) >= 0 || meeting === m;
      if (isCounted && isCaptive[other] === true) asked += model.duration[meeting] ?? 0;
    });
    const has = openSlots(model, able, counted);
    if (asked <= has) continue;
    const facts = { pair: pairs[pair] ?? '', askedSlots: asked, hasSlots: has };
    return {
      reason: 'interpreters-full',
      facts,
      missing: { kind: 'interpreter', pair: pairs[pair] ?? '', start: -1 },
    };
  }
  return undefined;
}

function isSubset(lists: Lists, i: number, of: ReadonlySet<number>): boolean {
  return listAt(lists, i).every((item) => of.has(item));
}

/** Slots a group of pools offers: for each unit and unbroken stretch what durations of this problem can fill. */
function openSlots(model: Model, group: ReadonlySet<number>, counted: OpenSlots): number {
  const key = [...group].join();
  const known = counted.get(key);
  if (known !== undefined) return known;
  const { openRun, capacity } = model.pools;
  const durations = new Set(model.duration);
  let sum = 0;
  for (const pool of group) {
    const row = openRun.subarray(pool * model.slots, (pool + 1) * model.slots);
    row.forEach((run, t) => {
      if (run > 0 && (t === 0 || row[t - 1] === 0)) sum += (capacity[pool] ?? 0) * fillable(run, durations);
    });
  }
  counted.set(key, sum);
  return sum;
}
