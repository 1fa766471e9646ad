import { columnsOf } from './columns.js';
import type { Model } from './model.js';
import { findStretches } from './stretches.js';

/**
 * The linear program behind the bound on weight: a column is one way to place a meeting as far as stretches can tell
 * places apart; meeting m's columns are `columnsOf[m]` … `columnsOf[m + 1] − 1`; a row is a limit.
 */
export interface Relaxation {
  capacity: Float64Array;
  columnsOf: Int32Array;
  /** The columns a meeting may choose from at the start in position i of the domains: `from[i]` … `to[i] − 1`. */
  waysAt: { from: Int32Array; to: Int32Array };
  worth: Float64Array;
  /** The rows of column j and how much it takes of each: entries `entriesOf[j]` … `entriesOf[j + 1] − 1`. */
  entriesOf: Int32Array;
  row: Int32Array;
  use: Float64Array;
}

/** Builds the program, or `undefined` when it would have more than `mostEntries` entries or nobody waits for it any more. */
export function relax(model: Model, mostEntries: number, isCancelled: () => boolean): Relaxation | undefined {
  const stretches = findStretches(model, isCancelled);
  if (stretches === undefined) return undefined;
  const size = model.domains.starts.length;
  const waysAt = { from: new Int32Array(size), to: new Int32Array(size) };
  const columnsFrom = new Int32Array(model.meetings + 1);
  const worth: number[] = [];
  const entriesOf = [0];
  const rows: number[] = [];
  const uses: number[] = [];
  for (let m = 0; m < model.meetings; m++) {
    const { columns, from, to } = columnsOf(model, stretches, m);
    const position = model.domains.from[m] ?? 0;
    from.forEach((one, i) => (waysAt.from[position + i] = worth.length + one));
    to.forEach((one, i) => (waysAt.to[position + i] = worth.length + one));
    for (const column of columns) {
      worth.push(column.worth);
      for (const [row, use] of column.uses) {
        if (use === 0) continue;
        rows.push(row);
        uses.push(use);
      }
      entriesOf.push(rows.length);
    }
    columnsFrom[m + 1] = worth.length;
    if (rows.length > mostEntries || isCancelled()) return undefined;
  }
  const program: Relaxation = {
    ...{
      capacity: Float64Array.from(stretches.capacity),
      columnsOf: columnsFrom,
      waysAt,
      worth: Float64Array.from(worth),
    },
    ...{ entriesOf: Int32Array.from(entriesOf), row: Int32Array.from(rows), use: Float64Array.from(uses) },
  };
  return withoutIdleRows(program);
}

/** Leaves out the limits that no choice of columns could pass: most participants meet too seldom to fill a stretch. */
function withoutIdleRows(program: Relaxation): Relaxation {
  const { capacity, entriesOf, row, use } = program;
  const most = mostUse(program);
  const next = new Int32Array(entriesOf.length);
  let count = 0;
  for (let j = 0; j + 1 < entriesOf.length; j++) {
    for (let e = entriesOf[j] ?? 0; e < (entriesOf[j + 1] ?? 0); e++) {
      const limit = row[e] ?? 0;
      if ((most[limit] ?? 0) <= (capacity[limit] ?? 0)) continue;
      row[count] = limit;
      use[count++] = use[e] ?? 0;
    }
    next[j + 1] = count;
  }
  return { ...program, entriesOf: next, row: row.slice(0, count), use: use.slice(0, count) };
}

/** What the meetings could take of each limit if each took as much as it can. */
function mostUse({ capacity, columnsOf, entriesOf, row, use }: Relaxation): Float64Array {
  const total = new Float64Array(capacity.length);
  const own = new Float64Array(capacity.length);
  for (let m = 0; m + 1 < columnsOf.length; m++) {
    const [first, last] = [entriesOf[columnsOf[m] ?? 0] ?? 0, entriesOf[columnsOf[m + 1] ?? 0] ?? 0];
    for (let e = first; e < last; e++) own[row[e] ?? 0] = Math.max(own[row[e] ?? 0] ?? 0, use[e] ?? 0);
    for (let e = first; e < last; e++) {
      const limit = row[e] ?? 0;
      total[limit] = (total[limit] ?? 0) + (own[limit] ?? 0);
      own[limit] = 0;
    }
  }
  return total;
}
