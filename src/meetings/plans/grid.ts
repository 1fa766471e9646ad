import type { Interval } from '../../shared/time/interval.js';
import type { Interval as SlotInterval } from '../../scheduling/index.js';

const minute = 60_000;

/** One day of the planner's grid: where it starts in time and in slots. */
interface GridDay {
  start: number;
  firstSlot: number;
  endSlot: number;
}

/**
 * The planner's grid: the stretches in which a forum meets, cut into slots that are counted through all of them.
 * Night is not on it. Availability is rounded inwards, engagement outwards, so a slot is free only when all of it is.
 */
export class Grid {
  readonly days: SlotInterval[];
  private readonly gridDays: GridDay[];

  /** @param spans the hours of each day from the first to the last, by start, not touching */
  constructor(
    readonly slotMinutes: number,
    spans: Interval[],
  ) {
    let slot = 0;
    this.gridDays = spans.map(({ start, end }) => {
      const slots = Math.floor((end.getTime() - start.getTime()) / (slotMinutes * minute));
      const day = { start: start.getTime(), firstSlot: slot, endSlot: slot + slots };
      slot += slots;
      return day;
    });
    this.days = this.gridDays.map(({ firstSlot, endSlot }) => [firstSlot, endSlot]);
  }

  /** The slots that lie wholly within the intervals. */
  slotsWithin(intervals: Interval[]): SlotInterval[] {
    return this.cut(intervals, Math.ceil, Math.floor);
  }

  /** The slots that the intervals touch. */
  slotsTouchedBy(intervals: Interval[]): SlotInterval[] {
    return this.cut(intervals, Math.floor, Math.ceil);
  }

  /** The slot that starts at an instant; undefined when none does. */
  slotAt(instant: Date): number | undefined {
    for (const day of this.gridDays) {
      const slot = day.firstSlot + (instant.getTime() - day.start) / (this.slotMinutes * minute);
      if (Number.isInteger(slot) && slot >= day.firstSlot && slot < day.endSlot) return slot;
    }
    return undefined;
  }

  /** The time that slots `[start, end)` of one day take. */
  timeOf(start: number, end: number): Interval {
    const day = this.gridDays.find(({ firstSlot, endSlot }) => firstSlot <= start && end <= endSlot);
    if (!day) throw new RangeError(`Slots ${start} to ${end} do not lie within one day.`);
    const instant = (slot: number) => new Date(day.start + (slot - day.firstSlot) * this.slotMinutes * minute);
    return { start: instant(start), end: instant(end) };
  }

  /** Slots a meeting of so many minutes takes. */
  slotsFor(minutes: number): number {
    return Math.ceil(minutes / this.slotMinutes);
  }

  private cut(intervals: Interval[], first: (slot: number) => number, last: (slot: number) => number): SlotInterval[] {
    const slots = intervals.flatMap(({ start, end }) =>
      this.gridDays.map(({ start: dayStart, firstSlot, endSlot }): [number, number] => {
        const slotOf = (instant: Date) => (instant.getTime() - dayStart) / (this.slotMinutes * minute);
        return [
          Math.max(firstSlot, firstSlot + first(slotOf(start))),
          Math.min(endSlot, firstSlot + last(slotOf(end))),
        ];
      }),
    );
    return union(slots.filter(([start, end]) => start < end));
  }
}

/** The time of a meeting that begins then, in whole slots. */
export function timeInSlots(start: Date, minutes: number, slotMinutes: number): Interval {
  return { start, end: new Date(start.getTime() + Math.ceil(minutes / slotMinutes) * slotMinutes * minute) };
}

/**
 * Spans with so many minutes more before and after, in whole slots, for those who are under way then: never more than half of
 * what lies between two of them.
 * @param spans by start, not touching
 */
export function withMargins(spans: Interval[], minutes: number, slotMinutes: number): Interval[] {
  const slot = slotMinutes * minute;
  const wanted = Math.ceil(minutes / slotMinutes) * slot;
  const between = (one: Interval | undefined, other: Interval | undefined): number =>
    one && other ? Math.floor((other.start.getTime() - one.end.getTime()) / 2 / slot) * slot : wanted;
  return spans.map((span, index) => ({
    start: new Date(span.start.getTime() - Math.min(wanted, between(spans[index - 1], span))),
    end: new Date(span.end.getTime() + Math.min(wanted, between(span, spans[index + 1]))),
  }));
}

/** A meeting with the pause before and after. */
export function withPause({ start, end }: Interval, minutes: number): Interval {
  const pause = minutes * minute;
  return { start: new Date(start.getTime() - pause), end: new Date(end.getTime() + pause) };
}

/** The same slots, by start, none touching another. */
export function union(slots: SlotInterval[]): SlotInterval[] {
  const result: [number, number][] = [];
  for (const [start, end] of slots.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The slots of the first list that are not in the second; both as `union` gives them. */
export function without(slots: SlotInterval[], removed: SlotInterval[]): SlotInterval[] {
  return removed.reduce<SlotInterval[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]) =>
        (
          [
            [start, Math.min(end, from)],
            [Math.max(start, to), end],
          ] as [number, number][]
        ).filter(([a, b]) => a < b),
      ),
    slots,
  );
}
