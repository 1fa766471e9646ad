import { gapBetween, type Schedule } from './schedule.js';
import type { Model } from './model.js';
import { isInDomain, type Costs, type Move } from './move.js';
import { hasPools } from './refit.js';

/** While placing, a gap is no reason to leave a meeting out. */
const PLACING: Costs = { weight: 1, gap: 0, unfairness: 0, rank: 0 };

/** Places every pinned meeting that can be beside the others, the heavier first; the schedule is still empty. */
export function constructPins(move: Move): void {
  const { model } = move;
  const pinned = constructionOrder(model, model.previous.start).filter((m) => model.pinned[m] === 1);
  move.mayShiftPinned = true;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const m of pinned) if ((move.schedule.start[m] ?? -1) < 0 && placeAnywhere(move, m)) isBetter = true;
  }
  move.mayShiftPinned = false;
}

/**
 * Places meetings one by one: first those that can begin where they were, announced ones only with their room and
 * interpreters; then the others where they fit best, the urgent and short before the rest.
 */
export function construct(move: Move, begin: Int32Array, shouldStop: () => boolean): void {
  const { model, schedule } = move;
  const order = constructionOrder(model, begin);
  let count = 0;
  const stops = () => ++count % 64 === 0 && shouldStop();
  for (const leastKept of [1, 0]) {
    for (const m of order) {
      if (stops()) return;
      const start = begin[m] ?? -1;
      const isAnnounced = start === model.previous.start[m];
      if ((schedule.start[m] ?? -1) >= 0 || isAnnounced !== (leastKept === 1)) continue;
      if (isInDomain(model, m, start)) place(move, m, start, 0, leastKept);
    }
  }
  for (const m of order) {
    if (stops()) return;
    if ((schedule.start[m] ?? -1) < 0) placeAnywhere(move, m);
  }
}

/** Places an unplaced meeting at its best directly free start; false when there is none worth what it changes. */
export function placeAnywhere(move: Move, m: number): boolean {
  const { model, schedule } = move;
  for (const victims of [0, 6]) {
    const tried = new Set<number>();
    for (;;) {
      const start = bestFreeStart(model, schedule, m, tried);
      if (start < 0) break;
      if (place(move, m, start, victims, 0)) return true;
      tried.add(start);
    }
  }
  return false;
}

/**
 * Places an unplaced meeting without moving anybody in time (it has no place to offer in exchange), while at most so
 * many others change their room or interpreter for it; `leastKept` 1 asks that it stands as announced.
 */
function place(move: Move, m: number, start: number, mostVictims: number, leastKept: number): boolean {
  const { costs, mostVictims: usual } = move;
  Object.assign(move, { costs: PLACING, mostVictims, leastKept });
  const isPlaced = move.attempt(m, start, 'swap', false, 0);
  Object.assign(move, { costs, mostVictims: usual, leastKept: 0 });
  return isPlaced;
}

function constructionOrder(model: Model, begin: Int32Array): Int32Array {
  const urgency = Float64Array.from(model.priority, (priority, m) => {
    const announced = (begin[m] ?? -1) >= 0 ? 1e9 + (model.previous.price[m] ?? 0) : 0;
    return (model.pinned[m] === 1 ? 1e12 : announced) + priority / Math.sqrt(model.duration[m] ?? 1);
  });
  const freedom = (m: number) => (model.domains.from[m + 1] ?? 0) - (model.domains.from[m] ?? 0);
  return Int32Array.from(model.priority, (_, m) => m).sort(
    (a, b) => (urgency[b] ?? 0) - (urgency[a] ?? 0) || freedom(a) - freedom(b) || a - b,
  );
}

/** The free start that adds the fewest gaps, earliest first; −1 when there is none. Rooms are looked at, not taken. */
export function bestFreeStart(model: Model, schedule: Schedule, m: number, except: ReadonlySet<number>): number {
  const { from, starts } = model.domains;
  let best = -1;
  let fewest = Infinity;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const start = starts[i] ?? 0;
    if (except.has(start)) continue;
    const gaps = gapsAdded(model, schedule, m, start, fewest);
    if (gaps < fewest && hasPools(model, schedule, m, start)) {
      best = start;
      fewest = gaps;
    }
  }
  return best;
}

/** Gaps that meeting `m` at `start` adds to its parties' days; Infinity when one of them is engaged. */
function gapsAdded(model: Model, schedule: Schedule, m: number, start: number, limit: number): number {
  const end = start + (model.duration[m] ?? 0);
  const { from, items } = model.parties;
  let gaps = 0;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    gaps += gapsAddedTo(model, schedule, items[i] ?? 0, start, end);
    if (gaps === Infinity) return gaps;
  }
  return gaps < limit ? gaps : Infinity;
}

function gapsAddedTo(model: Model, schedule: Schedule, party: number, start: number, end: number): number {
  const { sequence } = schedule;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  const buffer = model.buffer[party] ?? 0;
  let earlierEnd = -1;
  let laterStart = -1;
  for (let i = first; i < last; i++) {
    const other = sequence[i] ?? 0;
    const otherStart = schedule.start[other] ?? 0;
    if (otherStart >= start) {
      laterStart = otherStart;
      break;
    }
    earlierEnd = otherStart + (model.duration[other] ?? 0);
  }
  if ((earlierEnd >= 0 && earlierEnd + buffer > start) || (laterStart >= 0 && end + buffer > laterStart)) {
    return Infinity;
  }
  const before = earlierEnd < 0 ? 0 : gapBetween(model, party, earlierEnd, start);
  const behind = laterStart < 0 ? 0 : gapBetween(model, party, end, laterStart);
  return before + behind - (earlierEnd < 0 || laterStart < 0 ? 0 : gapBetween(model, party, earlierEnd, laterStart));
}
