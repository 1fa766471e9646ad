import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { intersectSlots, keepRuns, uniteSlots, type SlotBits } from './slot-bits.js';
import { rankOf } from './worth.js';

/** Groups of more pools than this are not looked through for all starts at once. */
const MOST_POOLS = 12;

/** Whether a pool is open and has a unit left for the whole of `[start, start + duration)`. */
export function hasUnit(model: Model, schedule: Schedule, pool: number, start: number, duration: number): boolean {
  const { words } = model.domains;
  const row = pool * words;
  for (let t = start, rest = duration; rest > 0; t += 32, rest -= 32) {
    const word = t >> 5;
    const by = t & 31;
    let taken = (schedule.full[row + word] ?? 0) >>> by;
    if (by > 0 && word + 1 < words) taken |= (schedule.full[row + word + 1] ?? 0) << (32 - by);
    if ((rest < 32 ? taken & ((1 << rest) - 1) : taken) !== 0) return false;
  }
  return true;
}

/** Keeps the starts at which some pool of `items[from … to)` has a unit left for so long; many pools are not looked at. */
function keepServed(
  model: Model,
  schedule: Schedule,
  starts: SlotBits,
  duration: number,
  group: { items: Int32Array; from: number; to: number },
): void {
  if (group.to - group.from > MOST_POOLS) return;
  const { words } = model.domains;
  const served = new Int32Array(words);
  const open = new Int32Array(words);
  for (let i = group.from; i < group.to; i++) {
    const row = (group.items[i] ?? 0) * words;
    for (let w = 0; w < words; w++) open[w] = ~(schedule.full[row + w] ?? 0);
    keepRuns(open, duration);
    uniteSlots(served, open);
  }
  intersectSlots(starts, served);
}

/** Keeps the starts at which meeting `m` finds a room and interpreters; those it has count as free. */
export function keepServedOf(model: Model, schedule: Schedule, m: number, starts: SlotBits): void {
  const now = schedule.start[m] ?? -1;
  if (now >= 0) countPlace(model, schedule, m, now, 1);
  keepServedNow(model, schedule, m, starts);
  if (now >= 0) countPlace(model, schedule, m, now, -1);
}

/** Keeps the starts at which a room and interpreters for meeting `m` are free as things stand. */
export function keepServedNow(model: Model, schedule: Schedule, m: number, starts: SlotBits): void {
  const { choices, choiceOf, demands, speakers } = model.pools;
  const duration = model.duration[m] ?? 0;
  const choice = choiceOf[m] ?? 0;
  const rooms = { items: choices.items, from: choices.from[choice] ?? 0, to: choices.from[choice + 1] ?? 0 };
  keepServed(model, schedule, starts, duration, rooms);
  for (let k = demands.from[m] ?? 0; k < (demands.from[m + 1] ?? 0); k++) {
    const pair = demands.items[k] ?? 0;
    const able = { items: speakers.items, from: speakers.from[pair] ?? 0, to: speakers.from[pair + 1] ?? 0 };
    keepServed(model, schedule, starts, duration, able);
  }
}

/** Takes one unit of a pool for `[start, start + duration)`, or with `by` 1 gives it back. */
export function countUnits(
  model: Model,
  schedule: Schedule,
  pool: number,
  start: number,
  duration: number,
  by: 1 | -1,
): void {
  const { left, full } = schedule;
  const row = pool * model.slots;
  const end = start + duration;
  const before = (start > 0 ? (left[row + start - 1] ?? 0) : 0) - (left[row + start] ?? 0);
  const behind = (end < model.slots ? (left[row + end] ?? 0) : 0) - (left[row + end - 1] ?? 0);
  schedule.edges += Math.abs(before - by) - Math.abs(before) + Math.abs(behind - by) - Math.abs(behind);
  const word = pool * model.domains.words;
  for (let t = start; t < start + duration; t++) {
    const now = (left[row + t] ?? 0) + by;
    left[row + t] = now;
    if (now === 0) full[word + (t >> 5)] = (full[word + (t >> 5)] ?? 0) | (1 << (t & 31));
    else if (now === by) full[word + (t >> 5)] = (full[word + (t >> 5)] ?? 0) & ~(1 << (t & 31));
  }
}

/** Takes, or gives back, the room and interpreters that the schedule says a meeting has at `start`. */
export function countPlace(model: Model, schedule: Schedule, m: number, start: number, by: 1 | -1): void {
  const duration = model.duration[m] ?? 0;
  countUnits(model, schedule, schedule.room[m] ?? 0, start, duration, by);
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    countUnits(model, schedule, schedule.interpreter[k] ?? 0, start, duration, by);
  }
}

/** Enters a meeting among the holders of its room and interpreters. */
export function enterHolders(model: Model, schedule: Schedule, m: number, start: number): void {
  enterHolder(schedule, m, (schedule.room[m] ?? 0) * model.slots + start);
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    enterHolder(schedule, model.meetings + k, (schedule.interpreter[k] ?? 0) * model.slots + start);
  }
}

function enterHolder({ firstClaim, nextClaim, previousClaim }: Schedule, node: number, cell: number): void {
  const next = firstClaim[cell] ?? -1;
  nextClaim[node] = next;
  previousClaim[node] = -1;
  if (next >= 0) previousClaim[next] = node;
  firstClaim[cell] = node;
}

/** Takes a meeting that was in `room` out of the holders of what it had; `interpreter` tells what that was. */
export function leaveHolders(
  model: Model,
  schedule: Schedule,
  m: number,
  start: number,
  room: number,
  interpreter: Int32Array,
): void {
  leaveHolder(schedule, m, room * model.slots + start);
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    leaveHolder(schedule, model.meetings + k, (interpreter[k] ?? 0) * model.slots + start);
  }
}

function leaveHolder({ firstClaim, nextClaim, previousClaim }: Schedule, node: number, cell: number): void {
  const next = nextClaim[node] ?? -1;
  const previous = previousClaim[node] ?? -1;
  if (next >= 0) previousClaim[next] = previous;
  if (previous >= 0) nextClaim[previous] = next;
  else firstClaim[cell] = next;
}

/** Gives a placed meeting another room at its time; the room has a unit left. */
export function changeRoom(model: Model, schedule: Schedule, m: number, room: number): void {
  const start = schedule.start[m] ?? 0;
  const duration = model.duration[m] ?? 0;
  const old = schedule.room[m] ?? 0;
  countUnits(model, schedule, old, start, duration, 1);
  leaveHolder(schedule, m, old * model.slots + start);
  schedule.rank += rankOf(model, m, room) - rankOf(model, m, old);
  schedule.room[m] = room;
  countUnits(model, schedule, room, start, duration, -1);
  enterHolder(schedule, m, room * model.slots + start);
  schedule.changed.add(m);
}
