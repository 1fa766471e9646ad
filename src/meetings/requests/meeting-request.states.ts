/**
 * pending → accepted (then there is a meeting), declined, countered (another request answers it), withdrawn by who asked,
 * or expired when nobody answers in time; the database's clock decides when that is.
 */
export const requestStatuses = ['pending', 'accepted', 'declined', 'countered', 'withdrawn', 'expired'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What can be done with a request: from which statuses, to which, and whose business it is. */
export const requestActions = {
  accept: { from: ['pending'], to: 'accepted', by: 'asked' },
  decline: { from: ['pending'], to: 'declined', by: 'asked' },
  counter: { from: ['pending'], to: 'countered', by: 'asked' },
  withdraw: { from: ['pending'], to: 'withdrawn', by: 'asking' },
  expire: { from: ['pending'], to: 'expired', by: 'clock' },
} as const satisfies Record<
  string,
  { from: readonly RequestStatus[]; to: RequestStatus; by: 'asked' | 'asking' | 'clock' }
>;
export type RequestAction = keyof typeof requestActions;
