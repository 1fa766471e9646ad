import { DomainError } from '../../shared/errors/domain-error.js';

export const requestToSelf = () => new DomainError('request-to-self', 'unprocessable', { pointer: '/toDelegationId' });

/** @param rule why not: only organisers arrange meetings here, or only across the two countries */
export const mayNotAsk = (rule: string) =>
  new DomainError('may-not-ask', 'forbidden', { rule, pointer: '/toDelegationId' });

/** Between these two one waits for its answer already, whichever side has asked. */
export const requestOpen = () => new DomainError('request-open', 'conflict', { pointer: '/toDelegationId' });

export const tooManyRequests = (most: number) => new DomainError('requests-exhausted', 'conflict', { most });

export const tooManyMeetings = (delegation: string, most: number) =>
  new DomainError('meetings-exhausted', 'conflict', { delegation, most });

/** On every day on which it could be, this delegation has all meetings that it may have. */
export const daysExhausted = (delegation: string, most: number, days: string[]) =>
  new DomainError('days-exhausted', 'conflict', { delegation, most, days: days.join(', ') });

export const lengthOutside = (shortest: number, longest: number) =>
  new DomainError('length-outside-rules', 'unprocessable', { shortest, longest, pointer: '/durationMinutes' });

/** The caller sees it, but the other side answers, or takes it back. */
export const notYourSide = (action: string) => new DomainError('not-your-side', 'forbidden', { action });

export const noRoomClass = () => new DomainError('no-room-class', 'conflict');
