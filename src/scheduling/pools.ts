import { compileChoices, type Choices } from './choices.js';
import { compileDemands, type Demands } from './demands.js';
import { eachInSteps, type Steps } from './steps.js';
import type { Interval, Problem, Room } from './types.js';

/**
 * Rooms and interpreters as pools of identical units: a search counts units per slot, and units get names afterwards.
 * A room entry with pinned units becomes one pool for each pinned unit and one for the others. Where units were
 * announced and there are not too many, every unit is a pool of its own, so that a search sees which of them is free.
 * Pools of rooms come first, then those of interpreters.
 */
export interface Pools extends Choices, Demands {
  count: number;
  rooms: number;
  /** The entry a pool belongs to, rooms first, then interpreters; and its identifier. */
  entry: Int32Array;
  id: string[];
  /** The entry's units a pool holds. */
  units: number[][];
  capacity: Int32Array;
  zone: Int32Array;
  /** `openRun[pool * slots + t]`: slots the pool stays open from t on. */
  openRun: Int32Array;
  roomPools: Map<string, number[]>;
  interpreterPools: number[][];
  /** `transfers[zone * zones + zone]`; zone 0 is nowhere. */
  transfers: Int32Array;
  zones: Map<string | null, number>;
  hasTransfers: boolean;
}

/** More units than this are not told apart in a search. */
const MOST_UNITS_APART = 600;

/** Builds the pools of a problem. */
export function* compilePools(problem: Problem, slots: number): Steps<Pools> {
  const all: PoolEntry[] = [];
  const areApart = areUnitsApart(problem);
  const pinnedUnits = yield* pinnedUnitsOf(problem);
  const add = (id: string, groups: number[][], available: Interval[], zone: string | null, entry: number) =>
    groups.map((units) => all.push({ entry, id, units, available, zone }) - 1);
  const roomPools = new Map<string, number[]>();
  problem.rooms.forEach((room, i) => {
    const groups = areApart
      ? range(room.count ?? 1).map((unit) => [unit])
      : unitGroups(room, pinnedUnits.get(room.id) ?? []);
    roomPools.set(room.id, add(room.id, groups, room.available, room.zone ?? null, i));
  });
  const rooms = all.length;
  const interpreterPools = problem.interpreters.map(({ id, count, available }, i) => {
    const units = range(count ?? 1);
    return add(id, areApart ? units.map((unit) => [unit]) : [units], available, null, problem.rooms.length + i);
  });
  const { zones, transfers } = yield* compileZones(problem);
  yield;
  return {
    ...{ count: all.length, rooms, roomPools, interpreterPools, zones, transfers },
    entry: Int32Array.from(all, (pool) => pool.entry),
    id: all.map((pool) => pool.id),
    units: all.map((pool) => pool.units),
    capacity: Int32Array.from(all, (pool) => pool.units.length),
    zone: Int32Array.from(all, (pool) => zones.get(pool.zone) ?? 0),
    openRun: openRuns(all, slots),
    hasTransfers: transfers.some((needed) => needed > 0),
    ...(yield* compileChoices(problem, roomPools, all)),
    ...(yield* compileDemands(problem, interpreterPools)),
  };
}

/** A pool and the entry of the problem it belongs to. */
interface PoolEntry {
  entry: number;
  id: string;
  units: number[];
  available: Interval[];
  zone: string | null;
}

function areUnitsApart({ meetings, rooms, interpreters }: Problem): boolean {
  const units = [...rooms, ...interpreters].reduce((sum, entry) => sum + (entry.count ?? 1), 0);
  return units <= MOST_UNITS_APART && meetings.some((meeting) => meeting.previous !== undefined);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** The units of each room that somebody is pinned to. */
function* pinnedUnitsOf({ meetings }: Problem): Steps<Map<string, Set<number>>> {
  const units = new Map<string, Set<number>>();
  yield* eachInSteps(meetings, 4096, ({ pinned }) => {
    if (pinned?.room === undefined || pinned.roomUnit === undefined) return;
    const known = units.get(pinned.room);
    if (known === undefined) units.set(pinned.room, new Set([pinned.roomUnit]));
    else known.add(pinned.roomUnit);
  });
  return units;
}

function unitGroups({ count }: Room, pinned: Iterable<number>): number[][] {
  const groups = [...pinned].sort((a, b) => a - b).map((unit) => [unit]);
  const isPinned = new Set(pinned);
  const others = range(count ?? 1).filter((unit) => !isPinned.has(unit));
  return others.length > 0 || groups.length === 0 ? [others, ...groups] : groups;
}

function* compileZones(problem: Problem): Steps<Pick<Pools, 'zones' | 'transfers'>> {
  const listed = problem.transfers ?? [];
  const zones = new Map<string | null, number>([[null, 0]]);
  const add = (zone: string | null) => {
    if (!zones.has(zone)) zones.set(zone, zones.size);
  };
  for (const { zone } of problem.rooms) add(zone ?? null);
  yield* eachInSteps(problem.participants, 1024, ({ busy }) => {
    if (busy !== undefined) for (const [, , zone] of busy) add(zone);
  });
  for (const [a, b] of listed) [a, b].forEach(add);
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
  const known = new Map<Interval[], Int32Array>();
  entries.forEach(({ available, units }, pool) => {
    if (units.length === 0) return;
    const row = known.get(available) ?? runsOf(available, slots);
    known.set(available, row);
    runs.set(row, pool * slots);
  });
  return runs;
}

function runsOf(available: readonly Interval[], slots: number): Int32Array {
  const row = new Int32Array(slots);
  for (const [start, end] of available) row.fill(1, start, Math.min(end, slots));
  for (let t = slots - 2; t >= 0; t--) if (row[t] !== 0) row[t] = 1 + (row[t + 1] ?? 0);
  return row;
}
