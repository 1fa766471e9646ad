import { listAt } from './lists.js';
import type { Model } from './model.js';
import type { Move } from './move.js';
import type { Schedule } from './schedule.js';

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
  const { schedule, chain } = move;
  let best: Displacement | undefined;
  let left = mostStarts;
  for (const { start, least } of startsByLoss(move, m)) {
    if (left-- <= 0 || least >= (best?.worth ?? Infinity)) break;
    if (!move.probe(m, start)) continue;
    const meetings = lost(move);
    const worth = meetings.reduce((sum, other) => sum + (schedule.worth[other] ?? 0), 0);
    if (worth < (best?.worth ?? Infinity)) best = { start, meetings, worth };
  }
  chain.clear();
  return best;
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

/**
 * The starts of a meeting by what the party that would lose most loses at least; without those that a pinned meeting
 * forbids, unless it may go.
 */
function startsByLoss({ model, schedule, mayDropPinned }: Move, m: number): { start: number; least: number }[] {
  const starts: { start: number; least: number }[] = [];
  const duration = model.duration[m] ?? 0;
  for (const start of listAt({ from: model.domains.from, items: model.domains.starts }, m)) {
    let least = 0;
    for (const party of listAt(model.parties, m)) {
      least = Math.max(least, lossOf(model, schedule, party, start, start + duration, mayDropPinned));
    }
    if (least < Infinity) starts.push({ start, least });
  }
  return starts.sort((a, b) => a.least - b.least || a.start - b.start);
}

/** What a party's meetings in the way are worth; Infinity where one is pinned. */
function lossOf(
  model: Model,
  schedule: Schedule,
  party: number,
  start: number,
  end: number,
  mayDropPinned: boolean,
): number {
  const buffer = model.buffer[party] ?? 0;
  const first = model.meetingsOf.from[party] ?? 0;
  let sum = 0;
  for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
    if ((schedule.begins[i] ?? 0) >= end + buffer) break;
    if (start >= (schedule.ends[i] ?? 0) + buffer) continue;
    const other = schedule.sequence[i] ?? 0;
    sum += model.pinned[other] === 1 && !mayDropPinned ? Infinity : (schedule.worth[other] ?? 0);
  }
  return sum;
}
