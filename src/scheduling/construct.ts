import { sortByCount } from './counting-sort.js';
import { freeStarts, bestOf } from './free-starts.js';
import { isInDomain } from './domains.js';
import type { Model } from './model.js';
import type { Move } from './move.js';
import type { Costs } from './price.js';
import { removeSlots } from './slot-bits.js';

/** While placing, a gap is no reason to leave a meeting out. */
const PLACING: Costs = { weight: 1, gap: 0, unfairness: 0, rank: 0, edge: 0 };

/** Meetings looked at between two askings; one that finds no place may take a millisecond. */
const CHECK_EVERY = 4;

/**
 * Places every pinned meeting that can be beside the others, the heavier first; the schedule is still empty. False when it
 * was cancelled before that.
 */
export function constructPins(move: Move, isCancelled: () => boolean): boolean {
  const { model } = move;
  if (!model.pinned.includes(1)) return true;
  const pinned = constructionOrder(model, model.previous.start, (m) => model.pinned[m] === 1);
  let count = 0;
  let isOver = false;
  move.mayShiftPinned = true;
  for (let isBetter = true; isBetter && !isOver;) {
    isBetter = false;
    for (const m of pinned) {
      if (++count % CHECK_EVERY === 0 && (isOver = isCancelled())) break;
      if ((move.schedule.start[m] ?? -1) < 0 && placeAnywhere(move, m)) isBetter = true;
    }
  }
  move.mayShiftPinned = false;
  return !isOver;
}

/**
 * Places meetings one by one: first those that can begin where they were, announced ones only with their room and
 * interpreters; then the others where they fit best, the urgent and short before the rest. False when it was cancelled
 * before it had looked at every meeting.
 */
export function construct(move: Move, begin: Int32Array, isCancelled: () => boolean): boolean {
  const { model, schedule } = move;
  const order = constructionOrder(model, begin, (m) => (schedule.start[m] ?? -1) < 0);
  let count = 0;
  const stops = () => ++count % CHECK_EVERY === 0 && isCancelled();
  if (isCancelled()) return false;
  for (const leastKept of [1, 0]) {
    for (const m of order) {
      const start = begin[m] ?? -1;
      if (start < 0 || (schedule.start[m] ?? -1) >= 0) continue;
      if ((start === model.previous.start[m]) !== (leastKept === 1)) continue;
      if (stops()) return false;
      if (isInDomain(model, m, start)) place(move, m, start, 0, leastKept);
    }
  }
  for (const m of order) {
    if ((schedule.start[m] ?? -1) >= 0) continue;
    if (stops()) return false;
    placeAnywhere(move, m);
  }
  return !isCancelled();
}

/** Places an unplaced meeting at its best directly free start; false when there is none worth what it changes. */
export function placeAnywhere(move: Move, m: number): boolean {
  const { model, schedule } = move;
  for (const victims of [0, 6]) {
    const free = freeStarts(model, schedule, m);
    for (;;) {
      const start = bestOf(free, model, schedule, m);
      if (start < 0) break;
      if (place(move, m, start, victims, 0)) return true;
      removeSlots(free, start, start + 1);
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
  move.costs = PLACING;
  move.mostVictims = mostVictims;
  move.leastKept = leastKept;
  const isPlaced = move.attempt(m, start, 'swap', false, 0);
  move.costs = costs;
  move.mostVictims = usual;
  move.leastKept = 0;
  return isPlaced;
}

/** Those meetings in the order in which they are placed: the more urgent first, of equals who can begin at fewer starts. */
function constructionOrder(model: Model, begin: Int32Array, isAsked: (m: number) => boolean): Int32Array {
  const { from } = model.domains;
  const urgency = new Float64Array(model.meetings);
  const freedom = new Int32Array(model.meetings);
  const order = new Int32Array(model.meetings);
  let count = 0;
  for (let m = 0; m < model.meetings; m++) {
    if (!isAsked(m)) continue;
    urgency[m] = urgencyOf(model, begin, m);
    freedom[m] = (from[m + 1] ?? 0) - (from[m] ?? 0);
    order[count++] = m;
  }
  const asked = order.subarray(0, count);
  const levels = [...new Set(urgency)].sort((a, b) => b - a);
  const levelOf = new Map(levels.map((one, level) => [one, level]));
  const level = new Int32Array(model.meetings);
  for (const m of asked) level[m] = levelOf.get(urgency[m] ?? 0) ?? 0;
  return sortByCount(sortByCount(asked, freedom, model.slots + 1), level, levels.length);
}

function urgencyOf(model: Model, begin: Int32Array, m: number): number {
  const announced = (begin[m] ?? -1) >= 0 ? 1e9 + (model.previous.price[m] ?? 0) : 0;
  const first = model.pinned[m] === 1 ? 1e12 : announced;
  return first + (model.priority[m] ?? 0) / Math.sqrt(model.duration[m] ?? 1);
}
