import type { Interpreter, Interval, Meeting, Participant, Problem, Room } from './contract.js';

/** A problem with its things findable by id. */
export interface Lookup {
  problem: Problem;
  participants: Map<string, Participant>;
  rooms: Map<string, Room>;
  interpreters: Map<string, Interpreter>;
  meetings: Map<string, Meeting>;
}

/** Reads a problem once, so that the rules can ask by id. */
export function lookUp(problem: Problem): Lookup {
  return {
    problem,
    participants: new Map(problem.participants.map((each) => [each.id, each])),
    rooms: new Map(problem.rooms.map((each) => [each.id, each])),
    interpreters: new Map(problem.interpreters.map((each) => [each.id, each])),
    meetings: new Map(problem.meetings.map((each) => [each.id, each])),
  };
}

/** The entry of an id the problem is known to hold. */
export function known<T>(entries: Map<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the problem has no ${id}`);
  return entry;
}

/** Whether a slot lies in one of the intervals. */
export function holds(intervals: readonly (readonly [number, number, ...unknown[]])[], slot: number): boolean {
  return intervals.some(([start, end]) => start <= slot && slot < end);
}

/** Whether every slot of `[start, end)` lies in one of the intervals. */
export function covers(intervals: readonly Interval[], start: number, end: number): boolean {
  for (let slot = start; slot < end; slot++) if (!holds(intervals, slot)) return false;
  return true;
}

/** Whether two half-open intervals share a slot. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Slots it takes to change zone: 0 for none, the same or an unlisted pair. */
export function transferSlots(problem: Problem, from: string | null, to: string | null): number {
  if (from === null || to === null || from === to) return 0;
  const listed = (problem.transfers ?? []).filter(([a, b]) => (a === from && b === to) || (a === to && b === from));
  return Math.max(0, ...listed.map(([, , slots]) => slots));
}
