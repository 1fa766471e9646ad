import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { QueuedJob } from '../../shared/queue/queues.js';
import { Runtime } from '../../shared/config/config.module.js';
import type { Invitation } from '../invitation.entity.js';
import { atPace } from '../sending/pace.js';

/** How long a worker is believed alive after its last sign, in seconds. */
export const leaseSeconds = 10;
/** A queued message whose job has not come within this time is put into the queue again, in seconds. */
const patienceSeconds = 15;
/** Messages that one job takes in hand; the queue costs more than the database. */
const mailsPerJob = 50;
const sweepSize = 5_000;

/** A message that a worker has in hand; `attempts` tells its hold from those before. */
export type ClaimedMessage = Pick<
  Invitation,
  'id' | 'attempts' | 'deferrals' | 'forumId' | 'kind' | 'method' | 'mailbox' | 'facts' | 'messageId' | 'createdAt'
> & {
  /** Why the mailbox is not tried; null: it is. */
  suppressed: string | null;
};

export type Hold = Pick<ClaimedMessage, 'id' | 'attempts'>;

/** The jobs that bring these messages about, many in one job. */
export function deliveryJobs(messages: Hold[]): QueuedJob[] {
  return messages.flatMap(({ id, attempts }, index) => {
    if (index % mailsPerJob > 0) return [];
    return [{ id, attempt: attempts, others: messages.slice(index + 1, index + mailsPerJob).map((other) => other.id) }];
  });
}

/** Nothing is begun of a batch while it is paused. */
const isNotPaused = `NOT EXISTS (SELECT FROM invitation_batch b WHERE b.id = batch_id AND b.paused_at IS NOT NULL)`;

/** While `i` was on its way something newer was written about the same thing to the same mailbox: it is not tried again. */
export const isOvertaken = `EXISTS (
  SELECT FROM invitation n WHERE n.about_id = i.about_id AND n.mailbox = i.mailbox AND n.id > i.id AND n.status <> 'superseded')`;

/** Who has which message in hand: the state is in the rows, and a lease ends the hold of a worker that died. */
@Injectable()
export class Claims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly runtime: Runtime,
  ) {}

  /**
   * Takes those of a job that are due and nobody else has; nothing but the probe while the mail server is down.
   * They are named, for looking for what is due among all that waits would cost more with every message.
   */
  async claim(ids: string[]): Promise<ClaimedMessage[]> {
    const [claimed] = await this.dataSource.query<[ClaimedMessage[], number]>(
      `WITH due AS (
         SELECT id FROM invitation i
          WHERE id = ANY($1::uuid[]) AND status = 'queued' AND next_attempt_at <= now() AND enqueued_at IS NOT NULL AND ${isNotPaused}
            AND NOT EXISTS (SELECT FROM mail_server s WHERE s.open_until IS NOT NULL AND s.probe_id IS DISTINCT FROM i.id)
          FOR UPDATE SKIP LOCKED)
       UPDATE invitation i SET status = 'sending', attempts = attempts + 1, lease_until = now() + make_interval(secs => $2)
         FROM due WHERE i.id = due.id
       RETURNING i.id, attempts, deferrals, forum_id AS "forumId", kind, method, mailbox, facts, message_id AS "messageId", created_at AS "createdAt",
         (SELECT concat_ws(' ', cause, answer) FROM suppression s
           WHERE s.forum_id = i.forum_id AND s.mailbox = i.mailbox AND lifted_at IS NULL
             AND (cause = 'bounced' OR i.kind IN ('digest', 'reminder')) ORDER BY cause LIMIT 1) AS suppressed`,
      [ids, leaseSeconds],
    );
    return claimed;
  }

  /** A sign of life. @returns which of them are still in these hands */
  async renew(holds: Hold[]): Promise<string[]> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE invitation i SET lease_until = now() + make_interval(secs => $3)
         FROM unnest($1::uuid[], $2::int[]) AS held (id, attempts)
        WHERE i.id = held.id AND i.attempts = held.attempts AND status = 'sending' RETURNING i.id`,
      [...columnsOf(holds), leaseSeconds],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives back what was not tried. */
  async release(holds: Hold[]): Promise<void> {
    if (holds.length === 0) return;
    await this.dataSource.query(
      `UPDATE invitation i SET status = 'queued', lease_until = NULL, enqueued_at = NULL
         FROM unnest($1::uuid[], $2::int[]) AS held (id, attempts)
        WHERE i.id = held.id AND i.attempts = held.attempts AND status = 'sending'`,
      columnsOf(holds),
    );
  }

  /** Takes back what dead workers had in hand. */
  async takeBack(): Promise<void> {
    await this.dataSource.query(
      `UPDATE invitation i SET status = CASE WHEN ${isOvertaken} THEN 'superseded' ELSE 'queued' END,
              next_attempt_at = now(), enqueued_at = NULL, lease_until = NULL
        WHERE id IN (SELECT id FROM invitation WHERE status = 'sending' AND lease_until < now() LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [sweepSize],
    );
  }

  /**
   * Marks as queued what is due and has no job, or waits for one too long, as many as the pace of the installation allows;
   * nothing while the mail server is down.
   */
  async markForQueue(): Promise<Hold[]> {
    return atPace(this.dataSource, this.runtime.config.mailsPerMinute, sweepSize, async (manager, limit) => {
      const [due] = await manager.query<[(Hold & { dueAt: Date })[], number]>(
        `UPDATE invitation SET enqueued_at = now()
          WHERE id IN (SELECT id FROM invitation
                        WHERE status = 'queued' AND next_attempt_at <= now() AND ${isNotPaused}
                          AND (enqueued_at IS NULL OR enqueued_at < now() - make_interval(secs => $2))
                          AND NOT EXISTS (SELECT FROM mail_server WHERE open_until IS NOT NULL)
                        ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
          RETURNING id, attempts, next_attempt_at AS "dueAt"`,
        [limit, patienceSeconds],
      );
      return due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    });
  }
}

function columnsOf(holds: Hold[]): [string[], number[]] {
  return [holds.map(({ id }) => id), holds.map(({ attempts }) => attempts)];
}
