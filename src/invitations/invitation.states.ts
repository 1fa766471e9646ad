/**
 * held → queued → sending → sent, or failed for good; a deferred one goes back to queued.
 * A newer message for the same meeting and mailbox supersedes one that is not on its way yet.
 */
export const invitationTransitions = {
  send: { from: ['held'], to: 'queued' },
  begin: { from: ['queued'], to: 'sending' },
  defer: { from: ['sending'], to: 'queued' },
  accept: { from: ['sending'], to: 'sent' },
  refuse: { from: ['sending'], to: 'failed' },
  supersede: { from: ['held', 'queued'], to: 'superseded' },
} as const;

export const invitationStatuses = ['held', 'queued', 'sending', 'sent', 'failed', 'superseded'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
