import type { Solution } from '../../scheduling/index.js';
import { cutOut, type Interval } from '../../shared/time/interval.js';
import type { MeetingToPlace, PlanFacts } from './plan-facts.js';

/** A meeting that would be one too many for a delegation on its day. */
export interface DayOver {
  meetingId: string;
  delegationId: string;
  day: Interval;
}

/** Where a meeting would begin. */
interface Begun {
  meetingId: string;
  start: Date;
}

/**
 * What is too much for a delegation's day, what stands there counted: the least important of what the plan brings there. What was
 * there before, or must be then, stays, as organisers may give a delegation more.
 */
export function daysOver({ meetings, mostPerDay, days, standing = [] }: PlanFacts, places: Begun[]): DayOver[] {
  if (!mostPerDay) return [];
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const placed = places.flatMap(({ meetingId, start }) => {
    const meeting = byId.get(meetingId);
    return meeting ? [{ meeting, start }] : [];
  });
  const over = new Map<string, DayOver>();
  for (const day of days) {
    const isThen = ({ start }: { start: Date }) => start >= day.start && start < day.end;
    const then = placed.filter(isThen);
    for (const delegationId of new Set(then.flatMap(({ meeting }) => meeting.delegationIds ?? []))) {
      const own = then.filter(({ meeting }) => meeting.delegationIds?.includes(delegationId));
      const stay = standing.filter((one) => one.delegationId === delegationId && isThen(one)).length;
      const left = own.filter(({ meeting }) => !over.has(meeting.id));
      const movable = left.filter(
        ({ meeting }) => !meeting.pinned && !(meeting.announced && isThen(meeting.announced)),
      );
      const tooMany = Math.max(0, stay + left.length - mostPerDay);
      const given = movable.toSorted((a, b) => a.meeting.priority - b.meeting.priority).slice(0, tooMany);
      for (const { meeting } of given) over.set(meeting.id, { meetingId: meeting.id, delegationId, day });
    }
  }
  return [...over.values()];
}

/** The facts, with these meetings kept from these days. */
export function keptFrom(facts: PlanFacts, over: DayOver[]): PlanFacts {
  const daysOf = new Map(over.map(({ meetingId, day }) => [meetingId, day]));
  const kept = (meeting: MeetingToPlace): MeetingToPlace => {
    const day = daysOf.get(meeting.id);
    return day ? { ...meeting, windows: cutOut(meeting.windows ?? facts.meetingHours, day) } : meeting;
  };
  return { ...facts, meetings: facts.meetings.map(kept) };
}

/** The solution without what is over, saying why, also of what was kept from a day and found no other. */
export function withoutOver({ meetings }: PlanFacts, solution: Solution, over: DayOver[], kept: DayOver[]): Solution {
  const isOver = ({ meeting }: { meeting: string }) => over.some(({ meetingId }) => meetingId === meeting);
  const left = solution.placements.filter(isOver);
  const unplaced = [...solution.unplaced, ...left].map((one): Solution['unplaced'][number] => {
    const why = kept.findLast(({ meetingId }) => meetingId === one.meeting);
    if (!why) return one as Solution['unplaced'][number]; // as: whoever was left out has a reason
    const facts = { party: why.delegationId, day: why.day.start.toISOString() };
    const reason = 'party-overloaded';
    return { meeting: one.meeting, finding: 'search-limit', reason, facts, cheapestFix: { kind: 'none' } };
  });
  const placements = solution.placements.filter((placement) => !isOver(placement));
  const lost = meetings.filter(({ id }) => isOver({ meeting: id })).reduce((sum, { priority }) => sum + priority, 0);
  const score = { ...solution.score, placed: placements.length, weight: solution.score.weight - lost };
  return { ...solution, placements, unplaced, score };
}
