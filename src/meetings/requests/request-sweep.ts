import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { RequestMailer } from './request-mailer.js';
import { expireRequests } from './request-rows.js';

/** Ends requests that nobody has answered in time, also where nobody looks. */
@Injectable()
export class RequestSweep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly mailer: RequestMailer,
  ) {}

  /** Each forum in a transaction of its own; who asked is told with the end itself, so once. */
  async sweep(): Promise<void> {
    const rows = await this.dataSource.query<{ forumId: string }[]>(
      `SELECT DISTINCT forum_id AS "forumId" FROM meeting_request WHERE status = 'pending' AND answer_until <= now()`,
    );
    for (const { forumId } of rows)
      await this.transactions.run(async (manager) => {
        const forum = await this.forums.frame(forumId, manager);
        await this.mailer.tellExpired(manager, forum, await expireRequests(manager, forumId));
      });
  }
}
