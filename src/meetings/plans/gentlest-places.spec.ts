import { gentlestPlaces } from './gentlest-places.js';
import type { MeetingToPlace, PlanFacts } from './plan-facts.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const span = (text: string) => {
  const [start = '', end = ''] = text.split('-');
  return { start: at(start), end: at(end) };
};
const day = [span('08:00-18:00')];
const call: MeetingToPlace = {
  ...{ id: 'call', attendeeIds: ['minister', 'governor'], durationMinutes: 90, priority: 100, roomClasses: ['VIP'] },
  ...{ interpretation: ['vi-ja'], windows: null, pinned: { start: at('14:00'), roomId: null }, announced: null },
};
const place = (id: string, roomClass = 'VIP', facts: object = {}) => ({
  ...{ id, roomId: `room of ${id}`, class: roomClass, zone: null, open: day, engaged: [] },
  ...facts,
});
const interpreter = (id: string, facts: object = {}) => ({ id, pairs: ['vi-ja'], open: day, engaged: [], ...facts });

/** An announced meeting, such as `A1 Ann 14:00-14:30`. */
function there(text: string, facts: Partial<MeetingToPlace> = {}): MeetingToPlace {
  const [roomPlaceId = '', who = '', when = ''] = text.split(' ');
  return {
    ...{
      id: text,
      attendeeIds: [],
      durationMinutes: 30,
      priority: 50,
      roomClasses: ['VIP'],
      interpretation: ['vi-ja'],
    },
    ...{ windows: null, pinned: null, announced: { ...span(when), roomPlaceId, interpreterIds: [who] } },
    ...facts,
  };
}

const facts: PlanFacts = {
  ...{ slotMinutes: 5, meetingHours: day, days: day, movePrice: 1, engagedByAttendee: new Map(), meetings: [] },
  places: [place('A1'), place('B1')],
  interpreters: [interpreter('Ann'), interpreter('Bob')],
};
const two = [there('A1 Ann 14:00-14:30'), there('A1 Ann 15:00-15:30')];

describe('gentlestPlaces', () => {
  it.each<[string, MeetingToPlace[], Partial<PlanFacts>, string | undefined]>([
    ['takes the room and the interpreter who are free', [call, ...two], {}, 'B1 Bob'],
    [
      'takes whom the fewest wait for, both together: who serves in that room gives way anyway',
      [call, there('A1 Ann 14:00-15:30'), there('B1 Bob 14:00-14:30'), there('B1 Bob 15:00-15:30')],
      {},
      'A1 Ann',
    ],
    [
      'counts those once whose people sit in it',
      [call, there('A1 Ann 14:00-14:30', { attendeeIds: ['minister'] }), there('B1 Bob 14:00-14:30')],
      {},
      'A1 Ann',
    ],
    [
      'takes whose meetings somebody else can interpret rather than whose nobody can',
      [
        ...[call, there('S1 Ann 14:00-15:30'), there('S2 Bob 14:30-15:00'), there('S3 Bob 15:00-15:30')],
        there('S4 Cho 14:00-14:30', { interpretation: ['en-vi'] }),
      ],
      { interpreters: [interpreter('Ann'), interpreter('Bob'), interpreter('Cho', { pairs: ['vi-ja', 'en-vi'] })] },
      'A1 Bob',
    ],
    [
      'of as many lets the lighter ones give way',
      [call, there('A1 Ann 14:00-14:30', { priority: 60 }), there('B1 Bob 14:00-14:30', { priority: 59 })],
      {},
      'B1 Bob',
    ],
    [
      'lets none give way that must be where it is, as long as others can',
      [call, there('A1 Ann 14:00-14:30', { pinned: { start: at('14:00'), roomId: null } }), ...two.map((one) => ({ ...one, announced: one.announced && { ...one.announced, roomPlaceId: 'B1', interpreterIds: ['Bob'] } }))], // prettier-ignore
      {},
      'B1 Bob',
    ],
    ['does not care for what is over when it begins', [call, there('A1 Ann 13:30-14:00')], {}, 'A1 Ann'],
    [
      'of two classes that disturb alike takes the better one',
      [{ ...call, roomClasses: ['SALON', 'VIP'] }, there('A1 Ann 09:00-09:30')],
      { places: [place('A1'), place('S1', 'SALON')] },
      'S1 Ann',
    ],
    [
      'stays in its room when it has one',
      [{ ...call, pinned: { start: at('14:00'), roomId: 'room of A1' } }, ...two],
      {},
      'A1 Ann',
    ],
    [
      'leaves out who is engaged in something that stays, is not there, or speaks other languages',
      [call, ...two],
      {
        places: [place('A1'), place('B1', 'VIP', { engaged: [span('15:00-16:00')] })],
        interpreters: [interpreter('Ann'), interpreter('Bob', { open: [span('08:00-15:00')] }), interpreter('Cho', { pairs: ['en-ja'] })], // prettier-ignore
      },
      'A1 Ann',
    ],
    ['says nothing where nobody can make room', [call, ...two], { interpreters: [] }, undefined],
    ['says nothing of one that is not bound to a time', [{ ...call, pinned: null }, ...two], {}, undefined],
    ['says nothing where nothing is announced', [call], {}, undefined],
  ])('%s', (_what, meetings, overrides, expected) => {
    const found = gentlestPlaces({ ...facts, ...overrides, meetings }).get('call');
    expect(found && `${found.placeId} ${found.interpreterIds.join()}`).toBe(expected);
  });

  it('gives two of the same time different places and interpreters', () => {
    const meetings = [call, { ...call, id: 'other' }, there('A1 Ann 14:00-14:30')];
    const found = gentlestPlaces({ ...facts, meetings });
    expect([...found]).toEqual([
      ['call', { placeId: 'B1', interpreterIds: ['Bob'] }],
      ['other', { placeId: 'A1', interpreterIds: ['Ann'] }],
    ]);
  });
});
