import type { Api } from '../harness/api.js';
import type { Database } from '../harness/database.js';

/** One forum to book in: so many delegations with a head each, rooms, interpreters, and meetings of two of them by chance. */
export interface RushStage {
  forum: string;
  meetings: string[];
  /** When a meeting may begin, with the offset of the forum. */
  starts: string[];
}

interface Sizes {
  delegations: number;
  rooms: number;
  interpreters: number;
  meetings: number;
}

export interface RushResult {
  booked: number;
  accepted: number;
  refused: number;
  /** Neither done nor refused with a reason. */
  others: string[];
  /** Of each call, in milliseconds. */
  milliseconds: number[];
}

/** Whole numbers from 0 to below a limit, the same for the same seed (Lehmer's generator). */
export function chanceFrom(seed: number): (below: number) => number {
  let last = seed;
  return (below) => (last = (last * 48_271) % 2_147_483_647) % below;
}

/** @param days of the forum, which is there already, with meeting hours from 08:00 to 18:00 */
export async function setRush(database: Database, forum: string, days: string[], sizes: Sizes): Promise<RushStage> {
  const hours = JSON.stringify(days.map((day) => ({ start: `${day}T01:00:00Z`, end: `${day}T11:00:00Z` })));
  await database.query(
    `WITH organizations AS (
       INSERT INTO organization (code, kind, country, name, search_text, version)
       SELECT 'RUSH-' || $1 || n, 'locality', 'JP', '{"en": "Party"}', 'party', 1 FROM generate_series(1, $2::int) n RETURNING id),
     delegations AS (
       INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
       SELECT $1, id, 'ja', '{}', 1, '{}', '{}', 1 FROM organizations RETURNING id),
     subjects AS (INSERT INTO subject (forum_id, kind) SELECT $1, 'delegate' FROM delegations RETURNING id)
     SELECT FROM subjects`,
    [forum, sizes.delegations],
  );
  await database.query(
    `INSERT INTO delegate (id, forum_id, delegation_id, is_head, name, sort_en, sort_vi, sort_ja, search_text, spellings, rank, email, languages, status, version)
     SELECT s.id, $1, g.id, true, '{"native": {"family": "Mẫu", "given": "Người"}, "nativeLanguage": "vi"}', 'm', 'm', 'm', 'mau', 'mau', 10,
            s.id || '@example.org', '{ja}', 'invited', 1
       FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM subject WHERE forum_id = $1 AND kind = 'delegate') s
       JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM delegation WHERE forum_id = $1) g USING (n)`,
    [forum],
  );
  await database.query(
    `WITH rooms AS (
       INSERT INTO room (forum_id, code, name, class, capacity, opening_hours, version)
       SELECT $1, 'R' || n, '{"en": "Room"}', 'SALON', 8, $3, 1 FROM generate_series(1, $2::int) n RETURNING id),
     subjects AS (INSERT INTO subject (forum_id, kind) SELECT $1, 'room-place' FROM rooms RETURNING id)
     INSERT INTO room_place (id, room_id, number)
     SELECT s.id, r.id, 1 FROM (SELECT id, row_number() OVER () n FROM subjects) s JOIN (SELECT id, row_number() OVER () n FROM rooms) r USING (n)`,
    [forum, sizes.rooms, hours],
  );
  await database.query(
    `WITH subjects AS (INSERT INTO subject (forum_id, kind) SELECT $1, 'interpreter' FROM generate_series(1, $2::int) RETURNING id)
     INSERT INTO interpreter (id, forum_id, code, name, email, language, pairs, available, version)
     SELECT id, $1, 'I' || row_number() OVER (), '{"native": {"family": "Mẫu", "given": "Dịch"}, "nativeLanguage": "vi"}',
            id || '@example.org', 'vi', '{vi-ja}', $3, 1 FROM subjects`,
    [forum, sizes.interpreters, hours],
  );
  const meetings = await database.query<{ id: string }>(
    `WITH pairs AS (
       SELECT n, (d.ids)[1 + n % $2] AS one, (d.ids)[1 + (n + 1 + (n * 7919) % ($2 - 1)) % $2] AS other
         FROM generate_series(1, $3::int) n, (SELECT array_agg(id ORDER BY id) ids FROM delegation WHERE forum_id = $1) d),
     meetings AS (
       INSERT INTO meeting (forum_id, code, number, subject, status, duration_minutes, priority, room_classes, interpretation, is_confidential, uid, version)
       SELECT $1, 'M' || n, n, '{"en": "Ports"}', 'accepted', 30, 10, '{SALON}', '{vi-ja}', false, 'rush-' || n || '@' || $1, 1 FROM pairs RETURNING id, number),
     parties AS (
       INSERT INTO meeting_party (meeting_id, delegation_id, position)
       SELECT m.id, side.id, side.position FROM meetings m JOIN pairs p ON p.n = m.number
         CROSS JOIN LATERAL (VALUES (p.one, 0), (p.other, 1)) AS side(id, position) RETURNING meeting_id, delegation_id, position),
     attendees AS (
       INSERT INTO meeting_attendee (meeting_id, delegate_id, delegation_id, position)
       SELECT a.meeting_id, d.id, a.delegation_id, a.position FROM parties a JOIN delegate d ON d.delegation_id = a.delegation_id)
     SELECT id FROM meetings ORDER BY number`,
    [forum, sizes.delegations, sizes.meetings],
  );
  await database.query(`UPDATE forum SET last_meeting_number = $2 WHERE id = $1`, [forum, sizes.meetings]);
  const starts = days.flatMap((day) =>
    Array.from({ length: 39 }, (_, quarter) => {
      const [hour, minute] = [8 + Math.floor(quarter / 4), (quarter % 4) * 15];
      return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;
    }),
  );
  return { forum, meetings: meetings.map(({ id }) => id), starts };
}

