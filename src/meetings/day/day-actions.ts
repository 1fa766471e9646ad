import { attendanceActions, type AttendanceAction } from '../meeting-party.states.js';
import { meetingTransitions } from '../meeting.states.js';

/** What is marked of a meeting itself on the day. */
const meetingActions = [
  'start',
  'end',
  'undo-start',
  'undo-end',
] as const satisfies (keyof typeof meetingTransitions)[];
export type MeetingAction = (typeof meetingActions)[number];

export const dayActionNames = [
  ...meetingActions,
  ...(Object.keys(attendanceActions) as AttendanceAction[]), // as: keys of the table
];
export type DayAction = MeetingAction | AttendanceAction;

export function isOfParty(action: DayAction): action is AttendanceAction {
  return action in attendanceActions;
}

/** What was marked by mistake, organisers take back. */
export function isUndo(action: DayAction): boolean {
  return action.startsWith('undo-');
}
