import type { forums as texts } from '../en/forums.js';

export const forums: typeof texts = {
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
  'part-has-parts': {
    title: '連結した会場を構成要素にすることはできません',
    detail: '会場の構成要素にできるのは、それ自体がほかの部屋から成らない部屋だけです。',
  },
};
