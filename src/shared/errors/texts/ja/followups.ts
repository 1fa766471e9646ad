/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: '会談がまだ終了していません',
    detail: 'この会談の状態は {{status}} です。会談の終了後に記入してください。',
  },
};
