/** What a refusal of `forums` says, per code. */
export const forums = {
  'outside-forum': {
    title: 'Outside the days of the forum',
    detail: '{{field}} ({{start}} – {{end}}) must lie within {{startsOn}} – {{endsOn}}.',
  },
  'forum-exists': {
    title: 'This name is taken',
    detail: 'A forum "{{forum}}" exists already. Choose another short name.',
  },
  'code-exists': {
    title: 'This code is taken',
    detail: 'There is already one with the code "{{taken}}" here. Choose another code.',
  },
  'part-has-parts': {
    title: 'A hall cannot be a part of another',
    detail: 'A hall is made of rooms that are not made of others themselves.',
  },
};
