import { parseProblem } from './parse.js';

const valid = {
  format: 1,
  slotMinutes: 5,
  days: [[0, 12]],
  participants: [
    { id: 'a', available: [[0, 12]] },
    { id: 'b', available: [[0, 12]], busy: [[3, 4, null]], bufferSlots: 1, maxMeetingsPerDay: 2 },
  ],
  rooms: [{ id: 'r', count: 2, available: [[0, 12]], zone: 'A' }],
  interpreters: [{ id: 'i', pairs: ['vi-ja'], available: [[0, 12]], maxStretchSlots: 6 }],
  meetings: [
    {
      ...{ id: 'm', parties: ['a', 'b'], durationSlots: 2, priority: 5, rooms: ['r'], interpretation: ['vi-ja'] },
      ...{ windows: [[0, 12]], before: ['n'], pinned: { start: 4, room: 'r', roomUnit: 1 } },
    },
    {
      ...{ id: 'n', parties: ['a', 'b'], durationSlots: 2, priority: 5, rooms: ['r'] },
      previous: { start: 8, room: 'r', roomUnit: 0, interpreters: [{ interpreter: 'i', unit: 0 }], movePrice: 3 },
    },
  ],
  transfers: [['A', 'B', 2]],
  gaps: { measure: 'slots', unavailableCounts: false },
};

describe('parseProblem', () => {
  it('returns a valid problem as it was given', () => {
    expect(parseProblem(valid)).toEqual({ problem: valid });
  });

  it('lists every fault with its pointer', () => {
    const broken = {
      ...valid,
      format: 2,
      participants: [{ id: 'a', available: [[5, 5]] }, { id: 'b' }],
      rooms: [{ id: 'r', available: [], 'col/our~': 'red' }],
      meetings: [{ ...valid.meetings[0], durationSlots: 0, parties: ['a'] }],
    };
    expect(parseProblem(broken)).toEqual({
      faults: [
        { pointer: '/format', message: 'must be 1' },
        { pointer: '/participants/0/available/0', message: 'must end after it starts' },
        { pointer: '/participants/1/available', message: 'is missing' },
        { pointer: '/rooms/0/col~1our~0', message: 'is not a known field' },
        { pointer: '/meetings/0/durationSlots', message: 'must be a whole number from 1 to 20000' },
        { pointer: '/meetings/0/parties', message: 'must name two or more participants' },
        { pointer: '/meetings/0/before/0', message: 'there is no meeting "n"' },
        { pointer: '/meetings/0/pinned/roomUnit', message: "must be below the room's count, 1" },
      ],
    });
  });

  it('lists names that nobody bears or that two bear', () => {
    const broken = {
      ...valid,
      rooms: [...valid.rooms, { id: 'r', available: [] }],
      meetings: [{ ...valid.meetings[0], parties: ['a', 'c'], before: ['m'], rooms: ['q'] }, valid.meetings[1]],
    };
    expect(parseProblem(broken)).toEqual({
      faults: [
        { pointer: '/rooms/1/id', message: 'the id "r" is given twice' },
        { pointer: '/meetings/0/parties/1', message: 'there is no participant "c"' },
        { pointer: '/meetings/0/rooms/0', message: 'there is no room "q"' },
        { pointer: '/meetings/0/before', message: 'a meeting cannot come before itself' },
        { pointer: '/meetings/0/pinned/roomUnit', message: "must be below the room's count, 1" },
      ],
    });
  });

  it('does not take a faulty name for one that is missing', () => {
    const broken = { ...valid, meetings: [{ ...valid.meetings[1], parties: ['a', 7], rooms: [''] }] };
    expect(parseProblem(broken)).toEqual({
      faults: [
        { pointer: '/meetings/0/parties/1', message: 'must be a text of 1 to 200 characters' },
        { pointer: '/meetings/0/rooms/0', message: 'must be a text of 1 to 200 characters' },
      ],
    });
  });

  it('takes names such as __proto__ for names, and no such member for a known field', () => {
    const participants = [...valid.participants, { id: '__proto__', available: [[0, 12]] }];
    const meetings = [{ ...valid.meetings[1], parties: ['__proto__', 'a'] }];
    const odd = { ...valid, participants, meetings };
    const withMember = JSON.parse(JSON.stringify(odd).replace('"format":1', '"format":1,"__proto__":{}')) as unknown;
    expect(parseProblem(odd)).toEqual({ problem: odd });
    expect(parseProblem(withMember)).toEqual({
      faults: [{ pointer: '/__proto__', message: 'is not a known field' }],
    });
  });

  it('tells how many faults there are beyond those it lists', () => {
    const meetings = Array.from({ length: 6000 }, (_, i) => ({ ...valid.meetings[1], id: `m${i}`, priority: -1 }));
    const result = parseProblem({ ...valid, meetings });
    expect('faults' in result && [result.faults.length, result.faults.at(-1)]).toEqual([
      5001,
      { pointer: '', message: 'and 1000 more faults' },
    ]);
  });

  it('refuses a list beyond its limit without reading it', () => {
    expect(parseProblem({ ...valid, meetings: new Array<null>(100_001).fill(null) })).toEqual({
      faults: [{ pointer: '/meetings', message: 'has 100001 entries; the limit is 100000' }],
    });
  });

  it.each([[null], [[]], ['x'], [7]])('refuses %j, which is no object', (json) => {
    expect(parseProblem(json)).toEqual({ faults: [{ pointer: '', message: 'must be an object' }] });
  });
});
