import type { BookablePlace } from '../../forums/bookable-places.js';
import type { InterpreterHours } from '../../interpreters/interpreters.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { encloses, overlaps, type Interval } from '../../shared/time/interval.js';
import type { AssignedInterpreter, MeetingParties } from '../meeting-people.js';
import { turned } from './booking-rules.js';
import { assign, enoughFor } from './free-interpreters.js';
import { missedWay, type Ways } from './ways.js';

/** What a meeting needs of its place. */
export interface PlaceWish {
  parties: MeetingParties[];
  durationMinutes: number;
  /** A language pair for each interpreter. */
  interpretation: string[];
  /** Accepted classes of room, best first. */
  roomClasses: string[];
  /** The room that it is pinned to, which may be of any class; null: none. */
  roomId: string | null;
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
  const places = inOrder(facts.places, wish, turn).filter((place) => isFree(place.placeId, place.openingHours));
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

/** Places of the room that it must be, then of the accepted classes, best first; those of a class from `turn` on. */
function inOrder(
  places: BookablePlace[],
  { roomClasses, roomId }: Pick<PlaceWish, 'roomClasses' | 'roomId'>,
  turn: number,
) {
  const isPinned = (place: BookablePlace) => place.roomId === roomId;
  const alike = roomClasses.map((roomClass) => places.filter((place) => place.class === roomClass && !isPinned(place)));
  return [places.filter(isPinned), ...alike].flatMap((some) => turned(some, turn));
}

/** So many are looked at first: one of them is nearly always free. */
const fewCount = 8;

/** Of what there is, the few places, and interpreters of each pair, at which `lookAt` looks first. */
export function fewOf(
  all: Pick<PlaceFacts, 'places' | 'interpreters'>,
  wish: Pick<PlaceWish, 'roomClasses' | 'roomId' | 'interpretation'>,
  turn: number,
): Pick<PlaceFacts, 'places' | 'interpreters'> {
  const interpreters = turned(all.interpreters, turn);
  const few = wish.interpretation.flatMap((pair) =>
    interpreters.filter(({ pairs }) => pairs.includes(pair)).slice(0, fewCount),
  );
  return { places: inOrder(all.places, wish, turn).slice(0, fewCount), interpreters: [...new Set(few)] };
}
