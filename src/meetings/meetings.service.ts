import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DelegationsService } from '../delegations/delegations.service.js';
import { unknownReference } from '../delegations/delegation.errors.js';
import { codeExists } from '../forums/forum.errors.js';
import { ForumsService } from '../forums/forums.service.js';
import { readHours } from '../forums/hours.js';
import { RoomsService } from '../forums/rooms.service.js';
import { Ledger } from '../shared/calendar/ledger.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound } from '../shared/errors/domain-error.js';
import { staleVersion } from '../shared/http/version.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import { noRoomClass } from './requests/request.errors.js';
import { meetingRulesOf, type MeetingRules } from './requests/meeting-rules.entity.js';
import { releaseHolds } from './bookings/booking-rows.js';
import type { CreateMeetingDto } from './dto/create-meeting.dto.js';
import type { MeetingView } from './dto/meeting-view.dto.js';
import { MeetingAnnouncer } from './meeting-announcer.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { nothingFor } from './meeting-placement.js';
import { Meeting } from './meeting.entity.js';
import { MeetingParty } from './meeting-party.entity.js';
import { MeetingViews, viewOf } from './meeting-views.js';
import { meetingTransitions } from './meeting.states.js';
import { stillNeeded } from './duties/own-interpretation.js';
import { MeetingProtocolService } from './protocol/meeting-protocol.service.js';
import { checkParties, type ChosenParty } from './parties.js';
import { readPin } from './pin.js';

