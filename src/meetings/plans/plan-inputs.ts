import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In, type EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { longestWay } from '../../forums/transfers.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { Interval } from '../../shared/time/interval.js';
import { peopleOf } from '../meeting-people.js';
import { Meeting } from '../meeting.entity.js';
import { forumNotReady } from '../meeting.errors.js';
import { meetingTransitions, statusesWithPlace } from '../meeting.states.js';
import { meetingRulesOf } from '../requests/meeting-rules.entity.js';
import { Grid, withMargins } from './grid.js';
import { hasSomebody, isOnGrid, isPlaced, meetingToPlace } from './meeting-to-place.js';
import type { EngagedInZone, PlanFacts } from './plan-facts.js';
import type { PlanOptions } from './plan.entity.js';
import { wishPriorities } from './wish-priorities.js';

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

  /**
   * @param options with moves: placed meetings too, where the grid can say where they are; the others stand as engagements
   * @throws DomainError forum-not-ready naming what is missing
   */
  async read(manager: EntityManager, forumId: string, options: PlanOptions): Promise<PlanInputs> {
    const { moves = 0, movePrice = 0, bufferMinutes = 0, weights } = options;
    const forum = await this.forums.frame(forumId, manager);
    const days = daySpans(forum);
    const grid = new Grid(forum.slotMinutes, days);
    const { place, move } = meetingTransitions;
    const candidates = await manager.find(Meeting, {
      where: { forumId, status: In(moves === 0 ? [...place.from] : [...place.from, ...move.from]) },
      order: { number: 'ASC' },
    });
    const people = await peopleOf(
      manager,
      candidates.map(({ id }) => id),
    );
    const meetings = candidates.filter(
      (meeting) =>
        people.get(meeting.id)?.parties.every(hasSomebody) && (!isPlaced(meeting) || isOnGrid(meeting, grid)),
    );
    const places = (await this.rooms.bookablePlaces(manager, forumId)).filter(({ hasParts }) => !hasParts);
    const interpreters = await this.interpreters.hours(manager, forumId);
    refuseUnready({ 'meeting hours': forum.meetingHours, rooms: places, 'meetings to place': meetings });
    const { stretchMinutes, mostPerDay, onlineEquipment } = await meetingRulesOf(manager, forumId);
    const ids = meetings.map(({ id }) => id);
    const weighed = weights ? await wishPriorities(manager, weights, ids) : new Map<string, number>();
    const toPlace = meetings.map((meeting) => ({
      ...meetingToPlace(meeting, people.get(meeting.id)),
      priority: weighed.get(meeting.id) ?? meeting.priority,
      equipment: meeting.onlineDelegationIds.length > 0 ? onlineEquipment : null,
    }));
    const subjectIds = [
      ...toPlace.flatMap(({ attendeeIds }) => attendeeIds),
      ...places.map(({ placeId }) => placeId),
      ...interpreters.map(({ id }) => id),
    ];
    const engaged = await this.engagedIntervals(manager, forum, subjectIds, new Set(ids));
    return {
      versionByMeeting: new Map(meetings.map(({ id, version }) => [id, version])),
      facts: {
        slotMinutes: forum.slotMinutes,
        transfers: forum.transfers,
        meetingHours: forum.meetingHours,
        days,
        meetings: toPlace,
        ...{ movePrice, bufferMinutes },
        ...{ stretchMinutes, mostPerDay },
        standing: mostPerDay ? await standingOf(manager, forumId, meetings) : [],
        engagedByAttendee: engaged,
        places: places.map((place) => ({
          id: place.placeId,
          roomId: place.roomId,
          roomCode: place.roomCode,
          class: place.class,
          zone: place.zone,
          equipment: place.equipment,
          open: place.openingHours,
          engaged: engaged.get(place.placeId) ?? [],
        })),
        interpreters: interpreters.map((each) => ({ ...each, engaged: engaged.get(each.id) ?? [] })),
      },
    };
  }

  private async engagedIntervals(
    manager: EntityManager,
    forum: ForumFrame,
    subjectIds: string[],
    movable: ReadonlySet<string>,
  ): Promise<Map<string, EngagedInZone[]>> {
    const bySubject = new Map<string, EngagedInZone[]>();
    const engagements = await this.ledger.engagementsOf(manager, [...new Set(subjectIds)], forum.days);
    const zones = await this.rooms.zonesOf(manager, [...new Set(engagements.map(({ sourceId }) => sourceId))]);
    for (const { subjectId, start, end, sourceId, reason } of engagements) {
      const engaged = { start, end, zone: zones.get(sourceId) ?? null, isMeeting: reason === 'meeting' };
      if (!movable.has(sourceId)) bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), engaged]);
    }
    return bySubject;
  }
}

/** When delegations meet besides the meetings to be planned. */
function standingOf(
  manager: EntityManager,
  forumId: string,
  planned: Meeting[],
): Promise<{ delegationId: string; start: Date }[]> {
  return manager.query(
    `SELECT p.delegation_id AS "delegationId", m.starts_at AS start FROM meeting m JOIN meeting_party p ON p.meeting_id = m.id
      WHERE m.forum_id = $1 AND m.status = ANY($2) AND NOT m.id = ANY($3)`,
    [forumId, statusesWithPlace, planned.map(({ id }) => id)],
  );
}

function refuseUnready(needed: Record<string, unknown[]>): void {
  const missing = Object.keys(needed).filter((name) => needed[name]?.length === 0);
  if (missing.length > 0) throw forumNotReady(missing.join(', '));
}

/** For each day with meeting hours, from the first minute to the last, by start. */
function daySpans({ meetingHours, timeZone, transfers, slotMinutes }: ForumFrame): Interval[] {
  const spans = new Map<string, Interval>();
  for (const { start, end } of meetingHours) {
    const day = DateTime.fromJSDate(start, { zone: timeZone }).toISODate() ?? '';
    const span = spans.get(day);
    spans.set(day, { start: span?.start ?? start, end });
  }
  return withMargins([...spans.values()], longestWay(transfers), slotMinutes);
}
