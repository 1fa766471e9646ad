import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { staleVersion } from '../../shared/http/version.js';
import type { MeetingView } from '../dto/meeting-view.dto.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf, type MeetingParties, type MeetingPeople } from '../meeting-people.js';
import { claimsOf } from '../meeting-placement.js';
import { attendeeCancelled, attendeeElsewhere, attendsAlready } from '../meeting.errors.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions, openStatuses } from '../meeting.states.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { MeetingViews } from '../meeting-views.js';
import type { SubstituteDto } from './dto/meeting-changes.dto.js';

/** Somebody else of the same delegation comes to a meeting. */
@Injectable()
export class SubstitutesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly views: MeetingViews,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** Both are told. @throws ClashError when the substitute is engaged then; attendee-elsewhere, attendee-cancelled, attends-already */
  async substitute(
    forumId: string,
    id: string,
    version: number,
    { absentId, delegateId, rankWaiver }: SubstituteDto,
  ): Promise<MeetingView> {
    return this.transactions.run(async (manager) => {
      await this.delegations.keep(manager, delegateId); // before the meeting, as a departure does
      const meeting = await lockOpen(manager, forumId, id, version);
      const people = (await peopleOf(manager, [id])).get(id);
      await this.requireSuited(manager, forumId, people, { absentId, delegateId });
      const waiver = rankWaiver ?? meeting.rankWaiver;
      const terms = { counterpartRank: meeting.counterpartRank, rankWaiver: waiver };
      await this.protocol.requireRanks(manager, forumId, withSubstitute(people, { absentId, delegateId }), terms);
      await manager.query(`UPDATE meeting_attendee SET delegate_id = $3 WHERE meeting_id = $1 AND delegate_id = $2`, [
        id,
        absentId,
        delegateId,
      ]);
      await manager.query(
        `UPDATE meeting SET version = version + 1, sequence = sequence + 1, rank_waiver = $2 WHERE id = $1`,
        [id, waiver],
      );
      const { status, startsAt, endsAt, roomPlaceId, isConfidential } = meeting;
      if (status === meetingTransitions.place.to && startsAt && endsAt && roomPlaceId) {
        const interpreters = people?.interpreters ?? [];
        const placement = { meetingId: id, startsAt, endsAt, roomPlaceId, interpreters, isConfidential };
        await this.ledger.replace(manager, await claimsOf(manager, [placement]));
      }
      await this.announcer.announce(manager, forumId, [id]);
      return this.views.one(manager, forumId, id);
    });
  }

  private async requireSuited(
    manager: EntityManager,
    forumId: string,
    people: MeetingPeople | undefined,
    { absentId, delegateId }: SubstituteDto,
  ): Promise<void> {
    const parties = people?.parties ?? [];
    const index = parties.findIndex(({ attendeeIds }) => attendeeIds.includes(absentId));
    const party = parties[index];
    if (!party) throw notFound('delegate');
    const [substitute] = await this.delegations.attendeesOf(manager, forumId, [delegateId], '/delegateId');
    if (substitute?.delegationId !== party.delegationId) throw attendeeElsewhere(index, delegateId, party.delegationId);
    if (substitute.status === 'cancelled') throw attendeeCancelled(index, delegateId);
    if (party.attendeeIds.includes(delegateId)) throw attendsAlready(delegateId);
  }
}

function withSubstitute(
  people: MeetingPeople | undefined,
  { absentId, delegateId }: { absentId: string; delegateId: string },
): MeetingParties[] {
  return (people?.parties ?? []).map(({ delegationId, attendeeIds }) => ({
    delegationId,
    attendeeIds: attendeeIds.map((id) => (id === absentId ? delegateId : id)),
  }));
}

async function lockOpen(manager: EntityManager, forumId: string, id: string, version: number): Promise<Meeting> {
  const meeting = await manager.findOne(Meeting, { where: { id, forumId }, lock: { mode: 'for_no_key_update' } });
  if (!meeting) throw notFound('meeting');
  if (meeting.version !== version) throw staleVersion(version);
  if (!openStatuses.includes(meeting.status)) throw illegalTransition('substitute', meeting.status, openStatuses);
  return meeting;
}
