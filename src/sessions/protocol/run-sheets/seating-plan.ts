import type { SeatingLayout } from '../protocol-rule.entity.js';
import { inOrder, type OrderedPlace, type Ranked, type SideRule } from '../speaking-order.js';

export interface SeatingRule extends SideRule {
  seatingLayout: SeatingLayout;
  seatsPerRow: number;
}

/** A chair: row 1 is the front one, seat 1 the one nearest the aisle; of each side's own rows when they face each other. */
export interface SeatPlace<T extends Ranked> extends OrderedPlace<T> {
  row: number;
  seat: number;
}

/** Who sits where, by precedence: both sides mixed in turns, or each in rows of its own, the hosts first in the list. */
export function seatingPlan<T extends Ranked>(people: readonly T[], rule: SeatingRule): SeatPlace<T>[] {
  const order = inOrder(people, rule);
  const banks =
    rule.seatingLayout === 'alternate'
      ? [order]
      : [order.filter(({ isHost }) => isHost), order.filter(({ isHost }) => !isHost)];
  return banks.flatMap((bank) =>
    bank.map((place, index) => ({
      ...place,
      row: Math.floor(index / rule.seatsPerRow) + 1,
      seat: (index % rule.seatsPerRow) + 1,
    })),
  );
}
