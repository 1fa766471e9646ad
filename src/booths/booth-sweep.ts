import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { freeExpiredHolds, offerFreeBooths } from './booth-holds.js';

/** Ends holds whose time is over, and gives what is free to those who wait, also where nobody asks. */
@Injectable()
export class BoothSweep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Each forum in a transaction of its own. */
  async sweep(): Promise<void> {
    const forums = await this.dataSource.query<{ id: string }[]>(
      `SELECT forum_id AS id FROM booth_reservation WHERE status = 'held' AND expires_at <= now()
        UNION
       SELECT w.forum_id FROM booth_wait w
        WHERE w.status = 'waiting' AND EXISTS (
                SELECT FROM booth b WHERE b.forum_id = w.forum_id
                   AND (w.kind IS NULL OR b.kind = w.kind) AND (w.hall IS NULL OR b.hall = w.hall) AND (w.zone IS NULL OR b.zone = w.zone)
                   AND b.width_metres * b.depth_metres >= coalesce(w.least_square_metres, 0)
                   AND NOT EXISTS (SELECT FROM booth_reservation r WHERE r.booth_id = b.id AND r.status IN ('held', 'reserved')))`,
    );
    for (const { id } of forums)
      await this.transactions.run(async (manager) => {
        await freeExpiredHolds(manager, id);
        await offerFreeBooths(manager, id);
      });
  }
}
