/**
 * taken at once, or waiting → offered → taken, or lapsed when nobody accepts it in time; whoever has one or waits may release it.
 * When an offer ends the database's clock decides.
 */
export const seatStatuses = ['taken', 'waiting', 'offered', 'released', 'lapsed'] as const;
export type SeatStatus = (typeof seatStatuses)[number];

/** What can be done with a seat: from which statuses, and to which. */
export const seatActions = {
  offer: { from: ['waiting'], to: 'offered' },
  accept: { from: ['offered'], to: 'taken' },
  release: { from: ['taken', 'waiting', 'offered'], to: 'released' },
  lapse: { from: ['offered'], to: 'lapsed' },
} as const satisfies Record<string, { from: readonly SeatStatus[]; to: SeatStatus }>;
