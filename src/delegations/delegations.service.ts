import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { delegationFieldsOf, requireArrivalSeen, requireRights } from './change-rights.js';
import { delegationsAmong, withOrganization } from './delegation-list.js';
import { delegationViewsFor } from './delegation-views.js';
import { delegationExists, quotaExceeded, refuseMissing, unknownReference } from './delegation.errors.js';
import { Delegation } from './delegation.entity.js';
import { delegationStatusesBefore, type DelegationStatus } from './delegation.states.js';
import type { ChangeDelegationDto } from './dto/change-delegation.dto.js';
import type { CreateDelegationDto } from './dto/create-delegation.dto.js';
import type { DelegationsQuery } from './dto/delegations-query.dto.js';
import type { DelegationView } from './dto/delegation-view.dto.js';
import { findAffinityFacts, type AffinityFacts } from './affinity-facts.js';
import type { PartnersQuery, PartnerView } from './dto/partners.dto.js';
import {
  findAttendees,
  findMembers,
  findParties,
  findStays,
  type AttendeeFacts,
  type PartyFacts,
  type StayFacts,
  findAddressees,
  findAddresseesAfter,
  type AddresseeFacts,
  type AddresseeFilter,
} from './facts.js';
import { findPrecedence, type PrecedenceFacts } from './precedence.js';
import { reachOf, seesDelegation } from './reach.js';
import { requireTransition } from './transition.js';

