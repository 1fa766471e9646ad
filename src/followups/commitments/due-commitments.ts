import type { EntityManager } from 'typeorm';
import { defaultCommitmentDays } from '../../invitations/reminders/default-days.js';
import type { Outbox } from '../../invitations/outbox.js';
import type { CommitmentOccasion } from './commitment-reminder.entity.js';
import type { ToldCommitment } from './commitment-mail.js';

/** A promise whose owner is to be reminded now. */
export interface DueCommitment extends ToldCommitment {
  id: string;
  delegationId: string;
  occasion: CommitmentOccasion;
  /** Who attends the meeting for its owner, by their place there. */
  attendeeIds: string[];
  /** Mailboxes that have heard of it on this occasion; others are still to. */
  toldTo: string[];
  nextCopy: number;
}

/** Promises at a time. */
const sweepSize = 500;

/**
 * The promises of which nobody has reminded on this occasion, or of which a reminder was taken back, as SQL; `$1`: the days where a forum says nothing. So many days before the
 * day as the rule says, but not before half of the time is over; and from the day after it on. What was entered late reminds nobody.
 */
const unreminded = `
  FROM commitment c JOIN meeting m ON m.id = c.meeting_id JOIN forum f ON f.id = c.forum_id
  LEFT JOIN reminder_rule r ON r.forum_id = c.forum_id
 CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE f.time_zone)::date AS today, (c.due_set_at AT TIME ZONE f.time_zone)::date AS set_on,
                            CASE WHEN r.forum_id IS NULL THEN $1::int ELSE r.commitment_days END AS days) AS known
 CROSS JOIN LATERAL (SELECT CASE WHEN today > c.due_on THEN 'overdue'
                                 WHEN today >= c.due_on - least(days, (c.due_on - set_on) / 2) THEN 'due' END AS occasion) AS now_is
 WHERE c.status = 'open' AND m.status IN ('started', 'ended') AND days IS NOT NULL AND set_on <= c.due_on AND occasion IS NOT NULL
   AND (NOT EXISTS (SELECT FROM commitment_reminder t WHERE t.commitment_id = c.id AND t.occasion = now_is.occasion)
        OR EXISTS (SELECT FROM commitment_reminder t JOIN invitation i ON i.id = t.message_id
                    WHERE t.commitment_id = c.id AND t.occasion = now_is.occasion AND i.status = 'superseded'))`;

/** What was promised in a meeting whose beginning was taken back, and a reminder of it has not left, as SQL. */
const remindedInVain = `
  FROM meeting m JOIN commitment c ON c.meeting_id = m.id JOIN commitment_reminder t ON t.commitment_id = c.id
  JOIN invitation i ON i.id = t.message_id
 WHERE m.status NOT IN ('started', 'ended') AND i.status IN ('draft', 'held', 'queued')`;

/** Where somebody is to be reminded now, or not to be any more. */
export async function forumsWithDue(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ forumId: string }[]>(
    `SELECT c.forum_id AS "forumId" ${unreminded} UNION SELECT c.forum_id ${remindedInVain}`,
    [defaultCommitmentDays],
  );
  return rows.map(({ forumId }) => forumId);
}

/** Promises of meetings that did not take place after all, and of which reminders wait. */
export async function remindedForNothing(manager: EntityManager, forumId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(`SELECT c.id ${remindedInVain} AND c.forum_id = $1`, [forumId]);
  return rows.map(({ id }) => id);
}

/** Which promises these are; so many at a time, the earliest day first. */
export async function idsOfDue(manager: EntityManager, forumId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id ${unreminded} AND c.forum_id = $2 ORDER BY c.delegation_id, c.due_on, c.id LIMIT $3`,
    [defaultCommitmentDays, forumId, sweepSize],
  );
  return rows.map(({ id }) => id);
}

/**
 * Of these, by delegation, the earliest day first. What is being sent when their reminders are taken back, its readers hear of:
 * it is read after that.
 */
export function dueCommitments(manager: EntityManager, ids: string[]): Promise<DueCommitment[]> {
  return manager.query<DueCommitment[]>(
    `SELECT c.id, c.delegation_id AS "delegationId", c.text, c.due_on::text AS "dueOn", occasion,
            ARRAY(SELECT a.delegate_id FROM meeting_attendee a
                   WHERE a.meeting_id = c.meeting_id AND a.delegation_id = c.delegation_id ORDER BY a.position) AS "attendeeIds",
            (SELECT coalesce(jsonb_agg(o.name ORDER BY p.position), '[]') FROM meeting_party p
               JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
              WHERE p.meeting_id = c.meeting_id AND p.delegation_id <> c.delegation_id) AS others,
            ARRAY(SELECT i.mailbox FROM commitment_reminder t JOIN invitation i ON i.id = t.message_id
                   WHERE t.commitment_id = c.id AND t.occasion = now_is.occasion AND i.status <> ALL($3)) AS "toldTo",
            (SELECT coalesce(max(t.copy) + 1, 0) FROM commitment_reminder t WHERE t.commitment_id = c.id AND t.occasion = now_is.occasion) AS "nextCopy"
       ${unreminded} AND c.id = ANY($2) ORDER BY c.delegation_id, c.due_on, c.id`,
    [defaultCommitmentDays, ids, ['draft', 'held', 'queued', 'superseded']],
  );
}

/**
 * What was written of these and has not left is not so any more; of all that it told of its readers are reminded again.
 * Whoever asks has the outbox.
 */
export async function takeBackReminders(
  manager: EntityManager,
  outbox: Outbox,
  forumId: string,
  commitmentIds: string[],
): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT message_id AS id FROM commitment_reminder WHERE commitment_id = ANY($1) AND message_id IS NOT NULL`,
    [commitmentIds],
  );
  await outbox.takeBackWritten(manager, forumId, [...new Set(rows.map(({ id }) => id))]);
}

/** Forgets of these the reminders that were taken back, as they are written anew. */
export async function forgetTakenBack(
  manager: EntityManager,
  occasion: CommitmentOccasion,
  commitmentIds: string[],
): Promise<void> {
  await manager.query(
    `DELETE FROM commitment_reminder t USING invitation i
      WHERE i.id = t.message_id AND i.status = 'superseded' AND t.occasion = $1 AND t.commitment_id = ANY($2)`,
    [occasion, commitmentIds],
  );
}
