import { placeAnywhere } from './construct.js';
import { cheapestDisplacement, startsPerMeeting, type Displacements } from './displacement.js';
import type { Move } from './move.js';

/**
 * Places every unplaced meeting that is free to be placed or worth more than what it would displace. Returns what would
 * have to go for the others; nothing of that when nobody waits any more.
 */
export function placeWorthwhile(move: Move, isCancelled: () => boolean): Displacements {
  const { model, schedule } = move;
  const known: Displacements = new Map();
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    known.clear();
    for (const m of unplacedByPriority(move)) {
      if ((schedule.start[m] ?? -1) >= 0) continue;
      if (placeAnywhere(move, m)) {
        isBetter = true;
        continue;
      }
      if (isCancelled()) continue;
      const cheapest = cheapestDisplacement(move, m, startsPerMeeting(schedule.unplaced.size));
      if (cheapest === undefined) continue;
      known.set(m, cheapest);
      if (cheapest.worth >= (model.priority[m] ?? 0)) continue;
      if (move.attempt(m, cheapest.start, 'drop', true, -0.5)) isBetter = true;
    }
  }
  return known;
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
