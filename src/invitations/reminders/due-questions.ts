import type { EntityManager } from 'typeorm';
import { supersede } from '../invitation-rows.js';
import { stepsOf, type LadderDays } from './ladder.js';
import { openQuestions, type OpenQuestion } from './open-questions.js';
import type { Rung } from './reminder.entity.js';

/** A question whose next rung is due. */
export type DueQuestion = OpenQuestion & { rung: Rung };

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

/** It says nothing any more; what is still open of it is due again. */
export async function takeBackAnswered(manager: EntityManager, forumId: string): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(`${answeredSince} ORDER BY id FOR NO KEY UPDATE`, [forumId]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await supersede(manager, ids);
  await manager.query(`DELETE FROM reminder WHERE message_id = ANY($1)`, [ids]);
}

/** By mailbox, the earliest first; so many at a time. */
export async function dueIn(manager: EntityManager, forumId: string, days: LadderDays): Promise<DueQuestion[]> {
  return manager.query<DueQuestion[]>(
    `WITH open AS (${openQuestions}), step AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS s(rung text, days int, after text, gap int))
     SELECT open.*, step.rung FROM open CROSS JOIN step
      WHERE open."toldAt" <= now() - step.days * interval '1 day'
        AND NOT EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.rung)
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
  const taken = due.flatMap(({ id, rung }) => {
    const written = messageIds.get(`${id} ${rung}`) ?? [null];
    return written.map((messageId, copy) => ({ id, rung, copy, messageId }));
  });
  await manager.query(
    `INSERT INTO reminder (forum_id, invitation_id, rung, copy, message_id)
     SELECT $1, (t ->> 'id')::uuid, t ->> 'rung', (t ->> 'copy')::smallint, (t ->> 'messageId')::uuid FROM jsonb_array_elements($2::jsonb) AS t`,
    [forumId, JSON.stringify(taken)],
  );
}
