import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** Whether a pool is open and has a unit left for the whole of `[start, start + duration)`. */
export function hasUnit(model: Model, schedule: Schedule, pool: number, start: number, duration: number): boolean {
  const cell = pool * model.slots + start;
  const { left } = schedule;
  for (let c = cell; c < cell + duration; c++) if ((left[c] ?? 0) <= 0) return false;
  return true;
}

/** Counts `by` units of a pool more, or fewer, for `[start, start + duration)`. */
export function countUnits(
  model: Model,
  { left }: Schedule,
  pool: number,
  start: number,
  duration: number,
  by: number,
): void {
  const cell = pool * model.slots + start;
  for (let c = cell; c < cell + duration; c++) left[c] = (left[c] ?? 0) + by;
}

/** Counts `by` units more, or fewer, of the room and interpreters that the schedule says a meeting has at `start`. */
export function countPlace(model: Model, schedule: Schedule, m: number, start: number, by: number): void {
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
