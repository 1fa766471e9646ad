import { bestSchedule } from './brute-force.js';
import { partsExpected, partsShown, readCorpus } from './corpus.js';
import type { Solution } from './contract.js';
import { lookUp } from './lookup.js';
import { brokenRules, judge } from './referee.js';
import { scoreOf } from './score.js';

const corpus = readCorpus();

describe('the referee', () => {
  it.each(corpus)('names the offence: $sentence', ({ problem, offender }) => {
    const rules = brokenRules(lookUp(problem), offender.placements).map((fault) => fault.rule);

    expect([...new Set(rules)].sort()).toEqual(offender.rules);
  });

  it.each(corpus)('lets brute force confirm: $sentence', (one) => {
    const lookup = lookUp(one.problem);
    const best = bestSchedule(one.problem, 200_000);
    const placements = best?.placements ?? [];
    const rest = one.problem.meetings.filter(({ id }) => !placements.some((each) => each.meeting === id));
    const unplaced = Object.fromEntries(rest.map(({ id }) => [id, one.expected.unplaced[id] ?? 'placed']));
    const { roomRank, ...score } = scoreOf(lookup, placements);
    const shown = partsShown(one, { placements, unplaced, score: { ...score, roomRank: one.expected.score?.roomRank ?? roomRank } }); // prettier-ignore

    expect(brokenRules(lookup, placements)).toEqual([]);
    expect(withoutRooms(shown)).toEqual(withoutRooms(partsExpected(one)));
  });

  const [first] = corpus.filter(({ name }) => name === 'gaps-slots');
  const lookup = lookUp(first?.problem ?? corpus[0]?.problem ?? never());
  const honest = aSolution();

  it('has nothing to say of an honest solution', () => {
    expect(judge(lookup.problem, honest)).toEqual([]);
  });

  it.each<[string, Partial<Solution>, string[]]>([
    ['a score that flatters', { score: { ...honest.score, gaps: 2 } }, ['score']],
    ['a bound that is passed', { bound: { weight: 2, gaps: null } }, ['bound']],
    ['an optimum without proof', { status: 'optimal' }, ['status']],
    ['a status nobody knows', { status: 'done' }, ['status']],
    ['a hash that is none', { problemHash: '' }, ['replay']],
    ['a meeting in neither list', { placements: honest.placements.slice(1) }, ['unplaced']],
    ['a meeting in both lists', { unplaced: [aReason('m1')] }, ['unplaced']],
    ['a meeting placed twice', { placements: [...honest.placements, ...honest.placements.slice(0, 1)] }, ['meeting-once']],
    ['a pin and a place overlooked', { placements: honest.placements.slice(1), unplaced: [aReason('m1')], score: scoreOf(lookup, honest.placements.slice(1)) }, ['pinned', 'free-place']],
    ['a finding without a reason', { placements: honest.placements.slice(1), unplaced: [{ ...aReason('m1'), reason: '' }] }, ['finding']],
  ])('finds %s', (_, change, rules) => {
    const faults = judge(lookup.problem, { ...honest, ...change });

    expect(faults.map((fault) => fault.rule)).toEqual(rules);
  }); // prettier-ignore

  function aSolution(): Solution {
    const placements = bestSchedule(lookup.problem, 200_000)?.placements ?? [];
    return {
      placements,
      unplaced: [],
      score: scoreOf(lookup, placements),
      bound: { weight: null, gaps: null },
      status: 'stopped',
      seed: 1,
      iterations: 0,
      problemHash: `sha256:${'0'.repeat(64)}`,
    };
  }
});

function aReason(meeting: string): Solution['unplaced'][number] {
  return { meeting, finding: 'search-limit', reason: 'not-found', cheapestFix: { kind: 'none' } };
}

/** Brute force minds weight and gaps only: which of free rooms and people it takes is chance. */
function withoutRooms(parts: unknown): unknown {
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) => (['room', 'roomRank'].includes(key) ? undefined : value)),
  );
}

function never(): never {
  throw new Error('the corpus is empty');
}
