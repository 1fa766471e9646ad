/** What a refusal of `sessions` says, per code. */
export const sessions = {
  'paper-too-large': {
    title: 'The paper is too large',
    detail: 'A paper has {{limitMegabytes}} MB at most. Make the PDF smaller, or send it in parts.',
  },
  'paper-not-pdf': {
    title: 'The file is not a PDF',
    detail: 'Its content is not that of a whole PDF, whatever it is called. Save the paper as PDF and send it again.',
  },
  'paper-name-unfit': {
    title: 'The name of the file cannot be used',
    detail:
      'It ends in .pdf, does not begin with a dot, has 200 characters at most, and none of \\ / : * ? " < > | nor invisible ones. Rename the file and send it again.',
  },
  'papers-full': {
    title: 'The session has enough papers',
    detail: 'A session has {{most}} papers at most. Take one away first.',
  },
  'cues-full': { title: 'The run sheet is full', detail: 'A session has {{most}} cues at most. Remove some first.' },
  'order-incomplete': {
    title: 'The speaking order is not complete',
    detail:
      'Name everybody who speaks in this session once, and nobody else. Missing: {{missing}}. Not speaking here: {{unknown}}.',
  },
  'seats-taken': {
    title: 'No seat is free',
    detail: 'All seats of session {{session}} are taken. Send "waits": true to stand in line.',
  },
  'seats-not-limited': {
    title: 'Nobody registers for this session',
    detail: 'The seats of session {{session}} are not limited; come without registering.',
  },
  'session-over': {
    title: 'The session is over',
    detail: 'Session {{session}} has ended; its seats are given no more.',
  },
  'seat-quota-reached': {
    title: 'The delegation has all the seats it may have',
    detail: 'A delegation may have {{quota}} seat(s) in session {{session}}. Release one first, or send "waits": true.',
  },
  'has-seat': {
    title: 'The delegate is registered already',
    detail: 'A delegate has one seat in a session, or one place in its line.',
  },
  'seats-in-use': {
    title: 'More seats are taken',
    detail: 'More than {{seats}} seat(s) are taken or on offer. Release some first.',
  },
  'speaker-cancelled': {
    title: 'Somebody on the stage does not come',
    detail: 'The delegate {{delegate}} has cancelled. Name somebody else for the session.',
  },
  'nothing-to-release': {
    title: 'There is nothing to release',
    detail: 'The draft agenda has no session that is public.',
  },
  'feed-link-ended': {
    title: 'This calendar address opens nothing any more',
    detail: 'The address was revoked, cut short, or its owner does not come. Ask for a new one and subscribe to that.',
  },
  'nothing-to-move': {
    title: 'There is nothing to move',
    detail: 'No session of the draft is what you described. Nothing was changed.',
  },
  'moved-outside-forum': {
    title: 'A session would leave the days of the forum',
    detail: 'The session {{session}} would no longer lie within the days of the forum. Nothing was changed.',
  },
  'release-not-restorable': {
    title: 'The agenda cannot be as it was',
    detail:
      'Release {{release}} cannot be brought back: {{count}} thing(s) stand in the way, such as a room or a person that is gone or a session that is confidential by now. Each is listed in "obstacles"; nothing was changed.',
  },
  'release-too-old': {
    title: 'This release is too old to be brought back',
    detail: 'Release {{release}} was made before releases knew who their people are. Change the draft by hand instead.',
  },
};
