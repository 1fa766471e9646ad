/** What may happen to a meeting, from which states, and what it is then. */
export const meetingTransitions = {
  place: { from: ['accepted', 'displaced'], to: 'placed' },
  move: { from: ['placed'], to: 'placed' },
  displace: { from: ['placed'], to: 'displaced' },
  cancel: { from: ['accepted', 'placed', 'displaced'], to: 'cancelled' },
} as const;

export const meetingStatuses = ['accepted', 'placed', 'displaced', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
