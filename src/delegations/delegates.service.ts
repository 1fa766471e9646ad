import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { Delegate } from './delegate.entity.js';
import { delegateStatusesBefore } from './delegate.states.js';
import { twoHeads, unknownReference } from './delegation.errors.js';
import type { ChangeDelegateDto } from './dto/change-delegate.dto.js';
import type { CreateDelegateDto } from './dto/create-delegate.dto.js';
import type { DelegateSummaryView, DelegateView } from './dto/delegate-view.dto.js';
import type { DelegatesQuery } from './dto/delegates-query.dto.js';
import { requireTransition } from './transition.js';

@Injectable()
export class DelegatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  async add(forumId: string, dto: CreateDelegateDto): Promise<DelegateView> {
    const [delegate] = await this.insert(forumId, [dto], () => '');
    if (!delegate) throw new Error('An insert returned no row.');
    return delegate;
  }

  /** Adds all of them, in as many queries as one of them, or none. */
  async addAll(forumId: string, dtos: CreateDelegateDto[]): Promise<{ delegates: DelegateView[] }> {
    return { delegates: await this.insert(forumId, dtos, (index) => `/delegates/${index}`) };
  }

  async list(forumId: string, { cursor, limit, delegation }: DelegatesQuery): Promise<Page<DelegateSummaryView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Delegate)
      .createQueryBuilder('delegate')
      .where('delegate.forumId = :forumId', { forumId });
    if (after) query.andWhere('delegate.id > :after', { after: after[0] });
    if (delegation !== undefined) query.andWhere('delegate.delegationId = :delegation', { delegation });
    const delegates = await query
      .orderBy('delegate.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(delegates, limit, (delegate) => [delegate.id]);
    return { ...page, items: page.items.map(summaryOf) };
  }

  async get(forumId: string, id: string): Promise<DelegateView> {
    return viewOf(await this.find(this.dataSource.manager, forumId, id));
  }

  async change(forumId: string, id: string, version: number, dto: ChangeDelegateDto): Promise<DelegateView> {
    return this.transactions.run(async (manager) => {
      const delegate = await this.find(manager, forumId, id);
      if (delegate.version !== version) throw staleVersion(version);
      requireTransition(delegate.status, dto.status, delegateStatusesBefore);
      const { affected } = await manager
        .update(Delegate, { id, version }, { ...dto, version: version + 1 })
        .catch(refuseOn({ delegate_delegation_head_key: () => twoHeads(['/isHead']) }));
      if (affected === 0) throw staleVersion(version);
      return viewOf(await this.find(manager, forumId, id));
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
  ): Promise<DelegateView[]> {
    return this.transactions.run(async (manager) => {
      await refuseUnknownDelegations(manager, forumId, dtos, pointerAt);
      const ids = await this.ledger.addSubjects(manager, forumId, 'delegate', dtos.length);
      const rows = dtos.map((dto, index) => ({
        ...dto,
        id: ids[index],
        forumId,
        position: dto.position ?? null,
        email: dto.email ?? null,
      }));
      const added = await insertUnlessSecondHead(manager, rows);
      const refused = ids.flatMap((id, index) => (added.has(id) ? [] : [`${pointerAt(index)}/isHead`]));
      if (refused.length > 0) throw twoHeads(refused);
      const delegates = await manager.findBy(Delegate, { id: In(ids) });
      return delegates.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).map(viewOf);
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

function viewOf({ forumId: _forumId, ...delegate }: Delegate): DelegateView {
  return delegate;
}

function summaryOf({ forumId: _forumId, email: _email, ...delegate }: Delegate): DelegateSummaryView {
  return delegate;
}
