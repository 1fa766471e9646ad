/** Where a booth stands; metres from the upper left corner of its hall. Null: it is not drawn, and has no neighbours. */
export interface Place {
  hall: string;
  x: number | null;
  y: number | null;
  width: number;
  depth: number;
}

/** Wider than this between two booths is an aisle. */
const widestGapMetres = 0.5;
/** Half a centimetre: what two places may differ by and still be on one line. */
const tolerance = 0.005;

/** Whether two booths stand side by side or back to back; a common corner does not count. */
export function areNeighbours(one: Place, other: Place): boolean {
  if (one.hall !== other.hall) return false;
  if (one.x === null || one.y === null || other.x === null || other.y === null) return false;
  const besides = gap(one.x, one.width, other.x, other.width);
  const behind = gap(one.y, one.depth, other.y, other.depth);
  return (
    (besides < -tolerance && behind <= widestGapMetres + tolerance) ||
    (behind < -tolerance && besides <= widestGapMetres + tolerance)
  );
}

/** Between the middles of two booths; undefined when one is not drawn or they are in different halls. */
export function distanceBetween(one: Place, other: Place): number | undefined {
  if (one.hall !== other.hall || one.x === null || one.y === null || other.x === null || other.y === null)
    return undefined;
  const [dx, dy] = [
    one.x + one.width / 2 - (other.x + other.width / 2),
    one.y + one.depth / 2 - (other.y + other.depth / 2),
  ];
  return Math.hypot(dx, dy);
}

/** Of two stretches on one line; negative when they overlap. */
function gap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(start, otherStart) - Math.min(start + length, otherStart + otherLength);
}
