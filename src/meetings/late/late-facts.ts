import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { intervalsFromStored } from '../../forums/hours.js';
import type { BookablePlace } from '../../forums/bookable-places.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { Interval } from '../../shared/time/interval.js';
import { Meeting } from '../meeting.entity.js';
import { peopleOf, type MeetingPeople } from '../meeting-people.js';
import { meetingRulesOf } from '../requests/meeting-rules.entity.js';
import type { DayMeeting, LateFacts } from './late-proposal.js';

/** A day as the rule sees it, with the rows behind it. */
export interface LateDay {
  facts: LateFacts;
  rows: ReadonlyMap<string, Meeting>;
  people: ReadonlyMap<string, MeetingPeople>;
}

/** Reads the day on which a meeting runs late: a fixed number of queries. */
@Injectable()
export class LateFactsReader {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  /** @param rows the placed and started meetings of the day */
  async read(manager: EntityManager, forumId: string, rows: Meeting[], mostShiftMinutes: number): Promise<LateDay> {
    const forum = await this.forums.frame(forumId, manager);
    const { shortestMinutes } = await meetingRulesOf(manager, forumId);
    const ids = rows.map(({ id }) => id);
    const people = await peopleOf(manager, ids);
    const places = new Map((await this.rooms.bookablePlaces(manager, forumId)).map((place) => [place.placeId, place]));
    const interpreters = new Map((await this.interpreters.hours(manager, forumId)).map(({ id, open }) => [id, open]));
    const meetings = rows.map((row) =>
      dayMeeting(row, people.get(row.id), places.get(row.roomPlaceId ?? ''), (interpreterIds) => [
        forum.meetingHours,
        ...interpreterIds.map((id) => interpreters.get(id) ?? []),
      ]),
    );
    const subjectIds = meetings.flatMap(({ attendeeIds, thingIds }) => [...attendeeIds, ...thingIds]);
    const engagements = new Map<string, Interval[]>();
    for (const busy of await this.ledger.engagementsOf(manager, [...new Set(subjectIds)], forum.days))
      if (!ids.includes(busy.sourceId))
        engagements.set(busy.subjectId, [...(engagements.get(busy.subjectId) ?? []), busy]);
    const { transfers } = forum;
    return {
      facts: { meetings, engagements, transfers, shortestMinutes, mostShiftMinutes },
      rows: new Map(rows.map((row) => [row.id, row])),
      people,
    };
  }
}

function dayMeeting(
  { id, startsAt, endsAt, priority, pinned, windows, status, roomPlaceId }: Meeting,
  people: MeetingPeople | undefined,
  place: BookablePlace | undefined,
  hoursWith: (interpreterIds: string[]) => Interval[][],
): DayMeeting {
  const parties = windows === null || pinned !== null ? [] : [intervalsFromStored(windows)];
  const interpreterIds = people?.interpreters.map(({ interpreterId }) => interpreterId) ?? [];
  return {
    ...{ id, priority, start: startsAt ?? new Date(0), end: endsAt ?? new Date(0) },
    ...{ isPinned: pinned !== null, isStarted: status === 'started', zone: place?.zone ?? null },
    attendeeIds: people?.parties.flatMap(({ attendeeIds }) => attendeeIds) ?? [],
    thingIds: [...(roomPlaceId ? [roomPlaceId] : []), ...interpreterIds],
    hours: [...hoursWith(interpreterIds), ...parties, ...(place ? [place.openingHours] : [])],
  };
}
