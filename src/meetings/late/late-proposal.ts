import { minutesBetween } from '../../forums/transfers.js';
import { encloses, lengthMinutes, overlaps, type Interval } from '../../shared/time/interval.js';

/** A meeting that has its place on the day. */
export interface DayMeeting extends Interval {
  id: string;
  /** 1000 is the most important. */
  priority: number;
  /** It begins when it begins, or not at all. */
  isPinned: boolean;
  isStarted: boolean;
  attendeeIds: string[];
  /** Its place in a room, and its interpreters. */
  thingIds: string[];
  zone: string | null;
  /** When the forum meets, its room is open, its interpreters come, its parties may: where it goes lies within one of each. */
  hours: Interval[][];
}

export interface LateFacts {
  meetings: DayMeeting[];
  /** What else people, places and interpreters are engaged in; it stays. */
  engagements: ReadonlyMap<string, Interval[]>;
  transfers: { from: string; to: string; minutes: number }[];
  /** No meeting is made shorter than this. */
  shortestMinutes: number;
  /** No other meeting begins later by more than this. */
  mostShiftMinutes: number;
}

export interface LateChange {
  meetingId: string;
  /** `late`: the one that runs late, as far as what cannot move lets it. */
  action: 'late' | 'shifted' | 'shortened' | 'given-up';
  /** Null: it has no place any more. */
  to: Interval | null;
}

const minute = 60_000;
const stepMinutes = 5;
/** What is left of a meeting that is shortened, at least. */
const leastShare = 2 / 3;

interface Decided {
  meeting: DayMeeting;
  at: Interval;
}

/**
 * What becomes of a day when one meeting runs late: the more important a meeting, the earlier it chooses. It stays where it is
 * when that is free; else it begins later by no more than what runs late, where nobody is disturbed; is shortened; begins even
 * later; begins later at the cost of the less important; or is given up, in this order. Only what changes is named, by start.
 */
export function lateProposal(facts: LateFacts, lateId: string, minutes: number): LateChange[] {
  const late = facts.meetings.find(({ id }) => id === lateId);
  if (!late) return [];
  const movable = facts.meetings.filter((one) => one !== late && !one.isStarted && one.start >= late.start);
  const decided = facts.meetings
    .filter((one) => one !== late && !movable.includes(one))
    .map((meeting): Decided => ({ meeting, at: meeting }));
  const changes: (LateChange & { from: Interval })[] = [];
  const decide = (meeting: DayMeeting, action: LateChange['action'] | 'kept', at: Interval | null) => {
    if (at) decided.push({ meeting, at });
    if (action !== 'kept') changes.push({ meetingId: meeting.id, action, to: at, from: meeting });
  };
  const room = roomForLate(facts, late, minutes, decided);
  decide(late, room ? (sameTime(room, late) ? 'kept' : 'late') : 'given-up', room);
  const waiting = movable.toSorted(byImportance);
  for (let meeting = waiting.shift(); meeting; meeting = waiting.shift()) {
    const { action, at } = choose(facts, meeting, decided, { waiting, minutes });
    decide(meeting, action, at);
  }
  return changes
    .toSorted((a, b) => a.from.start.getTime() - b.from.start.getTime() || (a.meetingId < b.meetingId ? -1 : 1))
    .map(({ meetingId, action, to }) => ({ meetingId, action, to }));
}

/** As long as it can be from when it begins; what has begun goes on at least until its end. */
function roomForLate(facts: LateFacts, late: DayMeeting, minutes: number, decided: Decided[]): Interval | null {
  const start = late.isStarted ? late.start : later(late.start, minutes);
  const least = late.isStarted ? lengthMinutes(late) : leastOf(facts, late);
  const most = lengthMinutes(late) + (late.isStarted ? minutes : 0);
  for (let length = most; length >= least; length -= stepMinutes) {
    const at = { start, end: later(start, length) };
    if (isFree(facts, late, at, decided)) return at;
  }
  return late.isStarted ? late : null;
}

