import type { Interval as SlotInterval } from '../../scheduling/index.js';
import type { Interval } from '../../shared/time/interval.js';
import { union, without, type Grid } from './grid.js';

/** A place in a room, or an interpreter: when it is open, and when it is engaged. */
export interface Bookable {
  id: string;
  open: Interval[];
  engaged: Interval[];
}

/** Things that the planner need not tell apart: one entry of its problem, with a unit for each of them. */
export interface Group<T extends Bookable> {
  id: string;
  sample: T;
  members: string[];
  available: SlotInterval[];
}

/** What is alike (by `likeness` and by when it is free) becomes one group, in the order of its first member. */
export function grouped<T extends Bookable>(
  things: T[],
  grid: Grid,
  hours: SlotInterval[],
  likeness: (thing: T) => unknown[],
): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const thing of things) {
    const closed = without([[0, grid.days.at(-1)?.[1] ?? 0]], grid.slotsWithin(thing.open));
    const available = without(hours, union([...closed, ...grid.slotsTouchedBy(thing.engaged)]));
    const key = JSON.stringify([likeness(thing), available]);
    const group = groups.get(key) ?? {
      id: `${String(likeness(thing)[0])}-${groups.size + 1}`,
      sample: thing,
      members: [],
      available,
    };
    group.members.push(thing.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The thing that is a unit of a group. @throws RangeError when there is none */
export function memberOf<T extends Bookable>(groups: Group<T>[], id: string, unit: number): string {
  const member = groups.find((group) => group.id === id)?.members[unit];
  if (member === undefined) throw new RangeError(`The planner used unit ${unit} of ${id}, which does not exist.`);
  return member;
}

/** The group and the unit that a thing is; undefined: it is in none. */
export function unitOf<T extends Bookable>(
  groups: Group<T>[],
  member: string,
): { id: string; unit: number } | undefined {
  const group = groups.find(({ members }) => members.includes(member));
  return group && { id: group.id, unit: group.members.indexOf(member) };
}
