import { DomainError } from '../shared/errors/domain-error.js';

export const nothingToRelease = () => new DomainError('nothing-to-release', 'conflict');

/** Who has cancelled is on no stage. */
export const speakerCancelled = (delegate: string) =>
  new DomainError('speaker-cancelled', 'unprocessable', { pointer: '/speakers', delegate });
