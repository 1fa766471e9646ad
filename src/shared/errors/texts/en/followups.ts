/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: 'The meeting has not ended',
    detail: 'The meeting is {{status}}. It is rated once it has ended.',
  },
  'meeting-not-begun': {
    title: 'The meeting has not begun',
    detail: 'The meeting is {{status}}. Minutes and commitments are written from its start on.',
  },
};
