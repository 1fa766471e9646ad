import { SampleError, type Place } from './readers.js';
import type { Delegate, SampleForum } from './types.js';

const CSV_FIRST_ROW = 2;
const JSON_FIRST_ROW = 1;

/**
 * Checks the codes by which the files of a sample name each other, and that no code is used twice.
 * @throws SampleError at the first code that names nothing or the wrong thing.
 */
export function checkLinks(sample: SampleForum): void {
  const organizations = uniqueCodes(
    'organizations.csv',
    'code',
    sample.organizations.map(({ code }) => code),
  );
  const delegations = uniqueCodes(
    'delegations.csv',
    'code',
    sample.delegations.map(({ code }) => code),
  );
  const refs = uniqueCodes(
    'delegates.csv',
    'ref',
    sample.delegates.map(({ ref }) => ref),
  );
  const rooms = uniqueCodes(
    'rooms.json',
    'code',
    sample.rooms.map(({ code }) => code),
    JSON_FIRST_ROW,
  );
  uniqueCodes(
    'interpreters.csv',
    'code',
    sample.interpreters.map(({ code }) => code),
  );
  uniqueCodes(
    'sessions.json',
    'code',
    sample.sessions.map(({ code }) => code),
    JSON_FIRST_ROW,
  );
  uniqueCodes(
    'booths.csv',
    'number',
    sample.booths.map(({ number }) => number),
  );
  uniqueCodes(
    'meetings.json',
    'code',
    sample.meetings.map(({ code }) => code),
    JSON_FIRST_ROW,
  );

  sample.delegations.forEach(({ code }, index) =>
    known(organizations, code, csvPlace('delegations.csv', index, 'code')),
  );
  sample.delegates.forEach((delegate, index) =>
    known(delegations, delegate.delegation, csvPlace('delegates.csv', index, 'delegation')),
  );
  sample.delegateBlocks.forEach(({ ref }, index) => known(refs, ref, csvPlace('delegate-blocks.csv', index, 'ref')));
  sample.booths.forEach(({ exhibitor }, index) => {
    if (exhibitor !== null) known(organizations, exhibitor, csvPlace('booths.csv', index, 'exhibitor'));
  });
  checkSessions(sample, refs, rooms);
  checkExhibition(sample, refs);
  sample.boothWaits.forEach(({ exhibitor }, index) =>
    known(organizations, exhibitor, { file: 'booth-waits.json', row: index + JSON_FIRST_ROW, column: 'exhibitor' }),
  );
  sample.rooms.forEach(({ parts = [] }, index) =>
    parts.forEach((code) => known(rooms, code, { file: 'rooms.json', row: index + JSON_FIRST_ROW, column: 'parts' })),
  );
  checkMeetings(sample, rooms);
  checkAgreements(sample, delegations);
  checkHeads(sample.delegates);
}

function checkSessions({ sessions }: SampleForum, refs: Set<string>, rooms: Set<string>): void {
  sessions.forEach(({ room, speakers, presentations, cues = [], registrations = [] }, index) => {
    const place = (column: string): Place => ({ file: 'sessions.json', row: index + JSON_FIRST_ROW, column });
    if (room !== null) known(rooms, room, place('room'));
    speakers.forEach(({ delegate }, at) => known(refs, delegate, place(`speakers[${at}].delegate`)));
    presentations.forEach(({ speaker }, at) => known(refs, speaker, place(`presentations[${at}].speaker`)));
    registrations.forEach((ref, at) => known(refs, ref, place(`registrations[${at}]`)));
    cues.forEach(({ delegate }, at) => {
      if (delegate !== undefined) known(refs, delegate, place(`cues[${at}].delegate`));
    });
  });
}

function checkExhibition({ fitOuts, visits, booths }: SampleForum, refs: Set<string>): void {
  const exhibitors = new Set(booths.flatMap(({ exhibitor }) => exhibitor ?? []));
  fitOuts.forEach(({ exhibitor, staff }, index) => {
    const place = (column: string): Place => ({ file: 'fit-outs.json', row: index + JSON_FIRST_ROW, column });
    known(exhibitors, exhibitor, place('exhibitor'));
    staff.forEach((ref, at) => known(refs, ref, place(`staff[${at}]`)));
  });
  visits.forEach(({ exhibitor, visitor }, index) => {
    const place = (column: string): Place => ({ file: 'visits.json', row: index + JSON_FIRST_ROW, column });
    known(exhibitors, exhibitor, place('exhibitor'));
    known(refs, visitor, place('visitor'));
  });
}

function checkMeetings({ meetings, delegates }: SampleForum, rooms: Set<string>): void {
  const delegationByRef = new Map(delegates.map(({ ref, delegation }) => [ref, delegation]));
  meetings.forEach(({ parties, pinned }, index) => {
    const place = (column: string): Place => ({ file: 'meetings.json', row: index + JSON_FIRST_ROW, column });
    if (pinned?.room !== undefined) known(rooms, pinned.room, place('pinned.room'));
    parties.forEach(({ delegation, attendees }, party) => {
      attendees.forEach((ref, at) => {
        if (delegationByRef.get(ref) === delegation) return;
        const problem = `expected a delegate of ${delegation}, got "${ref}"`;
        throw new SampleError(place(`parties[${party}].attendees[${at}]`), problem);
      });
    });
  });
}

function checkAgreements({ agreements, sessions }: SampleForum, delegations: Set<string>): void {
  const codes = new Set(sessions.map(({ code }) => code));
  agreements.forEach(({ parties, session }, index) => {
    const place = (column: string): Place => ({ file: 'agreements.json', row: index + JSON_FIRST_ROW, column });
    parties.forEach((code, at) => known(delegations, code, place(`parties[${at}]`)));
    if (session !== null) known(codes, session, place('session'));
  });
}

function checkHeads(delegates: Delegate[]): void {
  const headByDelegation = new Map<string, string>();
  delegates.forEach(({ ref, delegation, isHead }, index) => {
    if (!isHead) return;
    const other = headByDelegation.get(delegation);
    if (other !== undefined) throw new SampleError(csvPlace('delegates.csv', index, 'isHead'), `${other} is the head`);
    headByDelegation.set(delegation, ref);
  });
}

function uniqueCodes(file: string, column: string, codes: string[], firstRow = CSV_FIRST_ROW): Set<string> {
  const seen = new Set<string>();
  codes.forEach((code, index) => {
    if (seen.has(code)) throw new SampleError({ file, row: index + firstRow, column }, `"${code}" is there twice`);
    seen.add(code);
  });
  return seen;
}

function csvPlace(file: string, index: number, column: string): Place {
  return { file, row: index + CSV_FIRST_ROW, column };
}

function known(codes: Set<string>, code: string, place: Place): void {
  if (!codes.has(code)) throw new SampleError(place, `nothing has the code "${code}"`);
}
