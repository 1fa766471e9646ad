import { parseProblem, solve } from '../../../scheduling/index.js';
import { daysOver, keptFrom } from '../days-over.js';
import type { PlanFacts } from '../plan-facts.js';
import type { MeetingInPlace, PlanFix } from './plan-fixes.js';
import { planProblem, type PlannedPlace } from '../plan-problem.js';
import { withFix } from './with-fix.js';

/**
 * Where a meeting could be while all others stay where they are, with a fix or as it is; undefined: nowhere. The problem has
 * this one meeting, so the planner is through with it in some milliseconds.
 */
export function placeAlone(
  facts: PlanFacts,
  placed: readonly MeetingInPlace[],
  meetingId: string,
  fix?: PlanFix,
): PlannedPlace | undefined {
  const left = fix?.kind === 'without' ? placed.filter((one) => one.meetingId !== fix.meetingId) : placed;
  const better = fix ? withFix(facts, fix, placed) : facts;
  const built = planProblem(withinDays(besides(better, left, meetingId)));
  const parsed = parseProblem(built.problem);
  if ('faults' in parsed) return undefined;
  const [placement] = solve(parsed.problem, { seed: 1, iterations: 1 }).placements;
  return placement && built.placeOf(placement);
}

/** The facts of one meeting, in which what is planned is as engaged as what stands. */
function besides(facts: PlanFacts, placed: readonly MeetingInPlace[], meetingId: string): PlanFacts {
  const others = placed.filter((one) => !one.isStanding && one.meetingId !== meetingId);
  const zoneOf = new Map(facts.places.map(({ id, zone }) => [id, zone]));
  const engagedByAttendee = new Map(facts.engagedByAttendee);
  const engagedByThing = new Map<string, MeetingInPlace[]>();
  for (const other of others) {
    const { start, end } = other;
    const engaged = { start, end, zone: zoneOf.get(other.roomPlaceId) ?? null };
    for (const id of other.attendeeIds) engagedByAttendee.set(id, [...(engagedByAttendee.get(id) ?? []), engaged]);
    for (const id of [other.roomPlaceId, ...other.interpreterIds])
      engagedByThing.set(id, [...(engagedByThing.get(id) ?? []), other]);
  }
  const engagedToo = <T extends { id: string; engaged: { start: Date; end: Date }[] }>(thing: T): T => ({
    ...thing,
    engaged: [...thing.engaged, ...(engagedByThing.get(thing.id) ?? [])],
  });
  return {
    ...{ ...facts, engagedByAttendee },
    meetings: facts.meetings.filter(({ id }) => id === meetingId).map((one) => ({ ...one, announced: null })),
    places: facts.places.map(engagedToo),
    interpreters: facts.interpreters.map(engagedToo),
    standing: [
      ...(facts.standing ?? []),
      ...others.flatMap(({ delegationIds, start }) => delegationIds.map((delegationId) => ({ delegationId, start }))),
    ],
  };
}

/** Kept from days on which a party of it has as many meetings as it may have. */
function withinDays(facts: PlanFacts): PlanFacts {
  const everyDay = facts.days.flatMap(({ start }) => facts.meetings.map(({ id }) => ({ meetingId: id, start })));
  return everyDay.reduce((soFar, begun) => keptFrom(soFar, daysOver(facts, [begun])), facts);
}
