import type { Interval } from '../../shared/time/interval.js';
import type { Interval as SlotInterval, Placement, Previous, Problem } from '../../scheduling/index.js';
import { grouped, memberOf, unitOf, type Bookable, type Group } from './bookable-groups.js';
import { Grid, without } from './grid.js';

/** Where a meeting was announced to be. */
export interface AnnouncedPlace extends Interval {
  roomPlaceId: string;
  interpreterIds: string[];
}

/** A meeting that wants a place, or may change it. */
export interface MeetingToPlace {
  id: string;
  attendeeIds: string[];
  durationMinutes: number;
  priority: number;
  roomClasses: string[];
  /** What the room must have; absent: nothing. */
  equipment?: string | null;
  interpretation: string[];
  windows: Interval[] | null;
  pinned: { start: Date; roomId: string | null } | null;
  announced: AnnouncedPlace | null;
}

/** When somebody or something is engaged, and in which zone; null: nobody knows where. */
export interface EngagedInZone extends Interval {
  zone: string | null;
}

export interface PlaceToBook extends Bookable {
  roomId: string;
  class: string;
  zone: string | null;
  /** Absent: nothing of it matters. */
  equipment?: string[];
}

export interface InterpreterToBook extends Bookable {
  pairs: string[];
}

/** Everything the planner's problem is made of, in the words of the database. */
export interface PlanFacts {
  slotMinutes: number;
  meetingHours: Interval[];
  /** The hours of each day from the first to the last. */
  days: Interval[];
  meetings: MeetingToPlace[];
  /** What it costs to move a meeting that is placed, in the unit of priority. */
  movePrice: number;
  engagedByAttendee: Map<string, EngagedInZone[]>;
  places: PlaceToBook[];
  interpreters: InterpreterToBook[];
  /** Meetings of somebody on one day, at most. */
  mostPerDay?: number | null;
  /** How long an interpreter works at a stretch, if anybody counts. */
  stretchMinutes?: number | null;
  /** How long it takes between zones. */
  transfers?: { from: string; to: string; minutes: number }[];
}

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
  const interpreters = grouped(facts.interpreters, grid, hours, ({ pairs }) => pairs.toSorted());
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
      pairs: sample.pairs,
      count: members.length,
      available,
      ...(facts.stretchMinutes && {
        maxStretchSlots: Math.max(1, Math.floor(facts.stretchMinutes / facts.slotMinutes)),
      }),
    })),
    meetings: facts.meetings.map((meeting) => ({
      ...problemMeeting(meeting, grid, rooms),
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
  { meetings, engagedByAttendee, mostPerDay }: PlanFacts,
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
      ...{ id, available: without(hours, grid.slotsTouchedBy(engaged)), busy: busy.toSorted((a, b) => a[0] - b[0]) },
      ...(mostPerDay && { maxMeetingsPerDay: mostPerDay }),
    };
  });
}

function problemMeeting(meeting: MeetingToPlace, grid: Grid, rooms: Group<PlaceToBook>[]): Problem['meetings'][number] {
  const { pinned, windows } = meeting;
  const pinnedSlot = pinned && grid.slotAt(pinned.start);
  const accepted = meeting.roomClasses.flatMap((roomClass) => rooms.filter(({ sample }) => sample.class === roomClass));
  const { equipment } = meeting;
  const suited = ({ sample }: Group<PlaceToBook>) => !equipment || (sample.equipment ?? []).includes(equipment);
  const usable = pinned?.roomId ? rooms.filter(({ sample }) => sample.roomId === pinned.roomId) : accepted;
  const offGrid = pinned !== null && (pinnedSlot === undefined || pinnedSlot === null);
  return {
    id: meeting.id,
    parties: meeting.attendeeIds,
    durationSlots: grid.slotsFor(meeting.durationMinutes),
    priority: meeting.priority,
    rooms: usable.filter(suited).map(({ id }) => id),
    interpretation: meeting.interpretation,
    ...(offGrid ? { windows: [] } : windows && { windows: grid.slotsWithin(windows) }),
    ...(typeof pinnedSlot === 'number' && { pinned: { start: pinnedSlot } }),
  };
}
