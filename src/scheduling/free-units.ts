import type { Pools } from './pools.js';

/**
 * The free units of every pool: stacks on which units that are given back are laid, and from which any may be taken.
 * Units are numbered through, those of pool `p` from `first[p]` on; they are linked, so that taking one moves no other.
 */
export class FreeUnits {
  readonly first: Int32Array;
  /** The unit on top of each pool's stack, −1 where none is free. */
  readonly top: Int32Array;
  /** The unit under each free unit and the one above it, −1 for none. */
  readonly under: Int32Array;
  private readonly above: Int32Array;
  private readonly isFree: Uint8Array;

  constructor({ count, capacity }: Pools) {
    this.first = new Int32Array(count + 1);
    for (let pool = 0; pool < count; pool++) this.first[pool + 1] = (this.first[pool] ?? 0) + (capacity[pool] ?? 0);
    const units = this.first[count] ?? 0;
    this.top = new Int32Array(count).fill(-1);
    this.under = new Int32Array(units);
    this.above = new Int32Array(units);
    this.isFree = new Uint8Array(units);
    for (let pool = 0; pool < count; pool++) {
      const bottom = (this.first[pool + 1] ?? 0) - 1;
      for (let unit = bottom; unit >= (this.first[pool] ?? 0); unit--) this.giveBack(pool, unit);
    }
  }

  has(unit: number): boolean {
    return this.isFree[unit] === 1;
  }

  /** Takes a free unit of a pool. */
  take(pool: number, unit: number): void {
    const under = this.under[unit] ?? -1;
    const above = this.above[unit] ?? -1;
    if (above < 0) this.top[pool] = under;
    else this.under[above] = under;
    if (under >= 0) this.above[under] = above;
    this.isFree[unit] = 0;
  }

  giveBack(pool: number, unit: number): void {
    const under = this.top[pool] ?? -1;
    this.under[unit] = under;
    this.above[unit] = -1;
    if (under >= 0) this.above[under] = unit;
    this.top[pool] = unit;
    this.isFree[unit] = 1;
  }
}
