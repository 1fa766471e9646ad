import { keptOf, stillNeeded } from './own-interpretation.js';

it.each<[string, string[], string[], string[]]>([
  ['needs all where nobody brings any', ['vi-ja', 'en-vi'], [], ['vi-ja', 'en-vi']],
  ['needs none where a party brings its own', ['vi-ja'], ['vi-ja'], []],
  ['needs one where two were asked for and one is brought', ['vi-ja', 'vi-ja'], ['vi-ja'], ['vi-ja']],
  ['leaves alone what is brought beside', ['vi-ja'], ['en-vi'], ['vi-ja']],
])('%s', (_what, pairs, brought, expected) => {
  expect(stillNeeded(pairs, brought)).toEqual(expected);
});

describe('keptOf', () => {
  const present = [
    { interpreterId: 'a', pair: 'vi-ja', answer: 'declined' as const },
    { interpreterId: 'b', pair: 'vi-ja', answer: 'asked' as const },
    { interpreterId: 'c', pair: 'vi-ja', answer: 'accepted' as const },
    { interpreterId: 'd', pair: 'en-vi', answer: 'asked' as const },
  ];

  it.each<[string, string[], string[], string[]]>([
    ['keeps nobody where nobody is needed', [], [], []],
    ['keeps first who has accepted', ['vi-ja'], ['c'], []],
    ['then who has not answered, and who has declined last', ['vi-ja', 'vi-ja', 'vi-ja'], ['c', 'b', 'a'], []],
    ['says which pairs nobody has', ['en-ja', 'en-vi', 'en-vi'], ['d'], ['en-ja', 'en-vi']],
  ])('%s', (_what, needed, ids, missing) => {
    const found = keptOf(needed, present);
    expect([found.kept.map(({ interpreterId }) => interpreterId), found.missing]).toEqual([ids, missing]);
  });
});
