/** What a refusal of `booths` says, per code. */
export const booths = {
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
};
