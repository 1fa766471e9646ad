import { encloses, overlaps, type Interval } from '../../shared/time/interval.js';
import type { Bookable } from './bookable-groups.js';
import { timeInSlots } from './grid.js';
import type { MeetingToPlace, PlanFacts } from './plan-facts.js';

/** Which place and which interpreters (in the order of `interpretation`) a meeting takes. */
export interface GentlePlace {
  placeId: string;
  interpreterIds: string[];
}

interface Choice extends GentlePlace {
  /** They lose their people or their place. */
  givesWay: Set<MeetingToPlace>;
  /** They stay where they are, as somebody else is free to interpret. */
  served: Set<MeetingToPlace>;
}

/**
 * For each meeting that must be at its time and has no place yet: the place and the interpreters for whom the fewest announced
 * meetings give way, then get another interpreter, then the lighter ones. Who sits in it gives way anyway. Nothing is said of one that nobody could make room for.
 */
export function gentlestPlaces(facts: PlanFacts): Map<string, GentlePlace> {
  const found = new Map<string, GentlePlace>();
  const taken = new Map<string, Interval[]>();
  const announced = facts.meetings.filter((meeting) => meeting.announced !== null);
  if (announced.length === 0) return found;
  for (const meeting of facts.meetings) {
    const { pinned } = meeting;
    if (!pinned || meeting.announced) continue;
    const when = timeInSlots(pinned.start, meeting.durationMinutes, facts.slotMinutes);
    const choice = gentlest(facts, meeting, when, { taken, announced });
    if (!choice) continue;
    for (const id of [choice.placeId, ...choice.interpreterIds]) taken.set(id, [...(taken.get(id) ?? []), when]);
    found.set(meeting.id, { placeId: choice.placeId, interpreterIds: choice.interpreterIds });
  }
  return found;
}

function gentlest(
  { places, interpreters }: PlanFacts,
  { attendeeIds, roomClasses, pinned, equipment, interpretation }: MeetingToPlace,
  when: Interval,
  { taken, announced }: { taken: ReadonlyMap<string, Interval[]>; announced: MeetingToPlace[] },
): Choice | undefined {
  const isFreeDuring = ({ id, open, engaged }: Bookable, time: Interval) =>
    open.some((interval) => encloses(interval, time)) &&
    ![...engaged, ...(taken.get(id) ?? [])].some((interval) => overlaps(interval, time));
  const isFree = (thing: Bookable) => isFreeDuring(thing, when);
  const then = announced.filter((meeting) => meeting.announced && overlaps(meeting.announced, when));
  const anyway = then.filter((meeting) => meeting.attendeeIds.some((id) => attendeeIds.includes(id)));
  const inRoom = (id: string) => then.filter((meeting) => meeting.announced?.roomPlaceId === id);
  const servedBy = (id: string) => then.filter((meeting) => meeting.announced?.interpreterIds.includes(id));
  /** Whether somebody else can take over what this interpreter has then. */
  const hasOther = ({ announced: place, interpretation: pairs }: MeetingToPlace, lostId: string) =>
    interpreters.some(
      (one) =>
        place !== null &&
        one.id !== lostId &&
        pairs.every((pair) => one.pairs.includes(pair)) &&
        isFreeDuring(one, place) &&
        !announced.some(
          (other) => other.announced?.interpreterIds.includes(one.id) && overlaps(other.announced, place),
        ),
    );
  const suited = places.filter(
    (place) =>
      (pinned?.roomId ? place.roomId === pinned.roomId : roomClasses.includes(place.class)) &&
      (!equipment || (place.equipment ?? []).includes(equipment)),
  );
  const rank = (roomClass: string) => roomClasses.indexOf(roomClass);
  const choices = suited
    .toSorted((one, other) => rank(one.class) - rank(other.class))
    .filter(isFree)
    .flatMap(({ id: placeId }) => {
      const givesWay = new Set([...anyway, ...inRoom(placeId)]);
      const begun: Choice = { placeId, interpreterIds: [], givesWay, served: new Set() };
      return interpretation.reduce<Choice[]>(
        (soFar, pair) => {
          const free = interpreters.filter((one) => one.pairs.includes(pair) && isFree(one));
          const next = soFar.flatMap((choice) =>
            free
              .filter(({ id }) => !choice.interpreterIds.includes(id))
              .map(({ id }) => {
                const lost = servedBy(id).filter((meeting) => !choice.givesWay.has(meeting));
                return {
                  placeId,
                  interpreterIds: [...choice.interpreterIds, id],
                  givesWay: new Set([...choice.givesWay, ...lost.filter((meeting) => !hasOther(meeting, id))]),
                  served: new Set([...choice.served, ...lost.filter((meeting) => hasOther(meeting, id))]),
                };
              }),
          );
          return gentlestOf(next);
        },
        [begun],
      );
    });
  return gentlestOf(choices)[0];
}

/** The first of the gentlest, or none. */
function gentlestOf(choices: Choice[]): Choice[] {
  const [best] = choices.toSorted((one, other) => {
    const [a, b] = [burden(one), burden(other)];
    return a.pinned - b.pinned || a.meetings - b.meetings || a.served - b.served || a.priority - b.priority;
  });
  return best ? [best] : [];
}

function burden({ givesWay, served }: Choice) {
  const meetings = [...givesWay];
  return {
    pinned: meetings.filter(({ pinned }) => pinned !== null).length,
    meetings: meetings.length,
    served: served.size,
    priority: meetings.reduce((sum, { priority }) => sum + priority, 0),
  };
}
