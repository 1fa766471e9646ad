import type { EntityManager } from 'typeorm';
import { peopleColumns, type MeetingPeople } from './meeting-people.js';
import type { Meeting } from './meeting.entity.js';

/** A meeting as its people hear of it. */
export type AnnouncedMeeting = MeetingPeople &
  Pick<
    Meeting,
    | 'id'
    | 'number'
    | 'subject'
    | 'uid'
    | 'sequence'
    | 'status'
    | 'startsAt'
    | 'endsAt'
    | 'roomPlaceId'
    | 'hostId'
    | 'onlineLink'
  >;

/** Of these meetings those that have had a place, with their people; one query. */
export function findAnnounced(
  manager: EntityManager,
  forumId: string,
  meetingIds: string[],
): Promise<AnnouncedMeeting[]> {
  return manager.query<AnnouncedMeeting[]>(
    `SELECT m.id, m.number, m.subject, m.uid, m.sequence, m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
            m.room_place_id AS "roomPlaceId", m.host_delegation_id AS "hostId",
            m.online_link AS "onlineLink", ${peopleColumns}
       FROM meeting m WHERE m.id = ANY($1) AND m.forum_id = $2 AND m.sequence IS NOT NULL ORDER BY m.number`,
    [meetingIds, forumId],
  );
}
