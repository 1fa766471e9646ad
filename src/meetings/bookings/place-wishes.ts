import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { intervalsFromStored } from '../../forums/hours.js';
import { partyWithoutAttendee } from '../meeting.errors.js';
import type { Meeting } from '../meeting.entity.js';
import { peopleOf, type MeetingPeople } from '../meeting-people.js';
import { checkParties, type ChosenParty } from '../parties.js';
import { MeetingProtocolService, type RankTerms } from '../protocol/meeting-protocol.service.js';
import { stillNeeded } from '../duties/own-interpretation.js';
import { pairsBetween } from '../requests/asking-rules.js';
import type { MeetingRequest } from '../requests/meeting-request.entity.js';
import { meetingRulesOf } from '../requests/meeting-rules.entity.js';
import { noRoomClass } from '../requests/request.errors.js';
import { during, type PlaceWish } from './free-places.js';

/** A wish, and what it says of ranks. */
export interface ReadWish extends PlaceWish {
  terms: RankTerms;
}

/** Reads what meetings, and requests for them, need of a place. */
@Injectable()
export class PlaceWishes {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** @throws DomainError party-without-attendee when nobody of a party comes any more */
  async ofMeeting(manager: EntityManager, meeting: Meeting, known?: MeetingPeople): Promise<ReadWish> {
    const { durationMinutes, interpretation, roomClasses, windows, pinned } = meeting;
    const people = known ?? (await peopleOf(manager, [meeting.id])).get(meeting.id);
    const parties = people?.parties ?? [];
    parties.forEach(({ delegationId, attendeeIds }, index) => {
      if (attendeeIds.length === 0) throw partyWithoutAttendee(index, delegationId);
    });
    const roomId = pinned?.roomId ?? null;
    const terms = { counterpartRank: meeting.counterpartRank, rankWaiver: meeting.rankWaiver };
    const isOnline = meeting.onlineDelegationIds.length > 0;
    const equipment = isOnline ? (await meetingRulesOf(manager, meeting.forumId)).onlineEquipment : null;
    if (pinned)
      return {
        ...{ parties, durationMinutes, interpretation, roomClasses, roomId, terms, equipment },
        windows: [during(new Date(pinned.start), durationMinutes)],
      };
    return {
      ...{ parties, durationMinutes, interpretation, roomClasses, roomId, terms, equipment },
      windows: windows && intervalsFromStored(windows),
    };
  }

  async ofRequest(manager: EntityManager, forum: ForumFrame, request: MeetingRequest): Promise<ReadWish> {
    const { fromDelegationId, fromAttendeeIds, toDelegationId, toAttendeeIds, windows } = request;
    const needed = stillNeeded(request.interpretation, request.ownInterpretation);
    const named = (ids: string[]) => (ids.length > 0 ? ids : undefined);
    const parties = await this.chosen(manager, forum.id, [
      { delegationId: fromDelegationId, attendeeIds: named(fromAttendeeIds) },
      { delegationId: toDelegationId, attendeeIds: named(toAttendeeIds) },
    ]);
    return {
      ...{ parties, durationMinutes: request.durationMinutes, interpretation: needed, roomId: null, equipment: null },
      roomClasses: await this.classes(manager, forum.id, parties, needed.length),
      terms: { counterpartRank: request.counterpartRank, rankWaiver: request.rankWaiver },
      windows: windows && intervalsFromStored(windows),
    };
  }

  /** Of the heads of delegations, between whose languages somebody interprets unless it is said. */
  async ofParties(
    manager: EntityManager,
    forumId: string,
    delegationIds: string[],
    { durationMinutes, interpretation }: { durationMinutes: number; interpretation?: string[] | undefined },
  ): Promise<ReadWish> {
    const parties = await this.chosen(
      manager,
      forumId,
      delegationIds.map((delegationId) => ({ delegationId })),
    );
    const [one, other] = await this.delegations.partiesOf(manager, forumId, delegationIds);
    const pairs = one && other ? pairsBetween(one.language, other.language) : [];
    return {
      ...{
        parties,
        durationMinutes,
        interpretation: interpretation ?? pairs,
        windows: null,
        roomId: null,
        equipment: null,
      },
      roomClasses: await this.classes(manager, forumId, parties, (interpretation ?? pairs).length),
      terms: { counterpartRank: null, rankWaiver: null },
    };
  }

  private async chosen(
    manager: EntityManager,
    forumId: string,
    parties: { delegationId: string; attendeeIds?: string[] | undefined }[],
  ): Promise<ChosenParty[]> {
    const ids = parties.map(({ delegationId }) => delegationId);
    const facts = await this.delegations.partiesOf(manager, forumId, [...new Set(ids)], '#parties');
    const named = [...new Set(parties.flatMap(({ attendeeIds }) => attendeeIds ?? []))];
    const attendees = named.length === 0 ? [] : await this.delegations.attendeesOf(manager, forumId, named);
    return checkParties(parties, facts, attendees);
  }

  private async classes(
    manager: EntityManager,
    forumId: string,
    parties: ChosenParty[],
    interpreters: number,
  ): Promise<string[]> {
    const rules = await meetingRulesOf(manager, forumId);
    const { roomClasses } = await this.protocol.roomsFor(manager, forumId, parties, interpreters, rules);
    if (roomClasses.length === 0) throw noRoomClass();
    return roomClasses;
  }
}
