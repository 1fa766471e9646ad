import { placedOf } from './in-time.js';
import type { Model } from './model.js';
import type { Standing } from './places.js';
import type { InterpreterUnit, Meeting, Placement, Score, Solution } from './types.js';
import { nameUnits } from './units.js';

/** The placements of a schedule, in the order of the problem's meetings, and their score, every announced unit looked at. */
export function outcomeOf(model: Model, schedule: Standing): Pick<Solution, 'placements' | 'score'> {
  const { names, roomMoves, overStretch } = nameUnits(model, schedule);
  const placed = placedOf(schedule.start);
  const placements = new Array<Placement>(placed.length); // all its length at once: it may be long
  for (let i = 0; i < placed.length; i++) placements[i] = placementOf(model, schedule, names, placed[i] ?? 0);
  const { gaps, worst, rank } = schedule;
  const score = { placed: placements.length, weight: 0, gaps, gapsWorst: worst, moved: 0, roomRank: rank };
  weigh(model, schedule, placements, score);
  return { placements, score: { ...score, roomMoves, overStretch } };
}

function placementOf(
  { meetings, pools, problem, duration }: Model,
  schedule: Standing,
  names: Int32Array,
  m: number,
): Placement {
  const start = schedule.start[m] ?? 0;
  const first = pools.demands.from[m] ?? 0;
  const interpreters = new Array<InterpreterUnit>((pools.demands.from[m + 1] ?? 0) - first);
  for (let i = 0; i < interpreters.length; i++) {
    const interpreter = pools.id[schedule.interpreter[first + i] ?? 0] ?? '';
    interpreters[i] = { interpreter, unit: names[meetings + first + i] ?? 0 };
  }
  return {
    meeting: problem.meetings[m]?.id ?? '',
    start,
    end: start + (duration[m] ?? 0),
    room: pools.id[schedule.room[m] ?? 0] ?? '',
    roomUnit: names[m] ?? 0,
    interpreters,
  };
}

/** Counts what is placed, and what is not where it was announced. */
function weigh(
  { problem, priority, previous }: Model,
  { start }: Standing,
  placements: readonly Placement[],
  score: Pick<Score, 'weight' | 'moved'>,
): void {
  for (let m = 0; m < start.length; m++) if ((start[m] ?? -1) >= 0) score.weight += priority[m] ?? 0;
  if (!previous.exists) return;
  let next = 0;
  problem.meetings.forEach((meeting, m) => {
    const placement = (start[m] ?? -1) >= 0 ? placements[next++] : undefined;
    if (!isMoved(meeting, placement)) return;
    score.moved++;
    score.weight -= previous.price[m] ?? 0;
  });
}

/** What all announced places are worth together: a schedule that moves none of them loses nothing of it. */
export function announcedPrice(model: Model): number {
  const { exists, start, price } = model.previous;
  if (!exists) return 0;
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
