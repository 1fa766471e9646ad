import { comfortOf } from './comfort.js';
import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import type { Meeting, Placement, Score } from './types.js';
import { nameUnits } from './units.js';

/** The placements of a schedule, in the order of the problem's meetings. */
export function listPlacements(model: Model, schedule: Schedule): Placement[] {
  const units = nameUnits(model, schedule);
  const { pools, problem, meetings } = model;
  return problem.meetings.flatMap((meeting, m) => {
    const start = schedule.start[m] ?? -1;
    if (start < 0) return [];
    const [first, last] = [pools.demands.from[m] ?? 0, pools.demands.from[m + 1] ?? 0];
    const interpreters = Array.from(schedule.interpreter.subarray(first, last), (pool, i) => ({
      interpreter: pools.id[pool] ?? '',
      unit: units[meetings + first + i] ?? 0,
    }));
    const room = pools.id[schedule.room[m] ?? 0] ?? '';
    const end = start + meeting.durationSlots;
    return [{ meeting: meeting.id, start, end, room, roomUnit: units[m] ?? 0, interpreters }];
  });
}

/** The score of placements, with every announced unit looked at. */
export function scorePlacements(model: Model, schedule: Schedule, placements: readonly Placement[]): Score {
  const byMeeting = new Map(placements.map((placement) => [placement.meeting, placement]));
  let weight = 0;
  let moved = 0;
  let roomRank = 0;
  for (const meeting of model.problem.meetings) {
    const placement = byMeeting.get(meeting.id);
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
  if (told.interpreters === undefined) return false;
  const names = (list: Placement['interpreters']) => list.map((one) => `${one.interpreter}#${one.unit}`).sort();
  return names(told.interpreters).join('/') !== names(placement.interpreters).join('/');
}
