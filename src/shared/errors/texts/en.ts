/** What a refusal says, per code. The other languages must have the same keys; the compiler checks it. */
export const en = {
  problems: {
    'erasure-too-early': {
      title: 'The delegate is still needed',
      detail:
        'This delegate is still expected in meetings ({{meetings}}) or sessions ({{sessions}}), or messages to or about them have not left ({{messages}}), or a list of delegates is being written right now ({{imports}}). Set the delegate to cancelled, which releases them from meetings and sessions, send what is held, wait for the list; then erase.',
    },
    'validation-failed': {
      title: 'The request has faults',
      detail: '{{count}} field(s) cannot be accepted; each is listed in "errors".',
    },
    'malformed-json': {
      title: 'The body is not JSON',
      detail: 'The body cannot be read as JSON. Check quotes, commas and braces.',
    },
    'malformed-request': { title: 'The request cannot be read', detail: 'The request is not well formed: {{reason}}.' },
    'body-too-large': {
      title: 'The body is too large',
      detail: 'The body is larger than {{limitBytes}} bytes. Send it in parts.',
    },
    'unsupported-media-type': {
      title: 'This media type is not understood',
      detail: 'Send the body as application/json.',
    },
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
    'not-found': {
      title: 'There is no such {{resource}}',
      detail: 'There is no such {{resource}}, or it is not open to you.',
    },
    'no-such-route': {
      title: 'There is no such page',
      detail: 'Nothing answers {{method}} at this address. The API is described at /docs.',
    },
    'version-required': {
      title: 'Say which version you are changing',
      detail: 'Send the header If-Match with the ETag that you read.',
    },
    'version-stale': {
      title: 'Somebody has changed it meanwhile',
      detail: 'You are changing version {{expected}}, but it is at another version now. Read it again, then decide.',
    },
    'idempotency-key-reused': {
      title: 'This Idempotency-Key was used for another request',
      detail: 'Use a new key for a new request.',
    },
    'idempotency-key-in-flight': {
      title: 'The same request is still being worked on',
      detail: 'Wait a moment, then send it again with the same key.',
    },
    'too-many-requests': { title: 'Too many requests', detail: 'Please wait {{retryAfterSeconds}} seconds.' },
    'internal-error': {
      title: 'Something went wrong on our side',
      detail: 'The fault is recorded under {{requestId}}. Nothing was changed; please try again.',
    },
    'run-broke-off': {
      title: 'The work broke off',
      detail:
        'It was begun several times and broke off each time. What it had finished stays; please ask for it again.',
    },
    unavailable: { title: 'Not available at the moment', detail: 'Please try again in a moment.' },
    'engagement-clash': {
      title: 'Somebody or something is already engaged',
      detail: '{{count}} engagement(s) are in the way; each is listed in "clashes".',
    },
    'interval-backwards': {
      title: 'It ends before it starts',
      detail: '{{field}} runs from {{start}} to {{end}}; the end must come after the start.',
    },
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
    'unknown-reference': {
      title: 'Something named here does not exist',
      detail: '{{field}} names {{values}}, which this forum does not have.',
    },
    'still-in-use': { title: 'It is still in use', detail: 'It cannot be removed while {{usedBy}} refer to it.' },
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
      detail:
        'A delegation may have {{most}} requests open or accepted here. Withdraw one, or write to the organisers.',
    },
    'meetings-exhausted': {
      title: 'No more meetings',
      detail:
        'One of the two has the {{most}} accepted meetings that a delegation may have here. Write to the organisers.',
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
    'illegal-transition': {
      title: 'That is not possible in this state',
      detail: 'It is "{{current}}"; {{action}} needs one of: {{allowed}}.',
    },
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
      detail:
        'A delegation may have {{quota}} seat(s) in session {{session}}. Release one first, or send "waits": true.',
    },
    'has-seat': {
      title: 'The delegate is registered already',
      detail: 'A delegate has one seat in a session, or one place in its line.',
    },
    'seats-in-use': {
      title: 'More seats are taken',
      detail: 'More than {{seats}} seat(s) are taken or on offer. Release some first.',
    },
    'booth-taken': { title: 'The booth is taken', detail: 'Booth {{booth}} is reserved already.' },
    'booths-full': { title: 'No booth is free', detail: 'No booth matching your wish is free.' },
    'exhibitor-has-booth': {
      title: 'The exhibitor has a booth already',
      detail: 'One exhibitor holds one booth. Release the other one first.',
    },
    'booth-beside-rival': {
      title: 'A rival stands beside it',
      detail:
        'Booth {{booth}} stands beside {{others}}, held by a company of the same locality that offers the same. The nearest that would do are in "allowed".',
    },
    'booth-apart-from-its-kind': {
      title: 'Cultural spaces stand together',
      detail:
        'Booth {{booth}} stands neither beside nor in the zone of the cultural spaces {{others}}. The nearest that would do are in "allowed".',
    },
    'booth-of-another-kind': {
      title: 'The booth is for other exhibitors',
      detail:
        'Booth {{booth}} is not meant for exhibitors of this kind: localities have the booths of localities, companies those of companies.',
    },
    'fit-out-closed': {
      title: 'The sheet can be changed no more',
      detail: 'The deadline was {{until}}. Please ask the organisers.',
    },
    'booth-not-reserved': {
      title: 'The booth is not reserved yet',
      detail: 'Passes are printed once the organisers have confirmed booth {{booth}}.',
    },
    'passes-empty': {
      title: 'There are no passes to print',
      detail: 'The sheet of booth {{booth}} names neither staff nor vehicles.',
    },
    'load-in-full': {
      title: 'The slot is full',
      detail: 'Dock {{dock}} takes no more exhibitors at that time. Choose another slot.',
    },
    'load-in-overlaps': { title: 'The dock has slots at that time', detail: 'Slots of dock {{dock}} may not overlap.' },
    'contact-not-shared': {
      title: 'The visitor does not share contact data',
      detail:
        'The visitor has not agreed that exhibitors get their contact data. They can do so themselves, then scan again.',
    },
    'booth-outside': {
      title: 'The booth does not lie within its hall',
      detail:
        'Booth {{booth}} does not lie within hall {{hall}}, which is {{widthMetres}} m wide and {{depthMetres}} m deep. Move it, or correct the size of the hall.',
    },
    'booth-overlaps': {
      title: 'Another booth stands there',
      detail: 'Booth {{booth}} would stand where another booth of hall {{hall}} stands. Move one of them.',
    },
    'exhibitor-waits': {
      title: 'The exhibitor is in line already',
      detail: 'An exhibitor waits in one place of the line. Leave it first to wait for something else.',
    },
    'delegation-exists': {
      title: 'This organization has a delegation here',
      detail: 'An organization sends one delegation to a forum; {{organization}} has one already.',
    },
    'field-not-yours': {
      title: 'This is not yours to change',
      detail: 'You may not set {{fields}}. Leave it out, or ask the organisers.',
    },
    'quota-exceeded': {
      title: 'The quota is used up',
      detail: '{{delegations}} may not send so many delegates. Raise the quota, or cancel somebody first.',
    },
    'two-heads': {
      title: 'A delegation has one head',
      detail: 'This delegation has a head already. Change that delegate first.',
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
    'plan-stale': {
      title: 'The timetable has moved on since this plan',
      detail:
        '{{count}} meeting(s) of the plan cannot be applied as planned; each is listed in "stale". Apply the rest with {"skipStale": true}, or run a new plan.',
    },
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
    'badge-unreadable': {
      title: 'This is not a badge of ours',
      detail:
        'What was scanned is not the code of one of our badges. Scan the code on the badge, or look the person up by name.',
    },
    'badge-not-genuine': {
      title: 'This badge was not issued here',
      detail:
        'The code looks like one of our badges, but we did not make it. Please look the person up by name and check an identity document.',
    },
    'badge-of-another-forum': {
      title: 'This badge belongs to another forum',
      detail: 'The badge is genuine, but its bearer is not a delegate of this forum.',
    },
    'badge-revoked': {
      title: 'This badge is no longer valid',
      detail: 'The badge was reported lost or replaced. Ask for the new badge, or look the person up by name.',
    },
    'delegate-cancelled': {
      title: 'This delegate has cancelled',
      detail: 'The delegate is marked as cancelled. An organiser can reinstate them first.',
    },
    'check-in-id-reused': {
      title: 'This id belongs to another check-in',
      detail: 'The device used the id {{checkIn}} for another person or place. Send it with a new id.',
    },
    'unprintable-characters': {
      title: 'Some characters cannot be printed',
      detail:
        'The font has no picture for {{characters}}. Correct the text, or print with "substitute": true to have 〓 in their place.',
    },
    'badges-used-up': {
      title: 'No more badges can be issued',
      detail: '254 badges of this delegate have been revoked; no further one can be.',
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
      detail:
        'The address was revoked, cut short, or its owner does not come. Ask for a new one and subscribe to that.',
    },
    'nothing-to-move': {
      title: 'There is nothing to move',
      detail: 'No session of the draft is what you described. Nothing was changed.',
    },
    'part-has-parts': {
      title: 'A hall cannot be a part of another',
      detail: 'A hall is made of rooms that are not made of others themselves.',
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
      detail:
        'Release {{release}} was made before releases knew who their people are. Change the draft by hand instead.',
    },
    'import-too-large': {
      title: 'The file is too large',
      detail:
        'A list may have {{limitMegabytes}} MB at most. Leave out pictures and sheets that are not needed, or send it in parts.',
    },
    'import-empty': {
      title: 'There is no list in the file',
      detail: 'No row of headings with people below it was found.',
    },
    'import-not-xlsx': {
      title: 'The file is not an Excel workbook',
      detail: 'It is called one, but it holds something else. Save the list as .xlsx or .csv and send that.',
    },
    'import-old-excel': {
      title: 'This is an old Excel file',
      detail: 'Files of the kind .xls are not read. Open it, save it as .xlsx and send that.',
    },
    'import-damaged': {
      title: 'The file is damaged',
      detail: 'It cannot be unpacked; it may have been cut short on its way. Send it again.',
    },
    'import-too-much-inside': {
      title: 'There is too much in the file',
      detail: 'Unpacked, a workbook may have {{limitMegabytes}} MB. Copy the list into a new workbook and send that.',
    },
    'import-unsafe': {
      title: 'The file is not safe to read',
      detail: 'It holds XML definitions, which no spreadsheet writes. Save the list anew and send that.',
    },
    'import-too-many-rows': {
      title: 'The list is too long',
      detail: 'A list may have {{limit}} rows at most. Send it in parts.',
    },
    'import-too-many-columns': {
      title: 'The list is too wide',
      detail: 'It has {{columns}} columns; {{limit}} are read at most. Leave out those that are not needed.',
    },
    'import-cell-far-away': {
      title: 'A cell lies far away from the list',
      detail:
        '{{cell}} holds something, beyond the {{rows}} rows and {{columns}} columns that are read. Empty it and send the list again.',
    },
    'import-encoding': {
      title: 'The characters cannot be read',
      detail: 'The file is neither UTF-8 nor Shift_JIS. Save it as "CSV UTF-8" and send that.',
    },
    'import-quotes': {
      title: 'A quotation mark is missing',
      detail: 'In row {{row}} a quotation mark opens and does not close, or stands in the middle of a cell.',
    },
    'import-too-complex': {
      title: 'The file takes too much to read',
      detail: 'It was given up. Copy the list alone, without formats, into a new workbook and send that.',
    },
    'import-columns-missing': {
      title: 'A column is missing, or was not recognised',
      detail: 'Every row needs {{missing}}. Say which column it is; if the whole list is of one delegation, name that.',
    },
    'import-busy': {
      title: 'The list is being worked on',
      detail: 'Wait for the run {{run}}, or cancel it.',
    },
    'template-faulty': {
      title: 'These words cannot be kept',
      detail: 'There are {{count}} places to mend; errors names each of them.',
    },
  },
  validation: {
    unknownField: 'This field is not known here. Remove it, or check its spelling.',
    isString: 'must be text',
    isInt: 'must be a whole number',
    isNumber: 'must be a number',
    isBoolean: 'must be true or false',
    isArray: 'must be a list',
    isObject: 'must be an object',
    isUuid: 'must be an id (UUID)',
    isEmail: 'must be one e-mail address such as name@example.org',
    isPhone: 'must be a telephone number with its country, such as +84 203 3825 000',
    isIn: 'must be one of: {{arg0}}',
    min: 'must be at least {{arg0}}',
    max: 'must be at most {{arg0}}',
    isLength: 'must have {{arg0}} to {{arg1}} characters',
    minLength: 'must have at least {{arg0}} characters',
    maxLength: 'must have at most {{arg0}} characters',
    matches: 'is not of the expected form',
    arrayMinSize: 'needs at least {{arg0}} entries',
    arrayMaxSize: 'takes at most {{arg0}} entries',
    arrayUnique: 'names something twice',
    isNotEmpty: 'must not be empty',
    isDefined: 'is missing',
    nestedValidation: 'must be an object with the documented fields',
    isTimeZone: 'must be a time zone of the IANA list, such as Asia/Ho_Chi_Minh',
    isLocalDate: 'must be a date such as 2025-11-25',
    isLocalDateTime: 'must be a local time such as 2025-11-25T08:00',
    isInstant: 'must be a time with its offset, such as 2025-11-25T08:00:00+07:00',
    isLocalizedText: 'must be text in at least one of vi, ja, en, without control characters',
    isClockTime: 'must be a time of day such as 08:30',
    isSlug: 'must be a short name of small letters, digits and hyphens, such as ha-long-2025',
    isPlainText: 'must be text without control characters',
    isUrl: 'must be an address that begins with https://',
    isLanguagePair: 'must be a pair of languages such as vi-ja',
    isCursor: 'is not a cursor that this list gave',
    isPersonName: 'must give native.family and native.given and the nativeLanguage (vi, ja or en)',
    'template-unknown-field': 'there is no field “{{arg2}}”; nearest: {{arg3}}',
    'template-unknown-placeholder':
      'line {{arg0}}, column {{arg1}}: there is no placeholder “{{arg2}}”; nearest: {{arg3}}',
    'template-unknown-tag': 'line {{arg0}}, column {{arg1}}: the tag “{{arg2}}” is not allowed; nearest: {{arg3}}',
    'template-unknown-filter': 'line {{arg0}}, column {{arg1}}: there is no filter “{{arg2}}”; nearest: {{arg3}}',
    'template-syntax':
      'line {{arg0}}, column {{arg1}}: “{{arg2}}” cannot be understood; look at brackets and closing tags',
    'template-range': 'line {{arg0}}, column {{arg1}}: a range (a..b) is not allowed',
    'template-too-long': 'longer than 10,000 characters',
    'template-line-break': 'column {{arg1}}: this field must be one line',
    'template-empty': 'with the sample values, nothing is left of it',
    'template-too-much': 'line {{arg0}}, column {{arg1}}: it takes too much to write this',
  },
};

export type Texts = typeof en;
