import { cutOut, encloses, overlaps, type Interval } from '../../../shared/time/interval.js';
import type { InterpreterToBook, MeetingToPlace, PlaceToBook, PlanFacts } from '../plan-facts.js';
import type { MeetingInPlace, PlanFix } from './plan-fixes.js';

/** The facts as they would be with a fix. @param placed where meetings are, for one that is taken out */
export function withFix(facts: PlanFacts, fix: PlanFix, placed: readonly MeetingInPlace[]): PlanFacts {
  switch (fix.kind) {
    case 'interpreter':
      return { ...facts, interpreters: withInterpreter(facts.interpreters, placed, fix.pair, timeOf(fix)) };
    case 'room':
      return { ...facts, places: withRoom(facts.places, fix.class, timeOf(fix)) };
    case 'time': {
      const engaged = new Map(facts.engagedByAttendee);
      for (const id of fix.delegateIds) engaged.set(id, cutOut(engaged.get(id) ?? [], fix));
      return { ...facts, engagedByAttendee: engaged };
    }
    case 'window':
      return changed(facts, fix.meetingId, ({ windows }) => ({ windows: windows && [...windows, timeOf(fix)] }));
    case 'room-class':
      return changed(facts, fix.meetingId, ({ roomClasses }) => ({ roomClasses: [...roomClasses, fix.roomClass] }));
    case 'without':
      return without(facts, fix.meetingId, placed);
  }
}

/** A room of a class that is only closed then: its hours could be longer. */
export function roomToOpen(places: readonly PlaceToBook[], roomClass: string, when: Interval): PlaceToBook | undefined {
  return places.find(
    (place) =>
      place.class === roomClass &&
      !place.open.some((interval) => encloses(interval, when)) &&
      !place.engaged.some((interval) => overlaps(interval, when)),
  );
}

/** An interpreter of a pair who only does not work then: their hours could be longer. */
export function interpreterToAsk(
  interpreters: readonly InterpreterToBook[],
  placed: readonly MeetingInPlace[],
  pair: string,
  when: Interval,
): InterpreterToBook | undefined {
  return interpreters.find(
    ({ id, pairs, open, engaged }) =>
      pairs.includes(pair) &&
      !open.some((interval) => encloses(interval, when)) &&
      !engaged.some((interval) => overlaps(interval, when)) &&
      !placed.some((one) => one.interpreterIds.includes(id) && overlaps(one, when)),
  );
}

/** An interpreter of the pair works then too; if there is none who could, one more is there for that time. */
function withInterpreter(
  interpreters: readonly InterpreterToBook[],
  placed: readonly MeetingInPlace[],
  pair: string,
  when: Interval,
): InterpreterToBook[] {
  const asked = interpreterToAsk(interpreters, placed, pair, when);
  return asked
    ? interpreters.map((one) => (one === asked ? { ...one, open: [...one.open, when] } : one))
    : [...interpreters, { id: `one more ${pair}`, pairs: [pair], open: [when], engaged: [] }];
}

/** A closed room of the class is open then; if there is none, one more like the first of them is there for that time. */
function withRoom(places: readonly PlaceToBook[], roomClass: string, when: Interval): PlaceToBook[] {
  const closed = roomToOpen(places, roomClass, when);
  if (closed)
    return places.map((place) => (place.roomId === closed.roomId ? { ...place, open: [...place.open, when] } : place));
  const like = places.find((place) => place.class === roomClass);
  const more = { id: `one more ${roomClass}`, roomId: `one more ${roomClass}`, class: roomClass };
  return [
    ...places,
    { ...more, zone: like?.zone ?? null, equipment: like?.equipment ?? [], open: [when], engaged: [] },
  ];
}

/** One meeting less, and what it claims is free. */
function without(facts: PlanFacts, meetingId: string, placed: readonly MeetingInPlace[]): PlanFacts {
  const meetings = facts.meetings.filter(({ id }) => id !== meetingId);
  const gone = placed.find((one) => one.meetingId === meetingId);
  if (!gone?.isStanding) return { ...facts, meetings };
  const engagedByAttendee = new Map(facts.engagedByAttendee);
  for (const id of gone.attendeeIds) engagedByAttendee.set(id, cutOut(engagedByAttendee.get(id) ?? [], gone));
  const free = <T extends { id: string; engaged: Interval[] }>(things: T[], ids: string[]): T[] =>
    things.map((one) => (ids.includes(one.id) ? { ...one, engaged: cutOut(one.engaged, gone) } : one));
  return {
    ...{ ...facts, meetings, engagedByAttendee },
    places: free(facts.places, [gone.roomPlaceId]),
    interpreters: free(facts.interpreters, gone.interpreterIds),
    standing: facts.standing?.filter(
      ({ delegationId, start }) =>
        !(gone.delegationIds.includes(delegationId) && start.getTime() === gone.start.getTime()),
    ),
  };
}

function changed(
  facts: PlanFacts,
  meetingId: string,
  change: (meeting: MeetingToPlace) => Partial<MeetingToPlace>,
): PlanFacts {
  const meetings = facts.meetings.map((one) => (one.id === meetingId ? { ...one, ...change(one) } : one));
  return { ...facts, meetings };
}

function timeOf({ start, end }: Interval): Interval {
  return { start, end };
}
