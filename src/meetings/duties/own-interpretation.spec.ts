import { stillNeeded } from './own-interpretation.js';

it.each<[string, string[], string[], string[]]>([
  ['needs all where nobody brings any', ['vi-ja', 'en-vi'], [], ['vi-ja', 'en-vi']],
  ['needs none where a party brings its own', ['vi-ja'], ['vi-ja'], []],
  ['needs one where two were asked for and one is brought', ['vi-ja', 'vi-ja'], ['vi-ja'], ['vi-ja']],
  ['leaves alone what is brought beside', ['vi-ja'], ['en-vi'], ['vi-ja']],
])('%s', (_what, pairs, brought, expected) => {
  expect(stillNeeded(pairs, brought)).toEqual(expected);
});
