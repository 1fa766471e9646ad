import type { Interval } from '../../shared/time/interval.js';
import type { Bookable } from './bookable-groups.js';

/** Where a meeting was announced to be. */
export interface AnnouncedPlace extends Interval {
  roomPlaceId: string;
  interpreterIds: string[];
}

/** A meeting that wants a place, or may change it. */
export interface MeetingToPlace {
  id: string;
  attendeeIds: string[];
  /** Its parties; absent: nobody counts their days. */
  delegationIds?: string[];
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
  /** It is a meeting, so that a pause is kept; absent: no. */
  isMeeting?: boolean;
}

export interface PlaceToBook extends Bookable {
  roomId: string;
  /** Absent: nobody names it. */
  roomCode?: string;
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
  /** The pause that everybody keeps between two meetings; absent: none. */
  bufferMinutes?: number;
  engagedByAttendee: Map<string, EngagedInZone[]>;
  places: PlaceToBook[];
  interpreters: InterpreterToBook[];
  /** Meetings of a delegation on one day, at most. */
  mostPerDay?: number | null;
  /** Meetings that stand where they are, besides those to be planned: when each party has one. */
  standing?: { delegationId: string; start: Date }[];
  /** How long an interpreter works at a stretch, if anybody counts. */
  stretchMinutes?: number | null;
  /** How long it takes between zones. */
  transfers?: { from: string; to: string; minutes: number }[];
}
