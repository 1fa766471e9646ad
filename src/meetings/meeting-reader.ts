import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { isUuid, pageOf, readCursor } from '../shared/http/page.js';
import type { MeetingsPage } from './dto/meetings-page.dto.js';
import type { MeetingView } from './dto/meeting-view.dto.js';
import type { MeetingsQuery } from './dto/meetings-query.dto.js';
import { MeetingViews } from './meeting-views.js';
import { Meeting } from './meeting.entity.js';

/** The list of meetings; each answer is of one moment, whatever is applied meanwhile. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: MeetingViews,
  ) {}

  async list(forumId: string, { cursor, limit, status }: MeetingsQuery): Promise<MeetingsPage> {
    const after = readCursor(cursor, isUuid);
    return this.transactions.read(async (manager) => {
      const query = manager.createQueryBuilder(Meeting, 'm').where('m.forumId = :forumId', { forumId });
      if (status) query.andWhere('m.status = :status', { status });
      if (after) query.andWhere('m.id > :after', { after: after[0] });
      const rows = await query
        .orderBy('m.id')
        .take(limit + 1)
        .getMany();
      const page = pageOf(rows, limit, ({ id }) => [id]);
      return {
        items: await this.views.all(manager, forumId, page.items),
        nextCursor: page.nextCursor,
        timetableVersion: await timetableVersion(manager, forumId),
      };
    });
  }

  get(forumId: string, id: string): Promise<MeetingView> {
    return this.transactions.read((manager) => this.views.one(manager, forumId, id));
  }
}

/** A number that grows with every change of a meeting of the forum: none is ever deleted, and a version never falls. */
async function timetableVersion(manager: EntityManager, forumId: string): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    `SELECT coalesce(sum(version), 0)::int AS version FROM meeting WHERE forum_id = $1`,
    [forumId],
  );
  return row?.version ?? 0;
}