/**
 * Books a place for each meeting at a time by chance and accepts it; so many at once. Who is refused tries the first of the
 * next free times that the refusal names, once.
 */
export async function rushBookings(
  api: Api,
  { forum, meetings, starts }: RushStage,
  atOnce: number,
  chance: (below: number) => number,
): Promise<RushResult> {
  const result: RushResult = { booked: 0, accepted: 0, refused: 0, others: [], milliseconds: [] };
  const waiting = [...meetings];
  const call = async (path: string, body: object) => {
    const begun = performance.now();
    const answer = await api.post<{ id: string; next?: { start: string }[] }>(path, body);
    result.milliseconds.push(performance.now() - begun);
    if (answer.status === 409) result.refused += 1;
    else if (answer.status >= 300) result.others.push(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const client = async () => {
    for (let meetingId = waiting.pop(); meetingId !== undefined; meetingId = waiting.pop()) {
      const path = `/v1/forums/${forum}/meeting-bookings`;
      let answer = await call(path, { meetingId, start: starts[chance(starts.length)] });
      const next = answer.status === 409 ? answer.body.next?.[0]?.start : undefined;
      if (next) answer = await call(path, { meetingId, start: next });
      if (answer.status !== 201) continue;
      result.booked += 1;
      if ((await call(`${path}/${answer.body.id}/accept`, {})).status === 200) result.accepted += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return result;
}

/** What must never be: two claims of one subject at once, a meeting that has a part of its place, claims of what has none. */
export async function faultsOf(
  database: Database,
  forum: string,
): Promise<{ overlaps: number; halves: number; strays: number; placed: number }> {
  const [faults] = await database.query<{ overlaps: number; halves: number; strays: number; placed: number }>(
    `WITH e AS (SELECT g.* FROM engagement g JOIN subject s ON s.id = g.subject_id WHERE s.forum_id = $1),
     wanted AS (
       SELECT m.id, tstzrange(m.starts_at, m.ends_at) AS during, m.room_place_id AS subject_id FROM meeting m WHERE m.forum_id = $1 AND m.status = 'placed'
       UNION ALL SELECT m.id, tstzrange(m.starts_at, m.ends_at), a.delegate_id FROM meeting m JOIN meeting_attendee a ON a.meeting_id = m.id WHERE m.forum_id = $1 AND m.status = 'placed'
       UNION ALL SELECT m.id, tstzrange(m.starts_at, m.ends_at), i.interpreter_id FROM meeting m JOIN meeting_interpreter i ON i.meeting_id = m.id WHERE m.forum_id = $1 AND m.status = 'placed')
     SELECT (SELECT count(*)::int FROM e a JOIN e b ON a.subject_id = b.subject_id AND a.id < b.id AND a.during && b.during) AS overlaps,
            (SELECT count(*)::int FROM wanted w WHERE NOT EXISTS (SELECT FROM e WHERE e.source_id = w.id AND e.subject_id = w.subject_id AND e.during = w.during))
              + (SELECT count(*)::int FROM meeting m WHERE m.forum_id = $1 AND m.status = 'placed'
                   AND (SELECT count(*) FROM meeting_interpreter i WHERE i.meeting_id = m.id) <> cardinality(m.interpretation)) AS halves,
            (SELECT count(*)::int FROM e WHERE NOT EXISTS (SELECT FROM wanted w WHERE w.id = e.source_id AND w.subject_id = e.subject_id AND w.during = e.during)
                AND NOT EXISTS (SELECT FROM meeting_booking b WHERE b.id = e.source_id AND b.status = 'held')) AS strays,
            (SELECT count(*)::int FROM meeting WHERE forum_id = $1 AND status = 'placed') AS placed`,
    [forum],
  );
  if (!faults) throw new Error('A count gives one row.');
  return faults;
}
