import type { SideRule } from '../../sessions/protocol/speaking-order.js';
import type { NameOrder } from '../requests/meeting-rules.entity.js';

/** A party as papers name it. */
export interface NamedParty {
  delegationId: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The organization's. */
  code: string;
  /** Precedence of those who come for it; 1 is the highest. */
  ranks: readonly number[];
}

/** How a forum names parties. */
export interface NamingRule extends SideRule {
  nameOrder: NameOrder;
}

/**
 * In which order parties stand on every paper and on the board: the country whose turn is first, within it by the highest rank, then by
 * the organization's code; or whoever receives first, and the others after. Lists that may be sent back keep each meeting's own order.
 */
export function orderOfNames(
  parties: readonly NamedParty[],
  hostId: string | null,
  { hostCountry, hostTurn, nameOrder }: NamingRule,
): string[] {
  const receives = nameOrder === 'host-first' ? hostOf(parties, hostId) : null;
  const isFirst = ({ country }: NamedParty) => (country === hostCountry) === (hostTurn === 'first');
  return parties
    .toSorted(
      (one, other) =>
        Number(other.delegationId === receives) - Number(one.delegationId === receives) ||
        Number(isFirst(other)) - Number(isFirst(one)) ||
        highest(one) - highest(other) ||
        (one.code < other.code ? -1 : 1),
    )
    .map(({ delegationId }) => delegationId);
}

/** Who receives: whoever was said to, else the first party. */
export function hostOf(parties: readonly { delegationId: string }[], hostId: string | null): string | null {
  return hostId ?? parties[0]?.delegationId ?? null;
}

/** For whom nobody comes stands after all others. */
function highest({ ranks }: NamedParty): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...ranks);
}
