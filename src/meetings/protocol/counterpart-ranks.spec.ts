import { rankFindings, type RankedParty } from './counterpart-ranks.js';

const side = (delegationId: string, ...ranks: number[]): RankedParty => ({ delegationId, ranks });

describe('rankFindings', () => {
  it.each<[string, RankedParty[], { counterpartRank?: number; tolerance?: number }, [string, number][]]>([
    ['lets equals meet', [side('a', 5), side('b', 5)], {}, []],
    ['wants a governor met by a governor', [side('a', 5), side('b', 9)], {}, [['b', 5]]],
    ['whichever side asks', [side('a', 9), side('b', 5)], {}, [['a', 5]]],
    ['counts the highest of a side', [side('a', 9, 5), side('b', 20, 5)], {}, []],
    ['gives or takes the tolerance', [side('a', 5), side('b', 9)], { tolerance: 4 }, []],
    ['and not more', [side('a', 5), side('b', 10)], { tolerance: 4 }, [['b', 9]]],
    ['wants what was wished', [side('a', 5), side('b', 5)], { counterpartRank: 3 }, [['b', 3]]],
    ['of the others alone', [side('a', 5), side('b', 3)], { counterpartRank: 3, tolerance: 9 }, []],
    [
      'even where the tolerance is wide',
      [side('a', 5), side('b', 9)],
      { counterpartRank: 8, tolerance: 9 },
      [['b', 8]],
    ],
    [
      'names each of many sides',
      [side('a', 2), side('b', 3), side('c', 4)],
      {},
      [
        ['b', 2],
        ['c', 2],
      ],
    ],
    ['says nothing of a side for which nobody comes', [side('a', 5), side('b')], {}, []],
  ])('%s', (_what, parties, { counterpartRank = null, tolerance = 0 }, expected) => {
    const found = rankFindings(parties, { counterpartRank, tolerance });
    expect(found.map(({ delegationId, needed }) => [delegationId, needed])).toEqual(expected);
    expect(found.every(({ words }) => [words.vi, words.ja, words.en].every(Boolean))).toBe(true);
  });
});
