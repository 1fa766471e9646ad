import type { WallInterval, WallTime } from './types.js';

/** The one day of the sample forum. */
export const FORUM_DAY = '2025-11-25';
export const SLOT_MINUTES = 5;
export const SLOTS_PER_DAY = (24 * 60) / SLOT_MINUTES;

/** `between('08:30', '10:30')`: an interval on the forum's day. */
export function between(start: string, end: string): WallInterval {
  return { start: `${FORUM_DAY}T${start}`, end: `${FORUM_DAY}T${end}` };
}

/** The slot of the day that begins at a wall time. */
export function slotAt(time: WallTime): number {
  return (Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))) / SLOT_MINUTES;
}

/** The wall time on the forum's day at which a slot begins. */
export function wallTimeAt(slot: number): WallTime {
  const minutes = slot * SLOT_MINUTES;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${FORUM_DAY}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
