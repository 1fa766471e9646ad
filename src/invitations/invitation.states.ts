/**
 * draft → held → queued → sending → sent, or failed for good; a deferred one goes back to queued, what comes back is bounced.
 * A newer message about the same thing to the same mailbox supersedes one that has not left: at once, or when it is deferred.
 */
export const invitationTransitions = {
  submit: { from: ['draft'], to: 'held' },
  send: { from: ['held'], to: 'queued' },
  begin: { from: ['queued'], to: 'sending' },
  defer: { from: ['sending'], to: 'queued' },
  overtake: { from: ['sending'], to: 'superseded' },
  accept: { from: ['sending'], to: 'sent' },
  refuse: { from: ['sending'], to: 'failed' },
  bounce: { from: ['sent'], to: 'bounced' },
  sendAgain: { from: ['failed'], to: 'queued' },
  supersede: { from: ['draft', 'held', 'queued'], to: 'superseded' },
} as const;

export const invitationStatuses = [
  'draft',
  'held',
  'queued',
  'sending',
  'sent',
  'failed',
  'bounced',
  'superseded',
] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
