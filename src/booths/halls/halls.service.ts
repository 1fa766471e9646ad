import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import { boothOutside, hallExists } from '../booth.errors.js';
import type { ChangeHallDto, CreateHallDto, HallView } from '../dto/hall.dto.js';
import { Hall } from './hall.entity.js';

@Injectable()
export class HallsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async create(forumId: string, dto: CreateHallDto): Promise<HallView> {
    await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const hall = manager.create(Hall, { ...dto, forumId });
      await manager.insert(Hall, hall).catch(refuseOn({ hall_forum_code_key: () => hallExists(dto.code) }));
      return viewOf(hall);
    });
  }

  /** By code. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<HallView>> {
    const after = readCursor(cursor, (part) => part.length <= 40);
    const query = this.dataSource.manager
      .createQueryBuilder(Hall, 'hall')
      .where('hall.forumId = :forumId', { forumId });
    if (after) query.andWhere('hall.code > :after', { after: after[0] });
    const halls = await query
      .orderBy('hall.code')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(halls, limit, ({ code }) => [code]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** @throws DomainError booth-outside when a booth would not stand in it any more */
  async change(forumId: string, id: string, version: number, dto: ChangeHallDto): Promise<HallView> {
    return this.transactions.run(async (manager) => {
      const hall = await manager.findOne(Hall, { where: { id, forumId }, lock: { mode: 'pessimistic_write' } });
      if (!hall) throw notFound('hall');
      if (hall.version !== version) throw staleVersion(version);
      const changed = await manager.save(Object.assign(hall, dto));
      await refuseOutside(manager, changed);
      return viewOf(changed);
    });
  }

  /** Copies the halls of a forum into another. */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<void> {
    const halls = await manager.find(Hall, { where: { forumId: sourceId }, order: { code: 'ASC' } });
    await manager.insert(
      Hall,
      halls.map(({ id: _id, version: _version, ...hall }) => manager.create(Hall, { ...hall, forumId: targetId })),
    );
  }
}

async function refuseOutside(manager: EntityManager, { forumId, code, widthMetres, depthMetres }: Hall): Promise<void> {
  const [booth] = await manager.query<{ number: string }[]>(
    `SELECT number FROM booth WHERE forum_id = $1 AND hall = $2
        AND (x_metres + width_metres > $3 OR y_metres + depth_metres > $4) ORDER BY number LIMIT 1`,
    [forumId, code, widthMetres, depthMetres],
  );
  if (booth) throw boothOutside(booth.number, code, widthMetres, depthMetres);
}

function viewOf({ id, code, name, widthMetres, depthMetres, version }: Hall): HallView {
  return { id, code, name, widthMetres, depthMetres, version };
}
