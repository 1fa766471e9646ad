import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { isErased } from '../shared/names/erased-name.js';
import type { Language } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import { pageOfDelegates } from './delegate-list.js';
import { DelegateStatusChange } from './delegate-status-change.entity.js';
import { delegateSummaryOf, delegateViewFor } from './delegate-views.js';
import { Delegate } from './delegate.entity.js';
import type { DelegateStatusChangeView, DelegateSummaryView, DelegateView } from './dto/delegate-view.dto.js';
import type { DelegatesQuery } from './dto/delegates-query.dto.js';
import { isWithinReach, reachOf } from './reach.js';

/** Who comes, as each caller may see it. */
@Injectable()
export class DelegatesService {
  constructor(private readonly dataSource: DataSource) {}

  async list(
    forumId: string,
    query: DelegatesQuery,
    caller: Principal,
    reader: Language,
  ): Promise<Page<DelegateSummaryView>> {
    const page = await pageOfDelegates(this.dataSource.manager, forumId, query, reachOf(caller), reader);
    return { ...page, items: page.items.map((delegate) => delegateSummaryOf(delegate, reader)) };
  }

  async get(forumId: string, id: string, caller: Principal, reader: Language): Promise<DelegateView> {
    return delegateViewFor(caller, await this.find(this.dataSource.manager, forumId, id, caller), reader);
  }

  /** When a delegate came to each status, oldest first. */
  async statusHistory(
    forumId: string,
    id: string,
    caller: Principal,
    { cursor, limit }: PageQuery,
  ): Promise<Page<DelegateStatusChangeView>> {
    const after = readCursor(cursor, isUuid);
    await this.find(this.dataSource.manager, forumId, id, caller);
    const query = this.dataSource
      .getRepository(DelegateStatusChange)
      .createQueryBuilder('change')
      .where('change.delegateId = :id', { id });
    if (after) query.andWhere('change.id > :after', { after: after[0] });
    const changes = await query
      .orderBy('change.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(changes, limit, (change) => [change.id]);
    return { ...page, items: page.items.map(({ id: changeId, status, at }) => ({ id: changeId, status, at })) };
  }

  /** @throws DomainError not-found also for whom the caller may not see */
  async find(manager: EntityManager, forumId: string, id: string, caller: Principal): Promise<Delegate> {
    const delegate = await manager.findOneBy(Delegate, { id, forumId });
    if (!delegate || !isWithinReach(caller, delegate)) throw notFound('delegate');
    return delegate;
  }

  /** As `find`, before something of theirs is written down: who has been erased, or is erased meanwhile, is not there. */
  async requirePresent(manager: EntityManager, forumId: string, id: string, caller: Principal): Promise<void> {
    await this.find(manager, forumId, id, caller);
    const [row] = await manager.query<{ name: PersonName }[]>(`SELECT name FROM delegate WHERE id = $1 FOR KEY SHARE`, [
      id,
    ]);
    if (!row || isErased(row.name)) throw notFound('delegate');
  }
}
