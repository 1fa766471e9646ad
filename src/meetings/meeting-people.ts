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

/** Of a row `m` of meetings. */
export const peopleColumns = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('delegationId', p.delegation_id, 'attendeeIds', ARRAY(
    SELECT a.delegate_id FROM meeting_attendee a
     WHERE a.meeting_id = p.meeting_id AND a.delegation_id = p.delegation_id ORDER BY a.position)) ORDER BY p.position)
    FROM meeting_party p WHERE p.meeting_id = m.id), '[]') AS parties,
  coalesce((SELECT jsonb_agg(jsonb_build_object('interpreterId', i.interpreter_id, 'pair', i.pair) ORDER BY i.pair, i.interpreter_id)
    FROM meeting_interpreter i WHERE i.meeting_id = m.id), '[]') AS interpreters`;

/** The people of meetings, in one query however many they are. */
export async function peopleOf(manager: EntityManager, meetingIds: string[]): Promise<Map<string, MeetingPeople>> {
  const people = new Map<string, MeetingPeople>(meetingIds.map((id) => [id, { parties: [], interpreters: [] }]));
  if (meetingIds.length === 0) return people;
  const [first, ...others] = meetingIds;
  const rows = await manager.query<(MeetingPeople & { id: string })[]>(
    // of one, as most are: what is planned for any number would be planned anew each time
    `SELECT m.id, ${peopleColumns} FROM ${others.length === 0 ? '(SELECT $1::uuid)' : 'unnest($1::uuid[])'} AS m(id)`,
    [others.length === 0 ? first : meetingIds],
  );
  for (const { id, parties, interpreters } of rows) people.set(id, { parties, interpreters });
  return people;
}
