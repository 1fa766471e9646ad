import { orderOfNames, type NamingRule } from '../meetings/protocol/order-of-names.js';
import { byPrecedence, type Ranked } from '../sessions/protocol/speaking-order.js';

/** A party whose people and place among the parties are wanted. */
interface Side<T extends Ranked> {
  delegationId: string;
  country: string;
  organizationCode: string;
  people: T[];
}

/** The parties of a meeting in the order of names, and the people of each by precedence. @param hostId the party that receives */
export function inOrderOfSides<T extends Ranked, S extends Side<T>>(
  parties: readonly S[],
  hostId: string | null,
  rule: NamingRule,
): S[] {
  const named = parties.map(({ delegationId, country, organizationCode: code, people }) => ({
    ...{ delegationId, country, code },
    ranks: people.map(({ rank }) => rank),
  }));
  return orderOfNames(named, hostId, rule)
    .flatMap((id) => parties.filter(({ delegationId }) => delegationId === id))
    .map((party) => ({ ...party, people: [...party.people].sort(byPrecedence) }));
}
