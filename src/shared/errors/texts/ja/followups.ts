/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: '会談がまだ終了していません',
    detail: 'この会談の状態は {{status}} です。評価は会談の終了後に入力してください。',
  },
  'meeting-not-begun': {
    title: '会談がまだ始まっていません',
    detail: 'この会談の状態は {{status}} です。会談録および約束事項は、会談の開始後に入力してください。',
  },
};