function choose(
  facts: LateFacts,
  meeting: DayMeeting,
  decided: Decided[],
  { waiting, minutes }: { waiting: DayMeeting[]; minutes: number },
): { action: LateChange['action'] | 'kept'; at: Interval | null } {
  const fits = (at: Interval) => isFree(facts, meeting, at, decided);
  if (fits(meeting)) return { action: 'kept', at: meeting };
  const shifts = meeting.isPinned ? [] : shiftsOf(facts, meeting).filter(fits);
  const present = waiting.map((other): Decided => ({ meeting: other, at: other }));
  const quiet = shifts.find((at) => !present.some((other) => isInTheWay(facts, meeting, at, other)));
  if (quiet && quiet.start <= later(meeting.start, minutes)) return { action: 'shifted', at: quiet };
  const shorter = meeting.isPinned ? undefined : shorterOf(facts, meeting).find(fits);
  if (shorter) return { action: 'shortened', at: shorter };
  if (quiet) return { action: 'shifted', at: quiet };
  return shifts[0] ? { action: 'shifted', at: shifts[0] } : { action: 'given-up', at: null };
}

function shiftsOf({ mostShiftMinutes }: LateFacts, { start, end }: Interval): Interval[] {
  return Array.from({ length: Math.floor(mostShiftMinutes / stepMinutes) }, (_, index) => {
    const by = (index + 1) * stepMinutes;
    return { start: later(start, by), end: later(end, by) };
  });
}

/** Begins later, ends as it was to end. */
function shorterOf(facts: LateFacts, meeting: DayMeeting): Interval[] {
  const cuts = Math.max(0, Math.floor((lengthMinutes(meeting) - leastOf(facts, meeting)) / stepMinutes));
  return Array.from({ length: cuts }, (_, index) => ({
    start: later(meeting.start, (index + 1) * stepMinutes),
    end: meeting.end,
  }));
}

function leastOf({ shortestMinutes }: LateFacts, meeting: Interval): number {
  const length = lengthMinutes(meeting);
  return Math.min(length, Math.max(shortestMinutes, Math.ceil((length * leastShare) / stepMinutes) * stepMinutes));
}

function isFree(facts: LateFacts, meeting: DayMeeting, at: Interval, decided: Decided[]): boolean {
  const { hours, attendeeIds, thingIds } = meeting;
  const isOpen = hours.every((open) => open.some((interval) => encloses(interval, at)));
  if (!isOpen && !sameTime(at, meeting)) return false; // where it is, it may stay, whatever has closed since
  const engaged = [...attendeeIds, ...thingIds].flatMap((id) => facts.engagements.get(id) ?? []);
  return (
    !engaged.some((other) => overlaps(other, at)) && !decided.some((other) => isInTheWay(facts, meeting, at, other))
  );
}

/** The same people or things at the same time, or without the time to go from one zone to the other. */
function isInTheWay(
  facts: LateFacts,
  meeting: DayMeeting,
  at: Interval,
  { meeting: other, at: then }: Decided,
): boolean {
  const shares = (ids: (one: DayMeeting) => string[]) => ids(other).some((id) => ids(meeting).includes(id));
  const samePeople = shares(({ attendeeIds }) => attendeeIds);
  if (!samePeople && !shares(({ thingIds }) => thingIds)) return false;
  if (overlaps(at, then)) return true;
  return samePeople && gapMinutes(at, then) < walkMinutes(facts, meeting, other);
}

/** What it takes to walk; no more than they have had by the timetable. */
function walkMinutes({ transfers }: LateFacts, one: DayMeeting, other: DayMeeting): number {
  return Math.min(minutesBetween(transfers, one.zone, other.zone), Math.max(0, gapMinutes(one, other)));
}

function gapMinutes(one: Interval, other: Interval): number {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return (second.start.getTime() - first.end.getTime()) / minute;
}

function byImportance(a: DayMeeting, b: DayMeeting): number {
  return b.priority - a.priority || a.start.getTime() - b.start.getTime() || (a.id < b.id ? -1 : 1);
}

function sameTime(one: Interval, other: Interval): boolean {
  return one.start.getTime() === other.start.getTime() && one.end.getTime() === other.end.getTime();
}

function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minute);
}
