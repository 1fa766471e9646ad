import { placeAnywhere } from './construct.js';
import { cheapestDisplacement, displacementAt, startsPerMeeting, type Displacements } from './displacement.js';
import type { Move } from './move.js';

/**
 * Places every unplaced meeting that is free to be placed or worth more than what it would displace. Leaves in `known`
 * what would have to go for the others; nothing of that when nobody waits any more. What was known before is looked at
 * again, and sought anew only where it would not do any more.
 */
export function placeWorthwhile(move: Move, known: Displacements, isCancelled: () => boolean): void {
  const { model, schedule } = move;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const m of unplacedByPriority(move)) {
      if ((schedule.start[m] ?? -1) >= 0) continue;
      if (placeAnywhere(move, m)) {
        isBetter = true;
        continue;
      }
      const before = known.get(m);
      known.delete(m);
      if (isCancelled()) continue;
      const cheapest =
        (before && displacementAt(move, m, before.start, before.worth + 1)) ??
        cheapestDisplacement(move, m, startsPerMeeting(schedule.unplaced.size));
      if (cheapest === undefined) continue;
      known.set(m, cheapest);
      if (cheapest.worth >= (model.priority[m] ?? 0)) continue;
      if (move.attempt(m, cheapest.start, 'drop', true, -0.5)) isBetter = true;
    }
  }
}

/** Places every unplaced meeting that is free to be placed. @returns whether there was one */
export function placeFree(move: Move): boolean {
  return unplacedByPriority(move).filter((m) => placeAnywhere(move, m)).length > 0;
}

/** Meetings without a place, the heaviest first. */
function unplacedByPriority({ model, schedule }: Move): number[] {
  const { items, size } = schedule.unplaced;
  return [...items.subarray(0, size)].sort((a, b) => (model.priority[b] ?? 0) - (model.priority[a] ?? 0) || a - b);
}
