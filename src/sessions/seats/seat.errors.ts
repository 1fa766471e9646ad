import { DomainError } from '../../shared/errors/domain-error.js';

export const seatsTaken = (session: string) =>
  new DomainError('seats-taken', 'conflict', { session, pointer: '/sessionId' });

export const seatsNotLimited = (session: string) =>
  new DomainError('seats-not-limited', 'conflict', { session, pointer: '/sessionId' });

export const sessionOver = (session: string) =>
  new DomainError('session-over', 'conflict', { session, pointer: '/sessionId' });

export const seatQuotaReached = (quota: number, session: string) =>
  new DomainError('seat-quota-reached', 'conflict', { quota, session, pointer: '/delegateId' });

/** Has a seat in this session, or stands in its line. */
export const hasSeat = (delegate: string) =>
  new DomainError('has-seat', 'conflict', { delegate, pointer: '/delegateId' });

/** Fewer seats than are taken. */
export const seatsInUse = (seats: number) => new DomainError('seats-in-use', 'conflict', { seats, pointer: '/seats' });
