import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, type EntityManager } from 'typeorm';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import { ForumsService, type ForumFrame } from '../../../forums/forums.service.js';
import { Ledger } from '../../../shared/calendar/ledger.js';
import { peopleOf } from '../../meeting-people.js';
import { MeetingProtocolService } from '../../protocol/meeting-protocol.service.js';
import { meetingRulesOf } from '../../requests/meeting-rules.entity.js';
import type { PlanWarningsView } from '../dto/plan-warnings.dto.js';
import { interpreterWarnings, type PlannedDuty } from './interpreter-warnings.js';
import { PlanPlacement } from '../plan-placement.entity.js';
import { PlansService } from '../plans.service.js';
import { delegationDays, quotaWarnings } from './quota-warnings.js';
import { ranksApartOf } from './rank-warnings.js';

/** What a plan does that somebody should look at; it is in the way of nothing. */
@Injectable()
export class PlanWarningsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly plans: PlansService,
    private readonly protocol: MeetingProtocolService,
    private readonly ledger: Ledger,
  ) {}

  async of(forumId: string, id: string): Promise<PlanWarningsView> {
    await this.plans.get(forumId, id);
    const { manager } = this.dataSource;
    const forum = await this.forums.frame(forumId);
    const placements = await manager.find(PlanPlacement, { where: { planId: id }, order: { meetingId: 'ASC' } });
    const meetingIds = placements.map(({ meetingId }) => meetingId);
    const duties = await this.duties(manager, forum, placements);
    const rules = await meetingRulesOf(manager, forumId);
    const dayOf = (instant: Date) => DateTime.fromJSDate(instant, { zone: forum.timeZone }).toISODate() ?? '';
    return {
      ranks: await ranksApartOf(manager, this.protocol, forumId, meetingIds),
      interpreters: interpreterWarnings(duties, rules, dayOf),
      delegations: quotaWarnings(await delegationDays(manager, forumId, id, forum.timeZone), rules),
    };
  }

  /** What the plan gives to interpreters, and in what else they are engaged. */
  private async duties(manager: EntityManager, forum: ForumFrame, placements: PlanPlacement[]): Promise<PlannedDuty[]> {
    const meetingIds = placements.map(({ meetingId }) => meetingId);
    const principalsOf = await this.principals(manager, forum.id, meetingIds);
    const planned = placements.flatMap(({ meetingId, startsAt: start, endsAt: end, interpreters }) =>
      interpreters.map((one) => ({ ...one, meetingId, start, end, principalIds: principalsOf(meetingId) })),
    );
    const interpreterIds = [...new Set(planned.map(({ interpreterId }) => interpreterId))];
    const engagements = await this.ledger.engagementsOf(manager, interpreterIds, forum.days);
    const others = engagements
      .filter(({ sourceId, reason }) => reason !== 'block' && !meetingIds.includes(sourceId))
      .map(({ subjectId, start, end }) => ({
        ...{ interpreterId: subjectId, start, end, meetingId: null, pair: null, principalIds: [] },
      }));
    return [...planned, ...others];
  }

  /** The highest of each party. */
  private async principals(manager: EntityManager, forumId: string, meetingIds: string[]) {
    const people = await peopleOf(manager, meetingIds);
    const ids = [...people.values()].flatMap(({ parties }) => parties.flatMap(({ attendeeIds }) => attendeeIds));
    const ranked = await this.delegations.delegatesAmong(manager, forumId, [...new Set(ids)]);
    const place = new Map(ranked.map(({ id }, index) => [id, index])); // they come by rank
    const first = (attendeeIds: string[]) =>
      attendeeIds.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0)).slice(0, 1);
    return (meetingId: string) =>
      (people.get(meetingId)?.parties ?? []).flatMap(({ attendeeIds }) => first(attendeeIds));
  }
}
