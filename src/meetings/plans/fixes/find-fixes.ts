import { setImmediate } from 'node:timers/promises';
import { overlaps, type Interval } from '../../../shared/time/interval.js';
import { timeInSlots } from '../grid.js';
import type { MeetingToPlace, PlanFacts } from '../plan-facts.js';
import { fixKinds, type MeetingInPlace, type PlanFix } from './plan-fixes.js';
import { placeAlone } from './place-alone.js';

/** How many hours, and how many meetings to take out, are tried at most. */
const mostTried = 24;

/** What the plan has said already: the kind of its cheapest fix, when it would be, who would go. */
export interface KnownFix {
  kind: PlanFix['kind'];
  start: Date | null;
  meetingIds: string[];
}

type Try = (fix: PlanFix) => Promise<Interval | undefined>;

interface Search {
  facts: PlanFacts;
  meeting: MeetingToPlace;
  placed: readonly MeetingInPlace[];
  known: KnownFix | undefined;
  attempt: Try;
}

/**
 * Single things that would give a meeting a place while all others stay where they are, each tried with the planner; what the
 * plan knows to be cheapest comes first.
 */
export async function findFixes(
  facts: PlanFacts,
  placed: readonly MeetingInPlace[],
  meeting: MeetingToPlace,
  known?: KnownFix,
): Promise<PlanFix[]> {
  const attempt: Try = async (fix) => {
    await setImmediate(); // others of this process come in between
    return placeAlone(facts, placed, meeting.id, fix);
  };
  const search: Search = { facts, meeting, placed, known, attempt };
  const found = [
    ...(await moreTime(search)),
    ...(await moreWindow(search)),
    ...(await moreClasses(search)),
    ...(await moreInterpreters(search)),
    ...(await moreRooms(search)),
    ...(await oneLess(search)),
  ];
  const rank = ({ kind }: PlanFix) => (kind === known?.kind ? -1 : fixKinds.indexOf(kind));
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** Whoever is engaged elsewhere, freed at the hour at which that is the fewest people and then the fewest minutes. */
async function moreTime({ facts, meeting, placed, attempt }: Search): Promise<PlanFix[]> {
  const meets = placed.filter(({ isStanding }) => isStanding);
  const asked = hoursOf(facts, meeting)
    .map((when) => ({ when, ...engagedDuring(facts, meeting, when) }))
    .filter(({ when, delegateIds }) => {
      const isElsewhere = meets.some(
        (one) => overlaps(one, when) && one.attendeeIds.some((id) => delegateIds.includes(id)),
      );
      return delegateIds.length > 0 && !isElsewhere;
    })
    .toSorted((one, other) => one.delegateIds.length - other.delegateIds.length || one.minutes - other.minutes);
  for (const { delegateIds, start, end } of asked.slice(0, mostTried)) {
    const fix: PlanFix = { kind: 'time', delegateIds, start, end };
    if (await attempt(fix)) return [fix];
  }
  return [];
}

async function moreWindow({ facts, meeting, attempt }: Search): Promise<PlanFix[]> {
  if (!meeting.windows) return [];
  const at = await attempt({ kind: 'window', meetingId: meeting.id, ...programmeOf(facts) });
  return at ? [{ kind: 'window', meetingId: meeting.id, start: at.start, end: at.end }] : [];
}

async function moreClasses({ facts, meeting, attempt }: Search): Promise<PlanFix[]> {
  const found: PlanFix[] = [];
  for (const roomClass of new Set(facts.places.map((place) => place.class))) {
    const fix: PlanFix = { kind: 'room-class', meetingId: meeting.id, roomClass };
    if (!meeting.roomClasses.includes(roomClass) && (await attempt(fix))) found.push(fix);
  }
  return found;
}

/** An interpreter of one pair, for the time of the meeting. */
async function moreInterpreters(search: Search): Promise<PlanFix[]> {
  const pairs = [...new Set(search.meeting.interpretation)];
  return someHours(search, 'interpreter', pairs, (pair, { start, end }) => ({ kind: 'interpreter', pair, start, end }));
}

/** A room of an accepted class, for the time of the meeting; one is enough. */
async function moreRooms(search: Search): Promise<PlanFix[]> {
  const { pinned, roomClasses } = search.meeting;
  if (pinned?.roomId) return [];
  const fixes = await someHours(search, 'room', roomClasses, (one, { start, end }) => ({ kind: 'room', class: one, start, end })); // prettier-ignore
  return fixes.slice(0, 1);
}

/** Each of these things for as long as the meeting would be with it there all the time, or at the hour that the plan knows. */
async function someHours(
  { facts, meeting, known, attempt }: Search,
  kind: PlanFix['kind'],
  things: string[],
  fixOf: (thing: string, when: Interval) => PlanFix,
): Promise<PlanFix[]> {
  const found: PlanFix[] = [];
  const knownStart = known?.kind === kind ? known.start : null;
  const knownHours = knownStart ? [timeInSlots(knownStart, meeting.durationMinutes, facts.slotMinutes)] : [];
  for (const thing of things)
    for (const when of [...knownHours, programmeOf(facts)]) {
      const at = await attempt(fixOf(thing, when));
      if (!at || !(await attempt(fixOf(thing, at)))) continue;
      found.push(fixOf(thing, at));
      break;
    }
  return found;
}

/** The lightest meeting that would have to go; first those that the plan names. */
async function oneLess({ meeting, placed, known, attempt }: Search): Promise<PlanFix[]> {
  const isNamed = ({ meetingId }: MeetingInPlace) => known?.meetingIds.includes(meetingId) ?? false;
  const shares = ({ attendeeIds }: MeetingInPlace) => attendeeIds.some((id) => meeting.attendeeIds.includes(id));
  const order = (one: MeetingInPlace) => (isNamed(one) ? 0 : shares(one) ? 1 : 2);
  const candidates = placed
    .filter((one) => !one.isPinned && one.meetingId !== meeting.id)
    .toSorted((one, other) => order(one) - order(other) || one.priority - other.priority);
  for (const { meetingId } of candidates.slice(0, mostTried)) {
    const fix: PlanFix = { kind: 'without', meetingId };
    if (await attempt(fix)) return [fix];
  }
  return [];
}

/** Who of a meeting is engaged during an hour, for how many minutes, and from when to when. */
function engagedDuring({ engagedByAttendee }: PlanFacts, { attendeeIds }: MeetingToPlace, when: Interval) {
  const then = attendeeIds.flatMap((id) =>
    (engagedByAttendee.get(id) ?? [])
      .filter((engaged) => overlaps(engaged, when))
      .map(({ start, end }) => ({ id, start: later(start, when.start), end: earlier(end, when.end) })),
  );
  const start = then.map((one) => one.start).reduce(earlier, when.end);
  const end = then.map((one) => one.end).reduce(later, when.start);
  const minutes = then.reduce((sum, one) => sum + (one.end.getTime() - one.start.getTime()) / 60_000, 0);
  return { delegateIds: [...new Set(then.map(({ id }) => id))], start, end, minutes };
}

/** When a meeting could be by the hours of the forum and its own, slot by slot. */
function hoursOf({ meetingHours, slotMinutes }: PlanFacts, { windows, pinned, durationMinutes }: MeetingToPlace) {
  const slot = slotMinutes * 60_000;
  const isAllowed = (when: Interval) =>
    (!windows || windows.some(({ start, end }) => start <= when.start && when.end <= end)) &&
    (!pinned || pinned.start.getTime() === when.start.getTime());
  return meetingHours
    .flatMap(({ start, end }) => {
      const slots = Array.from({ length: Math.floor((end.getTime() - start.getTime()) / slot) }, (_, index) => index);
      return slots
        .map((index) => timeInSlots(new Date(start.getTime() + index * slot), durationMinutes, slotMinutes))
        .filter((when) => when.end <= end);
    })
    .filter(isAllowed);
}

function programmeOf({ days }: PlanFacts): Interval {
  const start = days.map((day) => day.start).reduce(earlier);
  return { start, end: days.map((day) => day.end).reduce(later) };
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one > other ? one : other);
