import { DomainError } from '../shared/errors/domain-error.js';

export const invitationCountDiffers = (expected: number, actual: number) =>
  new DomainError('invitation-count-differs', 'conflict', { expected, actual, pointer: '/expectedCount' });
