import { comfortOf } from './comfort.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import type { InterpreterUnit, Meeting, Placement, Score } from './types.js';
import { nameUnits } from './units.js';

/** The placements of a schedule, in the order of the problem's meetings. */
export function listPlacements(model: Model, schedule: Schedule): Placement[] {
  const units = nameUnits(model, schedule);
  const { pools, problem } = model;
  const placements: Placement[] = [];
  problem.meetings.forEach(({ id, durationSlots }, m) => {
    const start = schedule.start[m] ?? -1;
    if (start < 0) return;
    const interpreters: InterpreterUnit[] = [];
    for (let k = pools.demands.from[m] ?? 0; k < (pools.demands.from[m + 1] ?? 0); k++) {
      const interpreter = pools.id[schedule.interpreter[k] ?? 0] ?? '';
      interpreters.push({ interpreter, unit: units[model.meetings + k] ?? 0 });
    }
    const room = pools.id[schedule.room[m] ?? 0] ?? '';
    placements.push({ meeting: id, start, end: start + durationSlots, room, roomUnit: units[m] ?? 0, interpreters });
  });
  return placements;
}

/** The score of placements in the order of the problem's meetings, with every announced unit looked at. */
export function scorePlacements(model: Model, schedule: Schedule, placements: readonly Placement[]): Score {
  let weight = 0;
  let moved = 0;
  let roomRank = 0;
  let next = 0;
  for (const meeting of model.problem.meetings) {
    const placement = placements[next]?.meeting === meeting.id ? placements[next++] : undefined;
    if (placement !== undefined) {
      weight += meeting.priority;
      roomRank += meeting.rooms.indexOf(placement.room);
    }
    if (!isMoved(meeting, placement)) continue;
    moved++;
    weight -= meeting.previous?.movePrice ?? 0;
  }
  const { gaps, worst } = schedule;
  const comfort = comfortOf(model.problem, placements);
  return { placed: placements.length, weight, gaps, gapsWorst: worst, moved, roomRank, ...comfort };
}

/** What all announced places are worth together: a schedule that moves none of them loses nothing of it. */
export function announcedPrice(model: Model): number {
  const { start, price } = model.previous;
  return price.reduce((sum, one, m) => sum + ((start[m] ?? -1) >= 0 ? one : 0), 0);
}

/** An announced meeting has moved when anything that was told of it is different, or when it went. */
export function isMoved(meeting: Meeting, placement: Placement | undefined): boolean {
  const told = meeting.previous;
  if (told === undefined) return false;
  if (placement?.start !== told.start) return true;
  if (told.room !== undefined && told.room !== placement.room) return true;
  if (told.roomUnit !== undefined && told.roomUnit !== placement.roomUnit) return true;
  return told.interpreters !== undefined && !areSame(told.interpreters, placement.interpreters);
}

/** Whether the same people are named, in whatever order. */
function areSame(told: readonly InterpreterUnit[], now: readonly InterpreterUnit[]): boolean {
  if (told.length !== now.length) return false;
  const isSame = (a: InterpreterUnit, b: InterpreterUnit | undefined) =>
    a.interpreter === b?.interpreter && a.unit === b.unit;
  if (told.every((one, i) => isSame(one, now[i]))) return true;
  const names = (list: readonly InterpreterUnit[]) => list.map((one) => `${one.interpreter}#${one.unit}`).sort();
  return names(told).join('/') === names(now).join('/');
}
