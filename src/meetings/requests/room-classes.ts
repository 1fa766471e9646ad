import type { BookablePlace } from '../../forums/rooms.service.js';
import type { MeetingRules } from './meeting-rules.entity.js';
import { noRoomClass } from './request.errors.js';

/** The classes of room of meetings that delegations agree on: by the rules, else every class that the forum has. @throws DomainError no-room-class */
export async function roomClassesOf(
  { roomClasses }: Pick<MeetingRules, 'roomClasses'>,
  readPlaces: () => Promise<BookablePlace[]>,
): Promise<string[]> {
  if (roomClasses.length > 0) return roomClasses;
  const classes = [...new Set((await readPlaces()).map((place) => place.class))];
  if (classes.length === 0) throw noRoomClass();
  return classes;
}
