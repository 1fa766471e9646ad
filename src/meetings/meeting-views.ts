import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumsService } from '../forums/forums.service.js';
import { intervalsFromStored } from '../forums/hours.js';
import type { BookablePlace } from '../forums/bookable-places.js';
import { RoomsService } from '../forums/rooms.service.js';
import { notFound } from '../shared/errors/domain-error.js';
import { intervalWithOffset, withOffset } from '../shared/time/forum-time.js';
import type { MeetingView } from './dto/meeting-view.dto.js';
import { peopleOf, type MeetingPeople } from './meeting-people.js';
import { Meeting } from './meeting.entity.js';
import { statusesWithPlace } from './meeting.states.js';
import type { RankFinding } from './protocol/counterpart-ranks.js';
import { MeetingProtocolService } from './protocol/meeting-protocol.service.js';
import { hostOf } from './protocol/order-of-names.js';

/** Meetings as organisers read them, within a transaction or without. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  async one(manager: EntityManager, forumId: string, id: string): Promise<MeetingView> {
    const meeting = await manager.findOneBy(Meeting, { id, forumId });
    if (!meeting) throw notFound('meeting');
    const [view] = await this.all(manager, forumId, [meeting]);
    if (!view) throw new Error('One meeting gives one view.');
    return view;
  }

  /** The same number of queries however many there are. */
  async all(manager: EntityManager, forumId: string, meetings: Meeting[]): Promise<MeetingView[]> {
    const { timeZone } = await this.forums.frame(forumId, manager);
    const people = await peopleOf(
      manager,
      meetings.map(({ id }) => id),
    );
    const placeIds = meetings.flatMap(({ roomPlaceId }) => roomPlaceId ?? []);
    const places = new Map(
      (await this.rooms.bookablePlaces(manager, forumId, placeIds)).map((place) => [place.placeId, place]),
    );
    const ranked = meetings.map(({ id, counterpartRank }) => ({
      parties: people.get(id)?.parties ?? [],
      counterpartRank,
    }));
    const findings = await this.protocol.findings(manager, forumId, ranked);
    return meetings.map((meeting, index) => {
      const known = { place: places.get(meeting.roomPlaceId ?? ''), findings: findings[index] ?? [] };
      return viewOf(meeting, people.get(meeting.id), known, timeZone);
    });
  }
}

export function viewOf(
  meeting: Meeting,
  people: MeetingPeople | undefined,
  { place, findings }: { place: BookablePlace | undefined; findings: RankFinding[] },
  timeZone: string,
): MeetingView {
  const {
    id,
    code,
    number,
    subject,
    status,
    durationMinutes,
    priority,
    roomClasses,
    interpretation,
    isConfidential,
    version,
  } = meeting;
  const {
    startsAt,
    endsAt,
    windows,
    pinned,
    counterpartRank,
    rankWaiver,
    hostId,
    ownInterpretation,
    onlineLink,
    onlineDelegationIds,
  } = meeting;
  const known =
    startsAt && endsAt && place
      ? {
          ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
          roomId: place.roomId,
          roomCode: place.roomCode,
          interpreters: people?.interpreters ?? [],
        }
      : null;
  return {
    id,
    code,
    number,
    subject,
    status,
    parties: people?.parties ?? [],
    durationMinutes,
    priority,
    roomClasses,
    ...{ interpretation, ownInterpretation, onlineLink, onlineDelegationIds },
    windows: windows && intervalsFromStored(windows).map((interval) => intervalWithOffset(interval, timeZone)),
    pinned: pinned && { start: withOffset(new Date(pinned.start), timeZone), roomId: pinned.roomId },
    isConfidential,
    ...{ counterpartRank, rankWaiver, rankFindings: findings, hostId: hostOf(people?.parties ?? [], hostId) },
    place: statusesWithPlace.includes(status) ? known : null,
    previousPlace: status === 'displaced' ? known : null,
    version,
  };
}
