/** What a refusal of `agreements` says, per code. */
export const agreements = {
  'agreement-exists': {
    title: 'This number is taken',
    detail: '{{agreement}} stands in the register of this forum already. Give another number.',
  },
  'agreement-party-twice': {
    title: 'A party stands twice',
    detail: 'A delegation can be a party of an agreement once. Leave out the second one.',
  },
  'agreement-party-unclear': {
    title: 'It is not clear who this party is',
    detail: 'Name either the delegation (delegationId) or, for somebody who sends none, a name.',
  },
  'signatory-of-another': {
    title: 'This person does not sign for that party',
    detail: 'Who signs for a delegation belongs to it. Name one of its delegates.',
  },
  'value-and-currency': {
    title: 'Value and currency belong together',
    detail: 'Send both, or neither: a value says in which money it is.',
  },
  'agreement-fixed': {
    title: 'What was cleared is not changed',
    detail:
      'The agreement is {{status}}; these fields cannot be changed any more: {{fields}}. A cleared one can be reopened first; a signed one stays as it is.',
  },
  'nobody-signs': {
    title: 'Nobody signs for a party',
    detail:
      'Party {{party}} is a delegation, and none of its delegates who come signs. Name a signatory who has not cancelled; a cleared agreement is reopened for that.',
  },
  'agreement-days-out-of-order': {
    title: 'The days are out of order',
    detail:
      'An agreement is signed first, then exchanged, then comes into force, then is followed up; none of these days lies before the one that precedes it.',
  },
};
