export const commitmentStatuses = ['open', 'done', 'dropped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What may become of a promise: from which statuses, and what it is then; what was marked by mistake is taken back. */
export const commitmentActions = {
  done: { from: ['open'], to: 'done' },
  drop: { from: ['open'], to: 'dropped' },
  reopen: { from: ['done', 'dropped'], to: 'open' },
} as const satisfies Record<string, { from: readonly CommitmentStatus[]; to: CommitmentStatus }>;
export type CommitmentAction = keyof typeof commitmentActions;
export const commitmentActionNames = Object.keys(commitmentActions) as CommitmentAction[]; // as: keys of the table above
