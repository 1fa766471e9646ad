/**
 * Another limit that follows from one: where meetings of so many slots fill a stretch, the whole parts of their lengths
 * divided by any divisor fill no more than the whole part of the stretch's (Chvátal and Gomory).
 */
export interface Rounded {
  row: number;
  divisor: number;
}

/** Collects the rounded forms of limits; they get their rows when all plain limits have theirs. */
export class Rounding {
  private readonly wanted: { limit: number; divisor: number; capacity: number }[] = [];

  constructor(private readonly capacity: number[]) {}

  add(limit: number, length: number, count: number, sizes: ReadonlySet<number>): void {
    if (sizes.size < 2 && count < 2) return;
    for (const divisor of sizes) {
      if (length % divisor !== 0) this.wanted.push({ limit, divisor, capacity: count * Math.floor(length / divisor) });
    }
  }

  limits(): Map<number, Rounded[]> {
    const rounded = new Map<number, Rounded[]>();
    for (const { limit, divisor, capacity } of this.wanted) {
      const known = rounded.get(limit) ?? [];
      known.push({ row: this.capacity.push(capacity) - 1, divisor });
      rounded.set(limit, known);
    }
    return rounded;
  }
}
