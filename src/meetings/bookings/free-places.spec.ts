import type { BookablePlace } from '../../forums/bookable-places.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import type { Interval } from '../../shared/time/interval.js';
import { during, fewOf, lookAt, mayBe, startsWithin, type PlaceFacts, type PlaceWish } from './free-places.js';

const at = (time: string) => new Date(`2025-11-25T${time}:00Z`);
const from = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });
const day = from('08:00', '18:00');
const place = (placeId: string, roomClass = 'SALON'): BookablePlace => ({
  ...{ placeId, roomId: `room-${placeId}`, roomCode: placeId, roomName: {}, class: roomClass, zone: null },
  ...{ capacity: 4, seats: 4, layout: null, equipment: [], hasParts: false, openingHours: [day] },
});
const busy = (subjectId: string, when: Interval): [string, BusyInterval[]] => [
  subjectId,
  [{ subjectId, ...when, reason: 'session', sourceId: 's', isConfidential: false }],
];
const interpreter = (id: string, ...pairs: string[]) => ({ id, pairs, open: [day] });
const facts = (changes: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...{ places: [place('s1'), place('v1', 'VIP'), place('s2')], interpreters: [interpreter('i1', 'vi-ja')] },
  ...{ engagements: new Map(), ways: { transfers: [], zoneBySource: new Map() }, ...changes },
});
const wish: PlaceWish = {
  parties: [
    { delegationId: 'A', attendeeIds: ['a'] },
    { delegationId: 'B', attendeeIds: ['b', 'c'] },
  ],
  ...{ durationMinutes: 30, interpretation: ['vi-ja'], roomClasses: ['VIP', 'SALON'], windows: null, equipment: null },
  roomId: null,
};
const nine = during(at('09:00'), 30);
const placeIds = ({ places }: ReturnType<typeof lookAt>) => places.map(({ placeId }) => placeId);

describe('lookAt', () => {
  it('finds rooms of the best class first, and an interpreter', () => {
    const found = lookAt(facts(), wish, nine);
    expect([placeIds(found), found.interpreters, found.hindrances]).toEqual([
      ['v1', 's1', 's2'],
      [{ interpreterId: 'i1', pair: 'vi-ja' }],
      [],
    ]);
    expect(placeIds(lookAt(facts(), wish, nine, 1))).toEqual(['v1', 's2', 's1']);
    const pinned = { ...wish, roomId: 'room-s2' };
    expect(placeIds(lookAt(facts(), pinned, nine))).toEqual(['s2', 'v1', 's1']);
    expect(placeIds(lookAt(facts(), { ...pinned, roomClasses: ['NONE'] }, nine))).toEqual(['s2']);
  });

  it('names who is engaged, whose delegation they are, and by what', () => {
    const engagements = new Map([busy('c', from('09:15', '10:00')), busy('a', from('09:30', '10:00'))]);
    expect(lookAt(facts({ engagements }), wish, nine).hindrances).toEqual([
      { what: 'people', delegationId: 'B', attendeeId: 'c', engagement: engagements.get('c')?.[0] },
    ]);
  });

  it('leaves out rooms that somebody does not reach in time, and names whose way it is when none is left', () => {
    const near = { ...place('s1'), zone: 'A' };
    const far = { ...place('s2'), zone: 'B' };
    const engagements = new Map([busy('a', from('08:00', '08:50')), busy('b', from('09:45', '10:00'))]);
    const ways = { transfers: [{ from: 'A', to: 'B', minutes: 15 }], zoneBySource: new Map([['s', 'A']]) };
    const both = lookAt(facts({ places: [far, near], engagements, ways }), wish, nine);
    expect([placeIds(both), both.hindrances]).toEqual([['s1'], []]);
    expect(lookAt(facts({ places: [far], engagements, ways }), wish, nine).hindrances).toEqual([
      { what: 'transfer', delegationId: 'A', attendeeId: 'a', engagement: engagements.get('a')?.[0], minutes: 15 },
    ]);
  });

  it.each<[string, Partial<PlaceFacts>, object, object[]]>([
    [
      'rooms are closed',
      { places: [{ ...place('s1'), openingHours: [from('09:10', '18:00')] }] },
      {},
      [{ what: 'room' }],
    ],
    ['no room is of a class', {}, { roomClasses: ['HALL'] }, [{ what: 'room' }]],
    ['rooms are taken', { places: [place('s1')], engagements: new Map([busy('s1', nine)]) }, {}, [{ what: 'room' }]],
    ['nobody interprets', { interpreters: [] }, {}, [{ what: 'interpreter', pair: 'vi-ja' }]],
    ['one cannot do two', {}, { interpretation: ['vi-ja', 'vi-ja'] }, [{ what: 'interpreter', pair: 'vi-ja' }]],
    ['who needs nobody', { interpreters: [] }, { interpretation: [] }, []],
  ])('%s', (_what, changed, wished, hindrances) => {
    expect(lookAt(facts(changed), { ...wish, ...wished }, nine).hindrances).toEqual(hindrances);
  });

  it('gives who knows two pairs to the one that nobody else knows', () => {
    const interpreters = [interpreter('both', 'vi-ja', 'ja-en'), interpreter('one', 'vi-ja')];
    const pairs = { ...wish, interpretation: ['vi-ja', 'ja-en'] };
    expect(lookAt(facts({ interpreters }), pairs, nine).interpreters).toEqual([
      { interpreterId: 'one', pair: 'vi-ja' },
      { interpreterId: 'both', pair: 'ja-en' },
    ]);
  });
});

describe('fewOf', () => {
  it('takes rooms of the best class first, each class from its turn on, and so many for each pair', () => {
    const places = [place('v1', 'VIP'), place('v2', 'VIP'), ...Array.from({ length: 12 }, (_, n) => place(`s${n}`))];
    const interpreters = [
      ...Array.from({ length: 12 }, (_, n) => interpreter(`j${n}`, 'vi-ja')),
      ...[interpreter('e', 'ja-en'), interpreter('none')],
    ];
    const few = fewOf({ places, interpreters }, { ...wish, interpretation: ['vi-ja', 'ja-en'] }, 3);
    expect(few.places.map(({ placeId }) => placeId)).toEqual(['v2', 'v1', 's3', 's4', 's5', 's6', 's7', 's8']);
    expect(few.interpreters.map(({ id }) => id)).toEqual([...['j3', 'j4', 'j5', 'j6', 'j7', 'j8', 'j9', 'j10', 'e']]);
  });
});

describe('startsWithin', () => {
  it('begins as hours do and ends before they do', () => {
    const hours = [from('08:00', '09:00'), from('13:05', '13:40'), from('17:00', '17:20')];
    expect(startsWithin(hours, wish, 15).map((start) => start.toISOString().slice(11, 16))).toEqual([
      ...['08:00', '08:15', '08:30', '13:05'],
    ]);
    const windows = [from('08:10', '08:50')];
    expect(startsWithin(hours, { ...wish, windows }, 15)).toEqual([at('08:15')]);
  });

  it('knows when a meeting may be at all', () => {
    expect([mayBe(nine, [day], null), mayBe(nine, [day], []), mayBe(nine, [from('09:00', '09:29')], null)]).toEqual([
      ...[true, false, false],
    ]);
  });
});
