import type { Hours } from './hours.js';
import { listAt, type Lists } from './lists.js';
import type { Pools } from './pools.js';
import { serviceMasks } from './services.js';
import { eachInSteps, type Steps } from './steps.js';
import { addSlots, countSlots, intersectSlots, keepRuns, removeSlots, wordsFor, type SlotBits } from './slot-bits.js';
import type { Meeting, Participant, Problem } from './types.js';

/**
 * The starts each meeting could have if it were alone: every party free, inside a day and its windows, at its pin, an
 * accepted room open and reachable, and for each language pair somebody at work.
 */
export interface Domains {
  /** Starts of meeting m in ascending order: `starts[from[m]]` … `starts[from[m + 1] − 1]`. */
  from: Int32Array;
  starts: Uint16Array;
  /** The same as bits: bit `t & 31` of `bits[m * words + (t >> 5)]`. */
  bits: Int32Array;
  words: number;
  /** Busy time from which a party needs a way to the meeting's room. */
  zonedBusy: ZonedBusy[][];
}

interface ZonedBusy {
  start: number;
  end: number;
  zone: number;
}

/** Whether a meeting could be at `start` if it were alone. */
export function isInDomain({ slots, domains }: { slots: number; domains: Domains }, m: number, start: number): boolean {
  if (start < 0 || start >= slots) return false;
  const { bits, words } = domains;
  return (((bits[m * words + (start >> 5)] ?? 0) >>> (start & 31)) & 1) === 1;
}

/** Free slots of a participant, one byte each. */
export function freeSlots(participant: Participant, slots: number): Uint8Array {
  const free = new Uint8Array(slots);
  for (const [start, end] of participant.available) free.fill(1, start, end);
  for (const [start, end] of participant.busy ?? []) free.fill(0, start, end);
  return free;
}

/** Whether the way between the room and what the parties are busy with before and after is short enough. */
export function isReachable(
  pools: Pools,
  zonedBusy: readonly ZonedBusy[][],
  parties: Iterable<number>,
  room: number,
  start: number,
  end: number,
): boolean {
  const row = (pools.zone[room] ?? 0) * pools.zones.size;
  for (const party of parties) {
    for (const busy of zonedBusy[party] ?? []) {
      const needed = pools.transfers[row + busy.zone] ?? 0;
      if (start < busy.end + needed && busy.start < end + needed) return false;
    }
  }
  return true;
}

/** Finds every domain. */
export function* fillDomains(
  problem: Problem,
  slots: number,
  parties: Lists,
  hours: Hours,
  pools: Pools,
): Steps<Domains> {
  const { meetings } = problem;
  const words = wordsFor(slots);
  const free = hours.first.map((participant) => freeBits(participant, slots));
  yield;
  const zonedBusy = pools.hasTransfers ? findZonedBusy(problem, pools) : [];
  const bits = new Int32Array(meetings.length * words);
  const served = serviceMasks(problem, slots, pools);
  yield* eachInSteps(meetings, 128, (meeting, m) => {
    const row = bits.subarray(m * words, (m + 1) * words);
    allowedSlots(row, meeting, slots);
    for (let i = parties.from[m] ?? 0; i < (parties.from[m + 1] ?? 0); i++) {
      intersectSlots(row, free[hours.patternOf[parties.items[i] ?? 0] ?? 0] ?? row);
    }
    keepRuns(row, meeting.durationSlots);
    intersectSlots(row, served(m));
    if (meeting.pinned !== undefined) keepOnly(row, meeting.pinned.start);
    if (zonedBusy.length > 0) keepReachable(row, pools, zonedBusy, listAt(parties, m), m, meeting.durationSlots);
  });
  return { ...(yield* listStarts(bits, words)), zonedBusy };
}

/** Meetings whose starts are listed between two rests. */
const LISTED_AT_ONCE = 2048;

/** Domains from their bits. */
export function* listStarts(bits: Int32Array, words: number): Steps<Omit<Domains, 'zonedBusy'>> {
  const count = bits.length / words;
  const from = new Int32Array(count + 1);
  const starts = new Uint16Array(countSlots(bits));
  let at = 0;
  for (let m = 0; m < count; m++) {
    at = listRow(bits, m * words, words, starts, at);
    from[m + 1] = at;
    if (m % LISTED_AT_ONCE === 0) yield;
  }
  return { from, starts, bits, words };
}

/** Writes one meeting's starts to `into` from position `at`; returns the position behind them. */
function listRow(bits: Int32Array, row: number, words: number, into: Uint16Array, at: number): number {
  let next = at;
  for (let w = 0; w < words; w++) {
    for (let word = bits[row + w] ?? 0; word !== 0; word &= word - 1) {
      into[next++] = w * 32 + 31 - Math.clz32(word & -word);
    }
  }
  return next;
}

function allowedSlots(row: SlotBits, { windows }: Meeting, slots: number): void {
  if (windows === undefined) row.fill(-1);
  else for (const [start, end] of windows) addSlots(row, start, Math.min(end, slots));
}

function keepOnly(row: SlotBits, slot: number): void {
  const word = row[slot >> 5] ?? 0;
  row.fill(0);
  if (slot >> 5 < row.length) row[slot >> 5] = word & (1 << (slot & 31));
}

function freeBits({ available, busy }: Participant, slots: number): SlotBits {
  const free = new Int32Array(wordsFor(slots));
  for (const [start, end] of available) addSlots(free, start, Math.min(end, slots));
  for (const [start, end] of busy ?? []) removeSlots(free, start, end);
  return free;
}

/** Keeps the starts at which some accepted open room is near enough to what the parties are busy with. */
function keepReachable(
  row: SlotBits,
  pools: Pools,
  zonedBusy: readonly ZonedBusy[][],
  parties: Int32Array,
  m: number,
  duration: number,
): void {
  if (parties.every((party) => (zonedBusy[party] ?? []).length === 0)) return;
  const choice = pools.choiceOf[m] ?? 0;
  const rooms = pools.choices.items.subarray(pools.choices.from[choice], pools.choices.from[choice + 1]);
  const slots = pools.openRun.length / pools.count;
  for (let t = 0; t < slots; t++) {
    if ((((row[t >> 5] ?? 0) >>> (t & 31)) & 1) === 0) continue;
    const isUsable = (room: number) =>
      (pools.openRun[room * slots + t] ?? 0) >= duration &&
      isReachable(pools, zonedBusy, parties, room, t, t + duration);
    if (!rooms.some(isUsable)) row[t >> 5] = (row[t >> 5] ?? 0) & ~(1 << (t & 31));
  }
}

function findZonedBusy(problem: Problem, pools: Pools): ZonedBusy[][] {
  return problem.participants.map((participant) =>
    (participant.busy ?? [])
      .filter((busy) => busy[2] !== null)
      .map(([start, end, zone]) => ({ start, end, zone: pools.zones.get(zone) ?? 0 })),
  );
}
