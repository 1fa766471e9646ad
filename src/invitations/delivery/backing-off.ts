import type { SendOutcome } from '../../shared/mail/send-outcome.js';

const stepMilliseconds = 50;
const longestMilliseconds = 400;

/**
 * Slows a worker down while the mail server puts off one mail after the other: each would be answered at once, and all that
 * the worker did would be to write down refusals, at the cost of those who share its machine. The first mail that is taken ends it.
 */
export class BackingOff {
  private putOffInARow = 0;

  /** @returns milliseconds until the lane goes on */
  pauseAfter({ kind }: Pick<SendOutcome, 'kind'>): number {
    this.putOffInARow = kind === 'deferred' ? this.putOffInARow + 1 : 0;
    return Math.min(this.putOffInARow * stepMilliseconds, longestMilliseconds);
  }
}
