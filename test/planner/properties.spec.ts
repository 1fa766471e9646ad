/** A short form of the soak; `SOAK=1` makes it long, `SOAK_PROBLEMS` says how long, `SOAK_FROM` is the first seed. */
import type { SolveOptions } from '../../src/scheduling/index.js';
import { checkTiny } from './check.js';
import { oddProblem } from './odd-problem.js';
import { randomProblem } from './random-problem.js';
import { judge } from './referee.js';
import { solveProblem } from './solve-problem.js';

const problems = Number(process.env.SOAK_PROBLEMS ?? (process.env.SOAK === undefined ? 160 : 6000));
const from = Number(process.env.SOAK_FROM ?? 1);
const seeds = Array.from({ length: Math.ceil(problems / 2) }, (_, index) => from + index);
const minutes = 60_000 * Math.max(1, problems / 200);

describe('over random problems with every kind of constraint', () => {
  it(
    'the planner breaks no rule and tells the truth',
    () => {
      const offences = seeds.flatMap((seed) => {
        const problem = randomProblem(seed, 'small');
        const faults = judge(problem, solveProblem(problem, { seed, iterations: 1_000 }));
        return faults.map((fault) => ({ seed, ...fault }));
      });

      expect(offences).toEqual([]);
    },
    minutes,
  );

  it('nobody is left out for whom a better room of others has made a place', () => {
    const problem = randomProblem(120_046, 'small');

    expect(judge(problem, solveProblem(problem, { seed: 120_046, iterations: 1_000 }))).toEqual([]);
  });

  it(
    'its proofs and bounds stand up to brute force, and it finds nearly every best weight',
    () => {
      const verdicts = seeds.map((seed) => {
        const problem = randomProblem(seed, 'tiny');
        return { seed, ...checkTiny(problem, solveProblem(problem, { seed, iterations: 3_000 }), 4_000) };
      });
      const known = verdicts.filter((each) => each.isKnown);

      expect(verdicts.flatMap(({ seed, faults }) => faults.map((fault) => ({ seed, ...fault })))).toEqual([]);
      expect(known.length).toBeGreaterThan(seeds.length * 0.6);
      expect(known.filter((each) => each.weightMissed === 0).length).toBeGreaterThan(known.length * 0.97);
    },
    minutes,
  );

  it(
    'what nobody should send, though the format allows it, is answered as truly',
    () => {
      const offences = seeds.flatMap((seed) => {
        const problem = oddProblem(seed, 'tiny');
        const { faults } = checkTiny(problem, solveProblem(problem, { seed, iterations: 1_000 }), 4_000);
        return faults.map((fault) => ({ seed, ...fault }));
      });

      expect(offences).toEqual([]);
    },
    minutes,
  );

  it(
    'the same seed and iterations give the same bytes',
    () => {
      const [first, second] = [1, 2].map(() =>
        seeds.slice(0, 10).map((seed) => solveProblem(randomProblem(seed, 'small'), { seed, iterations: 500 })),
      );

      expect(JSON.stringify(second)).toEqual(JSON.stringify(first));
    },
    minutes,
  );

  it.each([
    ['stopped at once', (): Partial<SolveOptions> => ({ shouldStop: () => true })],
    ['cancelled at once', (): Partial<SolveOptions> => ({ isCancelled: () => true })],
    ['cancelled while it is prepared', (): Partial<SolveOptions> => ({ isCancelled: after(3) })],
    ['cancelled a little later', (): Partial<SolveOptions> => ({ isCancelled: after(40) })],
  ])(
    'a search %s still gives a schedule that keeps every rule',
    (_, budget) => {
      const offences = seeds.slice(0, 30).flatMap((seed) => {
        const problem = randomProblem(seed, 'small');
        const faults = judge(problem, solveProblem(problem, { seed, ...budget() }));
        return faults.map((fault) => ({ seed, ...fault }));
      });

      expect(offences).toEqual([]);
    },
    minutes,
  );
});

/** True from the asking after so many on. */
function after(askings: number): () => boolean {
  let asked = 0;
  return () => ++asked > askings;
}
