import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { SeatStatus } from './seat.states.js';

/** A seat or a place in a line, as the delegate who has or had it may read it; instants are ISO 8601 in UTC. */
export interface SeatRecord {
  session: string;
  title: LocalizedText;
  status: SeatStatus;
  askedAt: string;
  offeredUntil: string | null;
  endedAt: string | null;
}

/** Every seat that a delegate has, had or asked for, the oldest first. */
export async function seatRecordsOf(manager: EntityManager, delegateId: string): Promise<SeatRecord[]> {
  const rows = await manager.query<
    {
      session: string;
      title: LocalizedText;
      status: SeatStatus;
      askedAt: Date;
      offeredUntil: Date | null;
      endedAt: Date | null;
    }[]
  >(
    `SELECT s.code AS session, s.title, t.status, t.asked_at AS "askedAt", t.offered_until AS "offeredUntil", t.ended_at AS "endedAt"
       FROM seat t JOIN session s ON s.id = t.session_id WHERE t.delegate_id = $1 ORDER BY t.id`,
    [delegateId],
  );
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    offeredUntil: row.offeredUntil?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
