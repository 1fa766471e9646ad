import type { BookablePlace } from '../../forums/rooms.service.js';
import type { InterpreterHours } from '../../interpreters/interpreters.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { encloses, overlaps, type Interval } from '../../shared/time/interval.js';
import type { AssignedInterpreter, MeetingParties } from '../meeting-people.js';
import { missedWay, type Ways } from './ways.js';

/** What a meeting needs of its place. */
export interface PlaceWish {
  parties: MeetingParties[];
  durationMinutes: number;
  /** A language pair for each interpreter. */
  interpretation: string[];
  /** Accepted classes of room, best first. */
  roomClasses: string[];
  /** What the room must have; null: nothing. */
  equipment: string | null;
  /** Null: whenever the forum meets. */
  windows: Interval[] | null;
}

/** What there is, and what it is engaged in by now. */
export interface PlaceFacts {
  places: BookablePlace[];
  interpreters: InterpreterHours[];
  /** By the id of the delegate, place or interpreter. */
  engagements: ReadonlyMap<string, BusyInterval[]>;
  ways: Ways;
}

/** Who or what is in the way of a meeting at a time. */
export type Hindrance =
  | { what: 'people'; delegationId: string; attendeeId: string; engagement: BusyInterval }
  | { what: 'transfer'; delegationId: string; attendeeId: string; engagement: BusyInterval; minutes: number }
  | { what: 'room' }
  | { what: 'interpreter'; pair: string }
  | { what: 'too-late' };

/** What a time is good for: the free places, best first, and interpreters for each pair; or what is in the way. */
export interface LookedAt {
  places: BookablePlace[];
  interpreters: AssignedInterpreter[];
  hindrances: Hindrance[];
}

const minute = 60_000;

/** When a meeting could begin: every so many minutes of the hours in which it may be, as far as it ends within them. */
export function startsWithin(hours: Interval[], { durationMinutes, windows }: PlaceWish, stepMinutes: number): Date[] {
  const starts = hours.flatMap(({ start, end }) => {
    const last = end.getTime() - durationMinutes * minute;
    const count = Math.floor((last - start.getTime()) / (stepMinutes * minute)) + 1;
    return Array.from(
      { length: Math.max(0, count) },
      (_, step) => new Date(start.getTime() + step * stepMinutes * minute),
    );
  });
  return starts.filter((start) => mayBe(during(start, durationMinutes), hours, windows));
}

/** Whether a meeting may be then at all, whoever is free. */
export function mayBe(when: Interval, hours: Interval[], windows: Interval[] | null): boolean {
  return [hours, windows ?? hours].every((open) => open.some((interval) => encloses(interval, when)));
}

export function during(start: Date, durationMinutes: number): Interval {
  return { start, end: new Date(start.getTime() + durationMinutes * minute) };
}

/**
 * Looks at one time.
 * @param turn among rooms of a class and among interpreters, where to begin, so that not all want the same one
 */
export function lookAt(facts: PlaceFacts, wish: PlaceWish, when: Interval, turn = 0): LookedAt {
  const engagement = (id: string) => facts.engagements.get(id)?.find((busy) => overlaps(busy, when));
  const isFree = (id: string, open: Interval[]) =>
    open.some((interval) => encloses(interval, when)) && engagement(id) === undefined;
  const people = wish.parties.flatMap(({ delegationId, attendeeIds }) =>
    attendeeIds.flatMap((attendeeId): Hindrance[] => {
      const found = engagement(attendeeId);
      return found ? [{ what: 'people', delegationId, attendeeId, engagement: found }] : [];
    }),
  );
  const places = wish.roomClasses.flatMap((roomClass) =>
    turned(
      facts.places.filter((place) => place.class === roomClass && isFree(place.placeId, place.openingHours)),
      turn,
    ),
  );
  const late = (place: BookablePlace) => lateFor(facts, wish, when, place.zone);
  const reached = places.filter((place) => late(place).length === 0);
  const [nearest] = places;
  const free = ({ id, open }: InterpreterHours) => isFree(id, open);
  const { assigned, missing } = assign(
    wish.interpretation,
    enoughFor(wish.interpretation, facts.interpreters, { free, turn }),
  );
  return {
    places: reached,
    interpreters: assigned,
    hindrances: [
      ...people,
      ...(places.length === 0 ? [{ what: 'room' } as const] : []),
      ...(nearest && reached.length === 0 ? late(nearest) : []),
      ...missing.map((pair) => ({ what: 'interpreter', pair }) as const),
    ],
  };
}

/** Whose way to this zone, or from it, takes longer than there is time. */
export function lateFor(
  { ways, engagements }: Pick<PlaceFacts, 'ways' | 'engagements'>,
  { parties }: Pick<PlaceWish, 'parties'>,
  when: Interval,
  zone: string | null,
): Hindrance[] {
  return parties.flatMap(({ delegationId, attendeeIds }) =>
    attendeeIds.flatMap((attendeeId): Hindrance[] => {
      const missed = missedWay(ways, engagements.get(attendeeId) ?? [], when, zone);
      return missed ? [{ what: 'transfer', delegationId, attendeeId, ...missed }] : [];
    }),
  );
}

/** As many who are free for each pair as there are pairs: whoever else is taken, one is left if any could be. */
function enoughFor(
  pairs: string[],
  interpreters: InterpreterHours[],
  { free, turn }: { free: (interpreter: InterpreterHours) => boolean; turn: number },
): InterpreterHours[] {
  const left = turned(interpreters, turn);
  const enough = new Set<InterpreterHours>();
  for (const pair of new Set(pairs)) {
    let found = 0;
    for (const interpreter of left) {
      if (!interpreter.pairs.includes(pair) || !free(interpreter)) continue;
      enough.add(interpreter);
      if (++found === pairs.length) break;
    }
  }
  return [...enough];
}

/** One interpreter for each pair, nobody twice, for as many pairs as can be. */
function assign(pairs: string[], free: InterpreterHours[]): { assigned: AssignedInterpreter[]; missing: string[] } {
  const [pair, ...others] = pairs;
  if (pair === undefined) return { assigned: [], missing: [] };
  const without = assign(others, free);
  let best = { assigned: without.assigned, missing: [pair, ...without.missing] };
  for (const { id } of free.filter((interpreter) => interpreter.pairs.includes(pair))) {
    const rest = assign(
      others,
      free.filter((other) => other.id !== id),
    );
    if (rest.missing.length >= best.missing.length) continue;
    best = { assigned: [{ interpreterId: id, pair }, ...rest.assigned], missing: rest.missing };
    if (best.missing.length === 0) break;
  }
  return best;
}

function turned<T>(things: T[], turn: number): T[] {
  const from = things.length === 0 ? 0 : turn % things.length;
  return [...things.slice(from), ...things.slice(0, from)];
}
