import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { bookingActions } from './meeting-booking.states.js';

/** Ends bookings that nobody has accepted in time; their claims in the ledger have ended by the same clock. */
@Injectable()
export class BookingSweep {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async sweep(): Promise<void> {
    const { from, to } = bookingActions.expire;
    const due = await this.dataSource.query<object[]>(
      `SELECT FROM meeting_booking WHERE status = $1 AND expires_at <= now() LIMIT 1`,
      [from[0]],
    );
    if (due.length === 0) return;
    await this.transactions.run((manager) =>
      manager.query(
        `UPDATE meeting_booking SET status = $2, ended_at = now() WHERE status = $1 AND expires_at <= now()`,
        [...[from[0], to]],
      ),
    );
  }
}