@Injectable()
export class MeetingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly protocol: MeetingProtocolService,
    private readonly views: MeetingViews,
  ) {}

  /** Adds a meeting that its parties have agreed to; it has no place yet. @param pinnedAt points to where the caller pins it */
  async create(
    forumId: string,
    { parties, windows, pinned, roomClasses, hostId, ...dto }: CreateMeetingDto,
    pinnedAt = '/pinned',
  ): Promise<MeetingView> {
    const forum = await this.forums.frame(forumId);
    const pin = pinned && readPin(pinned, dto.durationMinutes, forum, pinnedAt);
    return this.transactions.run(async (manager) => {
      const chosen = await this.chooseParties(manager, forumId, parties);
      if (pin?.roomId) await this.rooms.placesOf(manager, forumId, pin.roomId);
      if (hostId !== undefined && !chosen.some(({ delegationId }) => delegationId === hostId))
        throw unknownReference('/hostId', [hostId]);
      const terms = { counterpartRank: dto.counterpartRank ?? null, rankWaiver: dto.rankWaiver ?? null };
      const rules = await meetingRulesOf(manager, forumId);
      const findings = await this.protocol.requireRanks(manager, forumId, chosen, terms, rules);
      const own = parties.flatMap(({ delegationId, ownInterpretation: pairs = [] }) =>
        pairs.length === 0 ? [] : [{ delegationId, pairs }],
      );
      const interpretation = stillNeeded(
        dto.interpretation ?? [],
        own.flatMap(({ pairs }) => pairs),
      );
      const onlineDelegationIds = parties.flatMap(({ isOnline, delegationId }) => (isOnline ? [delegationId] : []));
      const people = { parties: chosen, interpreters: [] };
      const meeting = manager.create(Meeting, {
        ...dto,
        ...terms,
        ownInterpretation: own,
        onlineLink: dto.onlineLink ?? null,
        onlineDelegationIds,
        interpretation,
        hostId: hostId ?? null,
        roomClasses:
          roomClasses ??
          (await this.classesFor(
            manager,
            forumId,
            chosen,
            { interpreters: interpretation.length, onlineDelegationIds },
            rules,
          )),
        forumId,
        number: await this.forums.nextMeetingNumber(manager, forumId),
        windows: windows ? readHours(windows, forum, '/windows') : null,
        pinned: pin ?? null,
        uid: `${randomUUID()}@gapgo`,
      });
      await manager.insert(Meeting, meeting).catch(refuseOn({ meeting_forum_code_key: () => codeExists(dto.code) }));
      await insertPeople(manager, meeting.id, chosen);
      return viewOf(meeting, people, { place: undefined, findings }, forum.timeZone);
    });
  }

  /** Cancels a meeting: its time is free again, and whoever was told of it is to be told. */
  async cancel(forumId: string, id: string, version: number): Promise<MeetingView> {
    const { from, to } = meetingTransitions.cancel;
    return this.transactions.run(async (manager) => {
      const released = await releaseHolds(manager, { meetingId: id });
      const { affected } = await manager.update(
        Meeting,
        { id, forumId, version, status: In([...from]) },
        {
          status: to,
          sequence: () => 'sequence + 1',
          version: version + 1,
          startsAt: null,
          endsAt: null,
          roomPlaceId: null,
        },
      );
      if (affected === 0) await this.refuseCancel(manager, forumId, id, version);
      await this.ledger.replace(manager, [...released, nothingFor(id)]);
      await this.announcer.announce(manager, forumId, [id]);
      await manager.query('DELETE FROM meeting_interpreter WHERE meeting_id = $1', [id]);
      return this.views.one(manager, forumId, id);
    });
  }

  /** What these meetings are about and where they are, for a person's day; one query. */
  async describe(
    manager: EntityManager,
    ids: string[],
  ): Promise<Map<string, { title: LocalizedText; roomId: string | null; onlineLink: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<
      { id: string; title: LocalizedText; roomId: string | null; onlineLink: string | null }[]
    >(
      `SELECT m.id, m.subject AS title, p.room_id AS "roomId", m.online_link AS "onlineLink" FROM meeting m LEFT JOIN room_place p ON p.id = m.room_place_id
        WHERE m.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...described }) => [id, described]));
  }

  private async refuseCancel(manager: EntityManager, forumId: string, id: string, version: number): Promise<never> {
    const meeting = await manager.findOneBy(Meeting, { id, forumId });
    if (!meeting) throw notFound('meeting');
    if (meeting.version !== version) throw staleVersion(version);
    throw illegalTransition('cancel', meeting.status, meetingTransitions.cancel.from);
  }

  /** @throws DomainError no-room-class when the forum has no rooms */
  private async classesFor(
    manager: EntityManager,
    forumId: string,
    parties: ChosenParty[],
    { interpreters, onlineDelegationIds }: { interpreters: number; onlineDelegationIds: string[] },
    rules: MeetingRules,
  ): Promise<string[]> {
    const { roomClasses } = await this.protocol.roomsFor(
      manager,
      forumId,
      parties,
      interpreters,
      rules,
      onlineDelegationIds,
    );
    if (roomClasses.length === 0) throw noRoomClass();
    return roomClasses;
  }

  private async chooseParties(
    manager: EntityManager,
    forumId: string,
    parties: CreateMeetingDto['parties'],
  ): Promise<ChosenParty[]> {
    const delegations = await this.delegations.partiesOf(manager, forumId, [
      ...new Set(parties.map(({ delegationId }) => delegationId)),
    ]);
    const attendees = await this.delegations.attendeesOf(manager, forumId, [
      ...new Set(parties.flatMap(({ attendeeIds }) => attendeeIds ?? [])),
    ]);
    return checkParties(parties, delegations, attendees);
  }
}

async function insertPeople(manager: EntityManager, meetingId: string, parties: ChosenParty[]): Promise<void> {
  await manager.insert(
    MeetingParty,
    parties.map(({ delegationId }, position) => ({ meetingId, delegationId, position })),
  );
  const attendees = parties.flatMap(({ delegationId, attendeeIds }) =>
    attendeeIds.map((delegateId) => ({ meetingId, delegationId, delegateId })),
  );
  await manager.insert(
    MeetingAttendee,
    attendees.map((attendee, position) => ({ ...attendee, position })),
  );
}
