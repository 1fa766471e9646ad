import type { EntityManager } from 'typeorm';
import { supersede } from '../invitation-rows.js';
import { stepsOf, type LadderDays } from './ladder.js';
import { openQuestions, type OpenQuestion } from './open-questions.js';
import type { Rung } from './reminder.entity.js';

/** A question whose next rung is due, or due again for whom a message of it was taken back. */
export interface DueQuestion extends OpenQuestion {
  rung: Rung;
  /** Mailboxes that have read of it on this rung. */
  toldTo: string[];
  nextCopy: number;
}

/** Questions at a time. */
const sweepSize = 1_000;

const ladders = `
  SELECT forum_id AS "forumId", recipient_days AS "recipientDays", liaison_days AS "liaisonDays", organiser_days AS "organiserDays"
    FROM reminder_rule JOIN forum f ON f.id = forum_id
   WHERE coalesce(recipient_days, liaison_days, organiser_days) IS NOT NULL AND (now() AT TIME ZONE f.time_zone)::date <= f.ends_on
   ORDER BY forum_id`;

/** The forums to look at, and the days of their rungs: those with a rung that are not over yet. */
export function laddersNow(manager: EntityManager): Promise<(LadderDays & { forumId: string })[]> {
  return manager.query<(LadderDays & { forumId: string })[]>(ladders);
}

/** What was written, has not left, and reminds of something that is closed by now. */
const answeredSince = `
  WITH open AS (${openQuestions})
  SELECT id FROM invitation WHERE status IN ('draft', 'held', 'queued') AND id IN (
    SELECT message_id FROM reminder WHERE forum_id = $1 AND message_id IS NOT NULL AND invitation_id NOT IN (SELECT id FROM open))`;

/** Whether nothing is to be written or taken back. */
export async function isAtRest(manager: EntityManager, forumId: string, days: LadderDays): Promise<boolean> {
  const answered = await manager.query<object[]>(`${answeredSince} LIMIT 1`, [forumId]);
  return answered.length === 0 && (await dueIn(manager, forumId, days)).length === 0;
}

/** A message that was taken back, as SQL: its reader has not read of what is still open. */
const takenBack = `reminder r JOIN invitation m ON m.id = r.message_id
                    WHERE r.invitation_id = open.id AND r.rung = step.rung AND m.status = 'superseded'`;

/** It says nothing any more; what is still open of it is due again for its reader. */
export async function takeBackAnswered(manager: EntityManager, forumId: string): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(`${answeredSince} ORDER BY id FOR NO KEY UPDATE`, [forumId]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await supersede(manager, ids);
}

/** By mailbox, the earliest first; so many at a time. */
export async function dueIn(manager: EntityManager, forumId: string, days: LadderDays): Promise<DueQuestion[]> {
  return manager.query<DueQuestion[]>(
    `WITH open AS (${openQuestions}), step AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS s(rung text, days int, after text, gap int))
     SELECT open.*, step.rung,
            ARRAY(SELECT m.mailbox FROM reminder r JOIN invitation m ON m.id = r.message_id
                   WHERE r.invitation_id = open.id AND r.rung = step.rung AND m.status <> 'superseded') AS "toldTo",
            (SELECT coalesce(max(r.copy) + 1, 0) FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.rung) AS "nextCopy"
       FROM open CROSS JOIN step
      WHERE open."toldAt" <= now() - step.days * interval '1 day'
        AND (NOT EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.rung) OR EXISTS (SELECT FROM ${takenBack}))
        AND (step.after IS NULL OR EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.after
                                              AND r.created_at <= now() - step.gap * interval '1 day'))
      ORDER BY open.mailbox, open.facts ->> 'start', open.id LIMIT $3`,
    [forumId, JSON.stringify(stepsOf(days)), sweepSize],
  );
}

/** Notes that these rungs were taken, with the messages that were written for them. */
export async function record(
  manager: EntityManager,
  forumId: string,
  due: DueQuestion[],
  messageIds: ReadonlyMap<string, string[]>,
): Promise<void> {
  await manager.query(
    `DELETE FROM reminder r USING invitation m, unnest($1::uuid[], $2::text[]) AS due(id, rung)
      WHERE m.id = r.message_id AND m.status = 'superseded' AND r.invitation_id = due.id AND r.rung = due.rung`,
    [due.map(({ id }) => id), due.map(({ rung }) => rung)],
  );
  const taken = due.flatMap(({ id, rung, toldTo, nextCopy }) => {
    const written = messageIds.get(`${id} ${rung}`) ?? (toldTo.length > 0 ? [] : [null]);
    return written.map((messageId, index) => ({ id, rung, copy: nextCopy + index, messageId }));
  });
  await manager.query(
    `INSERT INTO reminder (forum_id, invitation_id, rung, copy, message_id)
     SELECT $1, (t ->> 'id')::uuid, t ->> 'rung', (t ->> 'copy')::smallint, (t ->> 'messageId')::uuid FROM jsonb_array_elements($2::jsonb) AS t`,
    [forumId, JSON.stringify(taken)],
  );
}
