import { comfortOf } from './comfort.js';
import { solve } from './solve.js';
import type { Meeting, Placement, Problem } from './types.js';

/** Rooms a0, a1 (zone A) and b (zone B); interpreters of vi-ja who wish to work six slots at most without a pause. */
function aProblem(changes: Partial<Problem> = {}): Problem {
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 12], [12, 24]], // prettier-ignore
    participants: ['p', 'q', 'r', 's', 't'].map((id) => ({ id, available: [[0, 24]] })),
    rooms: [
      { id: 'a', count: 2, available: [[0, 24]], zone: 'A' },
      { id: 'b', available: [[0, 24]], zone: 'B' },
    ],
    interpreters: [{ id: 'i', pairs: ['vi-ja'], count: 2, available: [[0, 24]], maxStretchSlots: 6 }],
    meetings: ['m', 'n', 'o'].map((id) => aMeeting(id, ['p', id === 'n' ? 'r' : 'q'])),
    gaps: { measure: 'slots', unavailableCounts: false },
    ...changes,
  };
}

function aMeeting(id: string, parties: string[], changes: Partial<Meeting> = {}): Meeting {
  return { id, parties, durationSlots: 4, priority: 5, rooms: ['a', 'b'], interpretation: ['vi-ja'], ...changes };
}

function aPlacement(meeting: string, start: number, room: string, roomUnit: number, unit: number): Placement {
  return { meeting, start, end: start + 4, room, roomUnit, interpreters: [{ interpreter: 'i', unit }] };
}

describe('comfortOf', () => {
  it.each([
    ['the same room and a rested interpreter', [aPlacement('m', 0, 'a', 0, 0), aPlacement('n', 6, 'a', 0, 0)], 0, 0],
    ['another unit is another room', [aPlacement('m', 0, 'a', 0, 0), aPlacement('n', 6, 'a', 1, 0)], 1, 0],
    ['another zone counts twice', [aPlacement('m', 0, 'a', 0, 0), aPlacement('n', 6, 'b', 0, 0)], 2, 0],
    ['eight slots on end are two too many', [aPlacement('n', 4, 'a', 0, 1), aPlacement('m', 0, 'a', 0, 1)], 0, 2],
    ['two who share the work', [aPlacement('m', 0, 'a', 0, 1), aPlacement('n', 4, 'a', 0, 0)], 0, 0],
    ['a new day begins anew', [aPlacement('m', 8, 'a', 0, 0), aPlacement('n', 12, 'b', 0, 0)], 0, 0],
    ['all on end', ['m', 'n', 'o'].map((id, i) => aPlacement(id, 4 * i, 'aba'[i] ?? '', 0, 0)), 4, 6],
  ])('%s', (_, placements, roomMoves, overStretch) => {
    expect(comfortOf(aProblem(), placements)).toEqual({ roomMoves, overStretch });
  });
});

describe('a solution', () => {
  it('keeps a participant in one room and lets interpreters take turns', () => {
    const { score } = solve(aProblem(), { seed: 1, iterations: 3000 });
    expect([score.gaps, score.roomMoves, score.overStretch, score.roomRank]).toEqual([0, 0, 0, 0]);
  });

  it('begins as early as it can', () => {
    const windows: [number, number][] = [[3, 24]];
    const meetings = [aMeeting('m', ['p', 'q'], { windows }), aMeeting('n', ['r', 's'])];
    const { placements } = solve(aProblem({ meetings }), { seed: 3, iterations: 3000 });
    expect(placements.map(({ start }) => start)).toEqual([3, 0]);
  });
});
