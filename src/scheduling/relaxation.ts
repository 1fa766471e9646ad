import { listAt } from './lists.js';
import type { Model } from './model.js';
import { findStretches, type Stretches } from './stretches.js';

/**
 * The linear program behind the bound on weight: a column is one way to place a meeting as far as stretches can tell
 * places apart; meeting m's columns are `columnsOf[m]` … `columnsOf[m + 1] − 1`; a row is a limit.
 */
export interface Relaxation {
  capacity: Float64Array;
  columnsOf: Int32Array;
  worth: Float64Array;
  /** The rows of column j and how much it takes of each: entries `entriesOf[j]` … `entriesOf[j + 1] − 1`. */
  entriesOf: Int32Array;
  row: Int32Array;
  use: Float64Array;
}

/** Builds the program, or `undefined` when it would have more than `mostEntries` entries or nobody waits for it any more. */
export function relax(model: Model, mostEntries: number, isCancelled: () => boolean): Relaxation | undefined {
  const stretches = findStretches(model);
  const columnsOf = new Int32Array(model.meetings + 1);
  const worth: number[] = [];
  const entriesOf = [0];
  const rows: number[] = [];
  const uses: number[] = [];
  for (let m = 0; m < model.meetings; m++) {
    for (const column of columnsOfMeeting(model, stretches, m)) {
      worth.push(column.worth);
      for (const [row, use] of column.uses) {
        rows.push(row);
        uses.push(use);
      }
      entriesOf.push(rows.length);
    }
    columnsOf[m + 1] = worth.length;
    if (rows.length > mostEntries || isCancelled()) return undefined;
  }
  return {
    ...{ capacity: Float64Array.from(stretches.capacity), columnsOf, worth: Float64Array.from(worth) },
    ...{ entriesOf: Int32Array.from(entriesOf), row: Int32Array.from(rows), use: Float64Array.from(uses) },
  };
}

interface Column {
  worth: number;
  uses: Map<number, number>;
}

function columnsOfMeeting(model: Model, stretches: Stretches, m: number): Column[] {
  const { from, starts } = model.domains;
  const known = new Set<string>();
  const columns: Column[] = [];
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const start = starts[i] ?? 0;
    const isKept = model.previous.start[m] === start;
    const ways = waysAt(model, stretches, m, start);
    const key = JSON.stringify([isKept, ways.map((way) => [...way])]);
    if (known.has(key)) continue;
    known.add(key);
    const worth = (model.priority[m] ?? 0) + (isKept ? (model.previous.price[m] ?? 0) : 0);
    for (const uses of ways) columns.push({ worth, uses });
  }
  return columns;
}

/** What a meeting at `start` takes of each limit, for each choice of its room and interpreters. */
function waysAt(model: Model, stretches: Stretches, m: number, start: number): Map<number, number>[] {
  const duration = model.duration[m] ?? 0;
  const fixed = new Map<number, number>();
  for (const party of listAt(model.parties, m)) addParty(model, stretches, fixed, party, start, duration);
  const { choices, choiceOf, demands, speakers, openRun, entry } = model.pools;
  const isOpen = (pool: number) => (openRun[pool * model.slots + start] ?? 0) >= duration;
  let ways = [fixed];
  const groups = [listAt(choices, choiceOf[m] ?? 0), ...[...listAt(demands, m)].map((pair) => listAt(speakers, pair))];
  for (const group of groups) {
    const entries = new Set([...group].filter(isOpen).map((pool) => entry[pool] ?? 0));
    ways = ways.flatMap((way) => [...entries].map((one) => added(way, stretches.entry[one]?.[start] ?? 0, duration)));
  }
  return ways;
}

function addParty(
  model: Model,
  stretches: Stretches,
  uses: Map<number, number>,
  party: number,
  start: number,
  duration: number,
): void {
  const own = stretches.party[party];
  const add = (limit: number, amount: number) => uses.set(limit, (uses.get(limit) ?? 0) + amount);
  const buffer = model.buffer[party] ?? 0;
  add(own?.open[start] ?? 0, duration + buffer);
  const day = stretches.day[party] ?? -1;
  if (day >= 0) add(day + (model.dayOf[start] ?? 0), 1);
  for (let t = start; t < start + duration; t++) {
    const piece = own?.piece?.[t];
    if (piece !== undefined) add(piece, 1);
  }
}

function added(way: Map<number, number>, limit: number, amount: number): Map<number, number> {
  const longer = new Map(way);
  return longer.set(limit, (longer.get(limit) ?? 0) + amount);
}
