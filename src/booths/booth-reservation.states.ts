export const boothReservationStatuses = ['reserved', 'released'] as const;
export type BoothReservationStatus = (typeof boothReservationStatuses)[number];

/** What can be done with a reservation: from which statuses, and to which. */
export const boothReservationActions = {
  release: { from: ['reserved'], to: 'released' },
} as const satisfies Record<string, { from: readonly BoothReservationStatus[]; to: BoothReservationStatus }>;
