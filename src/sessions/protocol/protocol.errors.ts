import { DomainError } from '../../shared/errors/domain-error.js';

/** A speaking order names everybody who speaks in the session, each once, and nobody else. */
export const orderIncomplete = (missing: string[], unknown: string[]) =>
  new DomainError('order-incomplete', 'unprocessable', { pointer: '/delegateIds', missing, unknown });

export const tooManyCues = (most: number) => new DomainError('cues-full', 'conflict', { most });

export const paperTooLarge = (limitMegabytes: number) =>
  new DomainError('paper-too-large', 'too-large', { limitMegabytes });

/** The bytes are no PDF's, whatever the file is called. */
export const paperNotPdf = () => new DomainError('paper-not-pdf', 'unprocessable');

export const paperNameUnfit = () => new DomainError('paper-name-unfit', 'unprocessable', { pointer: '#fileName' });

export const papersFull = (most: number) => new DomainError('papers-full', 'conflict', { most });
