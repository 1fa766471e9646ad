import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { ClosureView, CreateClosureDto } from './dto/room-closure.dto.js';
import { ForumsService } from './forums.service.js';
import { readIntervalOfForum } from './hours.js';
import { RoomClosure } from './room-closure.entity.js';
import { RoomsService } from './rooms.service.js';

/** When rooms cannot be used: their time is claimed, so that nothing can be put there. */
@Injectable()
export class RoomClosuresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly ledger: Ledger,
  ) {}

  /** @throws ClashError naming each session, meeting or closure that stands there */
  async create(forumId: string, roomId: string, { reason, ...interval }: CreateClosureDto): Promise<ClosureView> {
    const forum = await this.forums.frame(forumId);
    const during = readIntervalOfForum(interval, forum, '');
    return this.transactions.run(async (manager) => {
      const placeIds = await this.rooms.placesOf(manager, forumId, roomId);
      const closure = manager.create(RoomClosure, {
        ...{ forumId, roomId, reason },
        ...{ startsAt: during.start, endsAt: during.end },
      });
      await manager.insert(RoomClosure, closure);
      const claims = placeIds.map((subjectId) => ({ subjectId, during }));
      await this.ledger.replace(manager, [{ reason: 'block', sourceId: closure.id, claims }]);
      return viewOf(closure, forum.timeZone);
    });
  }

  async list(forumId: string, roomId: string, { cursor, limit }: PageQuery): Promise<Page<ClosureView>> {
    const { timeZone } = await this.forums.frame(forumId);
    await this.rooms.placesOf(this.dataSource.manager, forumId, roomId);
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(RoomClosure)
      .createQueryBuilder('c')
      .where('c.forumId = :forumId AND c.roomId = :roomId', { forumId, roomId });
    if (after) query.andWhere('c.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('c.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, timeZone)) };
  }

  async remove(forumId: string, roomId: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { affected } = await manager.delete(RoomClosure, { id, forumId, roomId });
      if (affected === 0) throw notFound('closure');
      await this.ledger.replace(manager, [{ reason: 'block', sourceId: id, claims: [] }]);
    });
  }

  /** The rooms that these claims of time close, for those among them that are closures; one query. */
  async among(manager: EntityManager, ids: string[]): Promise<Map<string, { roomId: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; roomId: string }[]>(
      `SELECT id, room_id AS "roomId" FROM room_closure WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, roomId }) => [id, { roomId }]));
  }
}

function viewOf({ id, roomId, reason, startsAt, endsAt }: RoomClosure, timeZone: string): ClosureView {
  return { id, roomId, reason, ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone) };
}
