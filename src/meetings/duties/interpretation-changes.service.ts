import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { staleVersion } from '../../shared/http/version.js';
import { releaseHolds } from '../bookings/booking-rows.js';
import { PlaceRefusals } from '../bookings/place-refusals.js';
import type { MeetingView } from '../dto/meeting-view.dto.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf } from '../meeting-people.js';
import { MeetingViews } from '../meeting-views.js';
import { Meeting } from '../meeting.entity.js';
import { openStatuses } from '../meeting.states.js';
import { voiceOf } from '../requests/request-rights.js';
import type { InterpretationDto } from './dto/interpretation.dto.js';
import { InterpreterAssignment } from './interpreter-assignment.js';
import { stillNeeded } from './own-interpretation.js';

/** Who brings interpreters of their own to a meeting is often known late. */
@Injectable()
export class InterpretationChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly assignment: InterpreterAssignment,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly views: MeetingViews,
    private readonly refusals: PlaceRefusals,
  ) {}

  /**
   * A meeting that has a place keeps it, with as many interpreters as it needs now; what is held for one without a place is let go.
   * @throws DomainError place-taken when nobody is free who is needed then, unknown-reference of who is no party
   */
  async change(
    forumId: string,
    id: string,
    version: number,
    caller: Principal,
    { interpretation, ownInterpretation }: InterpretationDto,
  ): Promise<MeetingView> {
    const forum = await this.forums.frame(forumId);
    return this.refusals.explained(forum, voiceOf(caller, []), () =>
      this.transactions.run(async (manager) => {
        const before = await lockOpen(manager, forumId, id, version);
        const own = ownInterpretation.filter(({ pairs }) => pairs.length > 0);
        await requireParties(manager, id, own);
        const needed = stillNeeded(
          interpretation,
          own.flatMap(({ pairs }) => pairs),
        );
        const meeting = { ...before, interpretation: needed };
        await manager.update(Meeting, { id }, { interpretation: needed, ownInterpretation: own, version: version + 1 });
        await this.settle(manager, forum, before, meeting);
        await this.announcer.announce(manager, forumId, [id]);
        return this.views.one(manager, forumId, id);
      }),
    );
  }

  private async settle(manager: EntityManager, forum: ForumFrame, before: Meeting, meeting: Meeting): Promise<void> {
    if (meeting.status === 'placed') await this.assignment.fit(manager, forum, meeting);
    else if (before.interpretation.toSorted().join() !== meeting.interpretation.toSorted().join())
      await this.ledger.replace(manager, await releaseHolds(manager, { meetingId: meeting.id }));
  }
}

async function requireParties(manager: EntityManager, id: string, own: { delegationId: string }[]): Promise<void> {
  const parties = (await peopleOf(manager, [id])).get(id)?.parties ?? [];
  const strangers = own.flatMap(({ delegationId }) =>
    parties.some((party) => party.delegationId === delegationId) ? [] : [delegationId],
  );
  if (strangers.length > 0) throw unknownReference('/ownInterpretation', strangers);
}

async function lockOpen(manager: EntityManager, forumId: string, id: string, version: number): Promise<Meeting> {
  const meeting = await manager.findOne(Meeting, { where: { id, forumId }, lock: { mode: 'for_no_key_update' } });
  if (!meeting) throw notFound('meeting');
  if (meeting.version !== version) throw staleVersion(version);
  if (!openStatuses.includes(meeting.status)) throw illegalTransition('change', meeting.status, openStatuses);
  return meeting;
}
