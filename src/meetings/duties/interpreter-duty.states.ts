import type { MeetingStatus } from '../meeting.states.js';

/** What an interpreter says to a meeting that is given to them; given it at another time, they are asked again. */
export const dutyAnswers = ['asked', 'accepted', 'declined'] as const;
export type DutyAnswer = (typeof dutyAnswers)[number];

/** From which answers, to which, and of which meetings. */
export const dutyActions = {
  accept: { from: ['asked', 'declined'], to: 'accepted', while: ['placed', 'started'] },
  decline: { from: ['asked', 'accepted'], to: 'declined', while: ['placed'] },
} as const satisfies Record<string, { from: readonly DutyAnswer[]; to: DutyAnswer; while: readonly MeetingStatus[] }>;
export type DutyAction = keyof typeof dutyActions;
