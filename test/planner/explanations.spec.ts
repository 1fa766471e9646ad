import { canHoldAll } from './brute-force.js';
import type { BusyInterval, Fix, Meeting, Placement, Problem } from './contract.js';
import { known, lookUp } from './lookup.js';
import { oddProblem } from './odd-problem.js';
import { placesOf } from './places.js';
import { randomProblem } from './random-problem.js';
import { judge } from './referee.js';
import { solveProblem } from './solve-problem.js';

const seeds = Array.from({ length: 60 }, (_, index) => 500 + index);
const budget = { iterations: 500 };

/** The problem with what a fix asks for. */
function mended(problem: Problem, id: string, fix: Fix): Problem {
  const better = structuredClone(problem);
  const meeting = known(lookUp(better).meetings, id);
  const end = 'start' in fix ? fix.start + meeting.durationSlots : 0;
  if (fix.kind === 'room') addRoom(better, meeting, fix.room);
  if (fix.kind === 'interpreter')
    better.interpreters.push({ id: 'one more', pairs: [fix.pair], available: better.days });
  if (fix.kind === 'window') meeting.windows?.push([fix.start, end]);
  if (fix.kind === 'accept-room') meeting.rooms.push(fix.room);
  if (fix.kind === 'time') for (const name of fix.participants) setFree(better, name, fix.start, end);
  return better;
}

function addRoom(problem: Problem, meeting: Meeting, like: string): void {
  const { zone } = known(lookUp(problem).rooms, like);
  problem.rooms.push({ id: 'one more', available: problem.days, zone });
  meeting.rooms.push('one more');
}

function setFree(problem: Problem, name: string, start: number, end: number): void {
  const participant = known(lookUp(problem).participants, name);
  participant.available.push([start, end]);
  participant.busy = participant.busy?.flatMap(([from, to, zone]) => {
    const parts: BusyInterval[] = [
      [from, Math.min(to, start), zone],
      [Math.max(from, end), to, zone],
    ];
    return parts.filter(([first, last]) => first < last);
  });
}

/** Whether a meeting may begin at `start` beside the others. */
function fitsAt(problem: Problem, others: Placement[], id: string, start: number): boolean {
  const lookup = lookUp(problem);
  return [...placesOf(lookup, others, known(lookup.meetings, id))].some((place) => place.start === start);
}

describe('what an unplaced meeting is told', () => {
  it.each(['small', 'tiny'] as const)('holds: the fix gives it a place, over %s problems', (size) => {
    const untrue = seeds.flatMap((seed) => {
      const problem = size === 'tiny' ? oddProblem(seed, size) : randomProblem(seed, size);
      const { placements, unplaced } = solveProblem(problem, { seed, ...budget });
      return unplaced.flatMap(({ meeting, finding, cheapestFix: fix }) => {
        if (fix.kind === 'none' || fix.kind === 'displace' || fix.start < 0) return [];
        const better = mended(problem, meeting, fix);
        const isTrue = fitsAt(better, placements, meeting, fix.start);
        const isTrueAlone = finding === 'proven' && fitsAt(better, [], meeting, fix.start);
        return isTrue || isTrueAlone ? [] : [{ seed, meeting, fix }];
      });
    });

    expect(untrue).toEqual([]);
  });

  it('holds: it fits when those go that would have to go, wherever the others sit', () => {
    const untrue = seeds.flatMap((seed) => {
      const problem = randomProblem(seed, 'tiny');
      const { placements, unplaced } = solveProblem(problem, { seed, ...budget });
      return unplaced.flatMap(({ meeting, cheapestFix: fix }) => {
        if (fix.kind !== 'displace') return [];
        const rest = placements.map((each) => each.meeting).filter((id) => !fix.meetings.includes(id));
        return canHoldAll(problem, [...rest, meeting], 20_000) === false ? [{ seed, meeting, fix }] : [];
      });
    });

    expect(untrue).toEqual([]);
  });

  it('is true and in order at whatever moment a search is cancelled', () => {
    const problems = seeds.slice(0, 6).map((seed) => randomProblem(seed, 'small'));
    const offences = problems.flatMap((problem) =>
      [1, 2, 3, 4, 6, 9, 14, 30].flatMap((moment) => {
        let asked = 0;
        const solution = solveProblem(problem, { seed: 1, isCancelled: () => ++asked >= moment });
        const isSeen = solution.unplaced.every((each) => each.reason !== 'cancelled');
        const faults = judge(problem, solution).filter((each) => isSeen || each.rule !== 'free-place');
        return [...faults.map(({ detail }) => detail), ...(solution.status === 'cancelled' ? [] : [solution.status])];
      }),
    );

    expect(offences).toEqual([]);
  });
});
