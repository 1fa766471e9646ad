import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** The place of a room in a meeting's list, from 0. */
export function rankOf(model: Model, m: number, room: number): number {
  const { choices, choiceOf, ranks } = model.pools;
  const choice = choiceOf[m] ?? 0;
  for (let i = choices.from[choice] ?? 0; i < (choices.from[choice + 1] ?? 0); i++) {
    if (choices.items[i] === room) return ranks[i] ?? 0;
  }
  return 0;
}

/** Whether a meeting at `start`, with the room and interpreters written in the schedule, is where it was announced. */
export function isKept(model: Model, schedule: Schedule, m: number, start: number): boolean {
  const { previous } = model;
  if (start < 0 || previous.start[m] !== start) return false;
  const room = previous.room[m] ?? -1;
  if (room !== -1 && room !== schedule.room[m]) return false;
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    const announced = previous.interpreter[k] ?? -1;
    if (announced !== -1 && announced !== schedule.interpreter[k]) return false;
  }
  return true;
}

/** Enters into the sums what a placed meeting is worth: its priority, and the price of moving it if it is not moved. */
export function record(model: Model, schedule: Schedule, m: number, start: number): void {
  const kept = isKept(model, schedule, m, start) ? 1 : 0;
  const worth = (model.priority[m] ?? 0) + kept * (model.previous.price[m] ?? 0);
  schedule.kept[m] = kept;
  schedule.moved -= kept;
  schedule.worth[m] = worth;
  schedule.weight += worth;
  schedule.rank += rankOf(model, m, schedule.room[m] ?? 0);
}

/** Takes a meeting that was in `room` out of the sums. */
export function forget(model: Model, schedule: Schedule, m: number, room: number): void {
  schedule.moved += schedule.kept[m] ?? 0;
  schedule.kept[m] = 0;
  schedule.weight -= schedule.worth[m] ?? 0;
  schedule.worth[m] = 0;
  schedule.rank -= rankOf(model, m, room);
}

/** What a meeting would be worth at `start` (−1: nowhere), in the announced room if it was announced for then. */
export function worthAt(model: Model, m: number, start: number): number {
  if (start < 0) return 0;
  const kept = model.previous.start[m] === start ? (model.previous.price[m] ?? 0) : 0;
  return (model.priority[m] ?? 0) + kept;
}
