import type { sessions as texts } from '../en/sessions.js';

export const sessions: typeof texts = {
  'paper-too-large': {
    title: '資料が大きすぎます',
    detail: '資料は{{limitMegabytes}} MBまでです。PDFを小さくするか、分けて送信してください。',
  },
  'paper-not-pdf': {
    title: 'PDFファイルではありません',
    detail: 'ファイル名にかかわらず、内容が完全なPDFではありません。資料をPDF形式で保存し、もう一度送信してください。',
  },
  'paper-name-unfit': {
    title: 'このファイル名は使えません',
    detail:
      'ファイル名は.pdfで終わり、ドットで始まらず、200文字以内とし、\\ / : * ? " < > | や見えない文字を含めないでください。名前を変えて、もう一度送信してください。',
  },
  'papers-full': {
    title: '資料の数が上限に達しています',
    detail: '一つのセッションの資料は{{most}}件までです。先に一件を削除してください。',
  },
  'cues-full': {
    title: '進行台本の項目が上限に達しています',
    detail: '一つのセッションの進行項目は{{most}}件までです。先に一部を削除してください。',
  },
  'order-incomplete': {
    title: '発言順が完全ではありません',
    detail:
      'このセッションの発言者全員を一度ずつ、他の人を含めずに指定してください。不足：{{missing}}。発言者でない人：{{unknown}}。',
  },
  'seats-taken': {
    title: '空席がありません',
    detail: 'セッション{{session}}は満席です。キャンセル待ちをご希望の場合は"waits": trueを送信してください。',
  },
  'seats-not-limited': {
    title: 'このセッションは申込み不要です',
    detail: 'セッション{{session}}は席数の制限がありません。お申込みなしでご参加いただけます。',
  },
  'session-over': {
    title: 'セッションは終了しています',
    detail: 'セッション{{session}}は終了したため、お申込みを受け付けておりません。',
  },
  'seat-quota-reached': {
    title: '代表団の割当席数に達しています',
    detail:
      'セッション{{session}}では、一代表団につき{{quota}}席までです。席を一つ手放すか、"waits": trueを送信してください。',
  },
  'has-seat': {
    title: 'すでに申込み済みです',
    detail: '一つのセッションにつき、お一人様一席、またはキャンセル待ち一件までです。',
  },
  'seats-in-use': {
    title: '確保済みの席数を下回ります',
    detail: 'すでに{{seats}}席を超える席が確保または提示されています。先に席を手放してください。',
  },
  'speaker-cancelled': {
    title: '登壇者が参加を取り消しています',
    detail: '参加者 {{delegate}} は参加を取り消しています。別の方を指定してください。',
  },
  'nothing-to-release': {
    title: '公開するものがありません',
    detail: 'プログラム案に公開対象のセッションがありません。',
  },
  'feed-link-ended': {
    title: 'このカレンダーのアドレスは無効です',
    detail:
      'アドレスが取り消されたか、途中で切れているか、ご本人が参加されなくなりました。新しいアドレスを取得し、登録し直してください。',
  },
  'nothing-to-move': {
    title: '移動する行事がありません',
    detail: '下書きに、指定された条件に当てはまる行事がありません。変更は行われていません。',
  },
  'moved-outside-forum': {
    title: 'フォーラムの会期外となる行事があります',
    detail: '行事{{session}}がフォーラムの会期から外れます。変更は行われていません。',
  },
  'release-not-restorable': {
    title: 'プログラムを元に戻せません',
    detail:
      '第{{release}}回公開の内容には戻せません。会場や参加者がなくなった、行事が非公開になったなど、{{count}}件の支障があります。各支障は「obstacles」に記載しています。変更は一切行われていません。',
  },
  'release-too-old': {
    title: 'この公開は古いため元に戻せません',
    detail:
      '第{{release}}回公開は、登壇者の識別情報を保存する前に作成されたものです。下書きを手作業で修正してください。',
  },
};
