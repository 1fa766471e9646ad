import type { MeetingStatus } from './meeting.states.js';

/** Whether a party has come to its meeting. */
export const attendances = ['expected', 'arrived', 'no-show'] as const;
export type Attendance = (typeof attendances)[number];

/** What the desk says of a party: from which states, what it is then, and which meetings it may be said of. */
export const attendanceActions = {
  arrive: { from: ['expected', 'no-show'], to: 'arrived', while: ['placed', 'started'] },
  'no-show': { from: ['expected'], to: 'no-show', while: ['placed', 'started'] },
  'undo-arrive': { from: ['arrived'], to: 'expected', while: ['placed'] },
  'undo-no-show': { from: ['no-show'], to: 'expected', while: ['placed'] },
} as const satisfies Record<string, { from: readonly Attendance[]; to: Attendance; while: readonly MeetingStatus[] }>;
export type AttendanceAction = keyof typeof attendanceActions;
