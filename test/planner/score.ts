import type { Interpreter, Meeting, Participant, Placement, Problem, Score } from './contract.js';
import { holds, known, type Lookup } from './lookup.js';
import { nameOf } from './rules.js';

/** The score of a set of placements, each figure by its sentence. */
export function scoreOf(lookup: Lookup, placements: readonly Placement[]): Score {
  const { problem } = lookup;
  const placed = new Map(placements.map((each) => [each.meeting, each]));
  const moved = problem.meetings.filter((meeting) => isMoved(meeting, placed.get(meeting.id)));
  const byParticipant = placementsByParticipant(lookup, placements);
  const gapsByParticipant = gapsOf(lookup, byParticipant);
  const priorities = placements.map((each) => known(lookup.meetings, each.meeting).priority);
  return {
    placed: placements.length,
    weight: sum(priorities) - sum(moved.map((meeting) => meeting.previous?.movePrice ?? 0)),
    gaps: sum(gapsByParticipant),
    gapsWorst: Math.max(0, ...gapsByParticipant),
    moved: moved.length,
    roomRank: sum(placements.map((each) => known(lookup.meetings, each.meeting).rooms.indexOf(each.room))),
    roomMoves: sum(problem.participants.map((each) => roomMovesOf(lookup, known(byParticipant, each.id)))),
    overStretch: sum(problem.interpreters.map((each) => overStretchOf(problem, each, placements))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** An announced meeting is moved when anything that was told of it is different, or when it is dropped. */
export function isMoved(meeting: Meeting, placement: Placement | undefined): boolean {
  const told = meeting.previous;
  if (told === undefined) return false;
  if (placement === undefined) return true;
  return (
    placement.start !== told.start ||
    (told.room !== undefined && placement.room !== told.room) ||
    (told.roomUnit !== undefined && placement.roomUnit !== told.roomUnit) ||
    (told.interpreters !== undefined &&
      told.interpreters.map(nameOf).sort().join() !== placement.interpreters.map(nameOf).sort().join())
  );
}

/** Changes of room between one meeting of a participant's day and the next; to another zone it is two. */
function roomMovesOf(lookup: Lookup, own: readonly Placement[]): number {
  const inTime = [...own].sort((a, b) => a.start - b.start);
  const zoneOf = (place: Placement): string | null => known(lookup.rooms, place.room).zone ?? null;
  return sum(
    inTime.slice(1).map((next, i) => {
      const before = inTime[i];
      if (before === undefined || dayOf(lookup.problem, before.start) !== dayOf(lookup.problem, next.start)) return 0;
      if (before.room === next.room && before.roomUnit === next.roomUnit) return 0;
      return zoneOf(before) === zoneOf(next) ? 1 : 2;
    }),
  );
}

function dayOf(problem: Problem, slot: number): number {
  return problem.days.findIndex(([start, end]) => start <= slot && slot < end);
}

/** For each unit and day the runs of slots at work, and what each is longer than the wish. */
function overStretchOf(problem: Problem, interpreter: Interpreter, placements: readonly Placement[]): number {
  const most = interpreter.maxStretchSlots;
  if (most === undefined) return 0;
  const units = Array.from({ length: interpreter.count ?? 1 }, (_, unit) => unit);
  const isAtWork = (unit: number, slot: number): boolean =>
    placements.some(({ start, end, interpreters }) => {
      const isOn = start <= slot && slot < end;
      return isOn && interpreters.some((each) => each.interpreter === interpreter.id && each.unit === unit);
    });
  let over = 0;
  for (const unit of units) {
    for (const [start, end] of problem.days) {
      let run = 0;
      for (let slot = start; slot < end; slot++) {
        run = isAtWork(unit, slot) ? run + 1 : 0;
        if (run > most) over++;
      }
    }
  }
  return over;
}

function placementsByParticipant(lookup: Lookup, placements: readonly Placement[]): Map<string, Placement[]> {
  const byParticipant = new Map<string, Placement[]>(lookup.problem.participants.map((each) => [each.id, []]));
  for (const placement of placements)
    for (const party of known(lookup.meetings, placement.meeting).parties) known(byParticipant, party).push(placement);
  return byParticipant;
}

function gapsOf(lookup: Lookup, byParticipant: Map<string, Placement[]>): number[] {
  return lookup.problem.participants.map((participant) =>
    sum(
      lookup.problem.days.map(([start, end]) => {
        const ofDay = known(byParticipant, participant.id).filter((each) => start <= each.start && each.start < end);
        return gapsOfDay(lookup.problem, participant, ofDay);
      }),
    ),
  );
}

function gapsOfDay(problem: Problem, participant: Participant, ofDay: readonly Placement[]): number {
  if (ofDay.length < 2) return 0;
  const first = Math.min(...ofDay.map((each) => each.start));
  const last = Math.max(...ofDay.map((each) => each.end));
  let slots = 0;
  let runs = 0;
  let wasIdle = false;
  for (let slot = first; slot < last; slot++) {
    const isMeeting = ofDay.some((each) => each.start <= slot && slot < each.end);
    const isClosed = !holds(participant.available, slot);
    const isIdle = !isMeeting && !holds(participant.busy ?? [], slot) && (problem.gaps.unavailableCounts || !isClosed);
    if (isIdle) slots++;
    if (isIdle && !wasIdle) runs++;
    wasIdle = isIdle;
  }
  return problem.gaps.measure === 'slots' ? slots : runs;
}
