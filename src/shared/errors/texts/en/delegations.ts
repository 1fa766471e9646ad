/** What a refusal of `delegations` says, per code. */
export const delegations = {
  'interval-backwards': {
    title: 'It ends before it starts',
    detail: '{{field}} runs from {{start}} to {{end}}; the end must come after the start.',
  },
  'unknown-reference': {
    title: 'Something named here does not exist',
    detail: '{{field}} names {{values}}, which this forum does not have.',
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
};
