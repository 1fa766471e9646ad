import type { shared as texts } from '../en/shared.js';

export const shared: typeof texts = {
  'validation-failed': {
    title: 'リクエストに誤りがあります',
    detail: '{{count}}件の項目を受け付けられません。各項目は "errors" に示します。',
  },
  'malformed-json': {
    title: '本文がJSONではありません',
    detail: '本文をJSONとして読み取れません。引用符、コンマ、括弧をご確認ください。',
  },
  'malformed-request': {
    title: 'リクエストを読み取れません',
    detail: 'リクエストの形式が正しくありません: {{reason}}。',
  },
  'body-too-large': {
    title: '本文が大きすぎます',
    detail: '本文が{{limitBytes}}バイトを超えています。分割してお送りください。',
  },
  'unsupported-media-type': {
    title: 'この形式には対応していません',
    detail: '本文は application/json でお送りください。',
  },
  'not-found': {
    title: '{{resource}} は見つかりません',
    detail: '該当する {{resource}} がないか、閲覧の権限がありません。',
  },
  'no-such-route': {
    title: 'このページはありません',
    detail: 'このアドレスには {{method}} に応答するものがありません。APIの説明は /docs にあります。',
  },
  'version-required': {
    title: '変更する版を指定してください',
    detail: '読み取ったETagをIf-Matchヘッダーに付けてください。',
  },
  'version-stale': {
    title: 'ほかの方が先に変更しました',
    detail: '版{{expected}}を変更しようとしていますが、現在は別の版です。再度読み取ってからご判断ください。',
  },
  'idempotency-key-reused': {
    title: 'このIdempotency-Keyは別のリクエストで使用済みです',
    detail: '新しいリクエストには新しいキーをお使いください。',
  },
  'idempotency-key-in-flight': {
    title: '同じリクエストを処理中です',
    detail: '少し待ってから、同じキーで再度お送りください。',
  },
  'too-many-requests': { title: 'リクエストが多すぎます', detail: '{{retryAfterSeconds}}秒お待ちください。' },
  'internal-error': {
    title: 'システムに障害が発生しました',
    detail: '障害は {{requestId}} として記録しました。変更は行われていません。再度お試しください。',
  },
  'run-broke-off': {
    title: '処理が中断しました',
    detail: '何度か試みましたが、そのつど中断しました。完了した分は保存されています。もう一度お申し付けください。',
  },
  unavailable: { title: '現在ご利用いただけません', detail: '少し待ってから再度お試しください。' },
  'engagement-clash': {
    title: '先約があります',
    detail: '{{count}}件の予定と重なっています。各予定は "clashes" に示します。',
  },
  'still-in-use': { title: '使用中です', detail: '{{usedBy}} が参照している間は削除できません。' },
  'illegal-transition': {
    title: '現在の状態ではできません',
    detail: '現在の状態は「{{current}}」です。{{action}} には次のいずれかの状態が必要です: {{allowed}}。',
  },
};
