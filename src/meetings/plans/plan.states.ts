/** What may happen to a plan, from which states, and what it is then. A worker that died leaves it running; another begins again. */
export const planTransitions = {
  begin: { from: ['queued', 'running'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['queued', 'running'], to: 'failed' },
  cancel: { from: ['queued', 'running', 'done'], to: 'cancelled' },
  apply: { from: ['done'], to: 'applied' },
  'roll-back': { from: ['applied'], to: 'rolled-back' },
} as const;

export const planStatuses = ['queued', 'running', 'done', 'failed', 'cancelled', 'applied', 'rolled-back'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** Nothing more happens to it by itself. */
export const restingStatuses: readonly PlanStatus[] = ['done', 'failed', 'cancelled', 'applied', 'rolled-back'];
