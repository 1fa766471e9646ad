import { byPrecedence, type Ranked, type SideRule } from '../sessions/protocol/speaking-order.js';

/** A party whose people and place among the parties are wanted. */
interface Side<T extends Ranked> {
  country: string;
  organizationCode: string;
  people: T[];
}

/**
 * The parties of a meeting as protocol names them: the side whose turn is first, within it by the highest rank, then by the
 * organization's code; the people of each by precedence.
 */
export function inOrderOfSides<T extends Ranked, S extends Side<T>>(parties: readonly S[], rule: SideRule): S[] {
  const isFirst = ({ country }: S) => (country === rule.hostCountry) === (rule.hostTurn === 'first');
  return parties
    .map((party) => ({ ...party, people: [...party.people].sort(byPrecedence) }))
    .sort(
      (one, other) =>
        Number(isFirst(other)) - Number(isFirst(one)) ||
        highest(one) - highest(other) ||
        (one.organizationCode < other.organizationCode ? -1 : 1),
    );
}

/** Who brings nobody comes last. */
function highest({ people: [first] }: Side<Ranked>): number {
  return first?.rank ?? Number.MAX_SAFE_INTEGER;
}
