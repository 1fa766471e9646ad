import type { Chain } from './chain.js';
import { isReachable } from './domains.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { countUnits, hasUnit } from './units-left.js';

/** The group of pools that had no unit for the last meeting that found no room or interpreter: `items[from … to)`. */
export interface Shortage {
  items: Int32Array;
  from: number;
  to: number;
}

/**
 * Takes a room and interpreters for meeting `m` at `start`, the announced ones first, then the best room with a unit
 * left and, for each language pair, the least versatile interpreter. Takes nothing and fills `shortage` when it cannot.
 */
export function claimPlace(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  m: number,
  start: number,
  shortage: Shortage,
): boolean {
  const room = findRoom(model, schedule, chain, m, start);
  const { choices, choiceOf, demands } = model.pools;
  if (room < 0) {
    const choice = choiceOf[m] ?? 0;
    return fall(shortage, choices.items, choices.from[choice] ?? 0, choices.from[choice + 1] ?? 0);
  }
  const duration = model.duration[m] ?? 0;
  schedule.room[m] = room;
  countUnits(model, schedule, room, start, duration, -1);
  if (findInterpreters(model, schedule, m, start, demands.from[m] ?? 0, shortage)) return true;
  countUnits(model, schedule, room, start, duration, 1);
  return false;
}

function fall(shortage: Shortage, items: Int32Array, from: number, to: number): false {
  shortage.items = items;
  shortage.from = from;
  shortage.to = to;
  return false;
}

/** A room seats one meeting at a time, while it is open, and only meetings that accept it. */
function findRoom(model: Model, schedule: Schedule, chain: Chain, m: number, start: number): number {
  const { choices, choiceOf } = model.pools;
  const duration = model.duration[m] ?? 0;
  const choice = choiceOf[m] ?? 0;
  const first = choices.from[choice] ?? 0;
  const last = choices.from[choice + 1] ?? 0;
  const announced = model.previous.start[m] === start ? (model.previous.room[m] ?? -1) : -1;
  const isAccepted = announced >= 0 && choices.items.subarray(first, last).includes(announced);
  for (let i = isAccepted ? first - 1 : first; i < last; i++) {
    const room = i < first ? announced : (choices.items[i] ?? 0);
    if (!hasUnit(model, schedule, room, start, duration)) continue;
    if (!model.pools.hasTransfers || isInReach(model, schedule, chain, m, room, start)) return room;
  }
  return -1;
}

/** An interpreter serves one meeting at a time, in one of the languages asked. */
function findInterpreters(
  model: Model,
  schedule: Schedule,
  m: number,
  start: number,
  k: number,
  shortage: Shortage,
): boolean {
  const { demands, speakers } = model.pools;
  if (k === demands.from[m + 1]) return true;
  const pair = demands.items[k] ?? 0;
  const first = speakers.from[pair] ?? 0;
  const last = speakers.from[pair + 1] ?? 0;
  const duration = model.duration[m] ?? 0;
  const announced = model.previous.start[m] === start ? (model.previous.interpreter[k] ?? -1) : -1;
  for (let i = announced >= 0 ? first - 1 : first; i < last; i++) {
    const pool = i < first ? announced : (speakers.items[i] ?? 0);
    if (i >= first && pool === announced) continue;
    if (i < first && !speakers.items.subarray(first, last).includes(pool)) continue;
    if (!hasUnit(model, schedule, pool, start, duration)) continue;
    schedule.interpreter[k] = pool;
    countUnits(model, schedule, pool, start, duration, -1);
    if (findInterpreters(model, schedule, m, start, k + 1, shortage)) return true;
    countUnits(model, schedule, pool, start, duration, 1);
  }
  return fall(shortage, speakers.items, first, last);
}

/** A party has the time to walk between the zones of any two of its engagements. */
function isInReach(model: Model, schedule: Schedule, chain: Chain, m: number, room: number, start: number): boolean {
  const { pools, parties } = model;
  const end = start + (model.duration[m] ?? 0);
  const own = parties.items.subarray(parties.from[m], parties.from[m + 1]);
  if (!isReachable(pools, model.domains.zonedBusy, own, room, start, end)) return false;
  const row = (pools.zone[room] ?? 0) * pools.zones.size;
  const tooFar = (other: number, otherStart: number) => {
    const needed = pools.transfers[row + (pools.zone[schedule.room[other] ?? 0] ?? 0)] ?? 0;
    return start < otherStart + (model.duration[other] ?? 0) + needed && otherStart < end + needed;
  };
  for (const party of own) {
    const first = model.meetingsOf.from[party] ?? 0;
    for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
      const other = schedule.sequence[i] ?? 0;
      if (!chain.has(other) && tooFar(other, schedule.start[other] ?? 0)) return false;
    }
  }
  for (let i = 0; i < chain.settled; i++) {
    const other = chain.members[i] ?? 0;
    const otherStart = chain.newStart[other] ?? -1;
    if (otherStart >= 0 && tooFar(other, otherStart) && shareParty(model, m, other)) return false;
  }
  return true;
}

/** Whether two meetings have a participant in common. */
function shareParty(model: Model, a: number, b: number): boolean {
  const { from, items } = model.parties;
  for (let i = from[a] ?? 0; i < (from[a + 1] ?? 0); i++) {
    for (let j = from[b] ?? 0; j < (from[b + 1] ?? 0); j++) if (items[i] === items[j]) return true;
  }
  return false;
}
