import { compile } from './model.js';
import { setsOfParty } from './party-sets.js';
import { solve } from './solve.js';
import type { Interval, Meeting, Problem } from './types.js';

/** A minister with twelve slots, others who have all day, three rooms; a test states the meetings. */
function aProblem(meetings: Meeting[], bufferSlots = 0): Problem {
  const others = ['a', 'b', 'c'].map((id) => ({ id, available: [[0, 40]] as Interval[] }));
  return {
    format: 1,
    slotMinutes: 5,
    days: [[0, 40]],
    participants: [{ id: 'minister', available: [[10, 22]], bufferSlots }, ...others],
    rooms: [{ id: 'r', count: 3, available: [[0, 40]] }],
    interpreters: [],
    meetings,
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

function aMeeting(id: string, other: string, durationSlots: number, changes: Partial<Meeting> = {}): Meeting {
  return { id, parties: ['minister', other], durationSlots, priority: 10, rooms: ['r'], ...changes };
}

function setsOf(problem: Problem): object[] {
  return setsOfParty(compile(problem), 0).map(({ meetings, most }) => ({
    meetings: meetings.map((m) => problem.meetings[m]?.id),
    most,
  }));
}

describe('the sets of meetings a party cannot have all of', () => {
  it('are none where all fit', () => {
    expect(setsOf(aProblem([aMeeting('m', 'a', 6), aMeeting('n', 'b', 6)]))).toEqual([]);
  });

  it('are two where the buffer between them no longer fits', () => {
    const sets = setsOf(aProblem([aMeeting('m', 'a', 6), aMeeting('n', 'b', 6)], 1));
    expect(sets).toEqual([{ meetings: ['m', 'n'], most: 1 }]);
  });

  it('hold all others that let no more be met', () => {
    const sets = setsOf(aProblem([aMeeting('m', 'a', 9), aMeeting('n', 'b', 9), aMeeting('o', 'c', 4)]));
    expect(sets).toEqual([{ meetings: ['m', 'n', 'o'], most: 1 }]);
  });

  it('know in which windows meetings lie', () => {
    const windows: Interval[] = [[10, 18]];
    const sets = setsOf(aProblem([aMeeting('m', 'a', 5, { windows }), aMeeting('n', 'b', 5, { windows })]));
    expect(sets).toEqual([{ meetings: ['m', 'n'], most: 1 }]);
  });
});

describe('the bound on weight', () => {
  it('counts one of two meetings that a party cannot both have', () => {
    const problem = aProblem([aMeeting('m', 'a', 12, { priority: 60 }), aMeeting('n', 'b', 4, { priority: 100 })]);
    const { bound, status } = solve(problem, { seed: 1, iterations: 2000 });
    expect([bound.weight, status]).toEqual([100, 'optimal']);
  });

  it('leaves out what a pinned meeting excludes, though two others are pinned to one time', () => {
    const pinned = { start: 30 };
    const rivals = ['b', 'c'].map((other) => aMeeting(other, other, 4, { parties: ['a', other], pinned }));
    const sure = aMeeting('sure', 'b', 4, { priority: 1, pinned: { start: 12 } });
    const problem = aProblem([...rivals, sure, aMeeting('m', 'c', 9)]);
    const { bound, score } = solve(problem, { seed: 1, iterations: 2000 });
    expect([bound.weight, score.weight]).toEqual([11, 11]);
  });
});
