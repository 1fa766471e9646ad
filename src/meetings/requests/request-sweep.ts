import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { RequestMailer } from './request-mailer.js';
import { expireRequests, forumsToRemind, remindedRequests } from './request-rows.js';

/** Reminds of requests that wait, and ends those that nobody has answered in time, also where nobody looks. */
@Injectable()
export class RequestSweep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly mailer: RequestMailer,
  ) {}

  /** Each forum in a transaction of its own; what is told is told with the row's change, so once. */
  async sweep(): Promise<void> {
    const rows = await this.dataSource.query<{ forumId: string }[]>(
      `SELECT DISTINCT forum_id AS "forumId" FROM meeting_request WHERE status = 'pending' AND answer_until <= now()`,
    );
    for (const { forumId } of rows)
      await this.within(forumId, async (manager, forum) => {
        await this.mailer.tellExpired(manager, forum, await expireRequests(manager, forumId));
      });
    for (const forumId of await forumsToRemind(this.dataSource.manager))
      await this.within(forumId, async (manager, forum) => {
        await this.mailer.remind(manager, forum, await remindedRequests(manager, forumId));
      });
  }

  private async within(forumId: string, act: (manager: EntityManager, forum: ForumFrame) => Promise<void>) {
    await this.transactions.run(async (manager) => {
      await act(manager, await this.forums.frame(forumId, manager));
    });
  }
}
