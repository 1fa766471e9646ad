import { listAt } from './lists.js';
import type { Model } from './model.js';

/** Of a party's meetings so many are looked at together, those with the fewest starts. */
const MOST_MEETINGS = 10;
/** Limits found for one party at most. */
const MOST_SETS = 24;

/** Of these meetings a party can have so many at most, whatever the plan. */
export interface PartySet {
  meetings: number[];
  most: number;
}

/**
 * The sets of a party's meetings of which not all fit into its time, each meeting at a start in its domain: smallest
 * sets first, each with all others that may be added without one more being met.
 */
export function setsOfParty(model: Model, party: number): PartySet[] {
  const meetings = fewestStarts(model, party);
  const all = (1 << meetings.length) - 1;
  const met = mostMet(model, party, meetings);
  if (met[all] === meetings.length) return [];
  const known = new Set<number>();
  for (let set = 1; set <= all && known.size < MOST_SETS; set++) {
    if (isSmallestMissing(set, met)) known.add(widened(set, all, met));
  }
  return [...known].map((set) => ({
    meetings: meetings.filter((_, i) => (set & (1 << i)) !== 0),
    most: met[set] ?? 0,
  }));
}

function fewestStarts({ domains: { from }, meetingsOf }: Model, party: number): number[] {
  const starts = (m: number) => (from[m + 1] ?? 0) - (from[m] ?? 0);
  const held = [...listAt(meetingsOf, party)].filter((m) => starts(m) > 0);
  return held.sort((a, b) => starts(a) - starts(b) || a - b).slice(0, MOST_MEETINGS);
}

/**
 * For each set of these meetings how many of them fit. A set fits if some order of it does, each meeting at its next
 * start; of two orders of the same set, the one that ends sooner leaves more.
 */
function mostMet(model: Model, party: number, meetings: readonly number[]): Uint8Array {
  const buffer = model.buffer[party] ?? 0;
  const next = meetings.map((m) => nextStarts(model, m));
  const ends = new Float64Array(1 << meetings.length).fill(Infinity);
  const met = new Uint8Array(ends.length);
  ends[0] = -buffer;
  for (let set = 1; set < ends.length; set++) {
    let soonest = Infinity;
    let most = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest);
      const others = set & ~(1 << i);
      most = Math.max(most, met[others] ?? 0);
      const start = next[i]?.[Math.max(0, (ends[others] ?? Infinity) + buffer)] ?? Infinity;
      soonest = Math.min(soonest, start + (model.duration[meetings[i] ?? 0] ?? 0));
    }
    ends[set] = soonest;
    met[set] = soonest < Infinity ? bitsIn(set) : most;
  }
  return met;
}

/** For each slot the first start of a meeting that is no earlier; Infinity where there is none. */
function nextStarts({ slots, domains }: Model, m: number): Float64Array {
  const next = new Float64Array(slots).fill(Infinity);
  for (const start of listAt({ from: domains.from, items: domains.starts }, m)) next[start] = start;
  for (let t = slots - 2; t >= 0; t--) next[t] = Math.min(next[t] ?? 0, next[t + 1] ?? 0);
  return next;
}

/** Whether a set does not fit, but would without any one of its meetings. */
function isSmallestMissing(set: number, met: Uint8Array): boolean {
  const size = bitsIn(set);
  if (met[set] === size) return false;
  for (let rest = set; rest !== 0; rest &= rest - 1) if (met[set & ~(rest & -rest)] !== size - 1) return false;
  return true;
}

/** A set with every meeting added that does not let more of them be met. */
function widened(set: number, all: number, met: Uint8Array): number {
  let wide = set;
  for (let rest = all & ~set; rest !== 0; rest &= rest - 1) {
    const wider = wide | (rest & -rest);
    if (met[wider] === met[set]) wide = wider;
  }
  return wide;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
