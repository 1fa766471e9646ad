import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountErasure } from '../access/account-erasure.js';
import { AuditTrail } from '../access/audit-trail.js';
import { DelegateErasure } from '../delegations/delegate-erasure.js';
import { InvitationErasure } from '../invitations/invitation-erasure.js';
import { MeetingErasure } from '../meetings/meeting-erasure.js';
import { ProtocolErasure } from '../sessions/protocol/protocol-erasure.js';
import { Transactions } from '../shared/database/transactions.js';
import type { FoundDelegate } from './person-files.js';

/** Whom a forum still holds when its delegates are erased: liaisons, interpreters, and the accounts that were there for it alone. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegates: DelegateErasure,
    private readonly meetings: MeetingErasure,
    private readonly protocol: ProtocolErasure,
    private readonly invitations: InvitationErasure,
    private readonly accounts: AccountErasure,
    private readonly trail: AuditTrail,
  ) {}

  /** Once every delegate is erased; doing it twice changes nothing. */
  async erase(forumId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [waiting] = await this.delegates.list(manager, forumId, undefined, 1);
      if (waiting) return;
      await this.invitations.close(manager, forumId);
      await this.protocol.dropPapers(manager, forumId);
      const liaisons = await this.delegates.eraseLiaisons(manager, forumId);
      const interpreters = await this.meetings.eraseInterpreters(manager, forumId);
      const accountIds = await this.accounts.eraseForum(manager, forumId);
      const traces = { names: interpreters.names, mailboxes: [...liaisons.mailboxes, ...interpreters.mailboxes] };
      const givenUp = await this.invitations.giveUpUnsent(manager, forumId, interpreters.meetingIds, traces);
      const erasure = { forumId, recordType: 'erasure', recordId: forumId };
      if (givenUp > 0) await this.trail.count(manager, erasure, 'messages_given_up', givenUp);
      await this.invitations.erase(manager, forumId, interpreters.meetingIds, traces);
      await this.trail.destroyKeys(manager, [...liaisons.ids, ...interpreters.ids, ...accountIds]);
    });
  }

  /** Those who are still there, so many after one of them, and how many of each kind. */
  async list(
    forumId: string,
    after: string | undefined,
    count: number,
  ): Promise<{
    delegates: FoundDelegate[];
    counts: { delegates: number; interpreters: number; delegationsWithLiaisons: number; unsentMessages: number };
  }> {
    const { manager } = this.dataSource;
    return {
      delegates: await this.delegates.list(manager, forumId, after, count),
      counts: {
        ...(await this.delegates.count(manager, forumId)),
        interpreters: await this.meetings.countInterpreters(manager, forumId),
        unsentMessages: await this.invitations.countUnsent(manager, forumId),
      },
    };
  }
}
