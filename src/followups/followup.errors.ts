import { DomainError } from '../shared/errors/domain-error.js';

/** What parties thought of a meeting waits until it has ended. */
export const meetingNotEnded = (status: string) => new DomainError('meeting-not-ended', 'conflict', { status });

/** What is said and promised in a meeting waits until it has begun. */
export const meetingNotBegun = (status: string) => new DomainError('meeting-not-begun', 'conflict', { status });
