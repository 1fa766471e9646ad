import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { delegationExists, quotaExceeded, unknownReference } from './delegation.errors.js';
import { Delegation } from './delegation.entity.js';
import { delegationStatusesBefore, type DelegationStatus } from './delegation.states.js';
import type { ChangeDelegationDto } from './dto/change-delegation.dto.js';
import type { CreateDelegationDto } from './dto/create-delegation.dto.js';
import type { DelegateStatus } from './delegate.states.js';
import type { DelegatesByStatusView, DelegationView } from './dto/delegation-view.dto.js';
import { findAttendees, findParties, type AttendeeFacts, type PartyFacts } from './facts.js';
import { requireTransition } from './transition.js';

@Injectable()
export class DelegationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async create(forumId: string, dto: CreateDelegationDto): Promise<DelegationView> {
    return this.transactions.run(async (manager) => {
      const delegation = manager.create(Delegation, { ...dto, forumId });
      await manager.insert(Delegation, delegation).catch(
        refuseOn({
          delegation_forum_organization_key: () => delegationExists(dto.organizationId),
          delegation_organization_fkey: () => unknownReference('/organizationId', [dto.organizationId]),
        }),
      );
      return this.viewIn(manager, forumId, delegation.id);
    });
  }

  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<DelegationView>> {
    const after = readCursor(cursor, isUuid);
    const query = withOrganization(this.dataSource.manager).where('delegation.forumId = :forumId', { forumId });
    if (after) query.andWhere('delegation.id > :after', { after: after[0] });
    const delegations = await query
      .orderBy('delegation.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(delegations, limit, (delegation) => [delegation.id]);
    return { ...page, items: await viewsOf(this.dataSource.manager, page.items) };
  }

  async get(forumId: string, id: string): Promise<DelegationView> {
    return this.viewIn(this.dataSource.manager, forumId, id);
  }

  async change(forumId: string, id: string, version: number, dto: ChangeDelegationDto): Promise<DelegationView> {
    return this.transactions.run(async (manager) => {
      const delegation = await this.find(manager, forumId, id);
      if (delegation.version !== version) throw staleVersion(version);
      requireTransition(delegation.status, dto.status, delegationStatusesBefore);
      const { affected } = await manager
        .update(Delegation, { id, version }, { ...dto, ...timesOf(delegation, dto.status), version: version + 1 })
        .catch(refuseOn({ delegation_quota_kept: () => quotaExceeded([id], '/quota') }));
      if (affected === 0) throw staleVersion(version);
      return this.viewIn(manager, forumId, id);
    });
  }

  /**
   * Who these delegates are, by rank; one query.
   * @param pointer where the request names them, for the refusal
   * @throws DomainError unknown-reference when the forum lacks one of them
   */
  async attendeesOf(
    manager: EntityManager,
    forumId: string,
    delegateIds: string[],
    pointer = '/delegates',
  ): Promise<AttendeeFacts[]> {
    const found = await findAttendees(manager, forumId, delegateIds);
    refuseMissing(delegateIds, found, pointer);
    return found;
  }

  /** Those of these delegates whom the forum has, by rank; one query. */
  delegatesAmong(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<AttendeeFacts[]> {
    return findAttendees(manager, forumId, delegateIds);
  }

  /**
   * What these delegations are to those who meet them; one query.
   * @param pointer where the request names them, for the refusal
   * @throws DomainError unknown-reference when the forum lacks one of them
   */
  async partiesOf(
    manager: EntityManager,
    forumId: string,
    delegationIds: string[],
    pointer = '/delegations',
  ): Promise<PartyFacts[]> {
    const found = await findParties(manager, forumId, delegationIds);
    refuseMissing(delegationIds, found, pointer);
    return found;
  }

  private async viewIn(manager: EntityManager, forumId: string, id: string): Promise<DelegationView> {
    const [view] = await viewsOf(manager, [await this.find(manager, forumId, id)]);
    if (!view) throw notFound('delegation');
    return view;
  }

  private async find(manager: EntityManager, forumId: string, id: string): Promise<Delegation> {
    const delegation = await withOrganization(manager)
      .where('delegation.forumId = :forumId AND delegation.id = :id', { forumId, id })
      .getOne();
    if (!delegation) throw notFound('delegation');
    return delegation;
  }
}

/** The time of a status stays when it is said again, and goes when the status is taken back. */
function timesOf(delegation: Delegation, status: DelegationStatus = delegation.status): Partial<Delegation> {
  const now = new Date();
  return {
    confirmedAt: status === 'invited' ? null : (delegation.confirmedAt ?? now),
    arrivedAt: status === 'arrived' ? (delegation.arrivedAt ?? now) : null,
  };
}

function withOrganization(manager: EntityManager) {
  return manager
    .createQueryBuilder(Delegation, 'delegation')
    .innerJoinAndSelect('delegation.organization', 'organization');
}

async function viewsOf(manager: EntityManager, delegations: Delegation[]): Promise<DelegationView[]> {
  const rows = await manager.query<{ delegation_id: string; status: DelegateStatus; delegates: number }[]>(
    `SELECT delegation_id, status, count(*)::int AS delegates FROM delegate
      WHERE delegation_id = ANY($1) GROUP BY delegation_id, status`,
    [delegations.map(({ id }) => id)],
  );
  const countsByDelegation = new Map(
    delegations.map(({ id }) => [id, { invited: 0, confirmed: 0, arrived: 0, cancelled: 0 }]),
  );
  for (const { delegation_id: id, status, delegates } of rows) {
    const counts = countsByDelegation.get(id);
    if (counts) counts[status] = delegates;
  }
  return delegations.map((delegation) => viewOf(delegation, countsByDelegation.get(delegation.id)));
}

function viewOf(
  { forumId: _forumId, organizationId: _organizationId, organization, ...delegation }: Delegation,
  delegatesByStatus: DelegatesByStatusView = { invited: 0, confirmed: 0, arrived: 0, cancelled: 0 },
): DelegationView {
  const { id, code, kind, country, name } = organization;
  return { ...delegation, organization: { id, code, kind, country, name }, delegatesByStatus };
}

function refuseMissing(wanted: string[], found: { id: string }[], pointer: string): void {
  const known = new Set(found.map(({ id }) => id));
  const missing = [...new Set(wanted)].filter((id) => !known.has(id));
  if (missing.length > 0) throw unknownReference(pointer, missing);
}
