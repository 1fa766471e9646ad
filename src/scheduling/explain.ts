import { causeOfEmptyDomain } from './causes.js';
import { causeOfFullness } from './full.js';
import { listAt } from './lists.js';
import type { Model } from './model.js';
import { causeOfPins } from './pins.js';
import { arePartiesFree } from './refit.js';
import { hasUnit } from './units-left.js';
import type { Move } from './move.js';
import type { Facts, Fix, Unplaced } from './types.js';

/** Starts looked at for all unplaced meetings together, as an answer must not take long. */
const STARTS_LOOKED_AT = 60_000;

/** Why each unplaced meeting has no place; the schedule is left as it is. In haste the costly look is left out. */
export function explainUnplaced(move: Move, isInHaste: boolean): Unplaced[] {
  const { model, schedule } = move;
  if (schedule.unplaced.size === 0) return [];
  const most = isInHaste ? 0 : startsPerMeeting(schedule.unplaced.size);
  return model.problem.meetings.flatMap(({ id }, m) => {
    if ((schedule.start[m] ?? -1) >= 0) return [];
    const cause =
      causeOfEmptyDomain(model, m) ??
      causeOfPins(model, schedule, m) ??
      (isInHaste ? undefined : causeOfFullness(model, schedule, m));
    if (cause !== undefined) return [{ meeting: id, finding: 'proven', ...cause }];
    return [{ meeting: id, ...weigh(move, m, most) }];
  });
}

/** How many starts of each of so many unplaced meetings may be looked at. */
export function startsPerMeeting(unplaced: number): number {
  return Math.max(8, Math.floor(STARTS_LOOKED_AT / Math.max(1, unplaced)));
}

/** What would have to go for a meeting, and what that weighs. */
function weigh(move: Move, m: number, mostStarts: number): Omit<Unplaced, 'meeting'> {
  const { model } = move;
  const cheapest = cheapestDisplacement(move, m, mostStarts);
  if (cheapest === undefined) {
    const facts: Facts = { starts: (model.domains.from[m + 1] ?? 0) - (model.domains.from[m] ?? 0) };
    return { finding: 'search-limit', reason: 'not-found', facts, cheapestFix: { kind: 'none' } };
  }
  const meetings = cheapest.meetings.map((other) => model.problem.meetings[other]?.id ?? '');
  const { start, priority } = cheapest;
  const facts: Facts = { start, meetings, theirPriority: priority, ownPriority: model.priority[m] ?? 0 };
  const fix = missingResource(move, m) ?? { kind: 'displace', meetings, priority, start };
  return { finding: 'displaceable', reason: 'would-displace', facts, cheapestFix: fix };
}

/** The room or interpreter that alone is missing at some start at which all parties are free. */
function missingResource(move: Move, m: number): Fix | undefined {
  const { model, schedule, chain } = move;
  const { choices, choiceOf, demands, speakers, pairs, id, openRun } = model.pools;
  const duration = model.duration[m] ?? 0;
  chain.clear();
  for (const start of model.domains.starts.subarray(model.domains.from[m], model.domains.from[m + 1])) {
    if (!arePartiesFree(model, schedule, chain, m, start)) continue;
    const hasOne = (group: Int32Array) => group.some((pool) => hasUnit(model, schedule, pool, start, duration));
    const missing = [...listAt(demands, m)].filter((pair) => !hasOne(listAt(speakers, pair)));
    const rooms = listAt(choices, choiceOf[m] ?? 0);
    if (hasOne(rooms)) {
      if (missing.length === 1) return { kind: 'interpreter', pair: pairs[missing[0] ?? 0] ?? '', start };
    } else if (missing.length === 0) {
      const open = rooms.find((room) => (openRun[room * model.slots + start] ?? 0) >= duration);
      return { kind: 'room', room: id[open ?? 0] ?? '', start };
    }
  }
  return undefined;
}

/** The meetings whose loss would make a place for another, and what they are worth together. */
export interface Displacement {
  start: number;
  meetings: number[];
  priority: number;
}

/** The cheapest displacement found for an unplaced meeting over all its starts; `undefined` when none was found. */
export function cheapestDisplacement(move: Move, m: number, mostStarts: number): Displacement | undefined {
  const { model, chain } = move;
  const { from, starts } = model.domains;
  const stride = Math.max(1, Math.ceil(((from[m + 1] ?? 0) - (from[m] ?? 0)) / Math.max(1, mostStarts)));
  let best: Displacement | undefined;
  for (let i = from[m] ?? 0; mostStarts > 0 && i < (from[m + 1] ?? 0); i += stride) {
    const start = starts[i] ?? 0;
    if (!move.probe(m, start)) continue;
    const meetings = lost(move);
    const priority = meetings.reduce((sum, other) => sum + (move.schedule.worth[other] ?? 0), 0);
    if (best !== undefined && best.priority <= priority) continue;
    best = { start, meetings, priority };
  }
  chain.clear();
  return best;
}

function lost({ chain }: Move): number[] {
  return [...chain.members.subarray(0, chain.size)].filter((other) => (chain.newStart[other] ?? -1) < 0);
}

/** Meetings without a place, the heaviest first. */
export function unplacedByPriority(model: Model, move: Move): number[] {
  const { items, size } = move.schedule.unplaced;
  return [...items.subarray(0, size)].sort((a, b) => (model.priority[b] ?? 0) - (model.priority[a] ?? 0) || a - b);
}
