import { describe, expect, it } from '@jest/globals';
import {
  compareWarnings,
  keyOf,
  warningsOf,
  type CheckedSession,
  type DraftFacts,
  type Stop,
} from './draft-warnings.js';
import { withoutChange } from './without-change.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00+07:00`);
const session = (id: string, start: string, end: string, more: Partial<CheckedSession> = {}): CheckedSession => ({
  ...{ id, code: id, kind: 'thematic', roomId: 'hall', start: at(start), end: at(end), seats: null, expected: null },
  ...{ languages: [], interpretation: [], delegateIds: ['d'], interpreterIds: [], ...more },
});
const hours = [{ start: at('08:00'), end: at('18:00') }];
/** A draft in which everybody of a session is engaged in it, as the ledger says. */
function draft(sessions: CheckedSession[], others: Stop[] = [], capacity = 100): DraftFacts {
  const stops = sessions.map(({ id: sourceId, start, end, roomId }) => ({ sourceId, start, end, roomId }));
  const ofPerson = [...stops, ...others].sort((one, other) => one.start.getTime() - other.start.getTime());
  return {
    ...{ timeZone: 'Asia/Ho_Chi_Minh', sessions, stayByDelegate: new Map(), interpreterById: new Map() },
    roomById: new Map([
      ['hall', { zone: 'EAST', capacity, openingHours: hours }],
      ['salon', { zone: 'WEST', capacity, openingHours: hours }],
    ]),
    stopsByPerson: new Map(sessions.some(({ delegateIds }) => delegateIds.includes('d')) ? [['d', ofPerson]] : []),
    transfers: [{ from: 'EAST', to: 'WEST', minutes: 30 }],
  };
}
const told = (before: DraftFacts, after: DraftFacts, changedIds: string[]) => {
  const { caused, cured } = compareWarnings(warningsOf(withoutChange(before, after, changedIds)), warningsOf(after));
  return { caused: caused.map((one) => keyOf(one).trim()), cured: cured.map((one) => keyOf(one).trim()) };
};

const [morning, noon] = [session('am', '09:00', '10:00'), session('noon', '11:00', '12:00')];
const lateIn = (other: string) => `noon transfer-too-short d ${other}`;

describe('a change of the draft among those of others', () => {
  it.each<[string, DraftFacts, DraftFacts, string[], string[], string[]]>([
    [
      'is told what it causes',
      draft([morning, noon]),
      draft([morning, { ...noon, roomId: null }]),
      ['noon'],
      ['noon room-missing'],
      [],
    ],
    [
      'is not told what another one has caused meanwhile',
      draft([morning, noon]),
      draft([{ ...morning, roomId: null }, { ...noon, title: 'new' } as CheckedSession]),
      ['noon'],
      [],
      [],
    ],
    [
      'is not told what a smaller room causes elsewhere',
      draft([morning, { ...noon, expected: 90 }]),
      draft([morning, { ...noon, expected: 90 }], [], 50),
      ['am'],
      [],
      [],
    ],
    [
      'is not told of somebody who is engaged before it since',
      draft([noon]),
      draft([noon], [{ sourceId: 'm', start: at('10:30'), end: at('10:50'), roomId: 'salon' }]),
      ['noon'],
      [],
      [],
    ],
    [
      'that adds a session is told of the way to the next one',
      draft([noon]),
      draft([session('new', '10:00', '10:45', { roomId: 'salon' }), noon]),
      ['new'],
      [lateIn('new')],
      [],
    ],
    [
      'that takes a session out is told of what that puts right, and of the way that is left',
      draft([
        session('first', '09:00', '10:35', { roomId: 'salon' }),
        session('mid', '10:40', '10:50', { roomId: 'hall', expected: 500 }),
        noon,
      ]),
      draft([session('first', '09:00', '10:35', { roomId: 'salon' }), noon]),
      ['mid'],
      [lateIn('first')],
      ['mid room-too-small', 'mid transfer-too-short d first'],
    ],
    [
      'that leaves a speaker out is told that nobody is late any more',
      draft([session('am', '09:00', '10:45', { roomId: 'salon' }), noon]),
      draft([session('am', '09:00', '10:45', { roomId: 'salon', delegateIds: ['e'] }), { ...noon, delegateIds: [] }]),
      ['noon'],
      ['noon speaker-missing'],
      [lateIn('am')],
    ],
  ])('%s', (_, before, after, changedIds, caused, cured) => {
    expect(told(before, after, changedIds)).toEqual({ caused, cured });
  });
});
