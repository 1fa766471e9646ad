import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { lookAt } from '../bookings/free-places.js';
import { PlaceFinder } from '../bookings/place-finder.js';
import { PlaceWishes } from '../bookings/place-wishes.js';
import { DisruptionsService } from '../disruptions/disruptions.service.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf, type AssignedInterpreter } from '../meeting-people.js';
import { claimsOf } from '../meeting-placement.js';
import type { Meeting } from '../meeting.entity.js';

/** Finds who interprets instead of somebody who cannot. */
@Injectable()
export class DutySubstitutes {
  constructor(
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly disruptions: DisruptionsService,
  ) {}

  /**
   * Gives a placed meeting, which the caller has locked, another interpreter; whoever declined is kept from all else then.
   * @returns who it is; null: nobody is free, all stays as it is
   */
  async find(manager: EntityManager, forum: ForumFrame, meeting: Meeting, declinedId: string): Promise<string | null> {
    const { id, startsAt, endsAt, roomPlaceId, isConfidential } = meeting;
    const present = (await peopleOf(manager, [id])).get(id)?.interpreters ?? [];
    const pair = present.find(({ interpreterId }) => interpreterId === declinedId)?.pair;
    if (!startsAt || !endsAt || !roomPlaceId || pair === undefined) return null;
    const substituteId = await this.freeFor(manager, forum, meeting, { pair, present });
    if (substituteId === undefined) return null;
    const interpreters = present.map((one) =>
      one.interpreterId === declinedId ? { interpreterId: substituteId, pair } : one,
    );
    const placement = { meetingId: id, startsAt, endsAt, roomPlaceId, interpreters, isConfidential };
    await this.ledger.replace(manager, await claimsOf(manager, [placement]));
    await manager.query(`DELETE FROM meeting_interpreter WHERE meeting_id = $1 AND interpreter_id = $2`, [
      id,
      declinedId,
    ]);
    await manager.query(`INSERT INTO meeting_interpreter (meeting_id, interpreter_id, pair) VALUES ($1, $2, $3)`, [
      ...[id, substituteId, pair],
    ]);
    await manager.query(`UPDATE meeting SET version = version + 1, sequence = sequence + 1 WHERE id = $1`, [id]);
    await this.announcer.announce(manager, forum.id, [id]);
    const lost = { start: startsAt.toISOString(), end: endsAt.toISOString() };
    await this.disruptions.create(forum.id, { lost: 'interpreter', lostId: declinedId, ...lost });
    return substituteId;
  }

  private async freeFor(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    { pair, present }: { pair: string; present: AssignedInterpreter[] },
  ): Promise<string | undefined> {
    const { startsAt, endsAt, id } = meeting;
    if (!startsAt || !endsAt) return undefined;
    const when = { start: startsAt, end: endsAt };
    const wish = { ...(await this.wishes.ofMeeting(manager, meeting)), interpretation: [pair] };
    const facts = await this.finder.read(manager, forum, wish, when, { except: id });
    const others = facts.interpreters.filter((one) => !present.some(({ interpreterId }) => interpreterId === one.id));
    return lookAt({ ...facts, interpreters: others }, wish, when).interpreters[0]?.interpreterId;
  }
}
