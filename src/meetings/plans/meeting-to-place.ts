import { intervalsFromStored } from '../../forums/hours.js';
import type { MeetingPeople } from '../meeting-people.js';
import type { Meeting } from '../meeting.entity.js';
import { meetingTransitions } from '../meeting.states.js';
import type { Grid } from './grid.js';
import type { AnnouncedPlace, MeetingToPlace } from './plan-facts.js';

/** A party whose people have all cancelled meets nobody until a substitute is named. */
export function hasSomebody({ attendeeIds }: { attendeeIds: string[] }): boolean {
  return attendeeIds.length > 0;
}

/** That it stands somewhere. */
export function isPlaced({ status }: Meeting): boolean {
  return status === meetingTransitions.place.to;
}

/** Whether the planner could have put it where it is. */
export function isOnGrid({ startsAt, endsAt, durationMinutes }: Meeting, grid: Grid): boolean {
  if (!startsAt || !endsAt) return false;
  const slots = (endsAt.getTime() - startsAt.getTime()) / (grid.slotMinutes * 60_000);
  return grid.slotAt(startsAt) !== undefined && slots === grid.slotsFor(durationMinutes);
}

/** A meeting in the words of the planner's facts. */
export function meetingToPlace(meeting: Meeting, people: MeetingPeople | undefined): MeetingToPlace {
  const { id, durationMinutes, priority, roomClasses, interpretation, windows, pinned } = meeting;
  return {
    id,
    attendeeIds: people?.parties.flatMap(({ attendeeIds }) => attendeeIds) ?? [],
    delegationIds: people?.parties.map(({ delegationId }) => delegationId) ?? [],
    announced: announcedPlaceOf(meeting, people),
    durationMinutes,
    priority,
    roomClasses,
    interpretation,
    windows: windows && intervalsFromStored(windows),
    pinned: pinned && { start: new Date(pinned.start), roomId: pinned.roomId },
  };
}

function announcedPlaceOf(meeting: Meeting, people: MeetingPeople | undefined): AnnouncedPlace | null {
  const { startsAt, endsAt, roomPlaceId } = meeting;
  if (!isPlaced(meeting) || !startsAt || !endsAt || !roomPlaceId) return null;
  const interpreterIds = people?.interpreters.map(({ interpreterId }) => interpreterId) ?? [];
  return { start: startsAt, end: endsAt, roomPlaceId, interpreterIds };
}
