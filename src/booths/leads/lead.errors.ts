import { DomainError } from '../../shared/errors/domain-error.js';

/** The visitor has not agreed that exhibitors get their contact data, or has taken it back. Nobody is named. */
export const contactNotShared = () => new DomainError('contact-not-shared', 'conflict', { pointer: '/token' });
