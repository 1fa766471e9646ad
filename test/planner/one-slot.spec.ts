import { checkTiny } from './check.js';
import type { Problem } from './contract.js';
import { randomProblem, type Size } from './random-problem.js';
import { judge } from './referee.js';
import { solveProblem } from './solve-problem.js';

const count = Number(process.env.SOAK_PROBLEMS ?? (process.env.SOAK === undefined ? 24 : 2000));
const seeds = Array.from({ length: count }, (_, index) => 1 + index);

/** A random problem in which every meeting lasts one slot and only hours, windows, pins and orders bind. */
function oneSlotProblem(seed: number, size: Size): Problem {
  const { transfers, interpreters, ...problem } = randomProblem(seed, size);
  const [room] = problem.rooms;
  return {
    ...problem,
    interpreters: interpreters.slice(0, 0),
    participants: problem.participants.map(({ id, available, busy }) => ({
      ...{ id, available },
      ...(busy === undefined ? {} : { busy: busy.map(([start, end]): [number, number, null] => [start, end, null]) }),
    })),
    rooms: room === undefined ? [] : [{ ...room, count: 2 }],
    meetings: problem.meetings.map(({ id, parties, priority, windows, before, pinned }) => ({
      ...{ id, parties, priority, durationSlots: 1, rooms: room === undefined ? [] : [room.id] },
      ...{ ...(windows && { windows }), ...(before && { before }), ...(pinned && { pinned: { start: pinned.start } }) },
    })),
    transfers: transfers?.slice(0, 0) ?? [],
  };
}

describe('where every meeting lasts one slot', () => {
  it('the planner breaks no rule and tells the truth', () => {
    const offences = seeds.flatMap((seed) => {
      const problem = oneSlotProblem(seed, 'small');
      return judge(problem, solveProblem(problem, { seed, iterations: 30_000 })).map((fault) => ({ seed, ...fault }));
    });

    expect(offences).toEqual([]);
  });

  it('its proofs and bounds stand up to brute force', () => {
    const verdicts = seeds.map((seed) => {
      const problem = oneSlotProblem(seed, 'tiny');
      return { seed, ...checkTiny(problem, solveProblem(problem, { seed, iterations: 30_000 }), 20_000) };
    });
    const known = verdicts.filter((each) => each.isKnown);

    expect(verdicts.flatMap(({ seed, faults }) => faults.map((fault) => ({ seed, ...fault })))).toEqual([]);
    expect(known.filter((each) => each.weightMissed === 0).length).toBeGreaterThan(known.length * 0.97);
  });
});
