/**
 * held → accepted (then the meeting is there), released, or expired when nobody accepts it in time; the database's clock decides
 * when that is.
 */
export const bookingStatuses = ['held', 'accepted', 'released', 'expired'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** What can be done with a booking: from which statuses, and to which. */
export const bookingActions = {
  accept: { from: ['held'], to: 'accepted' },
  release: { from: ['held'], to: 'released' },
  expire: { from: ['held'], to: 'expired' },
} as const satisfies Record<string, { from: readonly BookingStatus[]; to: BookingStatus }>;
export type BookingAction = keyof typeof bookingActions;
