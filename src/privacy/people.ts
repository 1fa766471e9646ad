import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { notFound } from '../shared/errors/domain-error.js';
import type { ConsentWay } from './consent.entity.js';

/** Tells for whom a caller may speak. */
@Injectable()
export class People {
  constructor(private readonly delegations: DelegationsService) {}

  /**
   * In which way the caller speaks for a delegate: as themselves, as their liaison, or as an organiser who has it on paper.
   * @throws DomainError not-found for everybody else
   */
  async wayOf(manager: EntityManager, forumId: string, delegateId: string, caller: Principal): Promise<ConsentWay> {
    const [delegate] = await this.delegations.delegatesAmong(manager, forumId, [delegateId]);
    if (!delegate) throw notFound('delegate');
    if (caller.delegateIds.includes(delegateId)) return 'self';
    if (caller.delegationIds.includes(delegate.delegationId)) return 'liaison';
    if (caller.roles.includes('organiser')) return 'paper';
    throw notFound('delegate');
  }
}
