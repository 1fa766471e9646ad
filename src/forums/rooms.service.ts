import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import type { Interval } from '../shared/time/interval.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import { staleVersion } from '../shared/http/version.js';
import { bookablePlaces, type BookablePlace } from './bookable-places.js';
import type { ChangeRoomDto } from './dto/change-room.dto.js';
import type { CreateRoomDto } from './dto/create-room.dto.js';
import type { RoomView } from './dto/room-view.dto.js';
import { codeExists } from './forum.errors.js';
import { ForumsService, type ForumFrame } from './forums.service.js';
import { intervalsFromStored, readHours } from './hours.js';
import { compositionsOf, requireParts, viewOf } from './room-compositions.js';
import { RoomPart } from './room-part.entity.js';
import { RoomPlace } from './room-place.entity.js';
import { Room } from './room.entity.js';

/** What a meeting looks at in a room. */
export interface RoomOffer {
  class: string;
  equipment: string[];
  open: Interval[];
  /** Of each of its places. */
  seats: number;
  zone: string | null;
}

@Injectable()
export class RoomsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError unknown-reference or part-has-parts for what cannot be a part of it */
  async create(forumId: string, { places = 1, partIds = [], ...dto }: CreateRoomDto): Promise<RoomView> {
    const forum = await this.forums.frame(forumId);
    const openingHours = readHours(dto.openingHours, forum, '/openingHours');
    return this.transactions.run(async (manager) => {
      await requireParts(manager, forumId, partIds);
      const { zone = null, layout = null } = dto;
      const room = manager.create(Room, { ...dto, zone, layout, forumId, openingHours });
      await manager.insert(Room, room).catch(refuseOn({ room_forum_code_key: () => codeExists(dto.code) }));
      const placeIds = await this.ledger.addSubjects(manager, forumId, 'room-place', places);
      await manager.insert(
        RoomPlace,
        placeIds.map((id, index) => ({ id, roomId: room.id, number: index + 1 })),
      );
      await manager.insert(
        RoomPart,
        partIds.map((partId) => ({ wholeId: room.id, partId })),
      );
      return viewOf(room, { places, partIds }, forum.timeZone);
    });
  }

  /**
   * Writes the change down; whoever asks says no afterwards where it cannot be.
   * @returns what the room offered, and does now; `isToldOtherwise`: by its name or its zone people would look for it elsewhere
   */
  async change(
    manager: EntityManager,
    forum: ForumFrame,
    id: string,
    version: number,
    { openingHours: hours, ...rest }: ChangeRoomDto,
  ): Promise<{ before: RoomOffer; after: RoomOffer; isToldOtherwise: boolean; view: RoomView }> {
    const before = await manager.findOneBy(Room, { id, forumId: forum.id });
    if (!before) throw notFound('room');
    const openingHours = hours && readHours(hours, forum, '/openingHours');
    const changes = { ...rest, ...(openingHours && { openingHours }), version: version + 1 };
    const { affected } = await manager.update(Room, { id, version }, changes);
    if (affected === 0) throw staleVersion(version);
    const after = await manager.findOneByOrFail(Room, { id });
    const view = viewOf(after, (await compositionsOf(manager, [id])).get(id), forum.timeZone);
    const isToldOtherwise = before.zone !== after.zone || !isDeepStrictEqual(before.name, after.name);
    return { before: offerOf(before, view.places), after: offerOf(after, view.places), isToldOtherwise, view };
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
    const compositions = await compositionsOf(
      this.dataSource.manager,
      page.items.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((room) => viewOf(room, compositions.get(room.id), forum.timeZone)) };
  }

  async get(forumId: string, id: string): Promise<RoomView> {
    const forum = await this.forums.frame(forumId);
    const room = await this.dataSource.getRepository(Room).findOneBy({ id, forumId });
    if (!room) throw notFound('room');
    return viewOf(room, (await compositionsOf(this.dataSource.manager, [id])).get(id), forum.timeZone);
  }

  /** Every place of a forum's rooms, by room code and number. */
  bookablePlaces(manager: EntityManager, forumId: string, placeIds?: string[]): Promise<BookablePlace[]> {
    return bookablePlaces(manager, forumId, placeIds);
  }

  /** What is claimed with one room: its places and those of its parts. @throws DomainError not-found */
  async placesOf(manager: EntityManager, forumId: string, roomId: string): Promise<string[]> {
    const placeIds = (await this.claimedPlaces(manager, forumId, [roomId])).get(roomId);
    if (!placeIds) throw notFound('room');
    return placeIds;
  }

  /** What is claimed with each of these rooms: its places and those of its parts; one query. */
  async claimedPlaces(manager: EntityManager, forumId: string, roomIds: string[]): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ roomId: string; placeIds: string[] }[]>(
      `SELECT r.id AS "roomId", array_agg(p.id ORDER BY p.id) AS "placeIds"
         FROM room r JOIN room_place p ON p.room_id = r.id OR p.room_id IN (SELECT part_id FROM room_part WHERE whole_id = r.id)
        WHERE r.forum_id = $1 AND r.id = ANY($2) GROUP BY r.id`,
      [forumId, roomIds],
    );
    return new Map(rows.map(({ roomId, placeIds }) => [roomId, placeIds]));
  }

  /** The places of one room, without those of its parts. @throws DomainError not-found */
  async ownPlaces(manager: EntityManager, forumId: string, roomId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT p.id FROM room_place p JOIN room r ON r.id = p.room_id WHERE r.forum_id = $1 AND r.id = $2`,
      [forumId, roomId],
    );
    if (rows.length === 0) throw notFound('room');
    return rows.map(({ id }) => id);
  }

  /** In which zone these sessions, meetings and bookings claim a place now; one query. */
  async zonesOf(manager: EntityManager, sourceIds: string[]): Promise<Map<string, string>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await manager.query<{ id: string; zone: string }[]>(
      `SELECT e.source_id AS id, min(r.zone) AS zone FROM engagement e JOIN room_place p ON p.id = e.subject_id JOIN room r ON r.id = p.room_id
        WHERE e.source_id = ANY($1) AND r.zone IS NOT NULL GROUP BY e.source_id`,
      [sourceIds],
    );
    return new Map(rows.map(({ id, zone }) => [id, zone]));
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
}

function offerOf({ class: roomClass, equipment, openingHours, capacity, zone }: Room, places: number): RoomOffer {
  const seats = Math.floor(capacity / places);
  return { class: roomClass, equipment, open: intervalsFromStored(openingHours), seats, zone };
}
