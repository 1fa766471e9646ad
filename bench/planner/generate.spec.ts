import type { Placement } from '../../test/planner/contract.js';
import { known, lookUp } from '../../test/planner/lookup.js';
import { brokenRules } from '../../test/planner/referee.js';
import { scoreOf } from '../../test/planner/score.js';
import { FAMILIES } from './generate.js';
import type { Plant } from './planted.js';

const feasible = FAMILIES.filter(({ name }) => !name.endsWith('over') && !/-\d{4,}-/.test(name));

describe('the generated problems', () => {
  it.each(feasible)('hold every meeting of $name in the planted schedule', ({ make }) => {
    const plant = make(1);
    const placements = colour(plant);

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

    expect(scoreOf(lookUp(plant.problem), colour(plant)).gaps).toEqual(0);
  });
});

/** Gives the planted meetings units, in order of time the first one free. */
function colour({ problem, places }: Plant): Placement[] {
  const busyUntil = new Map<string, number>();
  const take = (id: string, start: number, end: number): number => {
    let unit = 0;
    while ((busyUntil.get(`${id}#${unit}`) ?? 0) > start) unit++;
    busyUntil.set(`${id}#${unit}`, end);
    return unit;
  };
  const inTime = [...(places ?? [])].sort(([, a], [, b]) => a.start - b.start);
  return inTime.map(([id, { start, pools }]) => {
    const end = start + known(lookUp(problem).meetings, id).durationSlots;
    const [room = '', ...speakers] = pools;
    const interpreters = speakers.map((speaker) => ({ interpreter: speaker, unit: take(speaker, start, end) }));
    return { meeting: id, start, end, room, roomUnit: take(room, start, end), interpreters };
  });
}

function never(): never {
  throw new Error('no families');
}
