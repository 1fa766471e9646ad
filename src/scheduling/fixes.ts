import { claimPlace } from './claims.js';
import { resolveConflicts } from './conflicts.js';
import { removeTakenStarts } from './free-starts.js';
import { flatten, listAt } from './lists.js';
import type { Model } from './model.js';
import { Move } from './move.js';
import { Random } from './random.js';
import { emptySchedule, type Schedule } from './schedule.js';
import { startsInDays } from './services.js';
import { countSlots, listSlots } from './slot-bits.js';
import { Shortages, TakenTime } from './shortages.js';
import { hasRoom, hasSpeakers } from './refit.js';
import type { Fix } from './types.js';
import { countPlace, countUnits } from './units-left.js';

/** More than this is no small favour to ask of somebody who could also be spared it. */
const MOST_MINUTES = 30;

/**
 * The smallest thing more that would give an unplaced meeting a place while everything else stays where it is: time of its
 * parties, another room accepted, an interpreter or a room. Of a meeting that `isImpossible` even alone more may be asked:
 * much time, of several, or another window; else a little time of one party. `undefined` when nothing alone would do.
 */
export function findAddition(move: Move, m: number, isImpossible: boolean, taken: TakenTime): Fix | undefined {
  const { model, schedule } = move;
  const lacks = new Shortages(model, taken, m);
  const starts = possibleStarts(model, schedule, m).filter((start) => isUndisturbed(move, m, start));
  const quiet = starts.filter((start) => lacks.isInWindows(start) && lacks.slotsAt(start) === 0);
  const fix =
    moreTime(move, m, starts, lacks, isImpossible) ??
    moreUnits(move, m, quiet) ??
    (isImpossible ? moreWindow(move, m, starts, lacks) : undefined);
  move.chain.clear();
  return fix;
}

/** The starts a meeting could have if the time of its parties but for other meetings were no obstacle: its pin, or all. */
function possibleStarts(model: Model, schedule: Schedule, m: number): number[] {
  const free = startsInDays(model.problem.days, model.slots, model.duration[m] ?? 0);
  removeTakenStarts(model, schedule, m, free);
  const starts = new Uint16Array(countSlots(free));
  listSlots(free, starts, 0);
  const pin = model.problem.meetings[m]?.pinned?.start;
  return pin === undefined ? [...starts] : starts.includes(pin) ? [pin] : [];
}

/** Another room accepted, an interpreter or a room more, at one of these starts that suit the parties. */
function moreUnits(move: Move, m: number, quiet: readonly number[]): Fix | undefined {
  const { model, schedule } = move;
  if (quiet.length === 0) return undefined;
  const served = quiet.filter((start) => hasSpeakers(model, schedule, m, start));
  const seated = quiet.filter((start) => hasRoom(model, schedule, m, start));
  return otherRoom(move, m, served) ?? moreInterpreters(move, m, seated) ?? moreRooms(move, m, served);
}

/** The same for a meeting that would have the whole programme to itself. */
export function findAdditionAlone(model: Model, m: number, taken: TakenTime): Fix | undefined {
  const costs = { weight: 0, gap: 0, unfairness: 0, rank: 0, edge: 0 };
  return findAddition(new Move(model, emptySchedule(model), new Random(0), costs), m, true, taken);
}

/** Whether a meeting could be there beside all the placed ones if its parties were free then and it had its pools. */
function isUndisturbed(move: Move, m: number, start: number): boolean {
  const { model, schedule, chain, random } = move;
  chain.clear();
  chain.add(m, start);
  return resolveConflicts(model, schedule, chain, m, random, () => false);
}

/** Whether a room and interpreters are left for a meeting at `start`; takes nothing. */
function hasPlace(model: Model, { schedule, chain }: Move, m: number, start: number): boolean {
  chain.clear();
  chain.add(m, start);
  if (!claimPlace(model, schedule, chain, m, start, { items: new Int32Array(0), from: 0, to: 0 })) return false;
  countPlace(model, schedule, m, start, 1);
  return true;
}

