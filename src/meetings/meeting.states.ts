/** What may happen to a meeting, from which states, and what it is then; what was marked by mistake is taken back. */
export const meetingTransitions = {
  place: { from: ['accepted', 'displaced'], to: 'placed' },
  move: { from: ['placed'], to: 'placed' },
  displace: { from: ['placed'], to: 'displaced' },
  'take-back': { from: ['placed'], to: 'accepted' },
  cancel: { from: ['accepted', 'placed', 'displaced'], to: 'cancelled' },
  start: { from: ['placed'], to: 'started' },
  end: { from: ['started'], to: 'ended' },
  'undo-start': { from: ['started'], to: 'placed' },
  'undo-end': { from: ['ended'], to: 'started' },
} as const;

export const meetingStatuses = ['accepted', 'placed', 'started', 'ended', 'displaced', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** It has a place, or had one and took it. */
export const statusesWithPlace: readonly MeetingStatus[] = ['placed', 'started', 'ended'];
/** It took place, or does now: what is written of it counts. What was marked by mistake and is taken back did not. */
export const statusesThatTookPlace: readonly MeetingStatus[] = ['started', 'ended'];
/** What happens to its people still changes it. */
export const openStatuses: readonly MeetingStatus[] = ['accepted', 'placed', 'displaced'];
