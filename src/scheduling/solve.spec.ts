import { solve } from './solve.js';
import type { Meeting, Problem } from './types.js';

/** Two participants who are free for ten slots, one room, one meeting; a test states what differs. */
function aProblem(changes: Partial<Problem> = {}): Problem {
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 10]],
    participants: ['a', 'b', 'c', 'd'].map((id) => ({ id, available: [[0, 10]] })),
    rooms: [{ id: 'r', count: 2, available: [[0, 10]] }],
    interpreters: [],
    meetings: [aMeeting()],
    gaps: { measure: 'slots', unavailableCounts: false },
    ...changes,
  };
}

function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  return { id: 'm', parties: ['a', 'b'], durationSlots: 3, priority: 5, rooms: ['r'], ...changes };
}

const budget = { seed: 1, iterations: 2000 };

describe('solve', () => {
  it('gives the same bytes for the same problem, seed and iterations', () => {
    const meetings = [
      aMeeting(),
      aMeeting({ id: 'n', parties: ['a', 'c'] }),
      aMeeting({ id: 'o', parties: ['b', 'c'] }),
    ];
    const problem = aProblem({ meetings });
    expect(JSON.stringify(solve(problem, budget))).toEqual(JSON.stringify(solve(problem, budget)));
  });

  it('says who has no common time', () => {
    const participants = [
      { id: 'a', available: [[0, 5]] as [number, number][] },
      { id: 'b', available: [[3, 10]] as [number, number][] },
      { id: 'c', available: [[0, 10]] as [number, number][] },
    ];
    const { unplaced } = solve(aProblem({ participants, meetings: [aMeeting({ parties: ['a', 'b', 'c'] })] }), budget);
    expect(unplaced).toEqual([
      {
        meeting: 'm',
        finding: 'proven',
        reason: 'no-common-time',
        facts: { parties: ['a', 'b'], durationSlots: 3 },
        cheapestFix: { kind: 'time', participants: ['b'], start: 2, slots: 1 },
      },
    ]);
  });

  it('keeps the weightier of two meetings that exclude each other and says what the other would displace', () => {
    const windows: [number, number][] = [[4, 8]];
    const meetings = [aMeeting({ windows }), aMeeting({ id: 'n', priority: 9, windows })];
    const { placements, unplaced } = solve(aProblem({ meetings }), budget);
    expect(placements.map((placement) => placement.meeting)).toEqual(['n']);
    expect(unplaced).toEqual([
      {
        meeting: 'm',
        finding: 'displaceable',
        reason: 'would-displace',
        facts: { start: 4, meetings: ['n'], theirPriority: 9, ownPriority: 5 },
        cheapestFix: { kind: 'displace', meetings: ['n'], priority: 9, start: 4 },
      },
    ]);
  });

  it('proves that a party has asked for more than its time holds', () => {
    const meetings = [aMeeting({ durationSlots: 6 }), aMeeting({ id: 'n', durationSlots: 6, priority: 9 })];
    expect(solve(aProblem({ meetings }), budget).unplaced).toEqual([
      {
        meeting: 'm',
        finding: 'proven',
        reason: 'party-overloaded',
        facts: { participant: 'a', askedSlots: 12, hasSlots: 6, meetings: 2 },
        cheapestFix: { kind: 'time', participants: ['a'], start: -1, slots: 6 },
      },
    ]);
  });

  it('leaves out what a pinned meeting excludes and names the pin', () => {
    const windows: [number, number][] = [[4, 8]];
    const meetings = [aMeeting({ windows, priority: 90 }), aMeeting({ id: 'n', pinned: { start: 4 } })];
    expect(solve(aProblem({ meetings }), budget).unplaced).toEqual([
      {
        meeting: 'm',
        finding: 'proven',
        reason: 'pinned-in-the-way',
        facts: { pinned: ['n'] },
        cheapestFix: { kind: 'displace', meetings: ['n'], priority: 5, start: 4 },
      },
    ]);
  });

  it('calls a schedule optimal when weight and gaps meet their bounds', () => {
    const { status, bound, score } = solve(aProblem(), budget);
    expect([status, bound.weight, bound.gaps, score.weight, score.gaps]).toEqual(['optimal', 5, 0, 5, 0]);
  });

  it('gives two meetings at the same time different units of a room', () => {
    const meetings = [aMeeting({ durationSlots: 10 }), aMeeting({ id: 'n', parties: ['c', 'd'], durationSlots: 10 })];
    const { placements } = solve(aProblem({ meetings }), budget);
    expect(placements.map((placement) => placement.roomUnit).sort()).toEqual([0, 1]);
  });

  it('keeps a pin with its room and unit', () => {
    const meetings = [aMeeting({ pinned: { start: 4, room: 'r', roomUnit: 1 } })];
    expect(solve(aProblem({ meetings }), budget).placements).toEqual([
      { meeting: 'm', start: 4, end: 7, room: 'r', roomUnit: 1, interpreters: [] },
    ]);
  });

  it('keeps an announced meeting where it was', () => {
    const previous = { start: 5, room: 'r', roomUnit: 1, movePrice: 2 };
    const { placements, score } = solve(aProblem({ meetings: [aMeeting({ previous })] }), budget);
    expect(placements).toEqual([{ meeting: 'm', start: 5, end: 8, room: 'r', roomUnit: 1, interpreters: [] }]);
    expect([score.weight, score.moved]).toEqual([5, 0]);
  });

  it('stops at once when asked to', () => {
    const solution = solve(aProblem(), { seed: 1, shouldStop: () => true });
    expect(solution.iterations).toEqual(0);
  });

  it('is cancelled for good, though it be taken back', () => {
    const statuses = Array.from({ length: 20 }, (_, n) => {
      let asked = 0;
      return solve(aProblem(), { ...budget, isCancelled: () => asked++ === n }).status;
    });
    expect(new Set(statuses)).toEqual(new Set(['cancelled']));
  });
});
