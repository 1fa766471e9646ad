import type { Interval } from '../../shared/time/interval.js';
import type { Interval as SlotInterval, Placement, Previous, Problem } from '../../scheduling/index.js';
import { grouped, memberOf, unitOf, type Group } from './bookable-groups.js';
import { gentlestPlaces, type GentlePlace } from './gentlest-places.js';
import { Grid, withPause, without } from './grid.js';
import type { AnnouncedPlace, InterpreterToBook, MeetingToPlace, PlaceToBook, PlanFacts } from './plan-facts.js';

/** Where a meeting would be, in the words of the database again. */
export interface PlannedPlace extends Interval {
  meetingId: string;
  roomPlaceId: string;
  interpreters: { interpreterId: string; pair: string }[];
}

/** The problem, and the way back from its entries and units to real places and people. */
export interface PlanProblem {
  problem: Problem;
  placeOf(placement: Placement): PlannedPlace;
}

/** Builds the planner's problem: what is alike (class, hours, zone; pairs, hours) becomes one entry with a count. */
export function planProblem(facts: PlanFacts): PlanProblem {
  const grid = new Grid(facts.slotMinutes, facts.days);
  const hours = grid.slotsWithin(facts.meetingHours);
  const pinnedRooms = new Set(
    facts.meetings.map(({ pinned }) => pinned?.roomId).filter((id) => id !== null && id !== undefined),
  );
  const wanted = new Set(facts.meetings.flatMap(({ equipment }) => equipment ?? []));
  const rooms = grouped(facts.places, grid, hours, ({ class: name, zone, roomId, equipment = [] }) => [
    ...[name, zone, pinnedRooms.has(roomId) ? roomId : ''],
    ...equipment.filter((one) => wanted.has(one)).sort(),
  ]);
  const gentle = gentlestPlaces(facts);
  const own = ownPairs(gentle);
  const interpreters = grouped(facts.interpreters, grid, hours, ({ id, pairs }) => [
    ...pairs.toSorted(),
    ...(own.get(id) ?? []),
  ]);
  const interpretationOf = new Map(facts.meetings.map(({ id, interpretation }) => [id, interpretation]));
  const problem: Problem = {
    format: 1,
    slotMinutes: facts.slotMinutes,
    days: grid.days,
    participants: participantsOf(facts, grid, hours),
    rooms: rooms.map(({ id, members, available, sample }) => ({
      id,
      count: members.length,
      available,
      zone: sample.zone,
    })),
    interpreters: interpreters.map(({ id, members, available, sample }) => ({
      id,
      pairs: [...sample.pairs, ...(own.get(sample.id) ?? [])],
      count: members.length,
      available,
      ...(facts.stretchMinutes && {
        maxStretchSlots: Math.max(1, Math.floor(facts.stretchMinutes / facts.slotMinutes)),
      }),
    })),
    meetings: facts.meetings.map((meeting) => ({
      ...problemMeeting(meeting, grid, rooms, gentle.get(meeting.id)),
      ...(meeting.announced && {
        previous: { ...previousOf(meeting.announced, grid, rooms, interpreters), movePrice: facts.movePrice },
      }),
    })),
    ...(facts.transfers?.length && {
      transfers: facts.transfers.map(
        ({ from, to, minutes }) => [from, to, Math.ceil(minutes / facts.slotMinutes)] as const,
      ),
    }),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
  const placeOf = ({ meeting, start, end, room, roomUnit, interpreters: units }: Placement): PlannedPlace => ({
    meetingId: meeting,
    ...grid.timeOf(start, end),
    roomPlaceId: memberOf(rooms, room, roomUnit),
    interpreters: units.map(({ interpreter, unit }, index) => ({
      interpreterId: memberOf(interpreters, interpreter, unit),
      pair: interpretationOf.get(meeting)?.[index] ?? '',
    })),
  });
  return { problem, placeOf };
}

/** What an interpreter alone can be asked for: the meeting that must be at its time asks for them by this. */
function ownPairs(gentle: ReadonlyMap<string, GentlePlace>): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const { interpreterIds } of gentle.values()) for (const id of interpreterIds) pairs.set(id, [ownPair(id)]);
  return pairs;
}

function ownPair(interpreterId: string): string {
  return `of ${interpreterId}`;
}

function previousOf(
  { start, roomPlaceId, interpreterIds }: AnnouncedPlace,
  grid: Grid,
  rooms: Group<PlaceToBook>[],
  interpreters: Group<InterpreterToBook>[],
): Previous {
  const room = unitOf(rooms, roomPlaceId);
  return {
    start: grid.slotAt(start) ?? 0,
    room: room?.id,
    roomUnit: room?.unit,
    interpreters: interpreterIds.flatMap((id) => {
      const found = unitOf(interpreters, id);
      return found ? [{ interpreter: found.id, unit: found.unit }] : [];
    }),
  };
}

function participantsOf(
  { meetings, engagedByAttendee, mostPerDay, slotMinutes, bufferMinutes = 0 }: PlanFacts,
  grid: Grid,
  hours: SlotInterval[],
): Problem['participants'] {
  const ids = new Set(meetings.flatMap(({ attendeeIds }) => attendeeIds));
  return [...ids].map((id) => {
    const engaged = engagedByAttendee.get(id) ?? [];
    const zones = [...new Set(engaged.map(({ zone }) => zone))];
    const busy = zones.flatMap((zone) =>
      grid
        .slotsTouchedBy(engaged.filter((each) => each.zone === zone))
        .map(([start, end]) => [start, end, zone] as const),
    );
    return {
      ...{
        id,
        available: without(
          hours,
          grid.slotsTouchedBy(engaged.map((one) => (one.isMeeting ? withPause(one, bufferMinutes) : one))),
        ),
        busy: busy.toSorted((a, b) => a[0] - b[0]),
      },
      ...(bufferMinutes > 0 && { bufferSlots: Math.ceil(bufferMinutes / slotMinutes) }),
      ...(mostPerDay && { maxMeetingsPerDay: mostPerDay }),
    };
  });
}

function problemMeeting(
  meeting: MeetingToPlace,
  grid: Grid,
  rooms: Group<PlaceToBook>[],
  gentle: GentlePlace | undefined,
): Problem['meetings'][number] {
  const { pinned, windows } = meeting;
  const pinnedSlot = pinned && grid.slotAt(pinned.start);
  const accepted = meeting.roomClasses.flatMap((roomClass) => rooms.filter(({ sample }) => sample.class === roomClass));
  const { equipment } = meeting;
  const suited = ({ sample }: Group<PlaceToBook>) => !equipment || (sample.equipment ?? []).includes(equipment);
  const usable = pinned?.roomId ? rooms.filter(({ sample }) => sample.roomId === pinned.roomId) : accepted;
  const unit = gentle && unitOf(rooms, gentle.placeId);
  const offGrid = pinned !== null && (pinnedSlot === undefined || pinnedSlot === null);
  return {
    id: meeting.id,
    parties: meeting.attendeeIds,
    durationSlots: grid.slotsFor(meeting.durationMinutes),
    priority: meeting.priority,
    rooms: usable.filter(suited).map(({ id }) => id),
    interpretation: gentle ? gentle.interpreterIds.map(ownPair) : meeting.interpretation,
    ...(offGrid ? { windows: [] } : windows && { windows: grid.slotsWithin(windows) }),
    ...(typeof pinnedSlot === 'number' && {
      pinned: { start: pinnedSlot, ...(unit && { room: unit.id, roomUnit: unit.unit }) },
    }),
  };
}
