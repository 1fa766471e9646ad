import { hostOf, orderOfNames, type NamedParty, type NamingRule } from './order-of-names.js';

const party = (delegationId: string, country: string, ...ranks: number[]): NamedParty => ({
  ...{ delegationId, country, ranks, code: delegationId },
});
const parties = [party('osaka', 'JP', 9), party('hue', 'VN', 8), party('kochi', 'JP', 3), party('vinh', 'VN')];
const rule = (changes: Partial<NamingRule> = {}): NamingRule => ({
  ...{ hostCountry: 'VN', hostTurn: 'first', nameOrder: 'country-turn' },
  ...changes,
});

it.each<[string, NamingRule, string | null, string[]]>([
  ['the host country begins, each side by precedence', rule(), null, ['hue', 'vinh', 'kochi', 'osaka']],
  ['guests begin where the host does not', rule({ hostTurn: 'last' }), null, ['kochi', 'osaka', 'hue', 'vinh']],
  ['another country is the host', rule({ hostCountry: 'JP' }), null, ['kochi', 'osaka', 'hue', 'vinh']],
  ['the first party receives', rule({ nameOrder: 'host-first' }), null, ['osaka', 'hue', 'vinh', 'kochi']],
  ['unless it is said', rule({ nameOrder: 'host-first' }), 'vinh', ['vinh', 'hue', 'kochi', 'osaka']],
])('%s', (_what, naming, hostId, expected) => {
  expect(orderOfNames(parties, hostId, naming)).toEqual(expected);
});

it('has no host where there is no party', () => {
  expect([hostOf([], null), hostOf(parties, null), hostOf(parties, 'hue')]).toEqual([null, 'osaka', 'hue']);
});
