import type { BookablePlace } from '../../forums/bookable-places.js';
import { rulesBroken, type BrokenRule, type PlannedMeeting, type RuleFacts } from './plan-rules.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const room = (placeId: string, zone: string | null, facts: Partial<BookablePlace> = {}): [string, BookablePlace] => [
  placeId,
  {
    ...{ placeId, roomId: placeId, roomCode: placeId, roomName: { en: placeId }, class: 'SALON', zone, capacity: 8 },
    ...{ seats: 8, equipment: [], layout: null, hasParts: false, openingHours: [span('08:00', '18:00')] },
    ...facts,
  },
];
const planned = (meetingId: string, roomPlaceId: string, start: string, end: string, facts = {}): PlannedMeeting => ({
  ...{ meetingId, roomPlaceId, startsAt: at(start), endsAt: at(end), isConfidential: false },
  ...{ attendeeIds: [`head of ${meetingId}`], roomClasses: ['SALON'], equipment: null },
  interpreters: [{ interpreterId: 'Ann', pair: 'vi-ja' }],
  ...facts,
});
const engaged = (start: string, end: string) => ({
  ...{ subjectId: 'head of m', ...span(start, end), reason: 'session' as const, sourceId: 's', isConfidential: false },
});
const facts: RuleFacts = {
  meetingHours: [span('08:00', '18:00')],
  transfers: [{ from: 'A', to: 'B', minutes: 10 }],
  places: new Map([room('a', 'A'), room('b', 'B')]),
  interpreters: new Map([['Ann', { pairs: ['vi-ja'], open: [span('08:00', '18:00')] }]]),
  ...{ engagements: [], zoneBySource: new Map([['s', 'B']]), bufferMinutes: 0 },
};
const met = (start: string, end: string) => ({ ...engaged(start, end), reason: 'meeting' as const, sourceId: 'other' });
const meeting = planned('m', 'a', '10:00', '10:30');

describe('rulesBroken', () => {
  it.each<[string, Partial<RuleFacts>, PlannedMeeting[], BrokenRule[]]>([
    ['nothing, as it was planned', {}, [meeting], []],
    ['the hours of the forum', { meetingHours: [span('10:15', '18:00')] }, [meeting], ['meeting-hours']],
    ['none, to the minute', { meetingHours: [span('10:00', '10:30')] }, [meeting], []],
    [
      'the hours of the room',
      { places: new Map([room('a', 'A', { openingHours: [span('08:00', '10:15')] })]) },
      [meeting],
      ['room-hours'],
    ],
    ['the class of the room', { places: new Map([room('a', 'A', { class: 'HALL' })]) }, [meeting], ['room-unsuited']],
    [
      'none where it is pinned to the room',
      { places: new Map([room('a', 'A', { class: 'HALL' })]) },
      [{ ...meeting, roomClasses: [] }],
      [],
    ],
    ['what the room must have', {}, [{ ...meeting, equipment: 'screen' }], ['room-unsuited']],
    [
      'the languages of who interprets',
      { interpreters: new Map([['Ann', { pairs: ['en-ja'], open: [span('08:00', '18:00')] }]]) },
      [meeting],
      ['interpreter-hours'],
    ],
    ['who interprets is no more', { interpreters: new Map() }, [meeting], ['interpreter-hours']],
    ['the way from what is before', { engagements: [engaged('09:00', '09:55')] }, [meeting], ['transfer']],
    ['the way to what is after', { engagements: [engaged('10:35', '11:00')] }, [meeting], ['transfer']],
    ['none where there is time', { engagements: [engaged('09:00', '09:50')] }, [meeting], []],
    [
      'the way to another meeting of the plan',
      {},
      [meeting, planned('n', 'b', '10:35', '11:00', { attendeeIds: ['head of m'] })],
      ['transfer'],
    ],
    ['the pause to a meeting', { bufferMinutes: 15, engagements: [met('10:44', '11:00')] }, [meeting], ['buffer']],
    ['none, to the minute of the pause', { bufferMinutes: 15, engagements: [met('10:45', '11:00')] }, [meeting], []],
    [
      'none to a session, which needs no pause',
      { bufferMinutes: 15, engagements: [engaged('10:42', '11:00')] },
      [meeting],
      [],
    ],
  ])('%s', (_what, overrides, meetings, expected) => {
    expect(rulesBroken(meetings, { ...facts, ...overrides }).get('m') ?? []).toEqual(expected);
  });
});
