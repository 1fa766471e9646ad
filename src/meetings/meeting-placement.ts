import type { EntityManager } from 'typeorm';
import type { SourceClaims } from '../shared/calendar/ledger-rows.js';
import { peopleOf, type AssignedInterpreter, type MeetingPeople } from './meeting-people.js';
import { meetingTransitions } from './meeting.states.js';

/** Where a meeting is to be, and who interprets. */
export interface MeetingPlacement {
  meetingId: string;
  startsAt: Date;
  endsAt: Date;
  roomPlaceId: string;
  interpreters: AssignedInterpreter[];
  isConfidential: boolean;
}

/** That a meeting, or what was held for one, claims nothing any more. */
export function nothingFor(sourceId: string): SourceClaims {
  return { reason: 'meeting', sourceId, claims: [] };
}

/** What meetings claim where they are to be; one query. */
export async function claimsOf(manager: EntityManager, placements: MeetingPlacement[]): Promise<SourceClaims[]> {
  const people = await peopleOf(
    manager,
    placements.map(({ meetingId }) => meetingId),
  );
  return claimsAmong(people, placements);
}

/** The same of meetings whose people are known. */
export function claimsAmong(
  people: ReadonlyMap<string, Pick<MeetingPeople, 'parties'>>,
  placements: MeetingPlacement[],
): SourceClaims[] {
  return placements.map(({ meetingId, startsAt, endsAt, roomPlaceId, interpreters, isConfidential }) => {
    const attendeeIds = people.get(meetingId)?.parties.flatMap((party) => party.attendeeIds) ?? [];
    const subjectIds = [...attendeeIds, roomPlaceId, ...interpreters.map(({ interpreterId }) => interpreterId)];
    const during = { start: startsAt, end: endsAt };
    return {
      reason: 'meeting',
      sourceId: meetingId,
      claims: subjectIds.map((subjectId) => ({ subjectId, during, isConfidential })),
    };
  });
}

/** Writes down where meetings are now, which the caller has locked and the ledger has room for; who did not come to the place before may come now. */
export async function place(manager: EntityManager, placements: MeetingPlacement[]): Promise<void> {
  const assigned = placements.flatMap(({ meetingId, interpreters }) =>
    interpreters.map((one) => ({ meetingId, ...one })),
  );
  await manager.query(
    `WITH placed AS (
       UPDATE meeting m SET status = $5, starts_at = p.starts_at, ends_at = p.ends_at, room_place_id = p.room_place_id,
              sequence = coalesce(m.sequence + CASE WHEN m.status = $5 AND (m.starts_at, m.ends_at, m.room_place_id) = (p.starts_at, p.ends_at, p.room_place_id) THEN 0 ELSE 1 END, 0),
              version = m.version + 1
         FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[]) AS p(meeting_id, starts_at, ends_at, room_place_id)
        WHERE m.id = p.meeting_id),
     marks AS (UPDATE meeting_party SET attendance = 'expected', marked_at = NULL WHERE meeting_id = ANY($1) AND attendance = 'no-show'),
     gone AS (DELETE FROM meeting_interpreter WHERE meeting_id = ANY($1) RETURNING meeting_id)
     INSERT INTO meeting_interpreter (meeting_id, interpreter_id, pair, answer, answered_at)
     SELECT a.meeting_id, a.interpreter_id, a.pair, coalesce(same.answer, 'asked'), same.answered_at
       FROM unnest($6::uuid[], $7::uuid[], $8::text[]) AS a(meeting_id, interpreter_id, pair)
       LEFT JOIN (SELECT i.* FROM meeting_interpreter i JOIN meeting m ON m.id = i.meeting_id
                    JOIN unnest($1::uuid[], $2::timestamptz[]) AS p(meeting_id, starts_at) ON p.meeting_id = m.id AND p.starts_at = m.starts_at
                   WHERE m.status = $5) AS same USING (meeting_id, interpreter_id, pair)
      WHERE (SELECT count(*) FROM gone) >= 0`, // gone before anything is new; who stays for the same time has answered already
    [
      placements.map(({ meetingId }) => meetingId),
      placements.map(({ startsAt }) => startsAt),
      placements.map(({ endsAt }) => endsAt),
      placements.map(({ roomPlaceId }) => roomPlaceId),
      meetingTransitions.place.to,
      assigned.map((one) => one.meetingId),
      assigned.map((one) => one.interpreterId),
      assigned.map((one) => one.pair),
    ],
  );
}
