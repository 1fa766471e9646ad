import { DomainError } from '../../shared/errors/domain-error.js';

/** What is not as it was proposed: as it was seen, and as it would be now; either may be missing. */
export interface MovedOn {
  meetingId: string;
  seen: object | null;
  now: object | null;
}

/** The timetable has changed since the proposal was made. */
export const proposalStale = (changed: MovedOn[]) =>
  new DomainError('proposal-stale', 'conflict', { count: changed.length, changed });