function moreWindow(move: Move, m: number, starts: readonly number[], lacks: Shortages): Fix | undefined {
  const found = starts.find(
    (one) => !lacks.isInWindows(one) && lacks.slotsAt(one) === 0 && hasPlace(move.model, move, m, one),
  );
  return found === undefined ? undefined : { kind: 'window', start: found };
}

function moreTime(
  move: Move,
  m: number,
  starts: readonly number[],
  lacks: Shortages,
  isImpossible: boolean,
): Fix | undefined {
  const { participants, slotMinutes } = move.model.problem;
  const isSmall = (start: number, slots: number) =>
    slots * slotMinutes <= MOST_MINUTES && lacks.partiesAt(start).length === 1 && !lacks.isBusyAt(start);
  const short: { start: number; slots: number }[] = [];
  for (const start of starts) {
    const slots = lacks.slotsAt(start);
    if (slots > 0 && lacks.isInWindows(start) && (isImpossible || isSmall(start, slots))) short.push({ start, slots });
  }
  short.sort((a, b) => a.slots - b.slots || a.start - b.start);
  const found = short.find(({ start }) => hasPlace(move.model, move, m, start));
  if (found === undefined) return undefined;
  const names = lacks.partiesAt(found.start).map((party) => participants[party]?.id ?? '');
  return { kind: 'time', participants: names, ...found };
}

function otherRoom(move: Move, m: number, quiet: readonly number[]): Fix | undefined {
  const { model } = move;
  const { pools } = model;
  if (quiet.length === 0 || model.problem.meetings[m]?.pinned?.room !== undefined) return undefined;
  const choices = flatten([Array.from({ length: pools.rooms }, (_, pool) => pool)]);
  const anyRoom = { ...model, pools: { ...pools, choices, choiceOf: new Int32Array(model.meetings) } };
  const start = quiet.find((one) => hasPlace(anyRoom, move, m, one));
  if (start === undefined) return undefined;
  return { kind: 'accept-room', room: pools.id[move.schedule.room[m] ?? 0] ?? '', start };
}

/** The pair for which one person more is all that is missing. */
function moreInterpreters(move: Move, m: number, quiet: readonly number[]): Fix | undefined {
  const { demands, pairs } = move.model.pools;
  if (quiet.length === 0) return undefined;
  for (const [position, pair] of listAt(demands, m).entries()) {
    const served = withoutDemand(move.model, m, position);
    const start = quiet.find((one) => hasPlace(served, move, m, one));
    if (start !== undefined) return { kind: 'interpreter', pair: pairs[pair] ?? '', start };
  }
  return undefined;
}

/** The model in which one pair of a meeting needs nobody. */
function withoutDemand(model: Model, m: number, position: number): Model {
  const { demands } = model.pools;
  const from = demands.from.slice();
  const items = demands.items.slice();
  const last = (from[m + 1] ?? 1) - 1;
  items.copyWithin((from[m] ?? 0) + position, (from[m] ?? 0) + position + 1, last + 1);
  from[m + 1] = last;
  return { ...model, pools: { ...model.pools, demands: { from, items } } };
}

/** The room of which one more, open then, is all that is missing. */
function moreRooms(move: Move, m: number, quiet: readonly number[]): Fix | undefined {
  const { model, schedule } = move;
  const { choices, choiceOf, id } = model.pools;
  if (model.problem.meetings[m]?.pinned?.room !== undefined) return undefined;
  const duration = model.duration[m] ?? 0;
  for (const pool of listAt(choices, choiceOf[m] ?? 0)) {
    for (const start of quiet) {
      countUnits(model, schedule, pool, start, duration, 1);
      const isEnough = hasPlace(model, move, m, start);
      countUnits(model, schedule, pool, start, duration, -1);
      if (isEnough) return { kind: 'room', room: id[pool] ?? '', start };
    }
  }
  return undefined;
}
