import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { ForumsService } from '../forums/forums.service.js';
import { readIntervalOfForum } from '../forums/hours.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import { DelegateBlock } from './delegate-block.entity.js';
import { DelegatesService } from './delegates.service.js';
import type { CreateDelegateBlockDto } from './dto/create-delegate-block.dto.js';
import type { DelegateBlockView } from './dto/delegate-block-view.dto.js';

@Injectable()
export class DelegateBlocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegates: DelegatesService,
    private readonly ledger: Ledger,
  ) {}

  /** @throws ClashError when the delegate is engaged then */
  async create(
    forumId: string,
    delegateId: string,
    caller: Principal,
    dto: CreateDelegateBlockDto,
  ): Promise<DelegateBlockView> {
    const forum = await this.forums.frame(forumId);
    const during = readIntervalOfForum(dto, forum, '');
    return this.transactions.run(async (manager) => {
      await this.delegates.requirePresent(manager, forumId, delegateId, caller);
      const block = manager.create(DelegateBlock, {
        delegateId,
        startsAt: during.start,
        endsAt: during.end,
        reason: dto.reason ?? null,
      });
      await manager.insert(DelegateBlock, block);
      await this.ledger.replace(manager, [
        { reason: 'block', sourceId: block.id, claims: [{ subjectId: delegateId, during, isConfidential: true }] },
      ]);
      return viewOf(block, forum.timeZone);
    });
  }

  async list(
    forumId: string,
    delegateId: string,
    caller: Principal,
    { cursor, limit }: PageQuery,
  ): Promise<Page<DelegateBlockView>> {
    const after = readCursor(cursor, isUuid);
    const forum = await this.forums.frame(forumId);
    await this.delegates.find(this.dataSource.manager, forumId, delegateId, caller);
    const query = this.dataSource
      .getRepository(DelegateBlock)
      .createQueryBuilder('block')
      .where('block.delegateId = :delegateId', { delegateId });
    if (after) query.andWhere('block.id > :after', { after: after[0] });
    const blocks = await query
      .orderBy('block.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(blocks, limit, (block) => [block.id]);
    return { ...page, items: page.items.map((block) => viewOf(block, forum.timeZone)) };
  }

  async remove(forumId: string, delegateId: string, id: string, caller: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.delegates.find(manager, forumId, delegateId, caller);
      const { affected } = await manager.delete(DelegateBlock, { id, delegateId });
      if (affected === 0) throw notFound('block');
      await this.ledger.replace(manager, [{ reason: 'block', sourceId: id, claims: [] }]);
    });
  }
}

function viewOf({ id, startsAt, endsAt, reason }: DelegateBlock, timeZone: string): DelegateBlockView {
  return { id, reason, ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone) };
}
