import { DomainError } from '../shared/errors/domain-error.js';

/** What comes after a meeting waits until it has ended. */
export const meetingNotEnded = (status: string) => new DomainError('meeting-not-ended', 'conflict', { status });
