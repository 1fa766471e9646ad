import type { DomainError } from '../../shared/errors/domain-error.js';
import { pairsBetween, refusalToAccept, refusalToAsk, type Side } from './asking-rules.js';

const rules = {
  asking: 'everybody',
  mostSent: null,
  mostAccepted: null,
  shortestMinutes: 15,
  longestMinutes: 60,
} as const;
const side = (id: string, overrides: Partial<Side> = {}): Side => ({
  ...{ id, country: 'VN', sent: 0, accepted: 0 },
  ...overrides,
});
const code = (refusal: DomainError | undefined) => refusal?.code;

describe('refusalToAsk', () => {
  const asked = { durationMinutes: 30, isOrganiser: false };
  it.each<[string, object, Side, Side, object, string | undefined]>([
    ['lets delegations ask', {}, side('a'), side('b'), {}, undefined],
    ['not themselves', {}, side('a'), side('a'), {}, 'request-to-self'],
    ['nor shorter', {}, side('a'), side('b'), { durationMinutes: 14 }, 'length-outside-rules'],
    ['nor longer than meetings are', {}, side('a'), side('b'), { durationMinutes: 61 }, 'length-outside-rules'],
    ['nor where organisers arrange all', { asking: 'organisers' }, side('a'), side('b'), {}, 'may-not-ask'],
    ['nor at home', { asking: 'across-countries' }, side('a'), side('b'), {}, 'may-not-ask'],
    ['but abroad', { asking: 'across-countries' }, side('a'), side('b', { country: 'JP' }), {}, undefined],
    ['up to the quota', { mostSent: 3 }, side('a', { sent: 2 }), side('b', { sent: 9 }), {}, undefined],
    ['not beyond it', { mostSent: 3 }, side('a', { sent: 3 }), side('b'), {}, 'requests-exhausted'],
    ['nor one who has enough', { mostAccepted: 2 }, side('a'), side('b', { accepted: 2 }), {}, 'meetings-exhausted'],
    [
      'while organisers may all of it',
      { asking: 'organisers', mostSent: 1 },
      side('a', { sent: 1 }),
      side('b'),
      { isOrganiser: true },
      undefined,
    ],
    ['but this', {}, side('a'), side('a'), { isOrganiser: true }, 'request-to-self'],
  ])('%s', (_what, changed, from, to, how, expected) => {
    expect(code(refusalToAsk({ ...rules, ...changed }, from, to, { ...asked, ...how }))).toBe(expected);
  });
});

describe('refusalToAccept', () => {
  it('counts both sides, but for organisers', () => {
    const [full, free] = [side('a', { accepted: 4 }), side('b', { accepted: 3 })];
    const answers = [4, 5].map((mostAccepted) => code(refusalToAccept({ mostAccepted }, free, full, false)));
    expect(answers).toEqual(['meetings-exhausted', undefined]);
    expect(refusalToAccept({ mostAccepted: 1 }, free, full, true)).toBeUndefined();
  });
});

describe('pairsBetween', () => {
  it('names the pair the same way round from both sides, and none within one language', () => {
    expect([
      pairsBetween('ja', 'vi'),
      pairsBetween('vi', 'ja'),
      pairsBetween('en', 'ja'),
      pairsBetween('en', 'en'),
    ]).toEqual([['vi-ja'], ['vi-ja'], ['en-ja'], []]);
  });
});
