import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import { ClashError } from '../../shared/calendar/clash.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { lookAt } from '../bookings/free-places.js';
import { PlaceFinder } from '../bookings/place-finder.js';
import { PlaceWishes } from '../bookings/place-wishes.js';
import { DisruptionsService } from '../disruptions/disruptions.service.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf, type AssignedInterpreter } from '../meeting-people.js';
import { claimsOf, type MeetingPlacement } from '../meeting-placement.js';
import type { Meeting } from '../meeting.entity.js';

/** Between which languages, beside whom, and where the meeting is with somebody else. */
interface SubstituteWanted {
  pair: string;
  present: AssignedInterpreter[];
  placementWith: (interpreterId: string) => MeetingPlacement;
}

/** When many decline at once, each try finds somebody whom nobody else took; after so many the desk is asked. */
const mostAttempts = 8;

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
   * @returns who it is, and between which languages; null: nobody is free, all stays as it is
   */
  async find(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    declinedId: string,
  ): Promise<{ substituteId: string | null; pair: string }> {
    const { id, startsAt, endsAt, roomPlaceId, isConfidential } = meeting;
    const present = (await peopleOf(manager, [id])).get(id)?.interpreters ?? [];
    const pair = present.find(({ interpreterId }) => interpreterId === declinedId)?.pair;
    if (!startsAt || !endsAt || !roomPlaceId || pair === undefined) return { substituteId: null, pair: pair ?? '' };
    const substituteId = await this.claim(manager, forum, meeting, {
      pair,
      present,
      placementWith: (substitute) => ({
        ...{ meetingId: id, startsAt, endsAt, roomPlaceId, isConfidential },
        interpreters: present.map((one) =>
          one.interpreterId === declinedId ? { interpreterId: substitute, pair } : one,
        ),
      }),
    });
    if (substituteId === null) return { substituteId, pair };
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
    return { substituteId, pair };
  }

  /** Claims the first who is free; who is taken by somebody else meanwhile is left out, and the next one is tried. */
  private async claim(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    { pair, present, placementWith }: SubstituteWanted,
  ): Promise<string | null> {
    const leftOut = present.map(({ interpreterId }) => interpreterId);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const found = await this.freeFor(manager, forum, meeting, { pair, leftOut });
      if (found === undefined) return null;
      const placement = placementWith(found);
      const claims = await claimsOf(manager, [placement]);
      await this.ledger.lock(manager, claims);
      leftOut.push(found);
      const when = { start: placement.startsAt, end: placement.endsAt };
      const hindrances = await this.finder.notWorking(manager, forum.id, [{ interpreterId: found, pair }], when);
      if (hindrances.length > 0) continue;
      try {
        await this.ledger.replace(manager, claims);
        return found;
      } catch (error) {
        if (!(error instanceof ClashError) || error.clashes.length === 0) throw error; // without clashes the transaction is lost
      }
    }
    return null;
  }

  private async freeFor(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    { pair, leftOut }: { pair: string; leftOut: string[] },
  ): Promise<string | undefined> {
    const { startsAt, endsAt, id } = meeting;
    if (!startsAt || !endsAt) return undefined;
    const when = { start: startsAt, end: endsAt };
    const wish = { ...(await this.wishes.ofMeeting(manager, meeting)), interpretation: [pair] };
    const facts = await this.finder.read(manager, forum, wish, when, { except: id });
    const others = facts.interpreters.filter((one) => !leftOut.includes(one.id));
    return lookAt({ ...facts, interpreters: others }, wish, when).interpreters[0]?.interpreterId;
  }
}
