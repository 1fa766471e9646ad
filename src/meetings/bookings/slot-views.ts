import type { ForumFrame } from '../../forums/forums.service.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import type { Interval } from '../../shared/time/interval.js';
import type { Voice } from '../requests/request-rights.js';
import type { HindranceView, MeetingSlotView, SlotRoomView } from './dto/meeting-slot.dto.js';
import type { Hindrance, LookedAt } from './free-places.js';

/** A time as the caller may read it: with the rooms that are free, or with who or what is in the way. */
export function slotView(
  { places, hindrances }: LookedAt,
  when: Interval,
  { timeZone }: ForumFrame,
  voice: Voice,
): MeetingSlotView {
  const rooms = hindrances.length > 0 ? [] : [...new Map(places.map((place) => [place.roomId, place])).values()];
  return {
    ...intervalWithOffset(when, timeZone),
    rooms: rooms.map(({ roomId, roomCode, roomName, zone, ...place }): SlotRoomView => ({
      ...{ id: roomId, code: roomCode, name: roomName, class: place.class, zone },
    })),
    missing: hindrances.map((hindrance) => hindranceView(hindrance, voice)),
  };
}

/**
 * Of other delegations one reads that somebody is engaged; of one's own, who it is and by what; organisers read all. What is
 * confidential is no more than `busy` to delegations.
 */
export function hindranceView(hindrance: Hindrance, { seesAll, delegationIds }: Voice): HindranceView {
  if (hindrance.what === 'interpreter') return { what: 'interpreter', pair: hindrance.pair };
  if (hindrance.what === 'room' || hindrance.what === 'too-late') return { what: hindrance.what };
  const { what, delegationId, attendeeId, engagement } = hindrance;
  const way = what === 'transfer' ? { minutes: hindrance.minutes } : {};
  if (!seesAll && !delegationIds.includes(delegationId)) return { what, delegationId, with: 'busy', ...way };
  const isShown = seesAll || !engagement.isConfidential;
  return {
    ...{ what, delegationId, attendeeId, with: isShown ? engagement.reason : 'busy', ...way },
    ...(seesAll && { withId: engagement.sourceId }),
  };
}
