import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { Interval } from '../shared/time/interval.js';
import type { ForumMove } from '../shared/time/moved-forum.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { CreateRoomDto } from './dto/create-room.dto.js';
import type { RoomView } from './dto/room-view.dto.js';
import { codeExists } from './forum.errors.js';
import { ForumsService } from './forums.service.js';
import { intervalsFromStored, movedHours, readHours } from './hours.js';
import { RoomPlace } from './room-place.entity.js';
import { Room } from './room.entity.js';

/** A place where one meeting sits, as the planner and the invitations need it. */
export interface BookablePlace {
  placeId: string;
  roomId: string;
  roomCode: string;
  roomName: LocalizedText;
  class: string;
  zone: string | null;
  openingHours: Interval[];
}

@Injectable()
export class RoomsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly ledger: Ledger,
  ) {}

  async create(forumId: string, { places = 1, ...dto }: CreateRoomDto): Promise<RoomView> {
    const forum = await this.forums.frame(forumId);
    const openingHours = readHours(dto.openingHours, forum, '/openingHours');
    return this.transactions.run(async (manager) => {
      const room = manager.create(Room, { ...dto, zone: dto.zone ?? null, forumId, openingHours });
      await manager.insert(Room, room).catch(refuseOn({ room_forum_code_key: () => codeExists(dto.code) }));
      const placeIds = await this.ledger.addSubjects(manager, forumId, 'room-place', places);
      await manager.insert(
        RoomPlace,
        placeIds.map((id, index) => ({ id, roomId: room.id, number: index + 1 })),
      );
      return viewOf(room, places, forum.timeZone);
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<RoomView>> {
    const forum = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Room)
      .createQueryBuilder('room')
      .where('room.forumId = :forumId', { forumId });
    if (after) query.andWhere('room.id > :after', { after: after[0] });
    const rooms = await query
      .orderBy('room.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rooms, limit, (room) => [room.id]);
    const places = await this.placeCounts(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((room) => viewOf(room, places.get(room.id) ?? 0, forum.timeZone)) };
  }

  async get(forumId: string, id: string): Promise<RoomView> {
    const forum = await this.forums.frame(forumId);
    const room = await this.dataSource.getRepository(Room).findOneBy({ id, forumId });
    if (!room) throw notFound('room');
    return viewOf(room, (await this.placeCounts([id])).get(id) ?? 0, forum.timeZone);
  }

  /** Every place of a forum's rooms, by room code and number. */
  async bookablePlaces(manager: EntityManager, forumId: string, placeIds?: string[]): Promise<BookablePlace[]> {
    if (placeIds?.length === 0) return [];
    const rows = await manager.query<PlaceRow[]>(
      `SELECT p.id AS place_id, r.id AS room_id, r.code, r.name, r.class, r.zone, r.opening_hours
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
      openingHours: intervalsFromStored(row.opening_hours),
    }));
  }

  /** The places of one room; a session claims them all. @throws DomainError not-found */
  async placesOf(manager: EntityManager, forumId: string, roomId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT p.id FROM room_place p JOIN room r ON r.id = p.room_id WHERE r.forum_id = $1 AND r.id = $2 ORDER BY p.number`,
      [forumId, roomId],
    );
    if (rows.length === 0) throw notFound('room');
    return rows.map(({ id }) => id);
  }

  /** What these rooms are called; one query. */
  async namesOf(manager: EntityManager, roomIds: string[]): Promise<Map<string, LocalizedText>> {
    if (roomIds.length === 0) return new Map();
    const rows = await manager.query<{ id: string; name: LocalizedText }[]>(
      `SELECT id, name FROM room WHERE id = ANY($1)`,
      [roomIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Copies the rooms of a forum into another, with as many places each. @returns how many */
  async copy(manager: EntityManager, sourceId: string, targetId: string, move: ForumMove): Promise<number> {
    const rooms = await manager.find(Room, { where: { forumId: sourceId }, order: { code: 'ASC' } });
    const places = await this.bookablePlaces(manager, sourceId);
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
    return copies.length;
  }

  private async placeCounts(roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ room_id: string; places: number }[]>(
      `SELECT room_id, count(*)::int AS places FROM room_place WHERE room_id = ANY($1) GROUP BY room_id`,
      [roomIds],
    );
    return new Map(rows.map(({ room_id, places }) => [room_id, places]));
  }
}

interface PlaceRow {
  place_id: string;
  room_id: string;
  code: string;
  name: LocalizedText;
  class: string;
  zone: string | null;
  opening_hours: Room['openingHours'];
}

function viewOf({ forumId: _forumId, openingHours, ...room }: Room, places: number, timeZone: string): RoomView {
  return {
    ...room,
    places,
    openingHours: intervalsFromStored(openingHours).map((hours) => intervalWithOffset(hours, timeZone)),
  };
}
