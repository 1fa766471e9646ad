import { listAt } from './lists.js';
import type { Move } from './move.js';

/** Starts tried for all unplaced meetings together, as an answer must not take long; and for each of them at least. */
const STARTS_TRIED = 1200;
const FEWEST_STARTS = 8;

/** The meetings whose loss would make a place for another, and what they are worth together. */
export interface Displacement {
  start: number;
  meetings: number[];
  worth: number;
}

/** What would have to go for each unplaced meeting that something was found for. */
export type Displacements = Map<number, Displacement>;

/** How many starts of each of so many unplaced meetings may be tried. */
export function startsPerMeeting(unplaced: number): number {
  return Math.max(FEWEST_STARTS, Math.floor(STARTS_TRIED / Math.max(1, unplaced)));
}

/**
 * The cheapest displacement found for an unplaced meeting: its starts are tried in order of what its parties alone would
 * give up for them, until that is more than the best displacement costs or `mostStarts` were tried.
 */
export function cheapestDisplacement(move: Move, m: number, mostStarts: number): Displacement | undefined {
  const { from, starts } = move.model.domains;
  const own = starts.subarray(from[m], from[m + 1]);
  const losses = leastLosses(move, m, own);
  let best: Displacement | undefined;
  for (let left = mostStarts; left > 0; left--) {
    const next = indexOfLeast(losses, best?.worth ?? TOO_MUCH);
    if (next < 0) break;
    losses[next] = Infinity;
    best = displacementAt(move, m, own[next] ?? 0, best?.worth ?? Infinity) ?? best;
  }
  return best;
}

/** The first of the least losses below `limit`; −1 where all are more. */
function indexOfLeast(losses: Float64Array, limit: number): number {
  let found = -1;
  let least = limit;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i] ?? Infinity;
    if (loss >= least) continue;
    found = i;
    least = loss;
  }
  return found;
}

/** What would have to go for an unplaced meeting at `start`; `undefined` when that is worth `below` or more. */
export function displacementAt(move: Move, m: number, start: number, below: number): Displacement | undefined {
  const { schedule, chain } = move;
  const meetings = move.probe(m, start, below) ? lost(move) : undefined;
  chain.clear();
  if (meetings === undefined) return undefined;
  const worth = meetings.reduce((sum, other) => sum + (schedule.worth[other] ?? 0), 0);
  return worth < below ? { start, meetings, worth } : undefined;
}

/** The same where pinned meetings may go too. */
export function displacementOfPins(move: Move, m: number, mostStarts: number): Displacement | undefined {
  move.mayDropPinned = true;
  const cheapest = cheapestDisplacement(move, m, mostStarts);
  move.mayDropPinned = false;
  return cheapest;
}

function lost({ chain }: Move): number[] {
  return [...chain.members.subarray(0, chain.size)].filter((other) => (chain.newStart[other] ?? -1) < 0);
}

/** More than all meetings together are worth: what a pinned one that may not go is taken for. */
const TOO_MUCH = 1e13;

/** What the party that would lose most loses at least at each of these starts; more than `TOO_MUCH` where a pin forbids it. */
function leastLosses(move: Move, m: number, starts: Uint16Array): Float64Array {
  const { model } = move;
  const most = new Float64Array(starts.length);
  const losses = new Float64Array(model.slots + 1);
  for (const party of listAt(model.parties, m)) {
    addLosses(move, m, party, losses);
    let loss = 0;
    let t = 0;
    for (let i = 0; i < starts.length; i++) {
      for (const start = starts[i] ?? 0; t <= start; t++) loss += losses[t] ?? 0;
      if (loss > (most[i] ?? 0)) most[i] = loss;
    }
    losses.fill(0);
  }
  return most;
}

/** Adds, as differences from start to start, what a party's meetings in the way are worth. */
function addLosses({ model, schedule, mayDropPinned }: Move, m: number, party: number, losses: Float64Array): void {
  const buffer = model.buffer[party] ?? 0;
  const duration = model.duration[m] ?? 0;
  const first = model.meetingsOf.from[party] ?? 0;
  for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
    const other = schedule.sequence[i] ?? 0;
    const loss = model.pinned[other] === 1 && !mayDropPinned ? TOO_MUCH : (schedule.worth[other] ?? 0);
    const from = Math.max(0, (schedule.begins[i] ?? 0) - duration - buffer + 1);
    const to = Math.min(model.slots, (schedule.ends[i] ?? 0) + buffer);
    losses[from] = (losses[from] ?? 0) + loss;
    losses[to] = (losses[to] ?? 0) - loss;
  }
}
