/** What a refusal of `access` says, per code. */
export const access = {
  'not-signed-in': { title: 'Please sign in', detail: 'Send a valid token in the header "Authorization: Bearer …".' },
  'scope-missing': {
    title: 'This token may not do that',
    detail: 'The token works in this forum, but it lacks the scope: {{scopes}}. An organiser can make another one.',
  },
  'sign-in-refused': {
    title: 'The code or link does not work',
    detail: 'It is wrong, used already, or older than 15 minutes. Ask for a new one.',
  },
  'role-held': {
    title: 'The role is held already',
    detail: '{{email}} holds the role "{{role}}" like this already.',
  },
  'role-scope-differs': {
    title: 'The role is held for somebody else',
    detail: 'With the role "{{role}}" exactly these fields say for whom it is held: {{fields}}.',
  },
  'last-organiser': {
    title: 'A forum has an organiser',
    detail: 'This is the last organiser of the forum. Make somebody else an organiser first.',
  },
};
