import type { Placement, Problem } from './types.js';

/** What placements ask of people beyond gaps. */
export interface Comfort {
  /** How often participants change room between two meetings of a day; a change of zone counts twice. */
  roomMoves: number;
  /** Slots by which unbroken stretches of an interpreter's work are longer than the entry wishes for. */
  overStretch: number;
}

/** Where somebody is or works until `end`. */
interface Stay {
  day: number;
  began: number;
  end: number;
  room: string;
  unit: number;
  zone: string | null;
}

/** Counts what is left to wish for, placement by placement in order of time. */
export function comfortOf(problem: Problem, placements: readonly Placement[]): Comfort {
  const parties = new Map(problem.meetings.map(({ id, parties }) => [id, parties]));
  const zones = new Map(problem.rooms.map(({ id, zone }) => [id, zone ?? null]));
  const wishes = new Map(problem.interpreters.map(({ id, maxStretchSlots }) => [id, maxStretchSlots ?? Infinity]));
  const lastOf = new Map<string, Stay>();
  const workOf = new Map<string, Stay>();
  const comfort = { roomMoves: 0, overStretch: 0 };
  let day = 0;
  for (const { meeting, start, end, room, roomUnit, interpreters } of inTime(placements)) {
    while (start >= (problem.days[day]?.[1] ?? Infinity)) day++;
    const stay: Stay = { day, began: start, end, room, unit: roomUnit, zone: zones.get(room) ?? null };
    for (const party of parties.get(meeting) ?? []) {
      comfort.roomMoves += movesBetween(lastOf.get(party), stay);
      lastOf.set(party, stay);
    }
    for (const { interpreter, unit } of interpreters) {
      const most = wishes.get(interpreter) ?? Infinity;
      if (most === Infinity) continue;
      const key = `${unit}#${interpreter}`;
      const before = workOf.get(key);
      const goesOn = before?.day === day && before.end >= start;
      const work = { ...stay, began: goesOn ? before.began : start };
      const known = goesOn ? Math.max(0, before.end - before.began - most) : 0;
      comfort.overStretch += Math.max(0, end - work.began - most) - known;
      workOf.set(key, work);
    }
  }
  return comfort;
}

function inTime(placements: readonly Placement[]): Placement[] {
  return [...placements].sort((a, b) => a.start - b.start);
}

function movesBetween(before: Stay | undefined, now: Stay): number {
  if (before?.day !== now.day || (before.room === now.room && before.unit === now.unit)) return 0;
  return before.zone === now.zone ? 1 : 2;
}
