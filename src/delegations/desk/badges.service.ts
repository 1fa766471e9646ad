import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Transactions } from '../../shared/database/transactions.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import type { DomainError } from '../../shared/errors/domain-error.js';
import { Signing } from '../../shared/signing/signing.js';
import { DelegatesService } from '../delegates.service.js';
import { readBadgeToken, writeBadgeToken, type BadgeClaims, type Mac } from './badge-token.js';
import { badgeNotGenuine, badgesUsedUp, badgeUnreadable } from './desk.errors.js';

/** What the QR code of a badge says, and which badges still open doors. */
@Injectable()
export class BadgesService {
  private readonly mac: Mac = (text) => this.signing.mac('badge', text);

  constructor(
    private readonly transactions: Transactions,
    private readonly delegates: DelegatesService,
    private readonly signing: Signing,
  ) {}

  /** Ends all badges that a delegate has; the next one printed opens doors again. */
  async revoke(forumId: string, delegateId: string, caller: Principal): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.delegates.find(manager, forumId, delegateId, caller);
      await manager
        .query(
          `INSERT INTO badge_serial (delegate_id, serial) VALUES ($1, 2)
           ON CONFLICT (delegate_id) DO UPDATE SET serial = badge_serial.serial + 1`,
          [delegateId],
        )
        .catch(refuseOn({ badge_serial_range: () => badgesUsedUp(delegateId) }));
    });
  }

  tokenFor(claims: BadgeClaims): string {
    return writeBadgeToken(claims, this.mac);
  }

  /** Whose badge was scanned, or why it is none: badge-unreadable, badge-not-genuine. */
  read(scanned: string): BadgeClaims | DomainError {
    const claims = readBadgeToken(scanned, this.mac);
    if (claims === 'unreadable') return badgeUnreadable();
    return claims === 'not-genuine' ? badgeNotGenuine() : claims;
  }

  /** The serials of the badges of these delegates that open doors, where it is not the first. */
  async serialsOf(manager: EntityManager, delegateIds: string[]): Promise<Map<string, number>> {
    const rows = await manager.query<{ id: string; serial: number }[]>(
      `SELECT delegate_id AS id, serial FROM badge_serial WHERE delegate_id = ANY($1::uuid[])`,
      [delegateIds],
    );
    return new Map(rows.map(({ id, serial }) => [id, serial]));
  }
}
