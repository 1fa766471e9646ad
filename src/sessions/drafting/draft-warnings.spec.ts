import { compareWarnings, warningsOf, type CheckedSession, type DraftFacts, type Stop } from './draft-warnings.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00+07:00`);
const hours = { start: at('08:00'), end: at('18:00') };
const session = (overrides: Partial<CheckedSession> = {}): CheckedSession => ({
  ...{ id: 's', code: 'S', kind: 'thematic', roomId: 'hall', start: at('09:00'), end: at('10:00') },
  ...{ seats: null, expected: null, languages: [], interpretation: [], delegateIds: ['d'], interpreterIds: [] },
  ...overrides,
});
const facts = (sessions: CheckedSession[], overrides: Partial<DraftFacts> = {}): DraftFacts => ({
  timeZone: 'Asia/Ho_Chi_Minh',
  sessions,
  roomById: new Map([
    ['hall', { zone: 'EAST', capacity: 100, openingHours: [hours] }],
    ['salon', { zone: 'WEST', capacity: 20, openingHours: [hours] }],
    ['next', { zone: 'EAST', capacity: 20, openingHours: [hours] }],
  ]),
  stayByDelegate: new Map(),
  interpreterById: new Map([
    ['i', { pairs: ['ja-vi'], available: [hours] }],
    ['early', { pairs: ['vi-ja'], available: [{ start: at('08:00'), end: at('09:30') }] }],
  ]),
  stopsByPerson: new Map(),
  transfers: [
    { from: 'WEST', to: 'EAST', minutes: 15 },
    { from: 'EAST', to: 'EAST', minutes: 5 },
  ],
  ...overrides,
});
const told = (of: DraftFacts) =>
  warningsOf(of).map(({ code, session: { id }, subject, otherId, has, needs }) =>
    [code, id, subject, otherId, has, needs].filter((part) => part !== null).join(' '),
  );
const stop = (sourceId: string, start: string, end: string, roomId: string | null): Stop => ({
  ...{ sourceId, roomId },
  ...{ start: at(start), end: at(end) },
});
const stays = (from: string | null, until: string | null) => ({ stayByDelegate: new Map([['d', { from, until }]]) });
const stops = (...list: Stop[]) => ({ stopsByPerson: new Map([['d', list]]) });
const here = stop('s', '09:00', '10:00', 'hall');

describe('the draft', () => {
  const cases: [string, DraftFacts, string[]][] = [
    ['is in order when all is there', facts([session()]), []],
    ['needs rooms', facts([session({ roomId: null })]), ['room-missing s']],
    ['needs speakers', facts([session({ delegateIds: [] })]), ['speaker-missing s']],
    ['needs neither for a visit', facts([session({ kind: 'site-visit', roomId: null, delegateIds: [] })]), []],
    [
      'needs a room but nobody on a stage for a reception',
      facts([session({ kind: 'reception', delegateIds: [] })]),
      [],
    ],
    ['fills a room to the last chair', facts([session({ expected: 100, seats: 80 })]), []],
    ['does not hold more than are expected', facts([session({ expected: 101 })]), ['room-too-small s 100 101']],
    ['does not hold more seats', facts([session({ seats: 120, expected: 90 })]), ['room-too-small s 100 120']],
    ['may begin as the room opens', facts([session({ start: at('08:00') })]), []],
    ['is held while the room is open', facts([session({ end: at('18:01') })]), ['outside-room-hours s']],
    ['needs no interpreter for one language', facts([session({ languages: ['vi'] })]), []],
    [
      'needs an interpreter for the second language',
      facts([session({ languages: ['vi', 'ja'] })]),
      ['interpreter-missing s vi-ja'],
    ],
    [
      'has one who serves either direction',
      facts([session({ languages: ['vi', 'ja'], interpretation: ['vi-ja'], interpreterIds: ['i'] })]),
      [],
    ],
    [
      'needs one for each pair that is offered',
      facts([session({ interpretation: ['vi-ja', 'en-vi'], interpreterIds: ['i'] })]),
      ['interpreter-missing s vi-en'],
    ],
    [
      'needs one who works to the end',
      facts([session({ interpretation: ['vi-ja'], interpreterIds: ['early'] })]),
      ['interpreter-missing s vi-ja'],
    ],
    ['has people from the day they come', facts([session()], stays('2025-11-25', '2025-11-25')), []],
    ['has nobody before they come', facts([session()], stays('2025-11-26', null)), ['outside-stay s d']],
    ['has nobody after they left', facts([session()], stays(null, '2025-11-24')), ['outside-stay s d']],
    [
      'takes midnight for the day before',
      facts(
        [session({ end: new Date('2025-11-25T17:00:00Z'), roomId: null, kind: 'break' })],
        stays(null, '2025-11-25'),
      ),
      [],
    ],
    ['leaves time to go, to the minute', facts([session()], stops(here, stop('m', '10:15', '11:00', 'salon'))), []],
    [
      'does not send people off too late to a meeting',
      facts([session()], stops(here, stop('m', '10:14', '11:00', 'salon'))),
      ['transfer-too-short s d m 14 15'],
    ],
    [
      'tells of the later of two sessions',
      facts([session(), session({ id: 't' })], stops(here, stop('t', '10:00', '11:00', 'next'))),
      ['transfer-too-short t d s 0 5'],
    ],
    ['lets people stay in their room', facts([session()], stops(here, stop('m', '10:00', '11:00', 'hall'))), []],
    ['knows no way to nowhere', facts([session()], stops(here, stop('b', '10:00', '11:00', null))), []],
    [
      'is not concerned with the way from meeting to meeting',
      facts([session()], stops(stop('l', '11:00', '12:00', 'hall'), stop('m', '12:00', '13:00', 'salon'))),
      [],
    ],
  ];
  it.each(cases)('%s', (_sentence, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});

describe('a change of the draft', () => {
  it('causes what was not there and cures what is not there any more', () => {
    const before = warningsOf(facts([session({ roomId: null, expected: 30 }), session({ id: 't', delegateIds: [] })]));
    const after = warningsOf(facts([session({ roomId: 'next', expected: 30 }), session({ id: 't', delegateIds: [] })]));
    const { caused, cured } = compareWarnings(before, after);
    expect([caused.map(({ code }) => code), cured.map(({ code }) => code)]).toEqual([
      ['room-too-small'],
      ['room-missing'],
    ]);
  });
});
