import { listAt } from './lists.js';
import type { Model } from './model.js';
import type { Stretches } from './stretches.js';

/** One way to place a meeting, as far as limits can tell places apart: what it is worth and takes of each limit. */
export interface Column {
  worth: number;
  uses: Map<number, number>;
}

/** The columns of a meeting, and for each start of its domain which of them it may choose from: `from` … `to − 1`. */
export interface MeetingColumns {
  columns: Column[];
  from: number[];
  to: number[];
}

/** Finds the columns of a meeting; starts that no limit tells apart share theirs. */
export function columnsOf(model: Model, stretches: Stretches, m: number): MeetingColumns {
  const known = new Map<string, [number, number]>();
  const found: MeetingColumns = { columns: [], from: [], to: [] };
  let key = '';
  let range: [number, number] = [0, 0];
  for (const start of listAt({ from: model.domains.from, items: model.domains.starts }, m)) {
    const own = signatureAt(model, stretches, m, start);
    if (own !== key) range = known.get(own) ?? addColumns(model, stretches, m, start, found.columns);
    key = own;
    known.set(key, range);
    found.from.push(range[0]);
    found.to.push(range[1]);
  }
  return found;
}

function addColumns(model: Model, stretches: Stretches, m: number, start: number, columns: Column[]): [number, number] {
  const first = columns.length;
  const isKept = model.previous.start[m] === start;
  const worth = (model.priority[m] ?? 0) + (isKept ? (model.previous.price[m] ?? 0) : 0);
  for (const uses of waysAt(model, stretches, m, start)) columns.push({ worth, uses });
  return [first, columns.length];
}

/** What tells starts apart: two starts with the same text take the same of every limit. */
function signatureAt(model: Model, stretches: Stretches, m: number, start: number): string {
  const { slots, pools, previous, dayOf } = model;
  const end = start + (model.duration[m] ?? 0);
  let text = previous.start[m] === start ? 'kept' : '';
  for (const party of listAt(model.parties, m)) {
    const { open, piece } = stretches.party[party] ?? {};
    text += `,${open?.[start] ?? 0}:${dayOf[start] ?? 0}`;
    for (let t = start; piece !== undefined && t < end; t++) {
      if (t === start || piece[t] !== piece[t - 1]) text += `/${piece[t] ?? 0}@${t - start}`;
    }
  }
  for (const group of groupsOf(model, m)) {
    text += ';';
    for (const pool of group) {
      if ((pools.openRun[pool * slots + start] ?? 0) < end - start) continue;
      text += `,${stretches.entry[pools.entry[pool] ?? 0]?.[start] ?? 0}`;
    }
  }
  return text;
}

/** The pools a meeting needs one of each from: its rooms, then the speakers of each pair. */
function groupsOf(model: Model, m: number): Int32Array[] {
  const { choices, choiceOf, demands, speakers } = model.pools;
  return [listAt(choices, choiceOf[m] ?? 0), ...[...listAt(demands, m)].map((pair) => listAt(speakers, pair))];
}

/** What a meeting at `start` takes of each limit, for each choice of its room and interpreters. */
function waysAt(model: Model, stretches: Stretches, m: number, start: number): Map<number, number>[] {
  const duration = model.duration[m] ?? 0;
  const fixed = new Map<number, number>();
  for (const party of listAt(model.parties, m)) addParty(model, stretches, fixed, party, start, duration);
  for (const limit of stretches.sets[m] ?? []) addUse(stretches, fixed, limit, 1);
  const { openRun, entry } = model.pools;
  const isOpen = (pool: number) => (openRun[pool * model.slots + start] ?? 0) >= duration;
  let ways = [fixed];
  for (const group of groupsOf(model, m)) {
    const entries = new Set([...group].filter(isOpen).map((pool) => entry[pool] ?? 0));
    ways = ways.flatMap((way) =>
      [...entries].map((one) => {
        const longer = new Map(way);
        addUse(stretches, longer, stretches.entry[one]?.[start] ?? 0, duration);
        return longer;
      }),
    );
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
  const { open, piece } = stretches.party[party] ?? {};
  addUse(stretches, uses, open?.[start] ?? 0, duration + (model.buffer[party] ?? 0));
  const day = stretches.day[party] ?? -1;
  if (day >= 0) addUse(stretches, uses, day + (model.dayOf[start] ?? 0), 1);
  for (let t = start; t < start + duration; t++) {
    const limit = piece?.[t];
    if (limit !== undefined) addUse(stretches, uses, limit, 1);
  }
}

/** Counts a use of a limit, and of its rounded forms. */
function addUse({ rounded }: Stretches, uses: Map<number, number>, limit: number, amount: number): void {
  uses.set(limit, (uses.get(limit) ?? 0) + amount);
  for (const { row, divisor } of rounded.get(limit) ?? []) {
    uses.set(row, (uses.get(row) ?? 0) + Math.floor(amount / divisor));
  }
}
