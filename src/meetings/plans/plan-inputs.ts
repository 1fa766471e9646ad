import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { intervalsFromStored } from '../../forums/hours.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { Interval } from '../../shared/time/interval.js';
import { InterpretersService } from '../interpreters.service.js';
import { peopleOf } from '../meeting-people.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions } from '../meeting.states.js';
import type { MeetingToPlace, PlanFacts } from './plan-problem.js';

/** What a plan is made from: the facts, and the versions of the meetings as they were read. */
export interface PlanInputs {
  facts: PlanFacts;
  versionByMeeting: Map<string, number>;
}

/** Reads what the planner needs, in a fixed number of queries that agree with each other. */
@Injectable()
export class PlanInputsReader {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError forum-not-ready naming what is missing */
  async read(manager: EntityManager, forumId: string): Promise<PlanInputs> {
    const forum = await this.forums.frame(forumId, manager);
    const accepted = await manager.find(Meeting, {
      where: { forumId, status: In([...meetingTransitions.place.from]) },
      order: { number: 'ASC' },
    });
    const people = await peopleOf(
      manager,
      accepted.map(({ id }) => id),
    );
    const meetings = accepted.filter(({ id }) => people.get(id)?.parties.every(hasSomebody));
    const places = await this.rooms.bookablePlaces(manager, forumId);
    const interpreters = await this.interpreters.all(manager, forumId);
    refuseUnready({ 'meeting hours': forum.meetingHours, rooms: places, 'meetings to place': meetings });
    const toPlace = meetings.map((meeting) =>
      meetingToPlace(meeting, people.get(meeting.id)?.parties.flatMap(({ attendeeIds }) => attendeeIds) ?? []),
    );
    const engaged = await this.engagedIntervals(manager, forum, [
      ...toPlace.flatMap(({ attendeeIds }) => attendeeIds),
      ...places.map(({ placeId }) => placeId),
      ...interpreters.map(({ id }) => id),
    ]);
    return {
      versionByMeeting: new Map(meetings.map(({ id, version }) => [id, version])),
      facts: {
        slotMinutes: forum.slotMinutes,
        meetingHours: forum.meetingHours,
        days: daySpans(forum),
        meetings: toPlace,
        engagedByAttendee: engaged,
        places: places.map((place) => ({
          id: place.placeId,
          roomId: place.roomId,
          class: place.class,
          zone: place.zone,
          open: place.openingHours,
          engaged: engaged.get(place.placeId) ?? [],
        })),
        interpreters: interpreters.map(({ id, pairs, available }) => ({
          id,
          pairs,
          open: intervalsFromStored(available),
          engaged: engaged.get(id) ?? [],
        })),
      },
    };
  }

  private async engagedIntervals(
    manager: EntityManager,
    forum: ForumFrame,
    subjectIds: string[],
  ): Promise<Map<string, Interval[]>> {
    const bySubject = new Map<string, Interval[]>();
    for (const { subjectId, start, end } of await this.ledger.engagementsOf(
      manager,
      [...new Set(subjectIds)],
      forum.days,
    )) {
      bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), { start, end }]);
    }
    return bySubject;
  }
}

/** A party whose people have all cancelled meets nobody until a substitute is named. */
function hasSomebody({ attendeeIds }: { attendeeIds: string[] }): boolean {
  return attendeeIds.length > 0;
}

function meetingToPlace(meeting: Meeting, attendeeIds: string[]): MeetingToPlace {
  const { id, durationMinutes, priority, roomClasses, interpretation, windows, pinned } = meeting;
  return {
    id,
    attendeeIds,
    durationMinutes,
    priority,
    roomClasses,
    interpretation,
    windows: windows && intervalsFromStored(windows),
    pinned: pinned && { start: new Date(pinned.start), roomId: pinned.roomId },
  };
}

function refuseUnready(needed: Record<string, unknown[]>): void {
  const missing = Object.keys(needed).filter((name) => needed[name]?.length === 0);
  if (missing.length > 0) throw new DomainError('forum-not-ready', 'conflict', { missing: missing.join(', ') });
}

/** For each day with meeting hours, from the first minute to the last. */
function daySpans({ meetingHours, timeZone }: ForumFrame): Interval[] {
  const spans = new Map<string, Interval>();
  for (const { start, end } of meetingHours) {
    const day = DateTime.fromJSDate(start, { zone: timeZone }).toISODate() ?? '';
    const span = spans.get(day);
    spans.set(day, { start: span?.start ?? start, end });
  }
  return [...spans.values()];
}
