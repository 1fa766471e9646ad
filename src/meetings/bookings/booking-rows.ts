import type { EntityManager } from 'typeorm';
import type { SourceClaims } from '../../shared/calendar/ledger-rows.js';
import { findPlain } from '../../shared/database/plain-rows.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Interval } from '../../shared/time/interval.js';
import { formatTstzRange } from '../../shared/time/tstz-range.js';
import { nothingFor } from '../meeting-placement.js';
import type { MeetingRules } from '../requests/meeting-rules.entity.js';
import type { Voice } from '../requests/request-rights.js';
import { earliestStart } from './booking-rules.js';
import { bookingOpen, bookingOver } from './booking.errors.js';
import { MeetingBooking } from './meeting-booking.entity.js';
import { bookingActions } from './meeting-booking.states.js';

export async function findBooking(manager: EntityManager, forumId: string, id: string): Promise<MeetingBooking> {
  const booking = await findPlain(manager, MeetingBooking, { id, forumId });
  if (!booking) throw notFound('meeting-booking');
  return booking;
}

/** Before when the caller gives no meeting a place any more, by the database's clock; undefined: whenever. */
export async function earliestNow(
  manager: EntityManager,
  rules: MeetingRules,
  voice: Voice,
): Promise<Date | undefined> {
  if (rules.freezeMinutes === null) return undefined;
  const [clock] = await manager.query<{ now: Date }[]>(`SELECT now() AS now`);
  return clock && earliestStart(rules, voice, clock.now);
}

/** Refuses who comes too late without a lock; `endBooking` decides. @throws DomainError illegal-transition */
export function requireHeld({ status }: MeetingBooking, action: 'accept' | 'release'): void {
  if (!bookingActions[action].from.some((from) => from === status)) throw bookingOver(action, status);
}

/** Writes down what is held, and claimed already. @returns it as it is now @throws Error when nothing was claimed for it */
export async function insertBooking(
  manager: EntityManager,
  booking: Omit<MeetingBooking, 'status' | 'bookedAt' | 'expiresAt' | 'endedAt'>,
  holdMinutes: number,
): Promise<MeetingBooking> {
  const { id, forumId, meetingId, requestId, delegationIds, startsAt, endsAt, roomPlaceId, interpreters } = booking;
  const rows = await manager
    .query<Pick<MeetingBooking, 'status' | 'bookedAt' | 'expiresAt'>[]>(
      `INSERT INTO meeting_booking (id, forum_id, meeting_id, request_id, delegation_ids, starts_at, ends_at, room_place_id, interpreters, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(mins => $10)
        WHERE EXISTS (SELECT FROM engagement WHERE source_id = $1)
       RETURNING status, booked_at AS "bookedAt", expires_at AS "expiresAt"`,
      [
        ...[id, forumId, meetingId, requestId, delegationIds, startsAt, endsAt, roomPlaceId],
        ...[JSON.stringify(interpreters), holdMinutes],
      ],
    )
    .catch(
      refuseOn({
        meeting_booking_meeting_held_key: bookingOpen,
        meeting_booking_request_held_key: bookingOpen,
      }),
    );
  const [written] = rows;
  if (!written) throw new Error('Nothing is held for it.');
  return { ...booking, ...written, endedAt: null };
}

/**
 * Ends what was held for this meeting or request and is over; one query.
 * @returns an id for a booking
 * @throws DomainError booking-open when it is not over
 */
export async function endFormer(
  manager: EntityManager,
  { meetingId, requestId }: Pick<MeetingBooking, 'meetingId' | 'requestId'>,
): Promise<string> {
  const { from, to } = bookingActions.expire;
  const [found] = await manager.query<{ id: string; isOpen: boolean }[]>(
    `WITH held AS (SELECT id, expires_at <= now() AS is_over FROM meeting_booking WHERE status = ANY($4) AND (meeting_id = $1 OR request_id = $2)),
     ended AS (UPDATE meeting_booking SET status = $3, ended_at = now() WHERE id IN (SELECT id FROM held WHERE is_over) AND status = ANY($4))
     SELECT uuidv7() AS id, EXISTS (SELECT FROM held WHERE NOT is_over) AS "isOpen"`,
    [meetingId, requestId, to, from],
  );
  if (!found || found.isOpen) throw bookingOpen();
  return found.id;
}

/**
 * Ends a booking; of two who do so at once one has done it and the other hears what it is now.
 * @returns it as it is now
 * @throws DomainError illegal-transition
 */
export async function endBooking(
  manager: EntityManager,
  booking: MeetingBooking,
  action: 'accept' | 'release',
  meetingId = booking.meetingId,
): Promise<MeetingBooking> {
  const { id, forumId } = booking;
  const { from, to } = bookingActions[action];
  const [rows] = await manager.query<[{ endedAt: Date }[], number]>(
    `UPDATE meeting_booking SET status = $2, ended_at = now(), meeting_id = $4
      WHERE id = $1 AND status = ANY($3) AND expires_at > now() RETURNING ended_at AS "endedAt"`,
    [id, to, from, meetingId],
  );
  if (rows[0]) return { ...booking, status: to, meetingId, ...rows[0] };
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
