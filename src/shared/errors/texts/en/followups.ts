/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: 'The meeting has not ended',
    detail: 'The meeting is {{status}}. What comes after it is written once it has ended.',
  },
};
