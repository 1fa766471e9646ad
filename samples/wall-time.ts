import type { WallInterval, WallTime } from './types.js';

export const SLOT_MINUTES = 5;
export const SLOTS_PER_DAY = (24 * 60) / SLOT_MINUTES;

/** A day of an event, as its clocks show it. */
export class EventDay {
  /** @param date `YYYY-MM-DD` */
  constructor(readonly date: string) {}

  /** `between('08:30', '10:30')`: an interval on this day. */
  between(start: string, end: string): WallInterval {
    return { start: `${this.date}T${start}`, end: `${this.date}T${end}` };
  }

  /** The wall time at which a slot of this day begins. */
  wallTimeAt(slot: number): WallTime {
    const minutes = slot * SLOT_MINUTES;
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return `${this.date}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  }
}

/** The slot of the day that begins at a wall time. */
export function slotAt(time: WallTime): number {
  return (Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))) / SLOT_MINUTES;
}
