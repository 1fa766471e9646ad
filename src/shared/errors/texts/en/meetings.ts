/** What a refusal of `meetings` says, per code. */
export const meetings = {
  'meetings-refused': {
    title: 'None of the meetings was added',
    detail: '{{count}} faults were found; "faults" names each with its place. Correct them and send all again.',
  },
  'meeting-columns-missing': {
    title: 'Columns are missing',
    detail: 'The list has no columns headed {{columns}}. An export of the meetings shows how they are headed.',
  },
  'meetings-too-many': {
    title: 'Too many meetings at once',
    detail: 'A list has {{limit}} meetings at most. Send it in parts.',
  },
  'request-to-self': {
    title: 'A delegation does not meet itself',
    detail: 'Ask another delegation than the one that asks.',
  },
  'may-not-ask': {
    title: 'This meeting cannot be asked for',
    detail:
      'The rules of this forum do not let these two ask each other ({{rule}}). Write to the organisers, who may arrange it.',
  },
  'not-your-side': {
    title: 'This is for the other side',
    detail: 'Who was asked answers a request, who has asked takes it back.',
  },
  'request-open': {
    title: 'A request is open already',
    detail: 'Between these two delegations one request waits for its answer. Answer or withdraw it first.',
  },
  'requests-exhausted': {
    title: 'No more requests',
    detail: 'A delegation may have {{most}} requests open or accepted here. Withdraw one, or write to the organisers.',
  },
  'meetings-exhausted': {
    title: 'No more meetings',
    detail:
      'One of the two has the {{most}} accepted meetings that a delegation may have here. Write to the organisers.',
  },
  'days-exhausted': {
    title: 'No more meetings on that day',
    detail:
      'A delegation has at most {{most}} meetings on one day here, and one of the two has as many on {{days}}. Choose another day, or write to the organisers.',
  },
  'length-outside-rules': {
    title: 'The length is not possible here',
    detail: 'Meetings last {{shortest}} to {{longest}} minutes at this forum.',
  },
  'outside-hours': {
    title: 'There are no meetings then',
    detail: 'A meeting that begins at {{start}} would not lie within the hours in which this one may be.',
  },
  'booking-frozen': {
    title: 'It is too late for this time',
    detail: 'Within {{minutes}} minutes of its start only organisers give a meeting a place. Write to them.',
  },
  'booking-open': {
    title: 'A place is held already',
    detail: 'For this meeting a place is held. Accept it, or let it go first.',
  },
  'place-taken': {
    title: 'This place cannot be had',
    detail: 'Somebody or something is engaged then; "why" says who or what, "next" names the next free times.',
  },
  'no-room-class': {
    title: 'There are no rooms yet',
    detail: 'A meeting needs a class of room. Add rooms to the forum, or name classes in its meeting rules.',
  },
  'parties-missing': {
    title: 'Not everybody is there',
    detail:
      'A meeting starts when two of its parties have arrived and each of the others is marked; "delegations" names those who are not there.',
  },
  'meeting-not-due': {
    title: 'The meeting has not begun',
    detail: 'It is to begin at {{start}}; before that nobody has missed it.',
  },
  'meeting-not-its-day': {
    title: 'The meeting is on a later day',
    detail:
      'It is to begin at {{start}}. Look whether another line was meant; if it does take place today, an organiser moves it or begins it.',
  },
  'organisers-undo': {
    title: 'Only organisers undo this',
    detail: 'What was marked by mistake is taken back by an organiser. Call one.',
  },
  'proposal-stale': {
    title: 'The timetable has moved on since this proposal',
    detail:
      '{{count}} change(s) would be other ones by now; "changed" names each as you saw it and as it would be. Ask for a new proposal.',
  },
  'attends-already': {
    title: 'They attend already',
    detail: 'The delegate {{delegate}} comes to this meeting as it is. Name somebody else.',
  },
  'ranks-apart': {
    title: 'The ranks do not match',
    detail:
      'By the rules of this forum whoever is highest is met by rank or above; "findings" says which side is not, and what would do. Name somebody higher, or ask an organiser or protocol to waive it with "rankWaiver".',
  },
  'waiver-not-yours': {
    title: 'Only organisers and protocol waive a rank',
    detail: 'Leave out "rankWaiver", or write to the organisers.',
  },
  'party-too-few': {
    title: 'A meeting needs two parties',
    detail: 'A meeting needs at least two different delegations.',
  },
  'party-twice': {
    title: 'A party is named twice',
    detail: 'The delegation {{delegation}} stands twice in this meeting.',
  },
  'attendee-elsewhere': {
    title: 'An attendee is of another delegation',
    detail: 'The delegate {{delegate}} does not belong to the delegation {{delegation}}.',
  },
  'attendee-cancelled': {
    title: 'An attendee does not come',
    detail: 'The delegate {{delegate}} has cancelled. Name somebody else of the delegation.',
  },
  'party-without-attendee': {
    title: 'Nobody would come',
    detail: 'The delegation {{delegation}} has no head; name its attendees.',
  },
  'forum-not-ready': { title: 'The forum is not ready to be planned', detail: 'The forum still lacks: {{missing}}.' },
  'meeting-has-place': {
    title: 'The meeting has a place',
    detail: 'No. {{number}} has a place by this plan or already; fixes are for meetings without one.',
  },
  'meeting-has-no-place': {
    title: 'The meeting has no place',
    detail: 'No. {{number}} has no place that could become free. Name a meeting that has one.',
  },
  'plan-stale': {
    title: 'The timetable has moved on since this plan',
    detail:
      '{{count}} meeting(s) of the plan cannot be applied as planned; each is listed in "stale". Apply the rest with {"skipStale": true}, or run a new plan.',
  },
  'interpreter-engaged': {
    title: 'The interpreter is needed there',
    detail:
      '{{count}} things stand that the new hours or languages would not carry: {{named}}. Each is named in "engagements". Give them to somebody else first.',
  },
  'room-engaged': {
    title: 'The room is used there',
    detail:
      '{{count}} things stand that the room would not carry any more as it is to be: {{named}}. Each is named in "engagements". Move or cancel them first; if the room is lost, enter that as a disruption (POST …/disruptions).',
  },
  'searches-waiting': {
    title: 'Too many are searching',
    detail: 'Others are waiting for their search already. Please ask again in {{retryAfterSeconds}} seconds.',
  },
  'plan-overtaken': {
    title: 'The timetable has moved on since this plan was applied',
    detail:
      '{{count}} meeting(s) cannot be put back where they were: {{meetings}}. Each is listed in "stale". Put back the rest with {"skipStale": true}.',
  },
  'nothing-to-roll-back': {
    title: 'There is nothing to put back',
    detail: 'This plan changed no meeting, or was applied before it was kept where meetings had been.',
  },
};
