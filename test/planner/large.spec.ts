import { parseProblem, problemHash } from '../../src/scheduling/index.js';
import type { Meeting, Problem } from './contract.js';
import { judge } from './referee.js';
import { solveProblem } from './solve-problem.js';

const participants = 500;
const meetings = 2000;

/** So many meetings that the planner gets ready what its answers need before it searches; the first 2,000 can be placed. */
function aLargeProblem(count = meetings): Problem {
  const available: [number, number][] = [[0, 40], [40, 80]]; // prettier-ignore
  return {
    ...{ format: 1, slotMinutes: 15, days: available },
    participants: Array.from({ length: participants }, (_, i) => ({ id: `p${i}`, available })),
    rooms: [
      { id: 'table', count: 70, available, zone: 'A' },
      { id: 'room', count: 20, available, zone: 'B' },
    ],
    interpreters: [{ id: 'i', pairs: ['vi-ja'], count: 30, available, maxStretchSlots: 8 }],
    meetings: Array.from({ length: count }, (_, i) => aMeeting(i)),
    gaps: { measure: 'slots', unavailableCounts: false },
  };
}

function aMeeting(i: number): Meeting {
  const other = (i * 7 + 1 + Math.floor(i / participants)) % (participants - 1);
  const parties = [`p${i % participants}`, `p${other < i % participants ? other : other + 1}`];
  const rooms = i % 5 === 0 ? ['room'] : ['table', 'room'];
  const meeting = { id: `m${i}`, parties, durationSlots: 2 + (i % 2), priority: 1 + (i % 9), rooms };
  return i % 3 === 0 ? { ...meeting, interpretation: ['vi-ja'] } : meeting;
}

function hashOf(problem: Problem): string {
  const parsed = parseProblem(problem);
  return 'faults' in parsed ? 'refused' : problemHash(parsed.problem);
}

describe('a large problem', () => {
  const problem = aLargeProblem();

  it.each([
    ['before it is looked at', false, 0, 'none'],
    ['while tables are built', false, 12, 'none'],
    ['while the first schedule is made', false, 60, 'some'],
    ['right after it', true, 0, 'all'],
    ['in the search', true, 200, 'all'],
  ])('is answered rightly when it is cancelled %s', (_, isScheduled, askings, howMany) => {
    let isCounting = !isScheduled;
    let asked = 0;
    const isCancelled = (): boolean => isCounting && asked++ >= askings;
    const onProgress = (): void => {
      isCounting = true;
    };
    const solution = solveProblem(problem, { seed: 1, isCancelled, onProgress });

    const placed = solution.placements.length;
    expect(solution.status).toEqual('cancelled');
    expect(placed === 0 ? 'none' : placed < meetings ? 'some' : 'all').toEqual(howMany);
    expect(solution.problemHash).toEqual(hashOf(problem));
    expect(judge(problem, solution)).toEqual([]);
  });
});
