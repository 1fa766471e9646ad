import type { Transfer } from './forum.entity.js';

/** The longest way of a forum, in minutes. */
export function longestWay(transfers: Transfer[]): number {
  return Math.max(0, ...transfers.map(({ minutes }) => minutes));
}

/** Minutes from one zone to another, either way, or within one; 0 where nothing is said, or nobody knows the zone. */
export function minutesBetween(transfers: Transfer[], one: string | null, other: string | null): number {
  return longestWay(
    transfers.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one)),
  );
}
