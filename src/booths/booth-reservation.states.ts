/**
 * held → reserved, released, or expired when nobody confirmed it in time; reserved → released.
 * When a hold ends the database's clock decides.
 */
export const boothReservationStatuses = ['held', 'reserved', 'released', 'expired'] as const;
export type BoothReservationStatus = (typeof boothReservationStatuses)[number];

/** What can be done with a reservation: from which statuses, and to which. */
export const boothReservationActions = {
  confirm: { from: ['held'], to: 'reserved' },
  release: { from: ['held', 'reserved'], to: 'released' },
  expire: { from: ['held'], to: 'expired' },
} as const satisfies Record<string, { from: readonly BoothReservationStatus[]; to: BoothReservationStatus }>;
