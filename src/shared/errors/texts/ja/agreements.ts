import type { agreements as texts } from '../en/agreements.js';

export const agreements: typeof texts = {
  'agreement-exists': {
    title: 'この番号は使われています',
    detail: '{{agreement}} はこのフォーラムの登録簿に既にあります。別の番号を付けてください。',
  },
  'agreement-party-twice': {
    title: '同じ当事者が二度挙げられています',
    detail: '一つの代表団は文書の当事者として一度だけ挙げられます。二つ目を外してください。',
  },
  'agreement-party-unclear': {
    title: '当事者が誰か分かりません',
    detail: '代表団(delegationId)、または代表団を送らない当事者の場合は名称の、いずれか一方を示してください。',
  },
  'signatory-of-another': {
    title: 'この人はその当事者の署名者になれません',
    detail: '代表団のために署名するのは、その代表団の団員です。団員を指定してください。',
  },
  'value-and-currency': {
    title: '金額と通貨は一緒に示します',
    detail: '両方を送るか、どちらも送らないでください。金額には通貨が必要です。',
  },
  'agreement-fixed': {
    title: '確定した内容は変更できません',
    detail:
      '文書の状態は {{status}} です。次の項目は変更できません:{{fields}}。確定済みの文書は再開してから変更できます。署名済みの文書はそのまま残ります。',
  },
  'nobody-signs': {
    title: '署名者のいない当事者があります',
    detail:
      '{{party}} 番目の当事者は代表団ですが、出席する団員の署名者がいません。欠席でない署名者を指定してください。確定済みの文書は再開してから変更します。',
  },
  'agreement-days-out-of-order': {
    title: '日付の順序が正しくありません',
    detail: '署名、交換、発効、フォローアップの順です。どの日付も前の段階の日付より早くすることはできません。',
  },
};
