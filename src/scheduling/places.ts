import type { Model } from './model.js';
import { enterDays, leaveDays, recountGaps, type Schedule } from './schedule.js';
import { eachInSteps, type Steps } from './steps.js';
import { countPlace, enterHolders, leaveHolders } from './units-left.js';
import { forget, record } from './worth.js';

/** Meetings brought back between two rests. */
const MEETINGS_AT_ONCE = 256;

/** Where everything is: start and room pool of each meeting, interpreter pool of each demand; −1 for none. */
export interface Seats {
  start: Int32Array;
  room: Int32Array;
  interpreter: Int32Array;
}

/** Where everything is in some schedule, and how good that is. */
export interface Standing extends Seats {
  weight: number;
  gaps: number;
  worst: number;
  rank: number;
}

/** Enough to bring a schedule back. */
export interface Places extends Standing {
  unplaced: number;
}

/** The places of a schedule; `schedule.changed` counts from here on. */
export function copyPlaces(schedule: Schedule): Places {
  schedule.changed.clear();
  const { weight, gaps, worst, rank } = schedule;
  return {
    start: schedule.start.slice(),
    room: schedule.room.slice(),
    interpreter: schedule.interpreter.slice(),
    ...{ weight, gaps, worst, rank, unplaced: schedule.unplaced.size },
  };
}

/** Brings the places up to the schedule, looking only at what changed since. */
export function keepPlaces(model: Model, schedule: Schedule, places: Places): void {
  const { items, size } = schedule.changed;
  const { from } = model.pools.demands;
  for (let i = 0; i < size; i++) {
    const m = items[i] ?? 0;
    places.start[m] = schedule.start[m] ?? -1;
    places.room[m] = schedule.room[m] ?? -1;
    for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) places.interpreter[k] = schedule.interpreter[k] ?? -1;
  }
  schedule.changed.clear();
  places.weight = schedule.weight;
  places.gaps = schedule.gaps;
  places.worst = schedule.worst;
  places.rank = schedule.rank;
  places.unplaced = schedule.unplaced.size;
}

/** More weight, then fewer gaps, then a better worst day, then better rooms. */
export function isBetter(schedule: Schedule, than: Places): boolean {
  if (schedule.weight !== than.weight) return schedule.weight > than.weight;
  if (schedule.gaps !== than.gaps) return schedule.gaps < than.gaps;
  if (schedule.worst !== than.worst) return schedule.worst < than.worst;
  return schedule.rank < than.rank;
}

/**
 * Brings the schedule back to the places, looking only at what changed since. Half done the schedule is good for nothing
 * any more; the places are as they were.
 */
export function* restorePlaces(model: Model, schedule: Schedule, places: Places): Steps<void> {
  const all = schedule.changed.items.slice(0, schedule.changed.size);
  const changed = all.filter((m) => !isBack(model, schedule, places, m));
  yield* eachInSteps(changed, MEETINGS_AT_ONCE, (m) => {
    takeAway(model, schedule, m);
  });
  yield* eachInSteps(changed, MEETINGS_AT_ONCE, (m) => {
    bringBack(model, schedule, places, m);
  });
  const isCounted = new Uint8Array(model.participants);
  const { from, items } = model.parties;
  yield* eachInSteps(changed, MEETINGS_AT_ONCE, (m) => {
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
      const party = items[i] ?? 0;
      if (isCounted[party] !== 1) recountGaps(model, schedule, party);
      isCounted[party] = 1;
    }
  });
  schedule.changed.clear();
}

/** Whether a meeting that changed place has come back to it. */
function isBack(model: Model, schedule: Schedule, places: Places, m: number): boolean {
  if (schedule.start[m] !== places.start[m] || schedule.room[m] !== places.room[m]) return false;
  const { from } = model.pools.demands;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) {
    if (schedule.interpreter[k] !== places.interpreter[k]) return false;
  }
  return true;
}

function takeAway(model: Model, schedule: Schedule, m: number): void {
  const start = schedule.start[m] ?? -1;
  if (start < 0) return;
  const room = schedule.room[m] ?? 0;
  countPlace(model, schedule, m, start, 1);
  leaveHolders(model, schedule, m, start, room, schedule.interpreter);
  leaveDays(model, schedule, m);
  forget(model, schedule, m, room);
}

function bringBack(model: Model, schedule: Schedule, places: Places, m: number): void {
  const start = places.start[m] ?? -1;
  if (start < 0) return;
  const { from } = model.pools.demands;
  schedule.room[m] = places.room[m] ?? 0;
  for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) schedule.interpreter[k] = places.interpreter[k] ?? 0;
  countPlace(model, schedule, m, start, -1);
  enterHolders(model, schedule, m, start);
  enterDays(model, schedule, m, start);
  record(model, schedule, m, start);
}
