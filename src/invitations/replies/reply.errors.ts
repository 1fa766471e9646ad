import { DomainError } from '../../shared/errors/domain-error.js';

export const inboundMailUnreadable = () => new DomainError('inbound-mail-unreadable', 'invalid');
/** Nothing like it was ever told: an unknown UID, another's invitation, or a sender who is not the attendee. */
export const replyForged = (why: 'uid' | 'attendee' | 'from') => new DomainError('reply-forged', 'invalid', { why });
/** The meeting has changed since what it answers, or was cancelled, or a later reply is known. */
export const replyStale = (told: number) => new DomainError('reply-stale', 'conflict', { sequence: told });
export const replyRepeated = () => new DomainError('reply-repeated', 'conflict');
