import type { invitations as texts } from '../en/invitations.js';

export const invitations: typeof texts = {
  'inbound-mail-unreadable': {
    title: 'メールとして読み取れません',
    detail:
      '受信したメール全体を、ヘッダーから message/rfc822 として送信してください。返信には出席者一名と有効な回答が必要です。',
  },
  'reply-forged': {
    title: '返信に対応するご案内がありません',
    detail: '該当するご案内が送信されていないか、送信者が記載の出席者と一致しません（{{why}}）。記録しておりません。',
  },
  'reply-stale': {
    title: 'その後、会談が変更されています',
    detail: '以前の内容への返信です。最新の版は {{sequence}} です。記録しておりません。',
  },
  'reply-repeated': { title: '受領済みの返信です', detail: '同じ返信が既に記録されています。' },
  'invitation-count-differs': {
    title: '通知の件数が変わりました',
    detail: '{{expected}}件と確認されましたが、現在の保留は{{actual}}件です。再度ご確認ください。',
  },
  'invitation-not-written': {
    title: 'この通知の内容は日程に基づいております',
    detail:
      '種類「{{kind}}」の通知は、添付の予定表と同じ内容を伝えるものです。個別には編集できませんので、会談またはセッション、もしくは通知の定型文を変更してください。',
  },
  'invitation-outdated': {
    title: 'より新しい通知がございます',
    detail: '同じ件について、同じ宛先への新しい通知が作成されております。そちらをお送りください。',
  },
  'template-faulty': {
    title: 'この文面は保存できません',
    detail: '修正が必要な箇所が{{count}}か所あります。位置は errors に記載しています。',
  },
};
