import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { SeatLine } from './seat-line.service.js';

/** Ends offers of seats whose time is over, and gives what is free to those who wait, also where nobody asks. */
@Injectable()
export class SeatSweep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly line: SeatLine,
  ) {}

  /** Each session in a transaction of its own. */
  async sweep(): Promise<void> {
    const sessions = await this.dataSource.query<{ id: string; forumId: string }[]>(
      `SELECT session_id AS id, forum_id AS "forumId" FROM seat WHERE status = 'offered' AND offered_until <= now()
        UNION
       SELECT g.session_id, g.forum_id FROM seating g JOIN session s ON s.id = g.session_id
        WHERE g.taken < g.seats AND s.ends_at > now()
          AND EXISTS (SELECT FROM seat w WHERE w.session_id = g.session_id AND w.status = 'waiting')`,
    );
    for (const { id, forumId } of sessions)
      await this.transactions.run((manager) => this.line.moveOn(manager, forumId, id));
  }
}
