import { claimPlace } from './claims.js';
import { resolveConflicts } from './conflicts.js';
import { removeTakenStarts } from './free-starts.js';
import { flatten, listAt } from './lists.js';
import type { Model } from './model.js';
import { Move } from './move.js';
import { Random } from './random.js';
import { emptySchedule } from './schedule.js';
import { startsInDays } from './services.js';
import { shortagesOf, type Shortage } from './shortages.js';
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
export function findAddition(move: Move, m: number, isImpossible: boolean): Fix | undefined {
  const { model, schedule } = move;
  const free = startsInDays(model.problem.days, model.slots, model.duration[m] ?? 0);
  removeTakenStarts(model, schedule, m, free);
  const starts = shortagesOf(model, m, free).filter(({ start }) => isUndisturbed(move, m, start));
  const quiet = starts.filter((one) => one.isInWindows && one.slots === 0).map((one) => one.start);
  const served = quiet.filter((start) => hasSpeakers(model, schedule, m, start));
  const seated = quiet.filter((start) => hasRoom(model, schedule, m, start));
  const fix =
    moreTime(move, m, starts, isImpossible) ??
    otherRoom(move, m, served) ??
    moreInterpreters(move, m, seated) ??
    moreRooms(move, m, served) ??
    (isImpossible ? moreWindow(move, m, starts) : undefined);
  move.chain.clear();
  return fix;
}

/** The same for a meeting that would have the whole programme to itself. */
export function findAdditionAlone(model: Model, m: number): Fix | undefined {
  const costs = { weight: 0, gap: 0, unfairness: 0, rank: 0 };
  return findAddition(new Move(model, emptySchedule(model), new Random(0), costs), m, true);
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

function moreWindow(move: Move, m: number, starts: readonly Shortage[]): Fix | undefined {
  const found = starts.find(
    (one) => !one.isInWindows && one.slots === 0 && hasPlace(move.model, move, m, one.start), // prettier-ignore
  );
  return found && { kind: 'window', start: found.start };
}

function moreTime(move: Move, m: number, starts: readonly Shortage[], isImpossible: boolean): Fix | undefined {
  const { participants, slotMinutes } = move.model.problem;
  const isSmall = (one: Shortage) => one.slots * slotMinutes <= MOST_MINUTES && one.parties.length === 1 && !one.isBusy;
  const found = starts
    .filter((one) => one.isInWindows && one.slots > 0 && (isImpossible || isSmall(one)))
    .sort((a, b) => a.slots - b.slots || a.start - b.start)
    .find((one) => hasPlace(move.model, move, m, one.start));
  if (found === undefined) return undefined;
  const names = found.parties.map((party) => participants[party]?.id ?? '');
  return { kind: 'time', participants: names, start: found.start, slots: found.slots };
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
