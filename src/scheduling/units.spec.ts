import { solve } from './solve.js';
import type { Meeting, Pin, Problem, Score } from './types.js';

/** Rooms a0, a1 (zone A) and b (zone B); `interpreters` of vi-ja who wish to work six slots at most without a pause. */
function aProblem(meetings: Meeting[], interpreters = 2): Problem {
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 12], [12, 24]], // prettier-ignore
    participants: ['p', 'q', 'r', 's', 't'].map((id) => ({ id, available: [[0, 24]] })),
    rooms: [
      { id: 'a', count: 2, available: [[0, 24]], zone: 'A' },
      { id: 'b', available: [[0, 24]], zone: 'B' },
    ],
    interpreters: [{ id: 'i', pairs: ['vi-ja'], count: interpreters, available: [[0, 24]], maxStretchSlots: 6 }],
    meetings,
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

function aMeeting(id: string, parties: string[], changes: Partial<Meeting> = {}): Meeting {
  return { id, parties, durationSlots: 4, priority: 5, rooms: ['a', 'b'], interpretation: ['vi-ja'], ...changes };
}

/** Meetings of p, every second one with q, where they are pinned. */
function pinned(...pins: Pin[]): Meeting[] {
  return pins.map((pin, i) => aMeeting(`m${i}`, ['p', i % 2 === 0 ? 'q' : 'r'], { pinned: pin }));
}

const a0 = (start: number): Pin => ({ start, room: 'a', roomUnit: 0 });
const a1 = (start: number): Pin => ({ start, room: 'a', roomUnit: 1 });
const b = (start: number): Pin => ({ start, room: 'b' });

describe('what units ask of people', () => {
  it.each([
    ['the same room and a rested interpreter', [a0(0), a0(6)], 1, 0, 0],
    ['another unit is another room', [a0(0), a1(6)], 1, 1, 0],
    ['another zone counts twice', [a0(0), b(6)], 1, 2, 0],
    ['eight slots on end are two too many', [a0(4), a0(0)], 1, 0, 2],
    ['two who share the work', [a0(0), a0(4)], 2, 0, 0],
    ['a new day begins anew', [a0(8), b(12)], 1, 0, 0],
    ['all on end', [a0(0), b(4), a0(8)], 1, 4, 6],
  ])('%s', (_, pins, interpreters, roomMoves, overStretch) => {
    const { score } = solve(aProblem(pinned(...pins), interpreters), { seed: 1, iterations: 0 });
    expect(score).toMatchObject({ placed: pins.length, roomMoves, overStretch } satisfies Partial<Score>);
  });

  it('a night is no work: who worked last goes on in the morning', () => {
    const { placements } = solve(aProblem(pinned(a0(4), a0(8), a0(12))), { seed: 1, iterations: 0 });
    const [, evening, morning] = placements.map(({ interpreters }) => interpreters);
    expect(morning).toEqual(evening);
  });
});

describe('a solution', () => {
  it('keeps a participant in one room and lets interpreters take turns', () => {
    const meetings = ['m', 'n', 'o'].map((id) => aMeeting(id, ['p', id === 'n' ? 'r' : 'q']));
    const { score } = solve(aProblem(meetings), { seed: 1, iterations: 3000 });
    expect([score.gaps, score.roomMoves, score.overStretch, score.roomRank]).toEqual([0, 0, 0, 0]);
  });

  it('begins as early as it can', () => {
    const windows: [number, number][] = [[3, 24]];
    const meetings = [aMeeting('m', ['p', 'q'], { windows }), aMeeting('n', ['r', 's'])];
    const { placements } = solve(aProblem(meetings), { seed: 3, iterations: 3000 });
    expect(placements.map(({ start }) => start)).toEqual([3, 0]);
  });
});
