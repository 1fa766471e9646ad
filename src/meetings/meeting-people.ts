import type { EntityManager } from 'typeorm';

/** Who meets, in the order in which they were named. */
export interface MeetingParties {
  delegationId: string;
  attendeeIds: string[];
}

/** Who interprets a placed meeting. */
export interface AssignedInterpreter {
  interpreterId: string;
  pair: string;
}

/** The people of one meeting. */
export interface MeetingPeople {
  parties: MeetingParties[];
  interpreters: AssignedInterpreter[];
}

/** The people of meetings, in two queries however many they are. */
export async function peopleOf(manager: EntityManager, meetingIds: string[]): Promise<Map<string, MeetingPeople>> {
  const people = new Map<string, MeetingPeople>(meetingIds.map((id) => [id, { parties: [], interpreters: [] }]));
  const parties = await manager.query<{ meeting_id: string; delegation_id: string; attendee_ids: string[] }[]>(
    `SELECT p.meeting_id, p.delegation_id,
            ARRAY(SELECT a.delegate_id FROM meeting_attendee a
                   WHERE a.meeting_id = p.meeting_id AND a.delegation_id = p.delegation_id ORDER BY a.position) AS attendee_ids
       FROM meeting_party p WHERE p.meeting_id = ANY($1) ORDER BY p.meeting_id, p.position`,
    [meetingIds],
  );
  for (const row of parties) {
    people.get(row.meeting_id)?.parties.push({ delegationId: row.delegation_id, attendeeIds: row.attendee_ids });
  }
  const interpreters = await manager.query<{ meeting_id: string; interpreter_id: string; pair: string }[]>(
    `SELECT meeting_id, interpreter_id, pair FROM meeting_interpreter WHERE meeting_id = ANY($1) ORDER BY meeting_id, pair, interpreter_id`,
    [meetingIds],
  );
  for (const row of interpreters) {
    people.get(row.meeting_id)?.interpreters.push({ interpreterId: row.interpreter_id, pair: row.pair });
  }
  return people;
}
