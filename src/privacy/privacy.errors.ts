import { DomainError } from '../shared/errors/domain-error.js';

/** What still needs the delegate: meetings and sessions to come, and messages that have not left. */
export interface ErasureObstacles {
  meetings: string[];
  sessions: string[];
  messages: number;
}

export const erasureTooEarly = (obstacles: ErasureObstacles) =>
  new DomainError('erasure-too-early', 'conflict', { ...obstacles });
