import type { Pools } from './pools.js';
import type { Interval, Participant, Problem } from './types.js';

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
export function fillDomains(
  problem: Problem,
  slots: number,
  dayOf: Int32Array,
  parties: readonly number[][],
  pools: Pools,
): Domains {
  const free = shareByHours(problem.participants, slots);
  const zonedBusy = pools.hasTransfers ? findZonedBusy(problem, pools) : [];
  const words = (slots + 31) >> 5;
  const bits = new Int32Array(problem.meetings.length * words);
  const from = new Int32Array(problem.meetings.length + 1);
  const served = serviceMasks(problem, slots, pools);
  problem.meetings.forEach((meeting, m) => {
    const common = commonSlots(
      meeting.windows,
      (parties[m] ?? []).map((party) => free[party] ?? new Uint8Array(slots)),
      slots,
    );
    const hasService = served(m);
    let run = 0;
    let count = 0;
    for (let t = slots - 1; t >= 0; t--) {
      if (t + 1 < slots && dayOf[t] !== dayOf[t + 1]) run = 0;
      run = common[t] === 1 && (dayOf[t] ?? -1) >= 0 ? run + 1 : 0;
      if (run < meeting.durationSlots || hasService[t] === 0) continue;
      if (meeting.pinned !== undefined && meeting.pinned.start !== t) continue;
      if (
        zonedBusy.length > 0 &&
        !hasReachableRoom(pools, zonedBusy, parties[m] ?? [], m, t, t + meeting.durationSlots)
      )
        continue;
      const word = m * words + (t >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (t & 31));
      count++;
    }
    from[m + 1] = (from[m] ?? 0) + count;
  });
  return { from, starts: listStarts(bits, words, from), bits, words, zonedBusy };
}

function shareByHours(participants: readonly Participant[], slots: number): Uint8Array[] {
  const known = new Map<string, Uint8Array>();
  return participants.map((participant) => {
    const key = JSON.stringify([participant.available, participant.busy ?? []]);
    const free = known.get(key) ?? freeSlots(participant, slots);
    known.set(key, free);
    return free;
  });
}

function commonSlots(windows: Interval[] | undefined, parties: readonly Uint8Array[], slots: number): Uint8Array {
  const common = new Uint8Array(slots).fill(windows === undefined ? 1 : 0);
  for (const [start, end] of windows ?? []) common.fill(1, start, end);
  for (const free of parties) for (let t = 0; t < slots; t++) common[t] = (common[t] ?? 0) & (free[t] ?? 0);
  return common;
}

/** For each meeting the starts at which an accepted room is open and every pair has somebody at work; shared by likes. */
function serviceMasks(problem: Problem, slots: number, pools: Pools): (m: number) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (m) => {
    const duration = problem.meetings[m]?.durationSlots ?? 1;
    const choice = pools.choiceOf[m] ?? 0;
    const demands = pools.demands.items.subarray(pools.demands.from[m], pools.demands.from[m + 1]);
    const key = `${choice}/${duration}/${demands.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { choices, speakers } = pools;
    const groups = [choices.items.subarray(choices.from[choice], choices.from[choice + 1])];
    for (const pair of demands) groups.push(speakers.items.subarray(speakers.from[pair], speakers.from[pair + 1]));
    const isOpen = (pool: number, t: number) => (pools.openRun[pool * slots + t] ?? 0) >= duration;
    const mask = Uint8Array.from({ length: slots }, (_, t) =>
      groups.every((group) => group.some((pool) => isOpen(pool, t))) ? 1 : 0,
    );
    known.set(key, mask);
    return mask;
  };
}

function hasReachableRoom(
  pools: Pools,
  zonedBusy: readonly ZonedBusy[][],
  parties: readonly number[],
  m: number,
  start: number,
  end: number,
): boolean {
  const choice = pools.choiceOf[m] ?? 0;
  const rooms = pools.choices.items.subarray(pools.choices.from[choice], pools.choices.from[choice + 1]);
  const slots = pools.openRun.length / pools.count;
  return rooms.some(
    (room) =>
      (pools.openRun[room * slots + start] ?? 0) >= end - start &&
      isReachable(pools, zonedBusy, parties, room, start, end),
  );
}

function findZonedBusy(problem: Problem, pools: Pools): ZonedBusy[][] {
  return problem.participants.map((participant) =>
    (participant.busy ?? [])
      .filter((busy) => busy[2] !== null)
      .map(([start, end, zone]) => ({ start, end, zone: pools.zones.get(zone) ?? 0 })),
  );
}

function listStarts(bits: Int32Array, words: number, from: Int32Array): Uint16Array {
  const starts = new Uint16Array(from.at(-1) ?? 0);
  let next = 0;
  bits.forEach((word, i) => {
    const base = (i % words) * 32;
    for (let rest = word; rest !== 0; rest &= rest - 1) starts[next++] = base + 31 - Math.clz32(rest & -rest);
  });
  return starts;
}
