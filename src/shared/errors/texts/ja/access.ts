import type { access as texts } from '../en/access.js';

export const access: typeof texts = {
  'not-signed-in': {
    title: 'サインインしてください',
    detail: 'ヘッダー "Authorization: Bearer …" に有効なトークンを付けてください。',
  },
  'scope-missing': {
    title: 'このトークンではできません',
    detail:
      'このフォーラムのトークンですが、権限が足りません: {{scopes}}。主催者に新しいトークンの発行をご依頼ください。',
  },
  'sign-in-refused': {
    title: 'コードまたはリンクが使えません',
    detail: '誤っているか、使用済みか、15分を過ぎています。もう一度お申し込みください。',
  },
  'role-held': {
    title: 'この役割はすでに付与されています',
    detail: '{{email}} には同じ条件で役割「{{role}}」がすでに付与されています。',
  },
  'role-scope-differs': {
    title: '役割の対象が正しくありません',
    detail: '役割「{{role}}」の対象を示す項目は次のものだけです: {{fields}}。',
  },
  'last-organiser': {
    title: 'フォーラムには主催者が必要です',
    detail: 'このフォーラムの最後の主催者です。先に別の方を主催者にしてください。',
  },
};
