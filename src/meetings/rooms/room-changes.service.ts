import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangeRoomDto } from '../../forums/dto/change-room.dto.js';
import type { RoomView } from '../../forums/dto/room-view.dto.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { RoomsService, type RoomOffer } from '../../forums/rooms.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Ways } from '../bookings/ways.js';
import { bookingActions } from '../bookings/meeting-booking.states.js';
import { EngagementNames } from '../engagement-names.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { roomEngaged } from '../meeting.errors.js';
import { meetingTransitions } from '../meeting.states.js';
import { hinderedUses, type RoomNeed } from './hindered-uses.js';
import { lostWays } from './lost-ways.js';

/** Changes rooms as far as what they are used for allows it. */
@Injectable()
export class RoomChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly sessions: SessionsService,
    private readonly names: EngagementNames,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
  ) {}

  /**
   * Whoever was told of a meeting to come in a room that has another name or zone now is told so.
   * @throws DomainError room-engaged, naming what the room would not carry any more; what is over is in the way of nothing
   */
  async change(forumId: string, id: string, version: number, dto: ChangeRoomDto): Promise<RoomView> {
    const forum = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const placeIds = await this.rooms.ownPlaces(manager, forumId, id);
      await lockUses(manager, forumId, placeIds);
      const claims = placeIds.map((subjectId) => ({ subjectId, during: forum.days }));
      await this.ledger.lock(manager, [{ reason: 'block', sourceId: id, claims }]); // nothing is placed meanwhile
      const { before, after, isToldOtherwise, view } = await this.rooms.change(manager, forum, id, version, dto);
      const uses = await this.usesOf(manager, id, placeIds);
      const unreached = await this.unreached(manager, forum, uses, before, after);
      const hindered = hinderedUses(uses, await needsOf(manager, sourcesOf(uses)), before, after, unreached);
      if (hindered.length > 0) {
        const ids = hindered.map((use) => use.id);
        throw roomEngaged(hindered, await this.names.of(manager, forum, ids));
      }
      if (isToldOtherwise)
        await this.announcer.announceAll(manager, forumId, await countChange(manager, forumId, placeIds));
      return view;
    });
  }

  /** To or from which of these somebody would not come in time any more, as the room is in another zone. */
  private async unreached(
    manager: EntityManager,
    { transfers }: ForumFrame,
    uses: BusyInterval[],
    before: RoomOffer,
    after: RoomOffer,
  ): Promise<Set<string>> {
    if (before.zone === after.zone || transfers.length === 0 || uses.length === 0) return new Set();
    const all = await this.ledger.engagementsLeft(manager, await peopleIn(manager, sourcesOf(uses)));
    const useIds = new Set(sourcesOf(uses));
    const elsewhere = await this.rooms.zonesOf(
      manager,
      sourcesOf(all).filter((id) => !useIds.has(id)),
    );
    const ways = ({ zone }: RoomOffer): Ways => {
      const here = zone === null ? [] : [...useIds].map((id): [string, string] => [id, zone]);
      return { transfers, zoneBySource: new Map([...elsewhere, ...here]) };
    };
    return lostWays(all, useIds, ways(before), ways(after));
  }

  /** Each once, in however many places it is. What is in a hall of which this room is a part looks at the hall. */
  private async usesOf(manager: EntityManager, roomId: string, placeIds: string[]): Promise<BusyInterval[]> {
    const engagements = await this.ledger.engagementsLeft(manager, placeIds);
    const sessions = await this.sessions.describe(manager, sourcesOf(engagements));
    const isHere = ({ sourceId }: BusyInterval) => (sessions.get(sourceId)?.roomId ?? roomId) === roomId;
    return [...new Map(engagements.filter(isHere).map((one) => [one.sourceId, one])).values()];
  }
}

function sourcesOf(engagements: { sourceId: string }[]): string[] {
  return [...new Set(engagements.map(({ sourceId }) => sourceId))];
}

const toCome = `forum_id = $1 AND room_place_id = ANY($2) AND status = $3`;

/** Nobody moves a meeting away from these places, or accepts what is held there, until the transaction ends; before the places, as all do who lock both. */
async function lockUses(manager: EntityManager, forumId: string, placeIds: string[]): Promise<void> {
  for (const [table, status] of [
    ['meeting', meetingTransitions.place.to],
    ['meeting_booking', bookingActions.accept.from[0]],
  ] as const)
    await manager.query(`SELECT FROM ${table} WHERE ${toCome} ORDER BY id FOR NO KEY UPDATE`, [
      ...[forumId, placeIds, status],
    ]);
}

/** Lets the SEQUENCE of what is to come there rise; the version stays, as the meetings have not changed. @returns their ids */
async function countChange(manager: EntityManager, forumId: string, placeIds: string[]): Promise<string[]> {
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `UPDATE meeting SET sequence = sequence + 1 WHERE ${toCome} AND starts_at > now() RETURNING id`,
    [forumId, placeIds, meetingTransitions.place.to],
  );
  return rows.map(({ id }) => id);
}

/** The delegates whom these engage; one query. */
async function peopleIn(manager: EntityManager, sourceIds: string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT s.id FROM engagement e JOIN subject s ON s.id = e.subject_id WHERE e.source_id = ANY($1) AND s.kind = 'delegate'`,
    [sourceIds],
  );
  return rows.map(({ id }) => id);
}

/** What meetings, and what is held for them, need of their room; one query. */
async function needsOf(manager: EntityManager, ids: string[]): Promise<Map<string, RoomNeed>> {
  const rows = await manager.query<(RoomNeed & { id: string })[]>(
    `SELECT used.id, CASE WHEN m.pinned ->> 'roomId' IS NULL THEN m.room_classes ELSE '{}' END AS "roomClasses",
            CASE WHEN cardinality(m.online_delegation_ids) > 0 THEN rules.online_equipment END AS equipment,
            (SELECT count(*)::int FROM engagement e JOIN subject s ON s.id = e.subject_id LEFT JOIN delegate d ON d.id = s.id
              WHERE e.source_id = used.id AND s.kind <> 'room-place'
                AND (d.delegation_id = ANY(m.online_delegation_ids)) IS NOT TRUE) AS people
       FROM (SELECT id, id AS meeting_id FROM meeting WHERE id = ANY($1)
             UNION ALL SELECT b.id, coalesce(b.meeting_id, q.meeting_id) FROM meeting_booking b
                         LEFT JOIN meeting_request q ON q.id = b.request_id WHERE b.id = ANY($1)) AS used
       LEFT JOIN meeting m ON m.id = used.meeting_id LEFT JOIN meeting_rules rules ON rules.forum_id = m.forum_id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...need }) => [id, need]));
}
