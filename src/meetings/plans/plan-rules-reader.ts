import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { PlannedMeeting, RuleFacts } from './plan-rules.js';

/** Reads what is said today of the hours, rooms, interpreters and ways that a plan was made with: a fixed number of queries. */
@Injectable()
export class PlanRulesReader {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  /** @param givenUp meetings that lose their place by the plan @param bufferMinutes that it keeps */
  async read(
    manager: EntityManager,
    forumId: string,
    planned: PlannedMeeting[],
    { givenUp, bufferMinutes }: { givenUp: string[]; bufferMinutes: number },
  ): Promise<RuleFacts> {
    const { meetingHours, transfers, days } = await this.forums.frame(forumId, manager);
    const places = await this.rooms.bookablePlaces(
      manager,
      forumId,
      planned.map(({ roomPlaceId }) => roomPlaceId),
    );
    const interpreters = await this.interpreters.hours(manager, forumId);
    const attendeeIds =
      transfers.length === 0 && bufferMinutes === 0 ? [] : planned.flatMap((meeting) => meeting.attendeeIds);
    const anew = new Set([...planned.map(({ meetingId }) => meetingId), ...givenUp]);
    const engagements = (await this.ledger.engagementsOf(manager, [...new Set(attendeeIds)], days)).filter(
      ({ sourceId }) => !anew.has(sourceId),
    );
    return {
      ...{ meetingHours, transfers, engagements, bufferMinutes },
      places: new Map(places.map((place) => [place.placeId, place])),
      interpreters: new Map(interpreters.map((interpreter) => [interpreter.id, interpreter])),
      zoneBySource: await this.rooms.zonesOf(manager, [...new Set(engagements.map(({ sourceId }) => sourceId))]),
    };
  }
}
