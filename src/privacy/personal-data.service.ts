import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountErasure } from '../access/account-erasure.js';
import { AuditTrail } from '../access/audit-trail.js';
import { Transactions } from '../shared/database/transactions.js';
import type { Language } from '../shared/names/localized-text.js';
import { ConsentsService, type DelegateAsked } from './consents.service.js';
import type { PersonalDataView } from './dto/personal-data-view.dto.js';
import { Erasure } from './erasure.entity.js';
import { erasureViewOf } from './erasures.service.js';
import { People } from './people.js';
import { PersonFiles } from './person-files.js';

/** Everything that is held about one delegate, at one moment, in one document. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly files: PersonFiles,
    private readonly consents: ConsentsService,
    private readonly accounts: AccountErasure,
    private readonly trail: AuditTrail,
  ) {}

  async of({ forumId, delegateId, caller }: DelegateAsked, reader: Language): Promise<PersonalDataView> {
    return this.transactions.read(async (manager) => {
      await this.people.wayOf(manager, forumId, delegateId, caller);
      const { record, desk, sessions, meetings, messages, followups, ...others } = await this.files.read(
        manager,
        forumId,
        delegateId,
        reader,
      );
      const accounts = await this.accounts.accountsOf(manager, delegateId);
      return {
        madeAt: new Date().toISOString(),
        forumId,
        ...record,
        ...desk,
        sessions: sessions.map(({ isOver: _isOver, ...session }) => session),
        meetings: meetings.map(({ code, subject, status, start, end }) => ({ code, subject, status, start, end })),
        messages: messages.map(({ id: _id, ...message }) => message),
        ...followups,
        ...others,
        accounts: accounts.map(({ email, since }) => ({ email, since })),
        consents: await this.consents.all(manager, delegateId),
        erasure: await erasureOf(manager, delegateId),
        history: await this.trail.about(manager, delegateId),
      };
    });
  }
}

async function erasureOf(manager: EntityManager, delegateId: string): Promise<PersonalDataView['erasure']> {
  const erasure = await manager.findOneBy(Erasure, { delegateId });
  return erasure && erasureViewOf(erasure);
}
