import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { Interval } from '../../shared/time/interval.js';
import type { Attendance } from '../meeting-party.states.js';
import type { NamedParty } from '../protocol/order-of-names.js';
import { statusesWithPlace, type MeetingStatus } from '../meeting.states.js';
import type { BoardPhase } from './dto/board.dto.js';

export interface BoardRow {
  id: string;
  /** Tells lines of one room and time apart, and nobody which meetings they are. */
  key: string;
  number: number;
  subject: LocalizedText;
  status: MeetingStatus;
  startsAt: Date;
  endsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  isConfidential: boolean;
  version: number;
  roomId: string;
  roomCode: string;
  roomName: LocalizedText;
  phase: BoardPhase;
  lateMinutes: number;
  onlineLink: string | null;
  /** The party that receives, if it was said. */
  hostId: string | null;
  /** In the meeting's own order. */
  parties: (NamedParty & { name: LocalizedText; attendance: Attendance })[];
}

export interface BoardWanted {
  forumId: string;
  within: Interval;
  at: Date | null;
  roomId: string | null;
  phase: BoardPhase | null;
  by: 'time' | 'room';
  /** Room's code, start and key of the last line of the page before. */
  after: { roomCode: string; start: string; key: string } | null;
  limit: number;
}

/** Where meetings take place on a day, and how far they are, by the database's clock, with the tag of that day; one query. */
export async function findBoard(
  manager: EntityManager,
  wanted: BoardWanted,
): Promise<{ tag: string; rows: BoardRow[] }> {
  const { forumId, within, at, roomId, phase, by, after, limit } = wanted;
  const order = by === 'time' ? ['"startsAt"', '"roomCode"', 'key'] : ['"roomCode"', '"startsAt"', 'key'];
  const last = by === 'time' ? '$8::timestamptz, $7::text, $9::text' : '$7::text, $8::timestamptz, $9::text';
  const found = await manager.query<({ tag: string } & (BoardRow | { id: null }))[]>(
    `${linesSql}, page AS (
       SELECT lines.*, ${partiesSql} AS parties FROM lines
        WHERE ($6::text IS NULL OR phase = $6) AND ($9::text IS NULL OR (${order.join(', ')}) > (${last}))
        ORDER BY ${order.join(', ')} LIMIT $10)
     SELECT tag, page.* FROM (SELECT ${tagSql} AS tag FROM meeting m WHERE ${ofDaySql}) AS day LEFT JOIN page ON true ORDER BY ${order.join(', ')}`,
    [
      ...[forumId, statusesWithPlace, within.start, within.end, at, phase],
      ...[after?.roomCode ?? null, after?.start ?? null, after?.key ?? null, limit, roomId],
    ],
  );
  const rows = found.flatMap((row) => (row.id === null ? [] : [row])); // of an empty page comes the tag alone
  return { tag: found[0]?.tag ?? '', rows };
}

/** A text that is another one when the board of that day is; it moves with the clock too. */
export async function boardTag(
  manager: EntityManager,
  forumId: string,
  within: Interval,
): Promise<{ tag: string; isOver: boolean }> {
  const [row] = await manager.query<{ tag: string; isOver: boolean }[]>(
    `SELECT ${tagSql} AS tag, $4::timestamptz + interval '1 day' <= now() AS "isOver" FROM meeting m WHERE ${ofDaySql}`,
    [forumId, statusesWithPlace, within.start, within.end],
  );
  return row ?? { tag: '', isOver: true };
}

const ofDaySql = `m.forum_id = $1 AND m.status = ANY($2) AND m.starts_at >= $3 AND m.starts_at < $4`;

const tagSql = `
  md5(coalesce(string_agg(concat_ws(' ', m.id, m.version, m.starts_at <= now(), m.ends_at <= now()), ' ' ORDER BY m.id), ''))`;

const linesSql = `
  WITH clock AS (SELECT coalesce($5::timestamptz, now()) AS at),
  meetings AS (
    SELECT m.id, md5(m.id::text) AS key, m.number, m.subject, m.status, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.started_at AS "startedAt",
           m.ended_at AS "endedAt", m.is_confidential AS "isConfidential", m.version, m.online_link AS "onlineLink", m.host_delegation_id AS "hostId",
           r.id AS "roomId", r.code AS "roomCode", r.name AS "roomName", clock.at,
           CASE WHEN m.status = 'started' THEN m.ends_at ELSE m.starts_at END AS due,
           row_number() OVER (PARTITION BY r.id, m.status = 'placed' AND m.starts_at > clock.at ORDER BY m.starts_at, m.id) AS turn
      FROM clock, meeting m JOIN room_place p ON p.id = m.room_place_id JOIN room r ON r.id = p.room_id
     WHERE ${ofDaySql} AND ($11::uuid IS NULL OR r.id = $11)),
  lines AS (
    SELECT *, CASE WHEN status = 'ended' OR status = 'placed' AND "endsAt" <= at THEN 'over'
                   WHEN due <= at THEN 'late'
                   WHEN status = 'started' THEN 'now'
                   WHEN turn = 1 THEN 'next' ELSE 'later' END AS phase,
           CASE WHEN status = 'ended' OR status = 'placed' AND "endsAt" <= at THEN 0
                ELSE least(greatest(0, floor(extract(epoch FROM at - due) / 60)), 2147483647)::int END AS "lateMinutes"
      FROM meetings)`;

const partiesSql = `
  (SELECT coalesce(json_agg(json_build_object('delegationId', g.id, 'code', o.code, 'name', o.name, 'country', o.country, 'attendance', mp.attendance,
                              'ranks', ARRAY(SELECT d.rank FROM meeting_attendee a JOIN delegate d ON d.id = a.delegate_id
                                              WHERE a.meeting_id = mp.meeting_id AND a.delegation_id = g.id))
                            ORDER BY mp.position), '[]')
     FROM meeting_party mp JOIN delegation g ON g.id = mp.delegation_id JOIN organization o ON o.id = g.organization_id
    WHERE mp.meeting_id = lines.id)`;
