import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { Interval } from '../shared/time/interval.js';
import { intervalsFromStored } from './hours.js';
import type { Room, RoomLayout } from './room.entity.js';

/** A place where one meeting sits, as the planner and the invitations need it. */
export interface BookablePlace {
  placeId: string;
  roomId: string;
  roomCode: string;
  roomName: LocalizedText;
  class: string;
  zone: string | null;
  /** Of the room, in people. */
  capacity: number;
  /** Of this place in it: the room's people, shared by all its places. */
  seats: number;
  /** What is in the room, by codes of the organisers. */
  equipment: string[];
  /** How the room is furnished; null: nobody has said. */
  layout: RoomLayout | null;
  /** Its room is a hall made of others: for sessions alone, as a meeting claims no other room. */
  hasParts: boolean;
  openingHours: Interval[];
}

/** Every place of a forum's rooms, or these, by room code and number; one query. */
export async function bookablePlaces(
  manager: EntityManager,
  forumId: string,
  placeIds?: string[],
): Promise<BookablePlace[]> {
  if (placeIds?.length === 0) return [];
  const rows = await manager.query<PlaceRow[]>(
    `SELECT p.id AS place_id, r.id AS room_id, r.code, r.name, r.class, r.zone, r.opening_hours, r.capacity, r.layout, r.equipment,
            (r.capacity / (SELECT count(*) FROM room_place s WHERE s.room_id = r.id))::int AS seats,
            EXISTS (SELECT FROM room_part h WHERE h.whole_id = r.id) AS has_parts
       FROM room_place p JOIN room r ON r.id = p.room_id
      WHERE r.forum_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY($2))
      ORDER BY r.code, p.number`,
    [forumId, placeIds ?? null],
  );
  return rows.map((row) => ({
    placeId: row.place_id,
    roomId: row.room_id,
    roomCode: row.code,
    roomName: row.name,
    class: row.class,
    zone: row.zone,
    capacity: row.capacity,
    seats: row.seats,
    layout: row.layout,
    equipment: row.equipment,
    hasParts: row.has_parts,
    openingHours: intervalsFromStored(row.opening_hours),
  }));
}

interface PlaceRow {
  place_id: string;
  room_id: string;
  code: string;
  name: LocalizedText;
  class: string;
  zone: string | null;
  capacity: number;
  seats: number;
  layout: RoomLayout | null;
  equipment: string[];
  has_parts: boolean;
  opening_hours: Room['openingHours'];
}
