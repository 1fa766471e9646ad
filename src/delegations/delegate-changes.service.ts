import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { codeExists } from '../forums/forum.errors.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import type { DomainError } from '../shared/errors/domain-error.js';
import { staleVersion } from '../shared/http/version.js';
import type { Language } from '../shared/names/localized-text.js';
import { delegateFieldsOf, requireArrivalSeen, requireCreationRights, requireRights } from './change-rights.js';
import { DelegateBlock } from './delegate-block.entity.js';
import { delegateViewFor } from './delegate-views.js';
import { Delegate } from './delegate.entity.js';
import { delegateStatusesBefore } from './delegate.states.js';
import { DelegatesService } from './delegates.service.js';
import { leavesFirst, quotaExceeded, stayBackwards, twoHeads, unknownReference } from './delegation.errors.js';
import { Departures } from './departures.js';
import type { ChangeDelegateDto } from './dto/change-delegate.dto.js';
import type { CreateDelegateDto } from './dto/create-delegate.dto.js';
import type { DelegateView } from './dto/delegate-view.dto.js';
import { nameColumnsOf } from './name-columns.js';
import { seesDelegation } from './reach.js';
import { requireTransition } from './transition.js';

/** After everybody whose precedence is known. */
const lowestRank = 999;

/** Adds and changes delegates, as far as the caller may. */
@Injectable()
export class DelegateChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
    private readonly delegates: DelegatesService,
    private readonly departures: Departures,
  ) {}

  async add(forumId: string, dto: CreateDelegateDto, caller: Principal, reader: Language): Promise<DelegateView> {
    const [delegate] = await this.insert(forumId, [dto], caller, () => '');
    if (!delegate) throw new Error('An insert returned no row.');
    return delegateViewFor(caller, delegate, reader);
  }

  /** Adds all of them, in as many queries as one of them, or none. */
  async addAll(
    forumId: string,
    dtos: CreateDelegateDto[],
    caller: Principal,
    reader: Language,
  ): Promise<{ delegates: DelegateView[] }> {
    const delegates = await this.insert(forumId, dtos, caller, (index) => `/delegates/${index}`);
    return { delegates: delegates.map((delegate) => delegateViewFor(caller, delegate, reader)) };
  }

  async change(
    forumId: string,
    id: string,
    version: number,
    dto: ChangeDelegateDto,
    caller: Principal,
    reader: Language,
  ): Promise<DelegateView> {
    return this.transactions.run(async (manager) => {
      const delegate = await this.delegates.find(manager, forumId, id, caller);
      requireRightsTo(delegate, caller, dto);
      if (delegate.version !== version) throw staleVersion(version);
      requireTransition(delegate.status, dto.status, delegateStatusesBefore);
      const position = dto.position === undefined ? delegate.position : dto.position;
      const names = nameColumnsOf(dto.name ?? delegate.name, position);
      const { affected } = await manager
        .update(Delegate, { id, version }, { ...dto, ...names, version: version + 1 })
        .catch(
          refuseOn({
            delegate_delegation_head_key: () => twoHeads(['/isHead']),
            delegate_forum_reference_key: () => codeExists(dto.reference ?? ''),
            delegation_quota_kept: () => quotaExceeded([delegate.delegationId], '/status'),
            delegate_stay_in_order: () => stayBackwards('', dto),
          }),
        );
      if (affected === 0) throw staleVersion(version);
      if (dto.status === 'cancelled' && delegate.status !== 'cancelled') await this.depart(manager, forumId, id);
      return delegateViewFor(caller, await this.delegates.find(manager, forumId, id, caller), reader);
    });
  }

  /** Everything that engaged the delegate lets go of them, their private blocks too. */
  private async depart(manager: EntityManager, forumId: string, id: string): Promise<void> {
    const blocks = await manager.findBy(DelegateBlock, { delegateId: id });
    await manager.delete(DelegateBlock, { delegateId: id });
    await this.ledger.replace(
      manager,
      blocks.map(({ id: sourceId }) => ({ reason: 'block', sourceId, claims: [] })),
    );
    await this.departures.settle(manager, forumId, [id]);
  }

  private async insert(
    forumId: string,
    dtos: CreateDelegateDto[],
    caller: Principal,
    pointerAt: (index: number) => string,
  ): Promise<Delegate[]> {
    return this.transactions.run(async (manager) => {
      await refuseUnknownDelegations(manager, forumId, dtos, caller, pointerAt);
      requireCreationRights(caller, dtos, pointerAt);
      const ids = await this.ledger.addSubjects(manager, forumId, 'delegate', dtos.length);
      const rows = dtos.map((dto, index) => ({
        ...dto,
        id: ids[index],
        forumId,
        position: dto.position ?? null,
        email: dto.email ?? null,
        rank: dto.rank ?? lowestRank,
        accreditationClass: dto.accreditationClass ?? 'delegate',
        phone: dto.phone ?? null,
        reference: dto.reference ?? null,
        staysFrom: dto.staysFrom ?? null,
        staysUntil: dto.staysUntil ?? null,
        ...nameColumnsOf(dto.name, dto.position ?? null),
      }));
      const added = await insertUnlessSecondHead(manager, rows).catch(
        refuseOn({
          delegate_stay_in_order: () =>
            stayBackwards(pointerAt(Math.max(0, dtos.findIndex(leavesFirst))), dtos.find(leavesFirst)),
          delegation_quota_kept: () =>
            quotaExceeded([...new Set(dtos.map(({ delegationId }) => delegationId))], `${pointerAt(0)}/delegationId`),
        }),
      );
      const refused = ids.flatMap((id, index) => (added.has(id) ? [] : [`${pointerAt(index)}/isHead`]));
      if (refused.length > 0) throw (await referenceTaken(manager, forumId, rows)) ?? twoHeads(refused);
      const delegates = await manager.findBy(Delegate, { id: In(ids) });
      return delegates.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    });
  }
}

function requireRightsTo(delegate: Delegate, caller: Principal, dto: ChangeDelegateDto): void {
  const asLiaison = caller.delegationIds.includes(delegate.delegationId);
  requireRights(caller, { asLiaison, asDelegate: caller.delegateIds.includes(delegate.id) }, delegateFieldsOf, dto);
  requireArrivalSeen(caller, dto.status);
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

/** Why some of these were left out, when it was for a reference that somebody else has. */
async function referenceTaken(
  manager: EntityManager,
  forumId: string,
  rows: Partial<Delegate>[],
): Promise<DomainError | undefined> {
  const references = rows.flatMap(({ reference }) => reference ?? []);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const taken = await manager.findOneBy(Delegate, { forumId, reference: In(references), id: Not(In(ids)) });
  return taken ? codeExists(taken.reference ?? '') : undefined;
}

async function refuseUnknownDelegations(
  manager: EntityManager,
  forumId: string,
  dtos: CreateDelegateDto[],
  caller: Principal,
  pointerAt: (index: number) => string,
): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM delegation WHERE forum_id = $1 AND id = ANY($2::uuid[])`,
    [forumId, dtos.map(({ delegationId }) => delegationId)],
  );
  const known = new Set(rows.map(({ id }) => id).filter((id) => seesDelegation(caller, id)));
  const first = dtos.findIndex(({ delegationId }) => !known.has(delegationId));
  const unknown = new Set(dtos.map(({ delegationId }) => delegationId).filter((id) => !known.has(id)));
  if (unknown.size > 0) throw unknownReference(`${pointerAt(first)}/delegationId`, [...unknown]);
}
