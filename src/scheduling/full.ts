import type { Cause } from './causes.js';
import { listAt, type Lists } from './lists.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { fillable, meetableSlots } from './stretches.js';

/** What placed meetings ask of rooms and interpreters, in slots, and what groups of pools and parties offer: counted once. */
export interface Load {
  /** By list of accepted rooms, and by language pair. */
  byChoice: Float64Array;
  byPair: Float64Array;
  offered: Map<string, number>;
  meetable: Map<number, number>;
}

/** Counts what the placed meetings ask. */
export function loadOf(model: Model, schedule: Schedule): Load {
  const { choices, choiceOf, demands, pairs } = model.pools;
  const byChoice = new Float64Array(choices.from.length - 1);
  const byPair = new Float64Array(pairs.length);
  for (let m = 0; m < model.meetings; m++) {
    if ((schedule.start[m] ?? -1) < 0) continue;
    const duration = model.duration[m] ?? 0;
    const choice = choiceOf[m] ?? 0;
    byChoice[choice] = (byChoice[choice] ?? 0) + duration;
    for (const pair of listAt(demands, m)) byPair[pair] = (byPair[pair] ?? 0) + duration;
  }
  return { byChoice, byPair, offered: new Map(), meetable: new Map() };
}

/**
 * Whether a meeting cannot be held together with all placed ones, wherever they go, because something is full: one of
 * its parties, the rooms it accepts, or the interpreters of a pair. `undefined` when none of that is so.
 */
export function causeOfFullness(model: Model, schedule: Schedule, m: number, load: Load): Cause | undefined {
  return fullParty(model, schedule, m, load) ?? fullRooms(model, m, load) ?? fullInterpreters(model, m, load);
}

/** A party cannot meet for longer than its free time holds. */
function fullParty(model: Model, schedule: Schedule, m: number, { meetable }: Load): Cause | undefined {
  for (const party of listAt(model.parties, m)) {
    const buffer = model.buffer[party] ?? 0;
    const placed = [...listAt(model.meetingsOf, party)].filter((other) => (schedule.start[other] ?? -1) >= 0);
    const asked = [...placed, m].reduce((sum, other) => sum + (model.duration[other] ?? 0) + buffer, 0);
    const has = meetable.get(party) ?? meetableSlots(model, party);
    meetable.set(party, has);
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
function fullRooms(model: Model, m: number, load: Load): Cause | undefined {
  const { pools } = model;
  const accepted = new Set(listAt(pools.choices, pools.choiceOf[m] ?? 0));
  let asked = model.duration[m] ?? 0;
  load.byChoice.forEach((slots, choice) => {
    if (slots > 0 && isSubset(pools.choices, choice, accepted)) asked += slots;
  });
  const has = openSlots(model, accepted, load);
  if (asked <= has) return undefined;
  const rooms = [...new Set([...accepted].map((pool) => pools.id[pool] ?? ''))];
  const facts = { rooms, askedSlots: asked, hasSlots: has };
  return { reason: 'rooms-full', facts, missing: { kind: 'room', room: rooms[0] ?? '', start: -1 } };
}

/** Those who speak a pair cannot serve a meeting and all placed ones that nobody else could serve. */
function fullInterpreters(model: Model, m: number, load: Load): Cause | undefined {
  const { demands, speakers, pairs } = model.pools;
  for (const pair of listAt(demands, m)) {
    const able = new Set(listAt(speakers, pair));
    let asked = 0;
    load.byPair.forEach((slots, other) => {
      const own = listAt(demands, m).filter((one) => one === other).length * (model.duration[m] ?? 0);
      if (slots + own > 0 && isSubset(speakers, other, able)) asked += slots + own;
    });
    const has = openSlots(model, able, load);
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
function openSlots(model: Model, group: ReadonlySet<number>, { offered }: Load): number {
  const key = [...group].join();
  const known = offered.get(key);
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
  offered.set(key, sum);
  return sum;
}
