import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Solution } from '../../scheduling/index.js';
import type { AnnouncedPlace } from './plan-facts.js';
import type { PlanInputs } from './plan-inputs.js';
import { PlanPlacement } from './plan-placement.entity.js';
import type { PlannedPlace, PlanProblem } from './plan-problem.js';
import { PlanUnplaced } from './plan-unplaced.entity.js';

/** Rows a statement inserts at most; PostgreSQL takes 65,535 parameters. */
const insertSize = 5_000;

/** What is announced and stays needs no row, and applying the plan does not touch it. */
function staysAsItIs(planned: PlannedPlace, announced: AnnouncedPlace | null | undefined): boolean {
  if (!announced) return false;
  const interpreterIds = planned.interpreters.map(({ interpreterId }) => interpreterId);
  return (
    planned.start.getTime() === announced.start.getTime() &&
    planned.roomPlaceId === announced.roomPlaceId &&
    isDeepStrictEqual(interpreterIds.toSorted(), announced.interpreterIds.toSorted())
  );
}

/** Writes where a solution places meetings, and why it has no place for others. */
export async function storeRows(
  manager: EntityManager,
  planId: string,
  inputs: PlanInputs,
  built: PlanProblem,
  solution: Solution,
): Promise<void> {
  const announced = new Map(inputs.facts.meetings.map(({ id, announced: place }) => [id, place]));
  const placements = solution.placements.flatMap((placement) => {
    const planned = built.placeOf(placement);
    if (staysAsItIs(planned, announced.get(planned.meetingId))) return [];
    const { meetingId, start, end, roomPlaceId, interpreters } = planned;
    const meetingVersion = inputs.versionByMeeting.get(meetingId) ?? 0;
    return [{ planId, meetingId, meetingVersion, startsAt: start, endsAt: end, roomPlaceId, interpreters }];
  });
  const unplaced = solution.unplaced.map(({ meeting, ...why }) => {
    const placedVersion = announced.get(meeting) ? (inputs.versionByMeeting.get(meeting) ?? null) : null;
    return { planId, meetingId: meeting, placedVersion, ...why };
  });
  for (let from = 0; from < placements.length; from += insertSize)
    await manager.insert(PlanPlacement, placements.slice(from, from + insertSize));
  for (let from = 0; from < unplaced.length; from += insertSize)
    await manager.insert(PlanUnplaced, unplaced.slice(from, from + insertSize));
}
