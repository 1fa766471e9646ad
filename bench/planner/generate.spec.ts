import { lookUp } from '../../test/planner/lookup.js';
import { brokenRules } from '../../test/planner/referee.js';
import { scoreOf } from '../../test/planner/score.js';
import { FAMILIES } from './generate.js';
import { plantedPlacements } from './planted.js';

const feasible = FAMILIES.filter(({ name }) => !/over|replan|-\d{4,}-/.test(name));

describe('the generated problems', () => {
  it.each(feasible)('hold every meeting of $name in the planted schedule', ({ make }) => {
    const plant = make(1);
    const placements = plantedPlacements(plant);

    expect(placements.length).toEqual(plant.problem.meetings.length);
    expect(brokenRules(lookUp(plant.problem), placements)).toEqual([]);
  });

  it('are the same for the same seed, and others for another', () => {
    const [family] = feasible;
    const texts = [1, 1, 2].map((seed) => JSON.stringify(family?.make(seed).problem));

    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).not.toEqual(texts[0]);
  });

  it('plant a B2B schedule without a break where none pauses', () => {
    const plant = FAMILIES[0]?.make(3) ?? never();

    expect(scoreOf(lookUp(plant.problem), plantedPlacements(plant)).gaps).toEqual(0);
  });
});

function never(): never {
  throw new Error('no families');
}
