import { listAt } from './lists.js';
import type { Model } from './model.js';

/** A participant with more ways to have met some of its partners than this is looked at by durations alone. */
const MOST_STATES = 4096;

/**
 * A proven lower bound on the gaps of every schedule that places all required meetings, at starts in their domains.
 * Each participant by itself: the fewest gaps with which it can have all its required meetings and any of the others,
 * each at a start that suits that meeting's other parties, rooms and interpreters too. The others count, for a meeting
 * that need not be held may well fill a gap. The sum over participants is a bound for all; so is the sum over those
 * who can be looked at with so much `work`, in table cells, before the search `shouldStop`.
 */
export function boundGaps(model: Model, isRequired: Uint8Array, work: number, shouldStop: () => boolean): number {
  let left = work;
  let sum = 0;
  for (let party = 0; party < model.participants && !shouldStop(); party++) {
    const kinds = kindsOf(model, party, isRequired);
    if (kinds.reduce((required, kind) => required + kind.least, 0) < 2) continue;
    const states = statesOf(kinds);
    if (states > MOST_STATES) continue;
    left -= states * model.slots * (kinds.length + 1);
    if (left < 0) break;
    sum += fewestGaps(model, party, kinds, states, shouldStop);
  }
  return sum;
}

/** Meetings of a participant that are alike: of the same duration, they may start where `isStart` says. */
interface Kind {
  duration: number;
  /** How many there are, and how many of them must be met. */
  count: number;
  least: number;
  isStart: Uint8Array;
}

/** Kinds by duration, starts and duty where that is few enough, else by duration with all starts of any of them. */
function kindsOf(model: Model, party: number, isRequired: Uint8Array): Kind[] {
  const fine = new Map<string, Kind>();
  const coarse = new Map<number, Kind>();
  const { from, starts } = model.domains;
  for (const m of listAt(model.meetingsOf, party)) {
    const own = starts.subarray(from[m], from[m + 1]);
    if (own.length === 0) continue;
    const duration = model.duration[m] ?? 0;
    const required = isRequired[m] ?? 0;
    const key = `${required}:${duration}:${own.join()}`;
    const exact = fine.get(key) ?? newKind(model, duration);
    const rough = coarse.get(duration) ?? newKind(model, duration);
    for (const kind of [exact, rough]) {
      kind.count++;
      kind.least += required;
      for (const start of own) kind.isStart[start] = 1;
    }
    fine.set(key, exact);
    coarse.set(duration, rough);
  }
  const kinds = [...fine.values()];
  return statesOf(kinds) <= MOST_STATES ? kinds : [...coarse.values()];
}

function newKind(model: Model, duration: number): Kind {
  return { duration, count: 0, least: 0, isStart: new Uint8Array(model.slots) };
}

function statesOf(kinds: readonly Kind[]): number {
  return kinds.reduce((states, kind) => states * (kind.count + 1), 1);
}

/**
 * By state (how many of each kind were met) and end of the last meeting. The cost up to a next start is the least over
 * the ends before it: on earlier days without a gap, on the same day with the gap table's difference. 0 when stopped.
 */
function fewestGaps(
  model: Model,
  party: number,
  kinds: readonly Kind[],
  states: number,
  shouldStop: () => boolean,
): number {
  const width = model.slots + 1;
  const cost = new Float64Array(states * width).fill(Infinity);
  const buffer = model.buffer[party] ?? 0;
  const next = new Float64Array(model.slots);
  for (let state = 0; state < states; state++) {
    if (state % 64 === 63 && shouldStop()) return 0;
    const row = cost.subarray(state * width, (state + 1) * width);
    costOfNextStart(model, party, state === 0, row, next, buffer);
    let place = 1;
    for (const kind of kinds) {
      const met = Math.floor(state / place) % (kind.count + 1);
      if (met < kind.count) addMeeting(kind, next, cost, (state + place) * width);
      place *= kind.count + 1;
    }
  }
  let fewest = Infinity;
  for (let state = 0; state < states; state++) {
    if (hasMetAll(kinds, state)) fewest = Math.min(fewest, least(cost.subarray(state * width), model.slots));
  }
  return fewest === Infinity ? 0 : fewest;
}

function hasMetAll(kinds: readonly Kind[], state: number): boolean {
  let rest = state;
  return kinds.every(({ count, least }) => {
    const met = rest % (count + 1);
    rest = Math.floor(rest / (count + 1));
    return met >= least;
  });
}

function costOfNextStart(
  model: Model,
  party: number,
  isFirst: boolean,
  row: Float64Array,
  next: Float64Array,
  buffer: number,
): void {
  const table = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
  let earlierDays = isFirst ? 0 : Infinity;
  let sameDay = Infinity;
  for (let start = 0; start < model.slots; start++) {
    const end = start - buffer;
    if (start > 0 && model.dayOf[start] !== model.dayOf[start - 1]) {
      earlierDays = Math.min(earlierDays, least(row, end - 1));
      sameDay = Infinity;
    }
    const ended = end > 0 ? (row[end] ?? Infinity) : Infinity;
    const isEndToday = end > 0 && model.dayOf[end - 1] === model.dayOf[start];
    if (!isEndToday) earlierDays = Math.min(earlierDays, ended);
    if (isEndToday && buffer > 0) sameDay = Math.min(sameDay, ended - (model.gaps.from[table + end] ?? 0));
    const touching = isEndToday && buffer === 0 ? ended : Infinity;
    const behind = sameDay + (model.gaps.until[table + start] ?? 0);
    next[start] = Math.min(earlierDays, touching, behind);
    if (isEndToday && buffer === 0) sameDay = Math.min(sameDay, ended - (model.gaps.from[table + end] ?? 0));
  }
}

function least(row: Float64Array, upTo: number): number {
  let least = Infinity;
  for (let end = 0; end <= upTo; end++) least = Math.min(least, row[end] ?? Infinity);
  return least;
}

function addMeeting(kind: Kind, next: Float64Array, cost: Float64Array, row: number): void {
  for (let start = 0; start + kind.duration < next.length + 1; start++) {
    if (kind.isStart[start] === 0) continue;
    const cell = row + start + kind.duration;
    cost[cell] = Math.min(cost[cell] ?? Infinity, next[start] ?? Infinity);
  }
}
