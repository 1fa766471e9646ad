import { partsExpected, partsShown, readCorpus } from './corpus.js';
import { judge } from './referee.js';
import { solveProblem } from './solve-problem.js';

describe('the planner keeps the rule', () => {
  it.each(readCorpus())('$sentence', (one) => {
    const solution = solveProblem(one.problem, { seed: 1, iterations: 5_000 });
    const unplaced = Object.fromEntries(solution.unplaced.map((each) => [each.meeting, each.finding]));

    expect(judge(one.problem, solution)).toEqual([]);
    expect(partsShown(one, { ...solution, unplaced })).toEqual(partsExpected(one));
  });
});
