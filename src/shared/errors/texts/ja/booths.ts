import type { booths as texts } from '../en/booths.js';

export const booths: typeof texts = {
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
};
