import { In, type EntityManager } from 'typeorm';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { RoomView } from './dto/room-view.dto.js';
import { partHasParts, unknownPart } from './forum.errors.js';
import { intervalsFromStored } from './hours.js';
import { Room } from './room.entity.js';

/** How many meetings a room seats at once, and of which rooms it is made. */
export interface Composition {
  places: number;
  partIds: string[];
}

/** What these rooms are made of; one query. */
export async function compositionsOf(manager: EntityManager, roomIds: string[]): Promise<Map<string, Composition>> {
  const rows = await manager.query<(Composition & { id: string })[]>(
    `SELECT r.id, (SELECT count(*)::int FROM room_place p WHERE p.room_id = r.id) AS places,
            ARRAY(SELECT part_id FROM room_part h WHERE h.whole_id = r.id ORDER BY part_id) AS "partIds"
       FROM room r WHERE r.id = ANY($1)`,
    [roomIds],
  );
  return new Map(rows.map(({ id, ...composition }) => [id, composition]));
}

/** @throws DomainError unknown-reference or part-has-parts */
export async function requireParts(manager: EntityManager, forumId: string, partIds: string[]): Promise<void> {
  if (partIds.length === 0) return;
  const known = await manager.find(Room, {
    where: { id: In(partIds), forumId },
    lock: { mode: 'pessimistic_read' },
  });
  const missing = partIds.filter((id) => !known.some((room) => room.id === id));
  if (missing.length > 0) throw unknownPart(missing);
  const nested = [...(await compositionsOf(manager, partIds))].find(([, of]) => of.partIds.length > 0);
  if (nested) throw partHasParts(nested[0]);
}

/** A room as it is answered. */
export function viewOf(
  { forumId: _forumId, openingHours, ...room }: Room,
  { places, partIds }: Composition = { places: 0, partIds: [] },
  timeZone: string,
): RoomView {
  return {
    ...room,
    places,
    partIds,
    openingHours: intervalsFromStored(openingHours).map((hours) => intervalWithOffset(hours, timeZone)),
  };
}
