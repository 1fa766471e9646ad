import { DomainError } from '../../shared/errors/domain-error.js';

/** Something was scanned that is no badge of this system, such as another event's. */
export const badgeUnreadable = () => new DomainError('badge-unreadable', 'unprocessable', { pointer: '/token' });

/** It looks like a badge, but nobody here made it. */
export const badgeNotGenuine = () => new DomainError('badge-not-genuine', 'unprocessable', { pointer: '/token' });

/** A badge of this installation, for somebody who is not at this forum. */
export const badgeOfAnotherForum = () =>
  new DomainError('badge-of-another-forum', 'unprocessable', { pointer: '/token' });

/** A badge that was reported lost. */
export const badgeRevoked = (delegate: string) => new DomainError('badge-revoked', 'conflict', { delegate });

export const delegateCancelled = (delegate: string) => new DomainError('delegate-cancelled', 'conflict', { delegate });

/** A device used the id of a check-in for another person or place. */
export const checkInIdReused = (checkIn: string) => new DomainError('check-in-id-reused', 'conflict', { checkIn });

/** The characters of a print, as code points, for which the font has no picture. */
export const unprintableCharacters = (characters: string[]) =>
  new DomainError('unprintable-characters', 'unprocessable', { characters });

/** More badges were revoked than there are serials. */
export const badgesUsedUp = (delegate: string) => new DomainError('badges-used-up', 'conflict', { delegate });
