import type { EntityManager } from 'typeorm';
import type { SourceClaims } from '../../shared/calendar/ledger.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Interval } from '../../shared/time/interval.js';
import { formatTstzRange } from '../../shared/time/tstz-range.js';
import { nothingFor } from '../meeting-placement.js';
import { bookingOpen, bookingOver } from './booking.errors.js';
import { MeetingBooking } from './meeting-booking.entity.js';
import { bookingActions } from './meeting-booking.states.js';

export async function findBooking(manager: EntityManager, forumId: string, id: string): Promise<MeetingBooking> {
  const booking = await manager.findOneBy(MeetingBooking, { id, forumId });
  if (!booking) throw notFound('meeting-booking');
  return booking;
}

/** The database's clock, and an id for a booking; one query. */
export async function momentOf(manager: EntityManager): Promise<{ id: string; now: Date }> {
  const [moment] = await manager.query<{ id: string; now: Date }[]>(`SELECT uuidv7() AS id, now() AS now`);
  if (!moment) throw new Error('A database knows what time it is.');
  return moment;
}

/**
 * Ends what was held for this meeting or request and is over.
 * @throws DomainError booking-open when it is not over
 */
export async function endFormer(
  manager: EntityManager,
  { meetingId, requestId }: Pick<MeetingBooking, 'meetingId' | 'requestId'>,
): Promise<void> {
  const { from, to } = bookingActions.expire;
  await manager.query(
    `UPDATE meeting_booking SET status = $3, ended_at = now()
      WHERE status = ANY($4) AND expires_at <= now() AND (meeting_id = $1 OR request_id = $2)`,
    [meetingId, requestId, to, from],
  );
  const held = await manager.query<object[]>(
    `SELECT FROM meeting_booking WHERE status = ANY($3) AND (meeting_id = $1 OR request_id = $2)`,
    [meetingId, requestId, from],
  );
  if (held.length > 0) throw bookingOpen();
}

/**
 * Ends a booking; of two who do so at once one has done it and the other hears what it is now.
 * @throws DomainError illegal-transition
 */
export async function endBooking(
  manager: EntityManager,
  { id, forumId }: MeetingBooking,
  action: 'accept' | 'release',
  meetingId: string | null,
): Promise<void> {
  const { from, to } = bookingActions[action];
  const [, count] = await manager.query<[unknown[], number]>(
    `UPDATE meeting_booking SET status = $2, ended_at = now(), meeting_id = coalesce($4, meeting_id)
      WHERE id = $1 AND status = ANY($3) AND expires_at > now()`,
    [id, to, from, meetingId],
  );
  if (count === 1) return;
  const { status } = await findBooking(manager, forumId, id);
  throw bookingOver(action, status === 'held' ? 'expired' : status);
}

/** Lets go of what is held for a meeting or a request that is over. @returns the claims that end with it */
export async function releaseHolds(
  manager: EntityManager,
  { meetingId = null, requestId = null }: { meetingId?: string | null; requestId?: string | null },
): Promise<SourceClaims[]> {
  const { from, to } = bookingActions.release;
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE meeting_booking SET status = $3, ended_at = now()
      WHERE status = ANY($4) AND (meeting_id = $1
         OR request_id IN (SELECT id FROM meeting_request WHERE id = $2 OR meeting_id = $1)) RETURNING id`,
    [meetingId, requestId, to, from],
  );
  return rows.map(({ id }) => nothingFor(id));
}

/** Lets go of what is held for these subjects then; what keeps them away is stronger. @returns the claims that end with it */
export async function giveWay(manager: EntityManager, subjectIds: string[], when: Interval): Promise<SourceClaims[]> {
  const { from, to } = bookingActions.release;
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE meeting_booking SET status = $3, ended_at = now()
      WHERE status = ANY($4) AND id IN (SELECT source_id FROM engagement WHERE subject_id = ANY($1) AND during && $2::tstzrange AND reason = 'hold')
      RETURNING id`,
    [subjectIds, formatTstzRange(when), to, from],
  );
  return rows.map(({ id }) => nothingFor(id));
}
