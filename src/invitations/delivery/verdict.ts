import type { SendOutcome } from '../../shared/mail/send-outcome.js';

/** Times that a mail is put off before it is given up: with the waits below that is about two days. */
export const mostDeferrals = 14;

const waitsSeconds = [15, 60, 300, 900, 1800, 3600, 7200];
const longestWaitSeconds = 6 * 3600;
/** Until a mail that the server never heard of is due again; how often the server is tried, the circuit breaker says. */
const serverWaitSeconds = 15;
const longestAnswer = 500;

/** What becomes of a message after an attempt. */
export interface Verdict {
  status: 'sent' | 'failed' | 'queued';
  answer: string;
  /** Until the next attempt; null: there is none. */
  waitSeconds: number | null;
  deferrals: number;
  isMailboxGone: boolean;
}

/** A fault of the server alone costs the message nothing: it may wait for days. */
export function verdictOn(outcome: SendOutcome, deferrals: number): Verdict {
  const answer = answerOf(outcome).slice(0, longestAnswer);
  const ended = { answer, waitSeconds: null, deferrals, isMailboxGone: false };
  if (outcome.kind === 'accepted') return { ...ended, status: 'sent' };
  if (outcome.kind === 'refused') return { ...ended, status: 'failed', isMailboxGone: outcome.isMailboxGone };
  if (outcome.cause === 'server') return { ...ended, status: 'queued', waitSeconds: serverWaitSeconds };
  const count = deferrals + 1;
  if (count >= mostDeferrals) return { ...ended, status: 'failed', deferrals: count };
  return { ...ended, status: 'queued', deferrals: count, waitSeconds: waitsSeconds[count - 1] ?? longestWaitSeconds };
}

function answerOf(outcome: SendOutcome): string {
  return outcome.kind === 'accepted' ? outcome.response : `${outcome.code} ${outcome.response}`;
}
