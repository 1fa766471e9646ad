import { DomainError, type Facts, type Reader } from '../errors/domain-error.js';
import type { BusyInterval } from './busy-interval.js';

/** An engagement that stands in the way of what a source wanted. */
export interface Clash extends BusyInterval {
  /** The source whose claim was refused. */
  wantedBy: string;
}

/** Nobody and nothing is in two places: the refusal, with each engagement in the way. */
export class ClashError extends DomainError {
  constructor(readonly clashes: Clash[]) {
    super('engagement-clash', 'conflict', { count: clashes.length });
  }

  /** What the engagement is, for those who may read it; to others it says `busy`. */
  override factsFor({ readsEverything }: Reader): Facts {
    const clashes = this.clashes.map(({ subjectId, start, end, reason, sourceId }) => ({
      subject: subjectId,
      start: start.toISOString(),
      end: end.toISOString(),
      ...(readsEverything ? { with: reason, id: sourceId } : { with: 'busy' }),
    }));
    return { ...this.facts, clashes };
  }
}
