import { DomainError } from '../shared/errors/domain-error.js';

export const invitationCountDiffers = (expected: number, actual: number) =>
  new DomainError('invitation-count-differs', 'conflict', { expected, actual, pointer: '/expectedCount' });

/** Its words follow from a meeting or session, as its calendar object does: change that, not the message. */
export const invitationNotWritten = (kind: string) => new DomainError('invitation-not-written', 'conflict', { kind });

/** Something newer was written about the same thing to the same mailbox; what is older must not arrive after it. */
export const invitationOutdated = () => new DomainError('invitation-outdated', 'conflict', {});
