import type { privacy as texts } from '../en/privacy.js';

export const privacy: typeof texts = {
  'erasure-too-early': {
    title: 'この参加者はまだ削除できません',
    detail:
      'この参加者には、今後の会談（{{meetings}}）または登壇予定のセッション（{{sessions}}）があるか、未送信のメッセージが{{messages}}件あるか、名簿を取り込み中（{{imports}}）です。参加を取消しにして予定から外し、保留中のメッセージを送信し、取込みの終了を待ってから削除してください。',
  },
};
