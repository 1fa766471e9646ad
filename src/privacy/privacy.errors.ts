import { DomainError } from '../shared/errors/domain-error.js';

/** What still needs the delegate: meetings and sessions to come, messages that have not left, and lists being written right now. */
export interface ErasureObstacles {
  meetings: string[];
  sessions: string[];
  messages: number;
  imports: string[];
}

export const erasureTooEarly = (obstacles: ErasureObstacles) =>
  new DomainError('erasure-too-early', 'conflict', { ...obstacles });
