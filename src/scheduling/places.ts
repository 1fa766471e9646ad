import type { Move } from './move.js';
import { claim, enterDays, leaveDays, recountGaps, release, type Schedule } from './schedule.js';
import { forget, record } from './worth.js';

/** Where everything is in some schedule, and how good that is: enough to bring it back. */
export interface Places {
  start: Int32Array;
  room: Int32Array;
  interpreter: Int32Array;
  weight: number;
  gaps: number;
  worst: number;
  rank: number;
  unplaced: number;
}

/** Copies a schedule's places, into `into` when given. */
export function copyPlaces(schedule: Schedule, into?: Places): Places {
  const figures = {
    weight: schedule.weight,
    gaps: schedule.gaps,
    worst: worstGaps(schedule),
    rank: schedule.rank,
    unplaced: schedule.unplaced.size,
  };
  if (into === undefined) {
    return {
      start: schedule.start.slice(),
      room: schedule.room.slice(),
      interpreter: schedule.interpreter.slice(),
      ...figures,
    };
  }
  into.start.set(schedule.start);
  into.room.set(schedule.room);
  into.interpreter.set(schedule.interpreter);
  return Object.assign(into, figures);
}

/** More weight, then fewer gaps, then a better worst day, then better rooms. */
export function isBetter(schedule: Schedule, than: Places): boolean {
  if (schedule.weight !== than.weight) return schedule.weight > than.weight;
  if (schedule.gaps !== than.gaps) return schedule.gaps < than.gaps;
  if (schedule.rank > than.rank + 8) return false;
  const worst = worstGaps(schedule);
  return worst < than.worst || (worst === than.worst && schedule.rank < than.rank);
}

/** Gaps of the participant who has most. */
export function worstGaps(schedule: Schedule): number {
  let worst = 0;
  for (let i = 0; i < schedule.gappy.size; i++) {
    worst = Math.max(worst, schedule.gapsOf[schedule.gappy.items[i] ?? 0] ?? 0);
  }
  return worst;
}

/** Brings the schedule of a move back to earlier places. */
export function restorePlaces(move: Move, places: Places): void {
  const { model, schedule } = move;
  const { from } = model.pools.demands;
  for (let m = 0; m < model.meetings; m++) {
    const start = schedule.start[m] ?? -1;
    if (start < 0) continue;
    release(model, schedule, m, start);
    leaveDays(model, schedule, m);
    forget(model, schedule, m, schedule.room[m] ?? 0);
  }
  for (let m = 0; m < model.meetings; m++) {
    const start = places.start[m] ?? -1;
    if (start < 0) continue;
    schedule.room[m] = places.room[m] ?? 0;
    for (let k = from[m] ?? 0; k < (from[m + 1] ?? 0); k++) schedule.interpreter[k] = places.interpreter[k] ?? 0;
    claim(model, schedule, m, start);
    enterDays(model, schedule, m, start);
    record(model, schedule, m, start);
  }
  for (let party = 0; party < model.participants; party++) recountGaps(model, schedule, party);
}
