import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../../forums/forums.service.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { illegalTransition } from '../../../shared/errors/domain-error.js';
import { peopleOf } from '../../meeting-people.js';
import { Meeting } from '../../meeting.entity.js';
import { meetingTransitions } from '../../meeting.states.js';
import type { PlanView } from '../dto/plan-view.dto.js';
import type { PlanFacts } from '../plan-facts.js';
import type { MeetingInPlace } from './plan-fixes.js';
import { PlanInputsReader } from '../plan-inputs.js';
import { PlanPlacement } from '../plan-placement.entity.js';
import { PlanUnplaced } from '../plan-unplaced.entity.js';
import { PlansService } from '../plans.service.js';

/** A plan beside the forum as it is today. */
export interface PlanContext {
  forum: ForumFrame;
  plan: PlanView;
  /** Of the meetings that the plan knows and that could still move. */
  facts: PlanFacts;
  /** Where the plan puts these, and where others stand. */
  placed: MeetingInPlace[];
  unplaced: Map<string, PlanUnplaced>;
  /** All that are named above. */
  meetings: Map<string, Meeting>;
}

const searched = ['done', 'applied'];

/** Reads a plan that was searched for, and what it was made of as that is today, at one moment. */
@Injectable()
export class PlanContextReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly plans: PlansService,
    private readonly inputs: PlanInputsReader,
  ) {}

  /** @throws DomainError illegal-transition for a plan without a result */
  async read(forumId: string, planId: string): Promise<PlanContext> {
    const plan = await this.plans.get(forumId, planId);
    if (!searched.includes(plan.status)) throw illegalTransition('what-if', plan.status, searched);
    const forum = await this.forums.frame(forumId);
    return this.transactions.read(async (manager) => {
      const { facts: all } = await this.inputs.read(manager, forumId, plan.options);
      const placements = await manager.findBy(PlanPlacement, { planId });
      const unplaced = new Map((await manager.findBy(PlanUnplaced, { planId })).map((one) => [one.meetingId, one]));
      const placementOf = new Map(placements.map((one) => [one.meetingId, one]));
      const known = all.meetings.filter(({ id, announced }) => placementOf.has(id) || unplaced.has(id) || announced);
      const facts = { ...all, meetings: known };
      const planned = plannedOf(facts, placementOf, unplaced);
      const standing = await standingMeetings(manager, forumId, new Set(known.map(({ id }) => id)));
      const placed = [...planned, ...standing];
      const ids = [...placed.map(({ meetingId }) => meetingId), ...placementOf.keys(), ...unplaced.keys()];
      const rows = await manager.findBy(Meeting, { forumId, id: In(ids) });
      return { forum, plan, facts, placed, unplaced, meetings: new Map(rows.map((row) => [row.id, row])) };
    });
  }
}

/** Where the plan puts what could still move. */
function plannedOf(
  { meetings }: PlanFacts,
  placementOf: ReadonlyMap<string, PlanPlacement>,
  unplaced: ReadonlyMap<string, PlanUnplaced>,
): MeetingInPlace[] {
  return meetings.flatMap(({ id, priority, pinned, delegationIds = [], attendeeIds, announced }) => {
    const found = placementOf.get(id);
    const place = found
      ? {
          ...{ start: found.startsAt, end: found.endsAt, roomPlaceId: found.roomPlaceId },
          interpreterIds: found.interpreters.map(({ interpreterId }) => interpreterId),
        }
      : announced;
    if (!place || unplaced.has(id)) return [];
    const meeting = { meetingId: id, priority, isPinned: pinned !== null, delegationIds, attendeeIds };
    return [{ ...meeting, ...place, isStanding: false }];
  });
}

/** What stands and would not be moved. */
async function standingMeetings(
  manager: EntityManager,
  forumId: string,
  movable: ReadonlySet<string>,
): Promise<MeetingInPlace[]> {
  const rows = await manager.findBy(Meeting, { forumId, status: meetingTransitions.place.to });
  const stand = rows.filter(({ id }) => !movable.has(id));
  const people = await peopleOf(
    manager,
    stand.map(({ id }) => id),
  );
  return stand.flatMap(({ id, priority, pinned, startsAt, endsAt, roomPlaceId }) => {
    const { parties = [], interpreters = [] } = people.get(id) ?? {};
    if (!startsAt || !endsAt || !roomPlaceId) return [];
    return [
      {
        ...{ meetingId: id, priority, isPinned: pinned !== null, start: startsAt, end: endsAt, roomPlaceId },
        delegationIds: parties.map(({ delegationId }) => delegationId),
        attendeeIds: parties.flatMap(({ attendeeIds }) => attendeeIds),
        interpreterIds: interpreters.map(({ interpreterId }) => interpreterId),
        isStanding: true,
      },
    ];
  });
}
