import type { Pools } from './pools.js';

/**
 * The free units of every pool: stacks on which units that are given back are laid, and from which any may be taken.
 * Units are numbered through, those of pool `p` from `first[p]` on.
 */
export class FreeUnits {
  readonly first: Int32Array;
  /** The stack of pool `p`: `items[first[p]]` up to `items[first[p] + size[p]]`, the last one on top. */
  readonly items: Int32Array;
  readonly size: Int32Array;
  private readonly isFree: Uint8Array;

  constructor({ count, capacity }: Pools) {
    this.first = new Int32Array(count + 1);
    this.size = capacity.slice();
    for (let pool = 0; pool < count; pool++) this.first[pool + 1] = (this.first[pool] ?? 0) + (capacity[pool] ?? 0);
    this.items = new Int32Array(this.first[count] ?? 0);
    for (let pool = 0; pool < count; pool++) {
      const last = (this.first[pool + 1] ?? 0) - 1;
      for (let i = this.first[pool] ?? 0, unit = last; i <= last; i++, unit--) this.items[i] = unit;
    }
    this.isFree = new Uint8Array(this.items.length).fill(1);
  }

  /** The unit of a pool that was given back last. */
  top(pool: number): number {
    return this.items[(this.first[pool] ?? 0) + (this.size[pool] ?? 0) - 1] ?? 0;
  }

  has(unit: number): boolean {
    return this.isFree[unit] === 1;
  }

  /** Takes a free unit of a pool. */
  take(pool: number, unit: number): void {
    const { items } = this;
    const last = (this.first[pool] ?? 0) + (this.size[pool] ?? 0) - 1;
    let at = last;
    while (items[at] !== unit && at > 0) at--;
    for (; at < last; at++) items[at] = items[at + 1] ?? 0;
    this.isFree[unit] = 0;
    this.size[pool] = (this.size[pool] ?? 0) - 1;
  }

  giveBack(pool: number, unit: number): void {
    this.items[(this.first[pool] ?? 0) + (this.size[pool] ?? 0)] = unit;
    this.isFree[unit] = 1;
    this.size[pool] = (this.size[pool] ?? 0) + 1;
  }
}
