import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Departures } from '../delegations/departures.js';
import { Ledger } from '../shared/calendar/ledger.js';
import type { SourceClaims } from '../shared/calendar/ledger-rows.js';
import { MeetingAnnouncer } from './meeting-announcer.js';
import { forgetMarks } from './meeting-displacement.js';
import { MeetingAttendee } from './meeting-attendee.entity.js';
import { peopleOf, type MeetingPeople } from './meeting-people.js';
import { Meeting } from './meeting.entity.js';
import { meetingTransitions, openStatuses } from './meeting.states.js';

/**
 * What becomes of the meetings of delegates who no longer come: a party that still has somebody meets without them;
 * a meeting that a party has nobody left for is displaced, its place is free again and kept in mind.
 */
@Injectable()
export class MeetingDepartures implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
  ) {}

  onModuleInit(): void {
    this.departures.follow((manager, forumId, delegateIds) => this.settle(manager, forumId, delegateIds));
  }

  private async settle(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<void> {
    const meetings = await lockMeetingsOf(manager, delegateIds);
    if (meetings.length === 0) return;
    const ids = meetings.map(({ id }) => id);
    await manager.delete(MeetingAttendee, { meetingId: In(ids), delegateId: In(delegateIds) });
    const people = await peopleOf(manager, ids);
    const placed = meetings.filter(({ status }) => status === 'placed');
    const displaced = placed.filter(({ id }) => lacksParty(people.get(id)));
    await this.ledger.replace(
      manager,
      placed.map((meeting) => claimsOf(meeting, displaced.includes(meeting) ? undefined : people.get(meeting.id))),
    );
    await manager.query(
      `UPDATE meeting SET version = version + 1, sequence = sequence + 1, status = CASE WHEN id = ANY($2) THEN $3 ELSE status END
        WHERE id = ANY($1)`,
      [ids, displaced.map(({ id }) => id), meetingTransitions.displace.to],
    );
    await forgetMarks(
      manager,
      displaced.map(({ id }) => id),
      ['arrived', 'no-show'],
    );
    await this.announcer.announce(manager, forumId, ids);
  }
}

/** By id, as every change of several meetings does. */
function lockMeetingsOf(manager: EntityManager, delegateIds: string[]): Promise<Meeting[]> {
  return manager
    .createQueryBuilder(Meeting, 'm')
    .where('m.status IN (:...openStatuses)', { openStatuses })
    .andWhere('m.id IN (SELECT meeting_id FROM meeting_attendee WHERE delegate_id = ANY(:delegateIds))', {
      delegateIds,
    })
    .orderBy('m.id')
    .setLock('for_no_key_update')
    .getMany();
}

function lacksParty(people: MeetingPeople | undefined): boolean {
  return people?.parties.some(({ attendeeIds }) => attendeeIds.length === 0) ?? true;
}

/** @param people undefined: the meeting claims nothing any more */
function claimsOf(
  { id, startsAt, endsAt, roomPlaceId, isConfidential }: Meeting,
  people?: MeetingPeople,
): SourceClaims {
  const source = { reason: 'meeting' as const, sourceId: id };
  if (!people || !startsAt || !endsAt || !roomPlaceId) return { ...source, claims: [] };
  const subjectIds = [
    ...people.parties.flatMap(({ attendeeIds }) => attendeeIds),
    roomPlaceId,
    ...people.interpreters.map(({ interpreterId }) => interpreterId),
  ];
  const during = { start: startsAt, end: endsAt };
  return { ...source, claims: subjectIds.map((subjectId) => ({ subjectId, during, isConfidential })) };
}
