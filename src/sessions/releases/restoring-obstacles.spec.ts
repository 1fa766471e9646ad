import { aSession, aSpeaker } from '../../../test/agenda/agendas.js';
import { obstaclesTo, type Today } from './restoring-obstacles.js';

const today: Today = {
  roomCodes: new Set(['HALL']),
  comingIds: new Set(['p1']),
  confidentialCodes: new Set(['SECRET']),
  days: { start: new Date('2025-11-24T17:00:00Z'), end: new Date('2025-11-26T17:00:00Z') },
};

describe('obstaclesTo', () => {
  const cases: [string, Parameters<typeof aSession>[0], object[]][] = [
    ['has none for what is all there', { speakers: [aSpeaker('p1', 'Anna')] }, []],
    ['has none for who was erased', { speakers: [aSpeaker(null, '—')] }, []],
    [
      'names who does not come any more, once',
      {
        speakers: [aSpeaker('p2', 'Binh')],
        presentations: [{ title: { en: 'Talk' }, minutes: 9, speaker: { en: 'Binh' }, speakerId: 'p2' }],
      },
      [{ session: 'S-01', reason: 'person-gone', what: 'p2' }],
    ],
    [
      'names a room that is gone',
      { room: { code: 'TENT', name: {} } },
      [{ session: 'S-01', reason: 'room-gone', what: 'TENT' }],
    ],
    [
      'keeps a secret that was none before',
      { code: 'SECRET' },
      [{ session: 'SECRET', reason: 'confidential', what: null }],
    ],
    [
      'finds a time outside the forum’s days',
      { end: '2025-11-27T00:01:00+07:00' },
      [{ session: 'S-01', reason: 'outside-forum', what: null }],
    ],
  ];

  it.each(cases)('%s', (_sentence, session, expected) => {
    expect(obstaclesTo([aSession(session)], today)).toEqual(expected);
  });
});
