import { isRising, stepsOf } from './ladder.js';

describe('the ladder of reminders', () => {
  it('has the rungs that the forum wants, each so long after the one before', () => {
    expect(stepsOf({ recipientDays: 3, liaisonDays: 5, organiserDays: 9 })).toEqual([
      { rung: 'recipient', days: 3, after: null, gap: 0 },
      { rung: 'liaison', days: 5, after: 'recipient', gap: 2 },
      { rung: 'organiser', days: 9, after: 'liaison', gap: 4 },
    ]);
    expect(stepsOf({ recipientDays: null, liaisonDays: 2, organiserDays: null })).toEqual([
      { rung: 'liaison', days: 2, after: null, gap: 0 },
    ]);
    expect(stepsOf({ recipientDays: null, liaisonDays: null, organiserDays: null })).toEqual([]);
  });

  it.each([
    [true, { recipientDays: 1, liaisonDays: 2, organiserDays: 3 }],
    [true, { recipientDays: 1, liaisonDays: null, organiserDays: 3 }],
    [false, { recipientDays: 2, liaisonDays: 2, organiserDays: 3 }],
    [false, { recipientDays: 4, liaisonDays: null, organiserDays: 3 }],
  ])('rises: %s of %j', (expected, days) => {
    expect(isRising(days)).toBe(expected);
  });
});
