import type { ForumFrame } from '../../forums/forums.service.js';
import type { BookablePlace } from '../../forums/bookable-places.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { encloses, overlaps, type Interval } from '../../shared/time/interval.js';
import { missedWay } from '../bookings/ways.js';
import type { MeetingPlacement } from '../meeting-placement.js';
import { withPause } from './grid.js';

/**
 * Which rule a planned place breaks by what is said today: the forum does not meet then, the room is not open, or not what the
 * meeting wants, its interpreters do not come then, its people have no time for the way, or not the pause of the plan.
 */
export const brokenRules = [
  'meeting-hours',
  'room-hours',
  'room-unsuited',
  'interpreter-hours',
  'transfer',
  'buffer',
] as const;
export type BrokenRule = (typeof brokenRules)[number];

/** A place that a plan gives, and what its meeting wants of it. */
export interface PlannedMeeting extends MeetingPlacement {
  attendeeIds: string[];
  /** Accepted classes of room; empty: it is pinned to one. */
  roomClasses: string[];
  equipment: string | null;
}

/** What is said today. */
export interface RuleFacts extends Pick<ForumFrame, 'meetingHours' | 'transfers'> {
  places: ReadonlyMap<string, BookablePlace>;
  interpreters: ReadonlyMap<string, { pairs: string[]; open: Interval[] }>;
  /** What people are engaged in besides the meetings of the plan. */
  engagements: BusyInterval[];
  zoneBySource: ReadonlyMap<string, string>;
  /** The pause that the plan keeps before and after meetings; 0: none. */
  bufferMinutes: number;
}

/** The rules that the places break, by meeting; one that breaks none is not named. */
export function rulesBroken(planned: PlannedMeeting[], facts: RuleFacts): Map<string, BrokenRule[]> {
  const engagementsOf = engagementsBeside(planned, facts);
  const broken = planned.map((meeting): [string, BrokenRule[]] => {
    const when = { start: meeting.startsAt, end: meeting.endsAt };
    const place = facts.places.get(meeting.roomPlaceId);
    const isWithin = (open: Interval[]) => open.some((interval) => encloses(interval, when));
    const isUnsuited =
      (meeting.roomClasses.length > 0 && !meeting.roomClasses.includes(place?.class ?? '')) ||
      (meeting.equipment !== null && !place?.equipment.includes(meeting.equipment));
    const isServed = meeting.interpreters.every(({ interpreterId, pair }) => {
      const interpreter = facts.interpreters.get(interpreterId);
      return interpreter?.pairs.includes(pair) && isWithin(interpreter.open);
    });
    const ways = { transfers: facts.transfers, zoneBySource: engagementsOf.zoneBySource };
    const isMissed = meeting.attendeeIds.some((id) =>
      missedWay(ways, engagementsOf.attendee(id, meeting.meetingId), when, place?.zone ?? null),
    );
    const near = withPause(when, facts.bufferMinutes);
    const isRushed = facts.engagements.some(
      (one) => one.reason === 'meeting' && meeting.attendeeIds.includes(one.subjectId) && overlaps(one, near),
    );
    return [
      meeting.meetingId,
      [
        ...(isWithin(facts.meetingHours) ? [] : ['meeting-hours' as const]),
        ...(isWithin(place?.openingHours ?? []) ? [] : ['room-hours' as const]),
        ...(isUnsuited ? ['room-unsuited' as const] : []),
        ...(isServed ? [] : ['interpreter-hours' as const]),
        ...(isMissed ? ['transfer' as const] : []),
        ...(isRushed ? ['buffer' as const] : []),
      ],
    ];
  });
  return new Map(broken.filter(([, rules]) => rules.length > 0));
}

/** Everybody's time as it would be: what they are engaged in, and the other meetings of the plan. */
function engagementsBeside(planned: PlannedMeeting[], { engagements, places, zoneBySource }: RuleFacts) {
  const zones = new Map(zoneBySource);
  const byAttendee = new Map<string, BusyInterval[]>();
  const add = (id: string, engagement: BusyInterval) => byAttendee.set(id, [...(byAttendee.get(id) ?? []), engagement]);
  for (const engagement of engagements) add(engagement.subjectId, engagement);
  for (const { meetingId, attendeeIds, roomPlaceId, startsAt: start, endsAt: end, isConfidential } of planned) {
    const zone = places.get(roomPlaceId)?.zone;
    if (zone) zones.set(meetingId, zone);
    else zones.delete(meetingId);
    for (const subjectId of attendeeIds)
      add(subjectId, { subjectId, start, end, reason: 'meeting', sourceId: meetingId, isConfidential });
  }
  return {
    zoneBySource: zones,
    attendee: (id: string, except: string) => (byAttendee.get(id) ?? []).filter(({ sourceId }) => sourceId !== except),
  };
}
