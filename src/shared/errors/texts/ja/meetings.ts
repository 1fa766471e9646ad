import type { meetings as texts } from '../en/meetings.js';

export const meetings: typeof texts = {
  'meetings-refused': {
    title: '会談は一件も登録されていません',
    detail: '{{count}}件の誤りがあります。箇所は「faults」に示しています。修正の上、全件を再度お送りください。',
  },
  'meeting-columns-missing': {
    title: '列が不足しています',
    detail: '一覧に次の列がありません：{{columns}}。列の名称は、会談一覧を書き出してご確認ください。',
  },
  'meetings-too-many': {
    title: '一度に登録できる件数を超えています',
    detail: '一つの一覧に含められる会談は{{limit}}件までです。分割してお送りください。',
  },
  'request-to-self': {
    title: '自らの代表団との会談は申し込めません',
    detail: '申込元とは別の代表団を指定してください。',
  },
  'may-not-ask': {
    title: 'この会談は申し込めません',
    detail:
      'このフォーラムの規則では、両代表団の間で会談を申し込むことができません（{{rule}}）。主催者にご相談ください。',
  },
  'not-your-side': {
    title: '相手方が行う手続きです',
    detail: '回答は申込みを受けた側、取下げは申し込んだ側が行います。',
  },
  'request-open': {
    title: '回答待ちの申込みがあります',
    detail: 'この両代表団の間には回答待ちの申込みがすでに1件あります。先に回答するか、取り下げてください。',
  },
  'requests-exhausted': {
    title: '申込みの上限に達しています',
    detail:
      '回答待ちまたは受諾済みの申込みは1代表団につき{{most}}件までです。1件取り下げるか、主催者にご相談ください。',
  },
  'meetings-exhausted': {
    title: '会談数の上限に達しています',
    detail: 'いずれかの代表団の受諾済みの会談が上限の{{most}}件に達しています。主催者にご相談ください。',
  },
  'days-exhausted': {
    title: '一日の会談数の上限に達しています',
    detail:
      '一代表団の会談は一日{{most}}件までです。いずれかの代表団が{{days}}の上限に達しています。別の日をお選びいただくか、主催者にご相談ください。',
  },
  'length-outside-rules': {
    title: 'この所要時間は指定できません',
    detail: 'このフォーラムの会談は{{shortest}}分から{{longest}}分までです。',
  },
  'outside-hours': {
    title: 'その時間帯には会談を行えません',
    detail: '{{start}}に始まる会談は、この会談に認められた時間帯に収まりません。',
  },
  'booking-frozen': {
    title: 'この時刻の予約は締め切られました',
    detail: '開始の{{minutes}}分前からは、会談の場所を決められるのは事務局のみです。事務局へご連絡ください。',
  },
  'booking-open': {
    title: 'すでに仮予約があります',
    detail: 'この会談には仮予約中の場所があります。先にそれを確定するか、取り消してください。',
  },
  'place-taken': {
    title: 'この場所は予約できません',
    detail: 'その時刻にはすでに予定があります。"why"に理由を、"next"に次に空いている時刻を示します。',
  },
  'no-room-class': {
    title: '会議室がまだありません',
    detail: '会談には会議室の種別が必要です。会議室を登録するか、会談の規則で種別を指定してください。',
  },
  'parties-missing': {
    title: '出席者がそろっていません',
    detail:
      '会談は、二者以上が到着し、その他の当事者についても記録が済んだ時点で開始できます。「delegations」に未到着の代表団を示します。',
  },
  'meeting-not-due': {
    title: '会談の開始時刻前です',
    detail: '開始予定は{{start}}です。それより前に欠席と記録することはできません。',
  },
  'meeting-not-its-day': {
    title: 'この会談は後日の予定です',
    detail:
      '開始予定は{{start}}です。別の会談でないか確認してください。本日行う場合は、主催者が日時を変更するか、開始を記録します。',
  },
  'organisers-undo': {
    title: '取消しは主催者のみが行えます',
    detail: '誤って記録した内容の取消しは、主催者にご依頼ください。',
  },
  'proposal-stale': {
    title: 'この案の作成後に日程が変わりました',
    detail:
      '{{count}}件の変更が案のとおりではなくなりました。「changed」に、案の内容と現時点の内容を示します。改めて案を作成してください。',
  },
  'attends-already': {
    title: 'すでに出席者となっています',
    detail: '代表{{delegate}}は、すでにこの会談の出席者です。別の方を指定してください。',
  },
  'ranks-apart': {
    title: '双方の席次が釣り合っていません',
    detail:
      '当フォーラムの儀典規則では、最上位の出席者には同等以上の席次の方が対応することとしています。「findings」に該当する側と必要な席次を示します。より上位の方をご指名いただくか、「rankWaiver」による例外を主催者または儀典担当にご依頼ください。',
  },
  'waiver-not-yours': {
    title: '席次の例外を認められるのは主催者と儀典担当のみです',
    detail: '「rankWaiver」を省くか、主催者にご連絡ください。',
  },
  'party-too-few': { title: '会談には2者以上が必要です', detail: '会談には異なる2つ以上の代表団が必要です。' },
  'party-twice': {
    title: '同じ代表団が二度指定されています',
    detail: '代表団 {{delegation}} がこの会談に二度指定されています。',
  },
  'attendee-elsewhere': {
    title: '出席者が別の代表団に属しています',
    detail: '参加者 {{delegate}} は代表団 {{delegation}} に属していません。',
  },
  'attendee-cancelled': {
    title: '出席者が参加を取り消しています',
    detail: '参加者 {{delegate}} は参加を取り消しています。代表団の別の方を指定してください。',
  },
  'party-without-attendee': {
    title: '出席者がいません',
    detail: '代表団 {{delegation}} には団長がいません。出席者を指定してください。',
  },
  'forum-not-ready': {
    title: 'まだ日程を編成できません',
    detail: 'フォーラムに次のものが不足しています: {{missing}}。',
  },
  'meeting-has-place': {
    title: 'この会談には場所があります',
    detail: '第{{number}}号はこの案で、またはすでに場所が決まっています。対策は場所のない会談のためのものです。',
  },
  'meeting-has-no-place': {
    title: 'この会談には場所がありません',
    detail: '第{{number}}号には空けられる場所がありません。場所のある会談を選んでください。',
  },
  'plan-stale': {
    title: 'この案の作成後に日程が変わりました',
    detail:
      '案のうち{{count}}件の会談は予定どおり適用できません。各会談は "stale" に示します。残りを {"skipStale": true} で適用するか、新しい案を作成してください。',
  },
  'interpreter-engaged': {
    title: 'この通訳者には担当があります',
    detail:
      '新しい時間帯または言語では担当できないものが{{count}}件あります：{{named}}。それぞれ "engagements" に示します。先に別の方へ割り当ててください。',
  },
  'room-engaged': {
    title: 'この会場は使用予定があります',
    detail:
      '変更後の会場では行えないものが{{count}}件あります：{{named}}。それぞれ "engagements" に示します。先に移動または取り消してください。会場が使えなくなった場合は、その旨を POST …/disruptions で登録してください。',
  },
  'searches-waiting': {
    title: '検索が混み合っています',
    detail: 'ほかの検索が順番を待っています。{{retryAfterSeconds}}秒後にもう一度お試しください。',
  },
  'plan-overtaken': {
    title: 'この案の適用後に日程が変わりました',
    detail:
      '{{count}}件の会談は元に戻せません：{{meetings}}。各会談は "stale" に示します。残りを {"skipStale": true} で元に戻せます。',
  },
  'nothing-to-roll-back': {
    title: '元に戻すものがありません',
    detail: 'この案はどの会談も変更していないか、元の場所が保存されるようになる前に適用されました。',
  },
};
