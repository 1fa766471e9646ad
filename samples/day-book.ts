import type { WallInterval } from './types.js';
import { SLOTS_PER_DAY, slotAt } from './wall-time.js';

/** Who is engaged in which five minutes of the forum's day. */
export class DayBook {
  private readonly engagedByRef = new Map<string, boolean[]>();

  engage(ref: string, interval: WallInterval): void {
    const engaged = this.engagedByRef.get(ref) ?? new Array<boolean>(SLOTS_PER_DAY).fill(false);
    engaged.fill(true, slotAt(interval.start), slotAt(interval.end));
    this.engagedByRef.set(ref, engaged);
  }

  hasEntries(ref: string): boolean {
    return this.engagedByRef.has(ref);
  }

  isFree(ref: string, interval: WallInterval): boolean {
    return this.areFree([ref], slotAt(interval.start), slotAt(interval.end));
  }

  areFree(refs: string[], from: number, until: number): boolean {
    return refs.every((ref) => {
      const engaged = this.engagedByRef.get(ref);
      return !engaged?.slice(from, until).includes(true);
    });
  }

  /** The slots within the intervals in which all of them are free. */
  commonFreeSlots(refs: string[], within: WallInterval[]): number {
    let free = 0;
    for (const { start, end } of within) {
      for (let slot = slotAt(start); slot < slotAt(end); slot++) {
        if (this.areFree(refs, slot, slot + 1)) free++;
      }
    }
    return free;
  }
}
