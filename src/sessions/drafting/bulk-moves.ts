import { DateTime } from 'luxon';
import { encloses, type Interval } from '../../shared/time/interval.js';
import { daysBetween, movedInterval } from '../../shared/time/moved-forum.js';

/** Where a session is, as far as moving it must know. */
export interface PlacedSession extends Interval {
  id: string;
  code: string;
  roomId: string | null;
}

/** What begins at that moment or later, on the same day in the forum's zone, by some minutes. */
export function shifted(
  sessions: PlacedSession[],
  { from, minutes, roomId }: { from: Date; minutes: number; roomId?: string },
  timeZone: string,
): PlacedSession[] {
  const day = dayOf(from, timeZone);
  return sessions
    .filter(({ start }) => start >= from && dayOf(start, timeZone) === day)
    .filter((session) => roomId === undefined || session.roomId === roomId)
    .map((session) => ({ ...session, start: later(session.start, minutes), end: later(session.end, minutes) }));
}

/** What lies wholly within an interval, on another day at the same times on the clock. */
export function onAnotherDay(
  sessions: PlacedSession[],
  { block, toDay, roomId }: { block: Interval; toDay: string; roomId?: string },
  timeZone: string,
): PlacedSession[] {
  const days = daysBetween(dayOf(block.start, timeZone), toDay);
  return sessions
    .filter((session) => encloses(block, session))
    .filter((session) => roomId === undefined || session.roomId === roomId)
    .map((session) => ({
      ...session,
      ...movedInterval({ start: session.start, end: session.end }, { fromZone: timeZone, toZone: timeZone, days }),
    }));
}

/** The sessions of two rooms, each in the other one; on one day alone when it is given. */
export function swapped(
  sessions: PlacedSession[],
  { roomId, otherRoomId, day }: { roomId: string; otherRoomId: string; day?: string },
  timeZone: string,
): PlacedSession[] {
  const otherOf = new Map([
    [roomId, otherRoomId],
    [otherRoomId, roomId],
  ]);
  return sessions.flatMap((session) => {
    const other = otherOf.get(session.roomId ?? '');
    const isMeant = other !== undefined && (day === undefined || dayOf(session.start, timeZone) === day);
    return isMeant ? [{ ...session, roomId: other }] : [];
  });
}

function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

function dayOf(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toISODate() ?? '';
}
