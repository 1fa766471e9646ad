import type { delegations as texts } from '../en/delegations.js';

export const delegations: typeof texts = {
  'interval-backwards': {
    title: '開始より前に終了しています',
    detail: '{{field}} は {{start}} から {{end}} までです。終了は開始より後にしてください。',
  },
  'unknown-reference': {
    title: '指定されたものが存在しません',
    detail: '{{field}} に指定された {{values}} は、このフォーラムにありません。',
  },
  'delegation-exists': {
    title: 'この機関の代表団はすでにあります',
    detail: '1つの機関がフォーラムに派遣する代表団は1つです。{{organization}} の代表団はすでにあります。',
  },
  'field-not-yours': {
    title: 'この項目は変更できません',
    detail: '{{fields}} を設定する権限がありません。この項目を外すか、主催者にお問い合わせください。',
  },
  'quota-exceeded': {
    title: '定員を超えています',
    detail:
      '代表団 {{delegations}} はこの人数を派遣できません。定員を増やすか、先にどなたかの参加を取り消してください。',
  },
  'two-heads': {
    title: '団長は1名です',
    detail: 'この代表団にはすでに団長がいます。先にその参加者を変更してください。',
  },
  'badge-unreadable': {
    title: '当システムの名札ではありません',
    detail:
      '読み取った内容は当システムの名札のコードではありません。名札のコードを読み取るか、お名前で検索してください。',
  },
  'badge-not-genuine': {
    title: '当システムが発行した名札ではありません',
    detail:
      '形式は名札のコードと同じですが、当システムが発行したものではありません。お名前で検索し、身分証明書をご確認ください。',
  },
  'badge-of-another-forum': {
    title: '別のフォーラムの名札です',
    detail: '名札は本物ですが、お持ちの方はこのフォーラムの参加者ではありません。',
  },
  'badge-revoked': {
    title: 'この名札は無効です',
    detail: '紛失の届け出があったか、再発行された名札です。新しい名札をご提示いただくか、お名前で検索してください。',
  },
  'delegate-cancelled': {
    title: 'この参加者は参加を取り消しています',
    detail: '参加者の状態が「取消」になっています。先に主催者が参加を復元してください。',
  },
  'check-in-id-reused': {
    title: 'このIDは別のチェックインのものです',
    detail: '端末がID {{checkIn}} を別の方または別の場所に使っています。新しいIDでお送りください。',
  },
  'unprintable-characters': {
    title: '印刷できない文字があります',
    detail:
      'フォントに {{characters}} がありません。文字を修正するか、"substitute": true を指定して〓に置き換えて印刷してください。',
  },
  'badges-used-up': {
    title: 'これ以上名札を発行できません',
    detail: 'この参加者の名札はすでに254枚無効にされています。これ以上は無効にできません。',
  },
  'import-too-large': {
    title: 'ファイルが大きすぎます',
    detail: '名簿は{{limitMegabytes}}MBまでです。画像や不要なシートを除くか、分割してお送りください。',
  },
  'import-empty': {
    title: 'ファイルに名簿がありません',
    detail: '見出し行とその下の参加者が見つかりません。',
  },
  'import-not-xlsx': {
    title: 'Excelブックではありません',
    detail: '名前と中身が異なります。名簿を .xlsx または .csv で保存してお送りください。',
  },
  'import-old-excel': {
    title: '旧形式のExcelファイルです',
    detail: '.xls は読み取れません。開いて .xlsx で保存し直してお送りください。',
  },
  'import-damaged': {
    title: 'ファイルが壊れています',
    detail: '展開できません。転送の途中で途切れた可能性があります。もう一度お送りください。',
  },
  'import-too-much-inside': {
    title: 'ファイルの中身が大きすぎます',
    detail: '展開後の大きさは{{limitMegabytes}}MBまでです。名簿だけを新しいブックに写してお送りください。',
  },
  'import-unsafe': {
    title: '安全に読み取れないファイルです',
    detail: '表計算ソフトが書かないXML定義が含まれています。名簿を保存し直してお送りください。',
  },
  'import-too-many-rows': {
    title: '名簿が長すぎます',
    detail: '名簿は{{limit}}行までです。分割してお送りください。',
  },
  'import-too-many-columns': {
    title: '列が多すぎます',
    detail: '{{columns}}列ありますが、読み取れるのは{{limit}}列までです。不要な列を除いてください。',
  },
  'import-cell-far-away': {
    title: '名簿から離れたセルに値があります',
    detail: '{{cell}} は読み取り範囲({{rows}}行、{{columns}}列)の外です。空にしてもう一度お送りください。',
  },
  'import-encoding': {
    title: '文字を読み取れません',
    detail: 'UTF-8でもShift_JISでもありません。「CSV UTF-8」で保存してお送りください。',
  },
  'import-quotes': {
    title: '引用符が閉じていません',
    detail: '{{row}}行目で引用符が閉じていないか、セルの途中にあります。',
  },
  'import-too-complex': {
    title: '読み取りに負荷がかかりすぎます',
    detail: '読み取りを中止しました。名簿だけを書式なしで新しいブックに写してお送りください。',
  },
  'import-columns-missing': {
    title: '必要な列がないか、判別できません',
    detail:
      '各行に {{missing}} が必要です。どの列かを指定してください。全員が同じ代表団であれば、その代表団を指定してください。',
  },
  'import-busy': {
    title: '名簿を処理中です',
    detail: '処理 {{run}} の終了を待つか、取り消してください。',
  },
};
