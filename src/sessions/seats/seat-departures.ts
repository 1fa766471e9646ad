import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Departures } from '../../delegations/departures.js';
import { SeatLine } from './seat-line.service.js';
import { releaseSeats } from './seat-stock.js';

/** The seats of a delegate who no longer comes go to the next in line. */
@Injectable()
export class SeatDepartures implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly line: SeatLine,
  ) {}

  onModuleInit(): void {
    this.departures.follow((manager, forumId, delegateIds) => this.settle(manager, forumId, delegateIds));
  }

  private async settle(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<void> {
    const seats = await manager.query<{ id: string; sessionId: string }[]>(
      `SELECT id, session_id AS "sessionId" FROM seat WHERE delegate_id = ANY($1) AND status IN ('taken', 'waiting', 'offered')
        ORDER BY session_id, id`,
      [delegateIds],
    );
    for (const sessionId of new Set(seats.map((seat) => seat.sessionId))) {
      const ids = seats.filter((seat) => seat.sessionId === sessionId).map(({ id }) => id);
      await releaseSeats(manager, sessionId, ids);
      await this.line.moveOn(manager, forumId, sessionId);
    }
  }
}
