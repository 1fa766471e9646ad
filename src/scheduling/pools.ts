import { flatten, type Lists } from './lists.js';
import type { Interval, Problem, Room } from './types.js';

/**
 * Rooms and interpreters as pools of identical units: a search counts units per slot, and units get names afterwards.
 * A room entry with pinned units becomes one pool for each pinned unit and one for the others.
 * Pools of rooms come first, then one pool for each interpreter entry.
 */
export interface Pools {
  count: number;
  rooms: number;
  /** Identifier of the entry a pool belongs to. */
  id: string[];
  /** The entry's units a pool holds. */
  units: number[][];
  capacity: Int32Array;
  zone: Int32Array;
  /** `openRun[pool * slots + t]`: slots the pool stays open from t on. */
  openRun: Int32Array;
  roomPools: Map<string, number[]>;
  /** For each meeting the list of rooms it accepts: an index into `choices`. */
  choiceOf: Int32Array;
  /** Accepted pools, best first, and their rank. */
  choices: Lists;
  ranks: Int32Array;
  /** For each meeting its language pairs, and for each pair the pools that speak it. */
  demands: Lists;
  speakers: Lists;
  pairs: string[];
  /** The meeting of each demand. */
  owner: Int32Array;
  /** `transfers[zone * zones + zone]`; zone 0 is nowhere. */
  transfers: Int32Array;
  zones: Map<string | null, number>;
  hasTransfers: boolean;
}

/** Builds the pools of a problem. */
export function compilePools(problem: Problem, slots: number): Pools {
  const roomPools = new Map<string, number[]>();
  const entries: { id: string; units: number[]; available: Interval[]; zone: string | null }[] = [];
  for (const room of problem.rooms) {
    const groups = unitGroups(problem, room);
    roomPools.set(
      room.id,
      groups.map((_, i) => entries.length + i),
    );
    for (const units of groups) {
      entries.push({ id: room.id, units, available: room.available, zone: room.zone ?? null });
    }
  }
  const rooms = entries.length;
  for (const { id, count, available } of problem.interpreters) {
    entries.push({ id, units: range(count ?? 1), available, zone: null });
  }
  const { zones, transfers } = compileZones(problem);
  return {
    ...{ count: entries.length, rooms, roomPools, zones, transfers },
    id: entries.map((entry) => entry.id),
    units: entries.map((entry) => entry.units),
    capacity: Int32Array.from(entries, (entry) => entry.units.length),
    zone: Int32Array.from(entries, (entry) => zones.get(entry.zone) ?? 0),
    openRun: openRuns(entries, slots),
    hasTransfers: transfers.some((needed) => needed > 0),
    ...compileChoices(problem, roomPools, entries),
    ...compileDemands(problem, rooms),
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function unitGroups(problem: Problem, room: Room): number[][] {
  const pinned = new Set<number>();
  for (const { pinned: pin } of problem.meetings) {
    if (pin?.room === room.id && pin.roomUnit !== undefined) pinned.add(pin.roomUnit);
  }
  const others = range(room.count ?? 1).filter((unit) => !pinned.has(unit));
  const groups = [...pinned].sort((a, b) => a - b).map((unit) => [unit]);
  return others.length > 0 || groups.length === 0 ? [others, ...groups] : groups;
}

function compileZones(problem: Problem): Pick<Pools, 'zones' | 'transfers'> {
  const listed = problem.transfers ?? [];
  const zones = new Map<string | null, number>([[null, 0]]);
  const busy = problem.participants.flatMap((participant) => (participant.busy ?? []).map((one) => one[2]));
  for (const zone of [
    ...problem.rooms.map((room) => room.zone ?? null),
    ...busy,
    ...listed.flatMap((t) => [t[0], t[1]]),
  ])
    if (!zones.has(zone)) zones.set(zone, zones.size);
  const transfers = new Int32Array(zones.size * zones.size);
  for (const [a, b, needed] of listed) {
    const [i, j] = [zones.get(a) ?? 0, zones.get(b) ?? 0];
    if (i === j) continue;
    for (const cell of [i * zones.size + j, j * zones.size + i])
      transfers[cell] = Math.max(transfers[cell] ?? 0, needed);
  }
  return { zones, transfers };
}

function openRuns(entries: readonly { available: Interval[]; units: number[] }[], slots: number): Int32Array {
  const runs = new Int32Array(entries.length * slots);
  entries.forEach(({ available, units }, pool) => {
    if (units.length === 0) return;
    const row = runs.subarray(pool * slots, (pool + 1) * slots);
    for (const [start, end] of available) row.fill(1, start, Math.min(end, slots));
    for (let t = slots - 2; t >= 0; t--) if (row[t] !== 0) row[t] = 1 + (row[t + 1] ?? 0);
  });
  return runs;
}

function compileChoices(
  problem: Problem,
  roomPools: Map<string, number[]>,
  entries: readonly { units: number[] }[],
): Pick<Pools, 'choiceOf' | 'choices' | 'ranks'> {
  const known = new Map<string, number>();
  const lists: number[][] = [];
  const ranks: number[] = [];
  const choiceOf = Int32Array.from(problem.meetings, ({ rooms, pinned }) => {
    const key = JSON.stringify([rooms, pinned?.room, pinned?.roomUnit]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const options = rooms.flatMap((room, rank) => (roomPools.get(room) ?? []).map((pool) => ({ room, rank, pool })));
    const allowed = options.filter(({ room, pool }) => {
      if (pinned?.room !== undefined && pinned.room !== room) return false;
      return pinned?.roomUnit === undefined || entries[pool]?.units.includes(pinned.roomUnit);
    });
    known.set(key, lists.length);
    lists.push(allowed.map((option) => option.pool));
    ranks.push(...allowed.map((option) => option.rank));
    return lists.length - 1;
  });
  return { choiceOf, choices: flatten(lists), ranks: Int32Array.from(ranks) };
}

function compileDemands(problem: Problem, rooms: number): Pick<Pools, 'demands' | 'speakers' | 'pairs' | 'owner'> {
  const pairs = [...new Set(problem.meetings.flatMap((meeting) => meeting.interpretation ?? []))];
  const pairIndex = new Map(pairs.map((pair, i) => [pair, i]));
  const speakers = pairs.map((pair) => {
    const pools = problem.interpreters.flatMap(({ pairs: spoken }, i) => (spoken.includes(pair) ? [i] : []));
    return pools.sort((a, b) => breadth(problem, a) - breadth(problem, b) || a - b).map((i) => rooms + i);
  });
  const demands = problem.meetings.map((meeting) =>
    (meeting.interpretation ?? []).map((pair) => pairIndex.get(pair) ?? 0),
  );
  const owner = Int32Array.from(demands.flatMap((list, m) => list.map(() => m)));
  return { demands: flatten(demands), speakers: flatten(speakers), pairs, owner };
}

/** Those who speak fewer pairs are asked first, so that the versatile stay free. */
function breadth(problem: Problem, interpreter: number): number {
  return problem.interpreters[interpreter]?.pairs.length ?? 0;
}
