import type { SendOutcome } from '../../shared/mail/send-outcome.js';
import { mostDeferrals, verdictOn, type Verdict } from './verdict.js';

const busy: SendOutcome = { kind: 'deferred', cause: 'mail', code: '451', response: '451 later' };
const cut: SendOutcome = { kind: 'deferred', cause: 'line', code: 'ECONNECTION', response: 'closed' };
const down: SendOutcome = { kind: 'deferred', cause: 'server', code: 'ECONNREFUSED', response: 'refused' };
const gone: SendOutcome = { kind: 'refused', isMailboxGone: true, code: '550', response: '550 5.1.1 nobody' };
const unwanted: SendOutcome = { kind: 'refused', isMailboxGone: false, code: '554', response: '554 5.7.1 no' };
const common = { waitSeconds: null, isMailboxGone: false };

describe('the verdict on a message', () => {
  const cases: [string, SendOutcome, number, Verdict][] = [
    [
      'sent when it was taken',
      { kind: 'accepted', response: '250 ok' },
      3,
      { ...common, status: 'sent', answer: '250 ok', deferrals: 3 },
    ],
    [
      'queued for 15 seconds after the first 4xx',
      busy,
      0,
      { ...common, status: 'queued', answer: '451 451 later', waitSeconds: 15, deferrals: 1 },
    ],
    [
      'queued for longer after the next',
      busy,
      2,
      { ...common, status: 'queued', answer: '451 451 later', waitSeconds: 300, deferrals: 3 },
    ],
    [
      'queued for six hours at most',
      busy,
      11,
      { ...common, status: 'queued', answer: '451 451 later', waitSeconds: 21_600, deferrals: 12 },
    ],
    [
      'failed after the last',
      busy,
      mostDeferrals - 1,
      { ...common, status: 'failed', answer: '451 451 later', deferrals: mostDeferrals },
    ],
    [
      'queued after a cut, which counts',
      cut,
      1,
      { ...common, status: 'queued', answer: 'ECONNECTION closed', waitSeconds: 60, deferrals: 2 },
    ],
    [
      'queued, whatever went before, when the server is down',
      down,
      13,
      { ...common, status: 'queued', answer: 'ECONNREFUSED refused', waitSeconds: 15, deferrals: 13 },
    ],
    [
      'failed, and its mailbox gone',
      gone,
      0,
      { ...common, status: 'failed', answer: '550 550 5.1.1 nobody', deferrals: 0, isMailboxGone: true },
    ],
    [
      'failed, its mailbox as good as before',
      unwanted,
      0,
      { ...common, status: 'failed', answer: '554 554 5.7.1 no', deferrals: 0 },
    ],
  ];
  it.each(cases)('is %s', (_sentence, outcome, deferrals, expected) => {
    expect(verdictOn(outcome, deferrals)).toEqual(expected);
  });

  it('keeps the first 500 letters of an endless answer', () => {
    expect(verdictOn({ kind: 'accepted', response: 'x'.repeat(9_000) }, 0).answer).toBe('x'.repeat(500));
  });
});
