/** What a refusal of `invitations` says, per code. */
export const invitations = {
  'inbound-mail-unreadable': {
    title: 'This is no mail that can be read',
    detail:
      'Send the whole mail as it came, headers first, as message/rfc822; a reply has one attendee and a known answer.',
  },
  'reply-forged': {
    title: 'The reply does not fit an invitation',
    detail:
      'Nothing was sent that it could answer, or it does not come from whom it names ({{why}}). It was not recorded.',
  },
  'reply-stale': {
    title: 'The meeting has changed since',
    detail: 'The reply answers an earlier version; the latest that was sent is {{sequence}}. It was not recorded.',
  },
  'reply-repeated': { title: 'The reply is known already', detail: 'The same reply was recorded before.' },
  'invitation-count-differs': {
    title: 'The number of messages is another one now',
    detail: 'You confirmed {{expected}} message(s), {{actual}} are held. Look again, then confirm that number.',
  },
  'invitation-not-written': {
    title: 'What this message says follows from the timetable',
    detail:
      'A message of the kind "{{kind}}" says what its calendar entry says, or the two would disagree. Change the meeting or the session, or the words of all such messages.',
  },
  'invitation-outdated': {
    title: 'Something newer was written',
    detail: 'There is a newer message about the same thing to the same mailbox. Send that one.',
  },
  'template-faulty': {
    title: 'These words cannot be kept',
    detail: 'There are {{count}} places to mend; errors names each of them.',
  },
};
