import { solve } from './solve.js';
import type { Meeting, Participant, Problem, Solution } from './types.js';

/** Participants a … d free for twelve slots, rooms near (zone N) and far (zone F), no meetings: a test adds what matters. */
function aProblem(changes: Partial<Problem> = {}): Problem {
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 12]],
    participants: ['a', 'b', 'c', 'd'].map((id) => aParticipant({ id })),
    rooms: [
      { id: 'near', available: [[0, 12]], zone: 'N' },
      { id: 'far', available: [[0, 12]], zone: 'F' },
    ],
    interpreters: [],
    meetings: [],
    gaps: { measure: 'slots', unavailableCounts: false },
    ...changes,
  };
}

function aParticipant(changes: Partial<Participant> = {}): Participant {
  return { id: 'a', available: [[0, 12]], ...changes };
}

function aMeeting(id: string, parties: string[], changes: Partial<Meeting> = {}): Meeting {
  return { id, parties, durationSlots: 4, priority: 5, rooms: ['near', 'far'], ...changes };
}

function placesOf({ placements }: Solution): Record<string, [number, string]> {
  return Object.fromEntries(placements.map(({ meeting, start, room }) => [meeting, [start, room]]));
}

function solved(changes: Partial<Problem>): Solution {
  return solve(aProblem(changes), { seed: 7, iterations: 3000 });
}

function busyFrom(start: number, zone: string | null): Participant[] {
  return [aParticipant({ busy: [[start, 12, zone]] }), ...['b', 'c', 'd'].map((id) => aParticipant({ id }))];
}

describe('the constraints', () => {
  it('a party keeps its buffer between two meetings, and has no gap where it needs none', () => {
    const participants = [aParticipant({ bufferSlots: 2 }), ...['b', 'c', 'd'].map((id) => aParticipant({ id }))];
    const meetings = [
      aMeeting('m', ['a', 'b'], { windows: [[0, 10]] }),
      aMeeting('n', ['a', 'c'], { windows: [[0, 10]] }),
      aMeeting('o', ['b', 'c'], { durationSlots: 2, windows: [[4, 6]] }),
    ];
    const { placements, score } = solved({ participants, meetings });
    expect(placements.map(({ start }) => start).sort((x, y) => x - y)).toEqual([0, 4, 6]);
    expect(score.gaps).toEqual(2);
  });

  it('busy time is not free, and the way from it to a room takes as long as the transfer', () => {
    const meetings = [aMeeting('m', ['a', 'b'], { windows: [[0, 8]], rooms: ['far', 'near'] })];
    const transfers: [string, string, number][] = [['N', 'F', 3]];
    expect(placesOf(solved({ participants: busyFrom(7, 'N'), meetings, transfers }))).toEqual({ m: [0, 'far'] });
    expect(placesOf(solved({ participants: busyFrom(4, 'N'), meetings, transfers }))).toEqual({ m: [0, 'near'] });
    expect(placesOf(solved({ participants: busyFrom(3, null), meetings, transfers }))).toEqual({});
  });

  it('a party has the time to walk between two of its meetings', () => {
    const meetings = [
      aMeeting('m', ['a', 'b'], { rooms: ['near'], durationSlots: 5 }),
      aMeeting('n', ['a', 'c'], { rooms: ['far'], durationSlots: 5 }),
    ];
    expect(solved({ meetings, transfers: [['N', 'F', 2]] }).score.placed).toEqual(2);
    expect(solved({ meetings, transfers: [['F', 'N', 3]] }).score.placed).toEqual(1);
  });

  it('a party meets no more often in a day than it wants to', () => {
    const participants = [aParticipant({ maxMeetingsPerDay: 1 }), ...['b', 'c', 'd'].map((id) => aParticipant({ id }))];
    const meetings = [aMeeting('m', ['a', 'b']), aMeeting('n', ['a', 'c'], { priority: 9 }), aMeeting('o', ['b', 'c'])];
    expect(Object.keys(placesOf(solved({ participants, meetings })))).toEqual(['n', 'o']);
  });

  it('a meeting that comes before another ends before that one starts', () => {
    const meetings = [
      aMeeting('m', ['a', 'b'], { before: ['n'], windows: [[2, 12]] }),
      aMeeting('n', ['c', 'd'], { windows: [[0, 10]] }),
    ];
    expect(placesOf(solved({ meetings }))).toEqual({ m: [2, 'near'], n: [6, 'near'] });
  });

  it('each language pair asked has an interpreter of its own', () => {
    const interpreters = [
      { id: 'both', pairs: ['vi-ja', 'en-ja'], available: [[0, 12]] as [number, number][] },
      { id: 'vi', pairs: ['vi-ja'], available: [[0, 5]] as [number, number][] },
    ];
    const meetings = [aMeeting('m', ['a', 'b'], { interpretation: ['vi-ja', 'en-ja'], windows: [[1, 12]] })];
    const [placement] = solved({ interpreters, meetings }).placements;
    expect(placement).toEqual({
      ...{ meeting: 'm', start: 1, end: 5, room: 'near', roomUnit: 0 },
      interpreters: [
        { interpreter: 'vi', unit: 0 },
        { interpreter: 'both', unit: 0 },
      ],
    });
  });

  it('a meeting lies in one day, though two days touch', () => {
    const windows: [number, number][] = [[2, 10]];
    const days: [number, number][] = [
      [0, 5],
      [5, 12],
    ];
    expect(placesOf(solved({ days, meetings: [aMeeting('m', ['a', 'b'], { windows })] }))).toEqual({ m: [5, 'near'] });
  });

  it('breaks are groups of idle slots, and closed slots count where the measure says so', () => {
    const participants = [
      aParticipant({ available: [[0, 4], [6, 12]] }), // prettier-ignore
      ...['b', 'c', 'd'].map((id) => aParticipant({ id })),
    ];
    const meetings = [
      aMeeting('m', ['a', 'b'], { windows: [[0, 4]] }),
      aMeeting('n', ['a', 'c'], { windows: [[8, 12]] }),
    ];
    const gaps = (measure: 'slots' | 'breaks', unavailableCounts: boolean) =>
      solved({ participants, meetings, gaps: { measure, unavailableCounts } }).score.gaps;
    expect([gaps('slots', true), gaps('slots', false), gaps('breaks', true), gaps('breaks', false)]).toEqual([
      4, 2, 1, 1,
    ]);
  });
});
