import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Runtime } from '../shared/config/config.module.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { Signing } from '../shared/signing/signing.js';
import { Delegate } from './delegate.entity.js';
import { DelegatesService } from './delegates.service.js';
import type { DayLinkView } from './dto/day-link-view.dto.js';

/** Links that open one delegate's day to whoever holds them, for people without an account. */
@Injectable()
export class DayLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegates: DelegatesService,
    private readonly signing: Signing,
    private readonly runtime: Runtime,
  ) {}

  /** The link as it works now; asked again, the same, until it is revoked. */
  async give(forumId: string, delegateId: string, caller: Principal): Promise<DayLinkView> {
    const { id, dayLinkVersion } = await this.delegates.find(this.dataSource.manager, forumId, delegateId, caller);
    const token = this.signing.sign('day-page', { subject: id, version: dayLinkVersion, expiresAt: null });
    return { url: `${this.runtime.publicUrl}/v1/day-pages/${token}` };
  }

  /** Every link given before opens nothing any more. */
  async revoke(forumId: string, delegateId: string, caller: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { id } = await this.delegates.find(manager, forumId, delegateId, caller);
      await manager.query(`UPDATE delegate SET day_link_version = day_link_version + 1 WHERE id = $1`, [id]);
    });
  }

  /** Whose day a token opens. @throws DomainError not-found when it is forged, revoked, or its delegate has cancelled */
  async open(token: string): Promise<{ forumId: string; delegateId: string }> {
    const claims = this.signing.verify('day-page', token);
    if (!claims) throw notFound('page');
    const delegate = await this.dataSource.getRepository(Delegate).findOneBy({
      id: claims.subject,
      dayLinkVersion: claims.version,
      status: Not('cancelled'),
    });
    if (!delegate) throw notFound('page');
    return { forumId: delegate.forumId, delegateId: delegate.id };
  }
}
