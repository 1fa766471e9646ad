import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { DutyAnswer } from './interpreter-duty.states.js';

export interface DutyRow {
  meetingId: string;
  number: number;
  subject: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  roomCode: string;
  roomName: LocalizedText;
  interpreterId: string;
  pair: string;
  answer: DutyAnswer;
  answeredAt: Date | null;
}

export interface DutiesWanted {
  interpreterId: string | null;
  /** Of these interpreters; null: of all. */
  among: string[] | null;
  /** And of all others what is not confidential. */
  isDesk: boolean;
  answer: DutyAnswer | null;
  after: { start: string; meetingId: string; interpreterId: string } | null;
  limit: number;
}

/** Who is to interpret which meeting, by start; one query. */
export function findDuties(
  manager: EntityManager,
  forumId: string,
  { interpreterId, among, isDesk, answer, after, limit }: DutiesWanted,
): Promise<DutyRow[]> {
  return manager.query<DutyRow[]>(
    `SELECT m.id AS "meetingId", m.number, m.subject, m.starts_at AS "startsAt", m.ends_at AS "endsAt", r.code AS "roomCode",
            r.name AS "roomName", i.interpreter_id AS "interpreterId", i.pair, i.answer, i.answered_at AS "answeredAt"
       FROM meeting_interpreter i JOIN meeting m ON m.id = i.meeting_id
       JOIN room_place p ON p.id = m.room_place_id JOIN room r ON r.id = p.room_id
      WHERE m.forum_id = $1 AND m.status IN ('placed', 'started', 'ended')
        AND ($2::uuid IS NULL OR i.interpreter_id = $2) AND ($3::uuid[] IS NULL OR i.interpreter_id = ANY($3) OR ($9 AND NOT m.is_confidential))
        AND ($4::text IS NULL OR i.answer = $4)
        AND ($5::timestamptz IS NULL OR (m.starts_at, m.id, i.interpreter_id) > ($5, $6::uuid, $7::uuid))
      ORDER BY m.starts_at, m.id, i.interpreter_id LIMIT $8`,
    [
      ...[forumId, interpreterId, among, answer],
      ...[after?.start ?? null, after?.meetingId ?? null, after?.interpreterId ?? null, limit, isDesk],
    ],
  );
}

/** What the interpreter has said to the meeting; undefined: it was not given to them. */
export async function answerOf(
  manager: EntityManager,
  meetingId: string,
  interpreterId: string,
): Promise<DutyAnswer | undefined> {
  const [row] = await manager.query<{ answer: DutyAnswer }[]>(
    `SELECT answer FROM meeting_interpreter WHERE meeting_id = $1 AND interpreter_id = $2`,
    [meetingId, interpreterId],
  );
  return row?.answer;
}
