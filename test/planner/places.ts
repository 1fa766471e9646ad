import type { Interpreter, InterpreterUnit, Meeting, Placement, Room } from './contract.js';
import { known, type Lookup } from './lookup.js';
import { faultsAlone, faultsBetween, faultsOfDays } from './rules.js';

/** Which units of a room or interpreter entry to try; every one unless a caller knows better. */
export type UnitsOf = (entry: Room | Interpreter) => number[];

/** All units, 0 to count − 1. */
const everyUnit: UnitsOf = ({ count = 1 }) => Array.from({ length: count }, (_, unit) => unit);

/** Whether a placement breaks no rule beside the others, which keep their places. */
function fits(lookup: Lookup, others: readonly Placement[], placement: Placement): boolean {
  if (faultsAlone(lookup, placement).length > 0) return false;
  if (others.some((other) => faultsBetween(lookup, placement, other).length > 0)) return false;
  return known(lookup.meetings, placement.meeting).parties.every((party) => {
    const own = others.filter((other) => known(lookup.meetings, other.meeting).parties.includes(party));
    return faultsOfDays(lookup, party, [...own, placement]).length === 0;
  });
}

/** Every place where a meeting fits beside the others: each start, room, unit and choice of interpreters. */
export function* placesOf(
  lookup: Lookup,
  others: readonly Placement[],
  meeting: Meeting,
  unitsOf: UnitsOf = everyUnit,
): Generator<Placement> {
  const silent: Lookup = {
    ...lookup,
    meetings: new Map(lookup.meetings).set(meeting.id, { ...meeting, interpretation: [] }),
  };
  for (const bare of barePlacesOf(lookup, meeting, unitsOf)) {
    if (!fits(silent, others, bare)) continue;
    for (const interpreters of choicesOf(lookup, meeting.interpretation ?? [], unitsOf)) {
      const place = { ...bare, interpreters };
      if (fits(lookup, others, place)) yield place;
    }
  }
}

function* barePlacesOf(lookup: Lookup, meeting: Meeting, unitsOf: UnitsOf): Generator<Placement> {
  for (const start of startsOf(lookup, meeting))
    for (const room of meeting.rooms)
      for (const roomUnit of unitsOf(known(lookup.rooms, room)))
        yield { meeting: meeting.id, start, end: start + meeting.durationSlots, room, roomUnit, interpreters: [] };
}

function startsOf(lookup: Lookup, meeting: Meeting): number[] {
  return lookup.problem.days.flatMap(([first, last]) =>
    Array.from({ length: Math.max(0, last - first - meeting.durationSlots + 1) }, (_, offset) => first + offset),
  );
}

function choicesOf(lookup: Lookup, pairs: readonly string[], unitsOf: UnitsOf): InterpreterUnit[][] {
  const [pair, ...rest] = pairs;
  if (pair === undefined) return [[]];
  const speakers = lookup.problem.interpreters.filter((each) => each.pairs.includes(pair));
  const firsts = speakers.flatMap((each) => unitsOf(each).map((unit) => ({ interpreter: each.id, unit })));
  return firsts.flatMap((first) => choicesOf(lookup, rest, unitsOf).map((others) => [first, ...others]));
}

/** Pinned meetings left out although they could be at their pin beside the other pinned ones: no weight buys a pin out. */
export function droppedPins(lookup: Lookup, placements: readonly Placement[]): Meeting[] {
  const pinned = placements.filter((each) => known(lookup.meetings, each.meeting).pinned !== undefined);
  const placed = new Set(placements.map((each) => each.meeting));
  const unplaced = lookup.problem.meetings.filter((each) => each.pinned !== undefined && !placed.has(each.id));
  return unplaced.filter((meeting) => placesOf(lookup, pinned, meeting).next().done === false);
}
