/** Minutes are a draft until every party has agreed to the same text; organisers open them again. */
export const minutesStatuses = ['draft', 'agreed'] as const;
export type MinutesStatus = (typeof minutesStatuses)[number];

/** What may be done with minutes: from which statuses, and what they are then (agree: once the last party has). */
export const minutesActions = {
  write: { from: ['draft'], to: 'draft' },
  agree: { from: ['draft'], to: 'agreed' },
  reopen: { from: ['agreed'], to: 'draft' },
} as const satisfies Record<string, { from: readonly MinutesStatus[]; to: MinutesStatus }>;
