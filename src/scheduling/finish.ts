import type { Model } from './model.js';
import type { Move } from './move.js';
import type { Costs } from './price.js';
import type { Schedule } from './schedule.js';
import type { StartPrices } from './start-prices.js';
import { changeRoom, hasUnit } from './units-left.js';
import { rankOf } from './worth.js';

/** A gap outweighs every other wish, and the sum of gaps every way of sharing them out. */
const FINISHING: Costs = { weight: 1024, gap: 16, unfairness: 1 / 65_536, rank: 0.25, edge: 0 };
/** Earlier starts tried for one meeting. */
const MOST_TRIES = 3;

/**
 * Sees to what is left to wish for once weight and gaps are settled: better rooms, fewer changes of room, earlier
 * starts. Costs no gap and moves nothing announced or pinned.
 */
export function finish(move: Move, prices: StartPrices, isCancelled: () => boolean): void {
  if (isCancelled()) return;
  const { model, schedule, costs, mostVictims } = move;
  move.costs = FINISHING;
  move.mostVictims = 0;
  for (const m of inTime(schedule)) {
    if (isCancelled()) break;
    if ((model.previous.start[m] ?? -1) >= 0) continue;
    if (model.pinned[m] !== 1) bringForward(move, prices, m);
    move.attempt(m, schedule.start[m] ?? 0, 'refit', false, 0);
    nearer(model, schedule, m);
  }
  move.costs = costs;
  move.mostVictims = mostVictims;
}

function inTime({ start }: Schedule): number[] {
  const placed = [...start.keys()].filter((m) => (start[m] ?? -1) >= 0);
  return placed.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
}

/** To the earliest start that costs nothing. */
function bringForward(move: Move, prices: StartPrices, m: number): void {
  const now = move.schedule.start[m] ?? 0;
  prices.priceAll(m, FINISHING);
  let tries = 0;
  for (let i = 0; i < prices.count && (prices.starts[i] ?? now) < now && tries < MOST_TRIES; i++) {
    if ((prices.prices[i] ?? 0) > 0) continue;
    if (move.attempt(m, prices.starts[i] ?? now, 'refit', false, 0)) return;
    tries++;
  }
}

/** To another accepted room that is free, if its rank and the parties' ways are less together. */
function nearer(model: Model, schedule: Schedule, m: number): void {
  const { choices, choiceOf, zone, hasTransfers } = model.pools;
  const start = schedule.start[m] ?? 0;
  const current = schedule.room[m] ?? 0;
  const choice = choiceOf[m] ?? 0;
  let best = current;
  let least = -1;
  for (let i = choices.from[choice] ?? 0; i < (choices.from[choice + 1] ?? 0); i++) {
    const room = choices.items[i] ?? 0;
    if (room === current || (hasTransfers && zone[room] !== zone[current])) continue;
    if (!hasUnit(model, schedule, room, start, model.duration[m] ?? 0)) continue;
    if (least < 0) least = rankOf(model, m, current) + movesAround(model, schedule, m, current);
    const cost = rankOf(model, m, room) + movesAround(model, schedule, m, room);
    if (cost < least) [best, least] = [room, cost];
  }
  if (best !== current) changeRoom(model, schedule, m, best);
}

/** Changes of room before and after a meeting if it were in this room; units of one pool are taken for the same room. */
function movesAround(model: Model, schedule: Schedule, m: number, room: number): number {
  const { from, items } = model.parties;
  const { sequence, length } = schedule;
  let moves = 0;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const first = model.meetingsOf.from[items[i] ?? 0] ?? 0;
    const last = first + (length[items[i] ?? 0] ?? 0);
    let at = first;
    while (at < last && sequence[at] !== m) at++;
    if (at > first) moves += moveTo(model, schedule, m, room, sequence[at - 1] ?? 0);
    if (at + 1 < last) moves += moveTo(model, schedule, m, room, sequence[at + 1] ?? 0);
  }
  return moves;
}

function moveTo({ dayOf, pools }: Model, schedule: Schedule, m: number, room: number, other: number): number {
  const otherRoom = schedule.room[other] ?? 0;
  if (otherRoom === room || dayOf[schedule.start[other] ?? 0] !== dayOf[schedule.start[m] ?? 0]) return 0;
  return pools.zone[otherRoom] === pools.zone[room] ? 1 : 2;
}
