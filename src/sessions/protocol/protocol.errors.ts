import { DomainError } from '../../shared/errors/domain-error.js';

/** A speaking order names everybody who speaks in the session, each once, and nobody else. */
export const orderIncomplete = (missing: string[], unknown: string[]) =>
  new DomainError('order-incomplete', 'unprocessable', { pointer: '/delegateIds', missing, unknown });

export const tooManyCues = (most: number) => new DomainError('cues-full', 'conflict', { most });
