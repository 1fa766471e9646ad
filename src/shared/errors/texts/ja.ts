import type { Texts } from './en.js';

export const ja: Texts = {
  problems: {
    'erasure-too-early': {
      title: 'この参加者はまだ削除できません',
      detail:
        'この参加者には、今後の会談（{{meetings}}）または登壇予定のセッション（{{sessions}}）があるか、未送信のメッセージが{{messages}}件あるか、名簿を取り込み中（{{imports}}）です。参加を取消しにして予定から外し、保留中のメッセージを送信し、取込みの終了を待ってから削除してください。',
    },
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
    'interval-backwards': {
      title: '開始より前に終了しています',
      detail: '{{field}} は {{start}} から {{end}} までです。終了は開始より後にしてください。',
    },
    'outside-forum': {
      title: 'フォーラムの会期外です',
      detail: '{{field}}({{start}} – {{end}})は {{startsOn}} – {{endsOn}} の範囲内にしてください。',
    },
    'forum-exists': {
      title: 'この名称は使用済みです',
      detail: 'フォーラム「{{forum}}」はすでにあります。別の短い名称をお選びください。',
    },
    'code-exists': {
      title: 'このコードは使用済みです',
      detail: 'コード「{{taken}}」はすでにあります。別のコードをお選びください。',
    },
    'unknown-reference': {
      title: '指定されたものが存在しません',
      detail: '{{field}} に指定された {{values}} は、このフォーラムにありません。',
    },
    'still-in-use': { title: '使用中です', detail: '{{usedBy}} が参照している間は削除できません。' },
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
    'illegal-transition': {
      title: '現在の状態ではできません',
      detail: '現在の状態は「{{current}}」です。{{action}} には次のいずれかの状態が必要です: {{allowed}}。',
    },
    'paper-too-large': {
      title: '資料が大きすぎます',
      detail: '資料は{{limitMegabytes}} MBまでです。PDFを小さくするか、分けて送信してください。',
    },
    'paper-not-pdf': {
      title: 'PDFファイルではありません',
      detail:
        'ファイル名にかかわらず、内容が完全なPDFではありません。資料をPDF形式で保存し、もう一度送信してください。',
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
    'booth-taken': { title: 'このブースは予約済みです', detail: 'ブース{{booth}}はすでに予約されています。' },
    'booths-full': { title: '空きブースがありません', detail: 'ご希望に合う空きブースがありません。' },
    'exhibitor-has-booth': {
      title: 'この出展者にはすでにブースがあります',
      detail: '出展者1者につき1ブースです。先に他のブースを解放してください。',
    },
    'booth-beside-rival': {
      title: '隣に競合する出展者がいます',
      detail:
        'ブース{{booth}}の隣の{{others}}には、同じ地域・同じ分野の企業が出展しています。ご利用いただける最寄りのブースは"allowed"に示しています。',
    },
    'booth-apart-from-its-kind': {
      title: '文化スペースは隣り合わせに配置します',
      detail:
        'ブース{{booth}}は、文化スペース{{others}}の隣でも同じ区域でもありません。ご利用いただける最寄りのブースは"allowed"に示しています。',
    },
    'booth-of-another-kind': {
      title: '対象の異なるブースです',
      detail:
        'ブース{{booth}}はこの種別の出展者を対象としていません。自治体は自治体用、企業は企業用のブースをご利用ください。',
    },
    'fit-out-closed': {
      title: '出展申込内容の変更期限を過ぎています',
      detail: '期限は{{until}}でした。変更をご希望の場合は事務局までご連絡ください。',
    },
    'booth-not-reserved': {
      title: 'ブースが確定していません',
      detail: '通行証・車両証は、事務局がブース{{booth}}を確定した後に印刷できます。',
    },
    'passes-empty': {
      title: '印刷する通行証がありません',
      detail: 'ブース{{booth}}の出展申込内容に、担当者も車両番号も記入されていません。',
    },
    'load-in-full': {
      title: 'この搬入時間帯は満車です',
      detail: '搬入口{{dock}}はこの時間帯の受入れ上限に達しています。別の時間帯をお選びください。',
    },
    'load-in-overlaps': {
      title: '搬入時間帯が重なっています',
      detail: '搬入口{{dock}}の時間帯は重ねて設定できません。',
    },
    'contact-not-shared': {
      title: '連絡先の提供に同意されていません',
      detail:
        '来場者は出展者への連絡先の提供に同意していません。ご本人が同意の手続きをされた後、再度読み取ってください。',
    },
    'booth-outside': {
      title: 'ブースがホールに収まりません',
      detail:
        'ブース{{booth}}がホール{{hall}}（間口{{widthMetres}} m、奥行{{depthMetres}} m）に収まりません。位置を変えるか、ホールの寸法をご確認ください。',
    },
    'booth-overlaps': {
      title: 'その場所には別のブースがあります',
      detail: 'ブース{{booth}}の位置は、ホール{{hall}}の別のブースと重なります。どちらかの位置を変えてください。',
    },
    'exhibitor-waits': {
      title: 'この出展者はすでに順番待ちに登録されています',
      detail: '順番待ちは出展者1者につき1件です。条件を変えるには、先に現在の順番待ちを取り消してください。',
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
    'plan-stale': {
      title: 'この案の作成後に日程が変わりました',
      detail:
        '案のうち{{count}}件の会談は予定どおり適用できません。各会談は "stale" に示します。残りを {"skipStale": true} で適用するか、新しい案を作成してください。',
    },
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
    'part-has-parts': {
      title: '連結した会場を構成要素にすることはできません',
      detail: '会場の構成要素にできるのは、それ自体がほかの部屋から成らない部屋だけです。',
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
    'template-faulty': {
      title: 'この文面は保存できません',
      detail: '修正が必要な箇所が{{count}}か所あります。位置は errors に記載しています。',
    },
  },
  validation: {
    unknownField: 'この項目はここでは使えません。削除するか、つづりをご確認ください。',
    isString: '文字列で指定してください',
    isInt: '整数で指定してください',
    isNumber: '数値で指定してください',
    isBoolean: 'true または false で指定してください',
    isArray: 'リストで指定してください',
    isObject: 'オブジェクトで指定してください',
    isUuid: 'ID(UUID)で指定してください',
    isEmail: 'name@example.org のようなメールアドレスを1件指定してください',
    isPhone: '国番号付きの電話番号を入力してください(例:+81 52 123 4567)',
    isIn: '次のいずれかを指定してください: {{arg0}}',
    min: '{{arg0}}以上で指定してください',
    max: '{{arg0}}以下で指定してください',
    isLength: '{{arg0}}~{{arg1}}文字で指定してください',
    minLength: '{{arg0}}文字以上で指定してください',
    maxLength: '{{arg0}}文字以下で指定してください',
    matches: '形式が正しくありません',
    arrayMinSize: '{{arg0}}件以上必要です',
    arrayMaxSize: '{{arg0}}件以下にしてください',
    arrayUnique: '同じものが二度指定されています',
    isNotEmpty: '空にはできません',
    isDefined: '指定がありません',
    nestedValidation: '説明にある項目を持つオブジェクトで指定してください',
    isTimeZone: 'Asia/Ho_Chi_Minh のようなIANAのタイムゾーンを指定してください',
    isLocalDate: '2025-11-25 のような日付で指定してください',
    isLocalDateTime: '2025-11-25T08:00 のような現地時刻で指定してください',
    isInstant: '2025-11-25T08:00:00+07:00 のような時差付きの時刻で指定してください',
    isLocalizedText: 'vi、ja、en の少なくとも1つの文字列を、制御文字なしで指定してください',
    isClockTime: '08:30 のような時刻で指定してください',
    isSlug: 'ha-long-2025 のような小文字、数字、ハイフンの短い名称で指定してください',
    isPlainText: '制御文字を含まない文字列で指定してください',
    isUrl: 'https:// で始まるアドレスで指定してください',
    isLanguagePair: 'vi-ja のような言語の組で指定してください',
    isCursor: 'このリストが返したカーソルではありません',
    isPersonName: 'native.family、native.given と nativeLanguage(vi、ja、en)を指定してください',
    'template-unknown-field': '「{{arg2}}」という項目はありません。近いもの：{{arg3}}',
    'template-unknown-placeholder':
      '{{arg0}}行目{{arg1}}文字目：「{{arg2}}」という差し込み項目はありません。近いもの：{{arg3}}',
    'template-unknown-tag': '{{arg0}}行目{{arg1}}文字目：タグ「{{arg2}}」は使えません。近いもの：{{arg3}}',
    'template-unknown-filter': '{{arg0}}行目{{arg1}}文字目：フィルター「{{arg2}}」はありません。近いもの：{{arg3}}',
    'template-syntax': '{{arg0}}行目{{arg1}}文字目：「{{arg2}}」を解釈できません。かっこと終了タグをご確認ください。',
    'template-range': '{{arg0}}行目{{arg1}}文字目：範囲（a..b）は使えません',
    'template-too-long': '10,000文字を超えています',
    'template-line-break': '{{arg1}}文字目：この項目は1行でなければなりません',
    'template-empty': '見本の値を差し込むと文字がなくなります',
    'template-too-much': '{{arg0}}行目{{arg1}}文字目：処理の負担が大きすぎます',
  },
};
