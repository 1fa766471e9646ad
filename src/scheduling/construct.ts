import { gapBetween, type Schedule } from './schedule.js';
import type { Model } from './model.js';
import type { Move } from './move.js';
import { hasPools } from './refit.js';

/** Places meetings one by one where they fit best, the announced first where they were, then the urgent and short ones. */
export function construct(move: Move, shouldStop: () => boolean): void {
  const { model } = move;
  let count = 0;
  for (const m of constructionOrder(model)) {
    if (++count % 64 === 0 && shouldStop()) return;
    const announced = model.previous.start[m] ?? -1;
    if (announced >= 0 && hasStart(model, m, announced) && place(move, m, announced)) continue;
    placeAnywhere(move, m);
  }
}

/** Places an unplaced meeting at its best directly free start; false when there is none. */
export function placeAnywhere(move: Move, m: number): boolean {
  const { model, schedule } = move;
  const tried = new Set<number>();
  for (;;) {
    const start = bestFreeStart(model, schedule, m, tried);
    if (start < 0) return false;
    if (place(move, m, start)) return true;
    tried.add(start);
  }
}

/** An unplaced meeting has no place to offer in exchange, so a swap that may drop nobody moves nobody in time. */
function place(move: Move, m: number, start: number): boolean {
  return move.attempt(m, start, 'swap', false, Infinity);
}

function hasStart(model: Model, m: number, start: number): boolean {
  const { from, starts } = model.domains;
  return starts.subarray(from[m], from[m + 1]).includes(start);
}

function constructionOrder(model: Model): Int32Array {
  const urgency = Float64Array.from(model.priority, (priority, m) => {
    const announced = (model.previous.start[m] ?? -1) >= 0 ? 1e9 + (model.previous.price[m] ?? 0) : 0;
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
