import { outsideForum } from '../forums/forum.errors.js';
import type { ForumFrame } from '../forums/forums.service.js';
import { readTime } from '../shared/time/forum-time.js';
import { encloses } from '../shared/time/interval.js';
import { during } from './bookings/free-places.js';
import type { PinDto } from './dto/create-meeting.dto.js';
import type { Meeting } from './meeting.entity.js';

/**
 * Where and when a meeting must be.
 * @param pointer to the object in which the caller says so
 * @throws DomainError outside-forum: no plan would ever place it
 */
export function readPin(
  { start, roomId }: PinDto,
  durationMinutes: number,
  forum: ForumFrame,
  pointer: string,
): Meeting['pinned'] {
  const when = during(readTime(start, forum.timeZone, `${pointer}/start`), durationMinutes);
  if (!encloses(forum.days, when)) throw outsideForum(pointer, when, forum);
  return { start: when.start.toISOString(), roomId: roomId ?? null };
}
