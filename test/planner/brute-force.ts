import type { Interpreter, Meeting, Placement, Problem, Room } from './contract.js';
import { known, type Lookup, lookUp } from './lookup.js';
import { droppedPins, placesOf } from './places.js';
import { faultsBetween, faultsOfDays } from './rules.js';
import { isMoved, scoreOf } from './score.js';

/** The most weight any schedule has, and the fewest gaps among those. */
export interface Best {
  weight: number;
  gaps: number;
  placements: Placement[];
}

interface Search {
  lookup: Lookup;
  meetings: Meeting[];
  places: Map<string, Placement[]>;
  named: Set<string>;
  stepsLeft: number;
}

/** The best of all schedules of a tiny problem, or null when so many steps do not suffice to know it. */
export function bestSchedule(problem: Problem, steps: number): Best | null {
  const isPinned = (meeting?: Meeting): boolean => meeting?.pinned !== undefined;
  const meetings = [...problem.meetings].sort(
    (a, b) => Number(isPinned(b)) - Number(isPinned(a)) || b.priority - a.priority,
  );
  const search = startSearch(problem, meetings, steps);
  let best: Best | null = null;
  const visit = (depth: number, weight: number, placed: Placement[]): void => {
    if (search.stepsLeft-- <= 0) return;
    const hoped = weight + meetings.slice(depth).reduce((total, each) => total + each.priority, 0);
    if (best !== null && (hoped < best.weight || (hoped === best.weight && best.gaps === 0))) return;
    const meeting = meetings[depth];
    if (isPinned(meetings[depth - 1]) && !isPinned(meeting) && droppedPins(search.lookup, placed).length > 0) return;
    if (meeting === undefined) {
      const { gaps } = scoreOf(search.lookup, placed);
      if (best === null || weight > best.weight || gaps < best.gaps) best = { weight, gaps, placements: placed };
      return;
    }
    for (const place of freePlaces(search, placed, meeting))
      visit(depth + 1, weight + meeting.priority - priceOf(meeting, place), [...placed, place]);
    visit(depth + 1, weight - priceOf(meeting, undefined), placed);
  };
  visit(0, 0, []);
  return search.stepsLeft > 0 ? best : null;
}

/** Whether some schedule holds all these meetings, wherever they go; null when the steps do not suffice to know. */
export function canHoldAll(problem: Problem, ids: readonly string[], steps: number): boolean | null {
  const search = startSearch(
    problem,
    problem.meetings.filter((each) => ids.includes(each.id)),
    steps,
  );
  const fewestFirst = [...search.meetings].sort(
    (a, b) => known(search.places, a.id).length - known(search.places, b.id).length,
  );
  const visit = (depth: number, placed: Placement[]): boolean => {
    if (search.stepsLeft-- <= 0) return false;
    const meeting = fewestFirst[depth];
    if (meeting === undefined) return true;
    return freePlaces(search, placed, meeting).some((place) => visit(depth + 1, [...placed, place]));
  };
  const isPossible = visit(0, []);
  return isPossible || search.stepsLeft > 0 ? isPossible : null;
}

function startSearch(problem: Problem, meetings: Meeting[], steps: number): Search {
  const lookup = lookUp(problem);
  return {
    lookup,
    meetings,
    places: new Map(meetings.map((each) => [each.id, [...placesOf(lookup, [], each)]])),
    named: namedUnits(problem),
    stepsLeft: steps,
  };
}

function priceOf(meeting: Meeting, place: Placement | undefined): number {
  return isMoved(meeting, place) ? (meeting.previous?.movePrice ?? 0) : 0;
}

/** Units that some pin or announcement tells apart from their like. */
function namedUnits({ meetings }: Problem): Set<string> {
  return new Set(
    meetings.flatMap(({ pinned, previous, rooms }) => [
      ...rooms.flatMap((room) => [pinned, previous].map((told) => `${told?.room ?? room}#${told?.roomUnit ?? ''}`)),
      ...(previous?.interpreters ?? []).map((each) => `${each.interpreter}#${each.unit}`),
    ]),
  );
}

/** Where a meeting may go beside the placed ones; of several untouched units that nothing tells apart, only the first. */
function freePlaces(search: Search, placed: readonly Placement[], meeting: Meeting): Placement[] {
  const { lookup, named } = search;
  const used = new Set([...named, ...placed.flatMap(unitsOf)]);
  return known(search.places, meeting.id).filter((place) => {
    if (placed.some((other) => faultsBetween(lookup, place, other).length > 0)) return false;
    if (!isCanonical(lookup, used, place)) return false;
    return meeting.parties.every((party) => {
      const own = placed.filter((other) => known(lookup.meetings, other.meeting).parties.includes(party));
      return faultsOfDays(lookup, party, [...own, place]).length === 0;
    });
  });
}

function unitsOf(place: Placement): string[] {
  return [`${place.room}#${place.roomUnit}`, ...place.interpreters.map((each) => `${each.interpreter}#${each.unit}`)];
}

function isCanonical(lookup: Lookup, used: ReadonlySet<string>, place: Placement): boolean {
  const taken = new Set([...used, ...unitsOf(place)]);
  const isFirst = (entry: Room | Interpreter, unit: number): boolean =>
    used.has(`${entry.id}#${unit}`) ||
    Array.from({ length: unit }, (_, lower) => `${entry.id}#${lower}`).every((lower) => taken.has(lower));
  return (
    isFirst(known(lookup.rooms, place.room), place.roomUnit) &&
    place.interpreters.every((each) => isFirst(known(lookup.interpreters, each.interpreter), each.unit))
  );
}
