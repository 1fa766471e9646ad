import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import type { Language } from '../shared/names/localized-text.js';
import { pageOfDelegates } from './delegate-list.js';
import { DelegateStatusChange } from './delegate-status-change.entity.js';
import { Delegate } from './delegate.entity.js';
import { delegateStatusesBefore } from './delegate.states.js';
import { delegateSummaryOf, delegateViewOf } from './delegate-views.js';
import { quotaExceeded, twoHeads, unknownReference } from './delegation.errors.js';
import type { ChangeDelegateDto } from './dto/change-delegate.dto.js';
import type { CreateDelegateDto } from './dto/create-delegate.dto.js';
import type { DelegateStatusChangeView, DelegateSummaryView, DelegateView } from './dto/delegate-view.dto.js';
import type { DelegatesQuery } from './dto/delegates-query.dto.js';
import { nameColumnsOf } from './name-columns.js';
import { requireTransition } from './transition.js';

@Injectable()
export class DelegatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  async add(forumId: string, dto: CreateDelegateDto, reader: Language): Promise<DelegateView> {
    const [delegate] = await this.insert(forumId, [dto], () => '');
    if (!delegate) throw new Error('An insert returned no row.');
    return delegateViewOf(delegate, reader);
  }

  /** Adds all of them, in as many queries as one of them, or none. */
  async addAll(forumId: string, dtos: CreateDelegateDto[], reader: Language): Promise<{ delegates: DelegateView[] }> {
    const delegates = await this.insert(forumId, dtos, (index) => `/delegates/${index}`);
    return { delegates: delegates.map((delegate) => delegateViewOf(delegate, reader)) };
  }

  async list(forumId: string, query: DelegatesQuery, reader: Language): Promise<Page<DelegateSummaryView>> {
    const page = await pageOfDelegates(this.dataSource.manager, forumId, query, 'all', reader);
    return { ...page, items: page.items.map((delegate) => delegateSummaryOf(delegate, reader)) };
  }

  async get(forumId: string, id: string, reader: Language): Promise<DelegateView> {
    return delegateViewOf(await this.find(this.dataSource.manager, forumId, id), reader);
  }

  /** When a delegate came to each status, oldest first. */
  async statusHistory(
    forumId: string,
    id: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<DelegateStatusChangeView>> {
    const after = readCursor(cursor, isUuid);
    await this.find(this.dataSource.manager, forumId, id);
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

  async change(
    forumId: string,
    id: string,
    version: number,
    dto: ChangeDelegateDto,
    reader: Language,
  ): Promise<DelegateView> {
    return this.transactions.run(async (manager) => {
      const delegate = await this.find(manager, forumId, id);
      if (delegate.version !== version) throw staleVersion(version);
      requireTransition(delegate.status, dto.status, delegateStatusesBefore);
      const names = nameColumnsOf(
        dto.name ?? delegate.name,
        dto.position === undefined ? delegate.position : dto.position,
      );
      const { affected } = await manager
        .update(Delegate, { id, version }, { ...dto, ...names, version: version + 1 })
        .catch(
          refuseOn({
            delegate_delegation_head_key: () => twoHeads(['/isHead']),
            delegation_quota_kept: () => quotaExceeded([delegate.delegationId], '/status'),
          }),
        );
      if (affected === 0) throw staleVersion(version);
      return delegateViewOf(await this.find(manager, forumId, id), reader);
    });
  }

  /** @throws DomainError not-found */
  async find(manager: EntityManager, forumId: string, id: string): Promise<Delegate> {
    const delegate = await manager.findOneBy(Delegate, { id, forumId });
    if (!delegate) throw notFound('delegate');
    return delegate;
  }

  private async insert(
    forumId: string,
    dtos: CreateDelegateDto[],
    pointerAt: (index: number) => string,
  ): Promise<Delegate[]> {
    return this.transactions.run(async (manager) => {
      await refuseUnknownDelegations(manager, forumId, dtos, pointerAt);
      const ids = await this.ledger.addSubjects(manager, forumId, 'delegate', dtos.length);
      const rows = dtos.map((dto, index) => ({
        ...dto,
        id: ids[index],
        forumId,
        position: dto.position ?? null,
        email: dto.email ?? null,
        phone: dto.phone ?? null,
        ...nameColumnsOf(dto.name, dto.position ?? null),
      }));
      const added = await insertUnlessSecondHead(manager, rows).catch(
        refuseOn({
          delegation_quota_kept: () =>
            quotaExceeded([...new Set(dtos.map(({ delegationId }) => delegationId))], `${pointerAt(0)}/delegationId`),
        }),
      );
      const refused = ids.flatMap((id, index) => (added.has(id) ? [] : [`${pointerAt(index)}/isHead`]));
      if (refused.length > 0) throw twoHeads(refused);
      const delegates = await manager.findBy(Delegate, { id: In(ids) });
      return delegates.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    });
  }
}

/** The index of the one head decides; who is left out would have been a second one. */
async function insertUnlessSecondHead(manager: EntityManager, rows: Partial<Delegate>[]): Promise<Set<string>> {
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(Delegate)
    .values(rows)
    .orIgnore()
    .returning(['id'])
    .updateEntity(false)
    .execute();
  return new Set((inserted.raw as { id: string }[]).map(({ id }) => id)); // the rows of RETURNING
}

async function refuseUnknownDelegations(
  manager: EntityManager,
  forumId: string,
  dtos: CreateDelegateDto[],
  pointerAt: (index: number) => string,
): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM delegation WHERE forum_id = $1 AND id = ANY($2::uuid[])`,
    [forumId, dtos.map(({ delegationId }) => delegationId)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const first = dtos.findIndex(({ delegationId }) => !known.has(delegationId));
  const unknown = new Set(dtos.map(({ delegationId }) => delegationId).filter((id) => !known.has(id)));
  if (unknown.size > 0) throw unknownReference(`${pointerAt(first)}/delegationId`, [...unknown]);
}