@Injectable()
export class DelegationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async create(forumId: string, caller: Principal, dto: CreateDelegationDto): Promise<DelegationView> {
    return this.transactions.run(async (manager) => {
      const delegation = manager.create(Delegation, { ...dto, forumId });
      await manager.insert(Delegation, delegation).catch(
        refuseOn({
          delegation_forum_organization_key: () => delegationExists(dto.organizationId),
          delegation_organization_fkey: () => unknownReference('/organizationId', [dto.organizationId]),
        }),
      );
      return this.viewIn(manager, forumId, delegation.id, caller);
    });
  }

  async list(forumId: string, query: DelegationsQuery, caller: Principal): Promise<Page<DelegationView>> {
    const { manager } = this.dataSource;
    const after = readCursor(query.cursor, isUuid);
    const select = delegationsAmong(manager, forumId, query, reachOf(caller));
    if (after) select.andWhere('delegation.id > :after', { after: after[0] });
    const delegations = await select
      .orderBy('delegation.id')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(delegations, query.limit, (delegation) => [delegation.id]);
    return { ...page, items: await delegationViewsFor(manager, caller, page.items) };
  }

  /** Who comes, as all who come may know it. */
  async partners(forumId: string, query: PartnersQuery): Promise<Page<PartnerView>> {
    const after = readCursor(query.cursor, isUuid);
    const select = delegationsAmong(this.dataSource.manager, forumId, query, 'everybody');
    if (after) select.andWhere('delegation.id > :after', { after: after[0] });
    const delegations = await select
      .orderBy('delegation.id')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(delegations, query.limit, ({ id }) => [id]);
    const items = page.items.map(({ id: delegationId, organization: { code, name, kind, country, localityCode } }) => ({
      ...{ delegationId, code, name, kind, country, localityCode },
    }));
    return { ...page, items };
  }

  /** Everybody who comes, with what they offer and seek; one query. */
  affinityFacts(manager: EntityManager, forumId: string): Promise<AffinityFacts[]> {
    return findAffinityFacts(manager, forumId);
  }

  async get(forumId: string, id: string, caller: Principal): Promise<DelegationView> {
    return this.viewIn(this.dataSource.manager, forumId, id, caller);
  }

  async change(
    forumId: string,
    id: string,
    version: number,
    caller: Principal,
    dto: ChangeDelegationDto,
  ): Promise<DelegationView> {
    return this.transactions.run(async (manager) => {
      const delegation = await this.find(manager, forumId, id, caller);
      requireRightsTo(delegation, caller, dto);
      if (delegation.version !== version) throw staleVersion(version);
      requireTransition(delegation.status, dto.status, delegationStatusesBefore);
      const { affected } = await manager
        .update(Delegation, { id, version }, { ...dto, ...timesOf(delegation, dto.status), version: version + 1 })
        .catch(refuseOn({ delegation_quota_kept: () => quotaExceeded([id], '/quota') }));
      if (affected === 0) throw staleVersion(version);
      return this.viewIn(manager, forumId, id, caller);
    });
  }

  /** Invites the organizations of a forum to another, without their delegates. @returns how many */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<number> {
    const rows = await manager.query<object[]>(
      `INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
       SELECT $2, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, 1
         FROM delegation WHERE forum_id = $1 ORDER BY id RETURNING id`,
      [sourceId, targetId],
    );
    return rows.length;
  }

  /** That the delegates neither cancel nor change until the transaction ends. */
  async keep(manager: EntityManager, ...delegateIds: string[]): Promise<void> {
    await manager.query(`SELECT FROM delegate WHERE id = ANY($1) ORDER BY id FOR SHARE`, [delegateIds]);
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

  /**
   * The delegates of a delegation who have not cancelled, by rank, after the one named; one more than `limit` when there are more.
   * @throws DomainError not-found also for a delegation that the caller may not see
   */
  async membersOf(
    forumId: string,
    delegationId: string,
    caller: Principal,
    { after, limit }: { after: { rank: number; id: string } | undefined; limit: number },
  ): Promise<AttendeeFacts[]> {
    const { manager } = this.dataSource;
    await this.find(manager, forumId, delegationId, caller);
    return findMembers(manager, delegationId, after, limit + 1);
  }

  /** Those of these delegates whom the forum has, by rank; one query. */
  delegatesAmong(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<AttendeeFacts[]> {
    return findAttendees(manager, forumId, delegateIds);
  }

  /** The same as protocol ranks them; one query. */
  precedenceOf(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<PrecedenceFacts[]> {
    return findPrecedence(manager, forumId, delegateIds);
  }

  /** On which days these delegates are there, but for those who are there all the time; one query. */
  staysOf(manager: EntityManager, delegateIds: string[]): Promise<StayFacts[]> {
    return findStays(manager, delegateIds);
  }

  /** The people of a forum to whom one writes, by country, organization and rank. */
  addresseesOf(manager: EntityManager, forumId: string, filter: AddresseeFilter): Promise<AddresseeFacts[]> {
    return findAddressees(manager, forumId, filter);
  }

  /** The next people of a forum by id, at most so many. */
  addresseesAfter(manager: EntityManager, forumId: string, after: string | null, limit: number) {
    return findAddresseesAfter(manager, forumId, after, limit);
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

  private async viewIn(
    manager: EntityManager,
    forumId: string,
    id: string,
    caller: Principal,
  ): Promise<DelegationView> {
    const [view] = await delegationViewsFor(manager, caller, [await this.find(manager, forumId, id, caller)]);
    if (!view) throw notFound('delegation');
    return view;
  }

  private async find(manager: EntityManager, forumId: string, id: string, caller: Principal): Promise<Delegation> {
    const delegation = await withOrganization(manager)
      .where('delegation.forumId = :forumId AND delegation.id = :id', { forumId, id })
      .getOne();
    if (!delegation || !seesDelegation(caller, id)) throw notFound('delegation');
    return delegation;
  }
}

function requireRightsTo({ id }: Delegation, caller: Principal, dto: ChangeDelegationDto): void {
  requireRights(caller, { asLiaison: caller.delegationIds.includes(id), asDelegate: false }, delegationFieldsOf, dto);
  requireArrivalSeen(caller, dto.status);
}

/** The time of a status stays when it is said again, and goes when the status is taken back. */
function timesOf(delegation: Delegation, status: DelegationStatus = delegation.status): Partial<Delegation> {
  const now = new Date();
  return {
    confirmedAt: status === 'invited' ? null : (delegation.confirmedAt ?? now),
    arrivedAt: status === 'arrived' ? (delegation.arrivedAt ?? now) : null,
  };
}
