import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Transactions } from '../shared/database/transactions.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { Consent } from './consent.entity.js';
import type { ConsentView } from './dto/consent-view.dto.js';
import type { RecordConsentDto } from './dto/record-consent.dto.js';
import { People } from './people.js';

/** Whose decision is asked for or recorded, and who asks. */
export interface DelegateAsked {
  forumId: string;
  delegateId: string;
  caller: Principal;
}

/** The ledger of consents: decisions are added, none is changed. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  async record({ forumId, delegateId, caller }: DelegateAsked, dto: RecordConsentDto): Promise<ConsentView> {
    return this.transactions.run(async (manager) => {
      const way = await this.people.wayOf(manager, forumId, delegateId, caller);
      const consent = manager.create(Consent, { ...dto, delegateId, way, recordedBy: caller.accountId });
      await manager.insert(Consent, consent);
      return viewOf(consent);
    });
  }

  /** The newest first; of several on one purpose the newest holds. */
  async list({ forumId, delegateId, caller }: DelegateAsked, { cursor, limit }: PageQuery): Promise<Page<ConsentView>> {
    const before = readCursor(cursor, isUuid);
    const { manager } = this.dataSource;
    await this.people.wayOf(manager, forumId, delegateId, caller);
    const query = manager
      .createQueryBuilder(Consent, 'consent')
      .where('consent.delegateId = :delegateId', { delegateId });
    if (before) query.andWhere('consent.id < :before', { before: before[0] });
    const rows = await query
      .orderBy('consent.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** All decisions of a delegate, oldest first. */
  async all(manager: EntityManager, delegateId: string): Promise<ConsentView[]> {
    return (await manager.find(Consent, { where: { delegateId }, order: { id: 'ASC' } })).map(viewOf);
  }
}

function viewOf({ id, purpose, isGiven, textVersion, language, way, at }: Consent): ConsentView {
  return { id, purpose, isGiven, textVersion, language, way, at: at.toISOString() };
}
