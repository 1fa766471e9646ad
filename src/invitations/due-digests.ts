import { Injectable } from '@nestjs/common';
import { Transactions } from '../shared/database/transactions.js';
import { Digests } from './digests.js';
import { lockOutbox } from './outbox-locks.js';

/** Digests at a time; meanwhile nobody writes messages. */
const atOnce = 50;

/** Writes what is due before somebody looks at it. */
@Injectable()
export class DueDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: Digests,
  ) {}

  /** Writes the digests that were due when this was called. */
  async write(forumId: string): Promise<void> {
    const due = await this.transactions.look((manager) => this.digests.due(manager, forumId));
    while (due.length > 0) await this.writeSome(forumId, due.splice(0, atOnce));
  }

  private async writeSome(forumId: string, mailboxes: string[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      await lockOutbox(manager, forumId);
      await this.digests.keepDue(manager, forumId, mailboxes);
    });
  }
}
