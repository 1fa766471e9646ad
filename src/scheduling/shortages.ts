import { listAt } from './lists.js';
import type { Model } from './model.js';

/** How many slots before each one are closed or busy for a participant, and how many are busy; counted once for each. */
export class TakenTime {
  private readonly closed = new Map<number, Int32Array>();
  private readonly busy = new Map<number, Int32Array>();

  constructor(private readonly model: Model) {}

  /** Slots of `[start, start + duration)` in which a party is not free; only the busy ones if `isBusyOnly`. */
  count(party: number, start: number, duration: number, isBusyOnly: boolean): number {
    const before = this.before(party, isBusyOnly);
    return (before[start + duration] ?? 0) - (before[start] ?? 0);
  }

  private before(party: number, isBusyOnly: boolean): Int32Array {
    const known = isBusyOnly ? this.busy : this.closed;
    let before = known.get(party);
    if (before !== undefined) return before;
    const { available = [], busy = [] } = this.model.problem.participants[party] ?? {};
    before = new Int32Array(this.model.slots + 1).fill(isBusyOnly ? 0 : 1);
    if (!isBusyOnly) for (const [start, end] of available) before.fill(0, start, end);
    for (const [start, end] of busy) before.fill(1, start, end);
    known.set(party, summed(before));
    return before;
  }
}

/** What of its parties' time and of its windows a meeting lacks where it might start. */
export class Shortages {
  private readonly parties: Int32Array;
  private readonly duration: number;
  /** Slots before each one that are outside of the windows. */
  private readonly outside: Int32Array | undefined;

  constructor(
    model: Model,
    private readonly taken: TakenTime,
    m: number,
  ) {
    this.parties = listAt(model.parties, m);
    this.duration = model.duration[m] ?? 0;
    const windows = model.problem.meetings[m]?.windows;
    if (windows === undefined) return;
    const barred = new Int32Array(model.slots + 1).fill(1);
    for (const [start, end] of windows) barred.fill(0, start, end);
    this.outside = summed(barred);
  }

  /** Slots at which its parties are not free, those of all together. */
  slotsAt(start: number): number {
    let slots = 0;
    for (const party of this.parties) slots += this.taken.count(party, start, this.duration, false);
    return slots;
  }

  /** The parties that are not free for all of it. */
  partiesAt(start: number): number[] {
    return [...this.parties].filter((party) => this.taken.count(party, start, this.duration, false) > 0);
  }

  /** Whether some of what is missing is not just closed but busy. */
  isBusyAt(start: number): boolean {
    return this.parties.some((party) => this.taken.count(party, start, this.duration, true) > 0);
  }

  isInWindows(start: number): boolean {
    const { outside, duration } = this;
    return outside === undefined || outside[start + duration] === outside[start];
  }
}

/** Replaces each mark by how many there are before it. */
function summed(marks: Int32Array): Int32Array {
  let sum = 0;
  for (let t = 0; t < marks.length; t++) {
    const mark = marks[t] ?? 0;
    marks[t] = sum;
    sum += mark;
  }
  return marks;
}
