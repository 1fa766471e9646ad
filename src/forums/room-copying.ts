import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import type { ForumMove } from '../shared/time/moved-forum.js';
import { movedHours } from './hours.js';
import { RoomPart } from './room-part.entity.js';
import { RoomPlace } from './room-place.entity.js';
import { Room } from './room.entity.js';
import { RoomsService } from './rooms.service.js';

/** Next year's rooms from this year's: furnished alike, made of the same parts, open at the same times, never closed. */
@Injectable()
export class RoomCopying {
  constructor(
    private readonly rooms: RoomsService,
    private readonly ledger: Ledger,
  ) {}

  /** Copies the rooms of a forum into another, with as many places each. @returns how many */
  async copy(manager: EntityManager, sourceId: string, targetId: string, move: ForumMove): Promise<number> {
    const rooms = await manager.find(Room, { where: { forumId: sourceId }, order: { code: 'ASC' } });
    const places = await this.rooms.bookablePlaces(manager, sourceId);
    const copies = rooms.map(({ id: _id, version: _version, openingHours, ...room }) =>
      manager.create(Room, { ...room, forumId: targetId, openingHours: movedHours(openingHours, move) }),
    );
    await manager.insert(Room, copies);
    const placeIds = await this.ledger.addSubjects(manager, targetId, 'room-place', places.length);
    const roomIds = new Map(rooms.map(({ id }, index) => [id, copies[index]?.id]));
    const numbers = new Map<string, number>();
    const copiedPlaces = places.map(({ roomId }, index) => {
      const number = (numbers.get(roomId) ?? 0) + 1;
      numbers.set(roomId, number);
      return { id: placeIds[index], roomId: roomIds.get(roomId), number };
    });
    await manager.insert(RoomPlace, copiedPlaces);
    await copyParts(manager, roomIds);
    return copies.length;
  }
}

/** @param copyById the new room for each old one */
async function copyParts(manager: EntityManager, copyById: ReadonlyMap<string, string | undefined>): Promise<void> {
  const parts = await manager.findBy(RoomPart, { wholeId: In([...copyById.keys()]) });
  await manager.insert(
    RoomPart,
    parts.map(({ wholeId, partId }) => ({ wholeId: copyById.get(wholeId), partId: copyById.get(partId) })),
  );
}
