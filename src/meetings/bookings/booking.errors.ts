import { DomainError, type Facts } from '../../shared/errors/domain-error.js';
import { bookingActions, type BookingAction } from './meeting-booking.states.js';

/** There is no meeting then, whoever is free. */
export const outsideHours = (start: string) =>
  new DomainError('outside-hours', 'unprocessable', { start, pointer: '/start' });

/** From so many minutes before its start, organisers alone give a meeting a place. */
export const bookingFrozen = (minutes: number) => new DomainError('booking-frozen', 'conflict', { minutes });

/** A place is held for this meeting already. */
export const bookingOpen = () => new DomainError('booking-open', 'conflict');

/**
 * Somebody or something is in the way of a booking.
 * @param facts `why` it cannot be, and which times are free `next`, as the caller may read them
 */
export const placeTaken = (facts: Facts) => new DomainError('place-taken', 'conflict', facts);

export const bookingOver = (action: BookingAction, current: string, facts: Facts = {}) =>
  new DomainError('illegal-transition', 'conflict', {
    action,
    current,
    allowed: bookingActions[action].from,
    ...facts,
  });
