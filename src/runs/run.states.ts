/** What may happen to a run, from which states, and what it is then. A worker that died leaves it running; another begins again, also when somebody is erased of whom it may have read. */
export const runTransitions = {
  begin: { from: ['queued', 'running'], to: 'running' },
  'start-over': { from: ['running'], to: 'queued' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['running'], to: 'failed' },
  cancel: { from: ['queued', 'running'], to: 'cancelled' },
} as const;

export const runStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Nothing more happens to it. */
export const endedStatuses: readonly RunStatus[] = ['done', 'failed', 'cancelled'];
