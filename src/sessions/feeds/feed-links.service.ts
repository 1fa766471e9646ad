import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { isWithinReach } from '../../delegations/reach.js';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import { Signing } from '../../shared/signing/signing.js';
import type { FeedLinkView } from './dto/feed-link-view.dto.js';
import { feedLinkEnded } from './feed.errors.js';
import { PersonalFeed } from './personal-feed.entity.js';

/** Addresses that nobody can guess, each of which opens one delegate's own calendar until it is revoked. */
@Injectable()
export class FeedLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly signing: Signing,
    private readonly runtime: Runtime,
  ) {}

  /** The link as it works now; asked again, the same, until it is revoked. */
  async give(forumId: string, delegateId: string, caller: Principal): Promise<FeedLinkView> {
    return this.transactions.run(async (manager) => {
      await this.requireWithinReach(manager, forumId, delegateId, caller);
      await manager.query(`INSERT INTO personal_feed (delegate_id, forum_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
        delegateId,
        forumId,
      ]);
      const { linkVersion } = await manager.findOneByOrFail(PersonalFeed, { delegateId });
      const token = this.signing.sign('feed', { subject: delegateId, version: linkVersion, expiresAt: null });
      return { url: `${this.runtime.publicUrl}/v1/feeds/${token}/calendar.ics` };
    });
  }

  /** Every link given before opens nothing any more. */
  async revoke(forumId: string, delegateId: string, caller: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.requireWithinReach(manager, forumId, delegateId, caller);
      await manager.query(`UPDATE personal_feed SET link_version = link_version + 1 WHERE delegate_id = $1`, [
        delegateId,
      ]);
    });
  }

  /** Whose calendar a token opens. @throws DomainError feed-link-ended */
  async open(token: string): Promise<{ forumId: string; delegateId: string; language: Language }> {
    const claims = this.signing.verify('feed', token);
    if (!claims) throw feedLinkEnded();
    const { manager } = this.dataSource;
    const feed = await manager.findOneBy(PersonalFeed, { delegateId: claims.subject, linkVersion: claims.version });
    if (!feed) throw feedLinkEnded();
    const [delegate] = await this.delegations.delegatesAmong(manager, feed.forumId, [feed.delegateId]);
    if (!delegate || delegate.status === 'cancelled') throw feedLinkEnded();
    return { forumId: feed.forumId, delegateId: feed.delegateId, language: delegate.language };
  }

  private async requireWithinReach(
    manager: EntityManager,
    forumId: string,
    delegateId: string,
    caller: Principal,
  ): Promise<void> {
    const [delegate] = await this.delegations.delegatesAmong(manager, forumId, [delegateId]);
    if (!delegate || !isWithinReach(caller, delegate)) throw notFound('delegate');
  }
}
