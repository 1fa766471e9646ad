import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { Digests } from '../digests.js';
import { calendarKinds } from '../invitation-facts.js';
import { invitationTransitions } from '../invitation.states.js';
import { lockOutbox } from '../outbox-locks.js';

/** Messages at a time, or a few more: what is held for one mailbox leaves together. */
const sweepSize = 2_000;
/** What keeps changing leaves all the same, after so many times the settling time. */
const longestSettling = 4;

/** Lets messages leave by themselves where the forum's rule says so; the database's clock decides. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: Digests,
  ) {}

  /** Queues what has settled and what is urgent, one forum in a transaction; a delivery sweep takes it from there. */
  async sweep(): Promise<void> {
    const forums = await this.transactions.run((manager) =>
      manager.query<{ forum_id: string }[]>(
        `SELECT r.forum_id FROM sending_rule r WHERE NOT r.is_reviewed
            AND EXISTS (SELECT FROM invitation i WHERE i.forum_id = r.forum_id AND i.status = 'held') ORDER BY r.forum_id`,
      ),
    );
    for (const { forum_id } of forums) await this.sweepForum(forum_id);
  }

  private async sweepForum(forumId: string): Promise<void> {
    const { from, to } = invitationTransitions.send;
    await this.transactions.run(async (manager) => {
      await lockOutbox(manager, forumId);
      await this.writeDigests(manager, forumId);
      const [left] = await manager.query<[{ mailbox: string }[], number]>(
        `UPDATE invitation SET status = $5, next_attempt_at = now(), enqueued_at = NULL
          WHERE id IN (SELECT id FROM invitation WHERE id IN (${ripe}) AND status = ANY($6) FOR UPDATE SKIP LOCKED)
          RETURNING mailbox`,
        [...ripeFor(forumId), to, from],
      );
      const mailboxes = [...new Set(left.map(({ mailbox }) => mailbox))];
      await this.digests.keep(manager, forumId, mailboxes);
    });
  }

  /** Those that are due for mailboxes of which something leaves now, so that they leave with it. */
  private async writeDigests(manager: EntityManager, forumId: string): Promise<void> {
    if ((await this.digests.due(manager, forumId)).length === 0) return;
    const leaving = await manager.query<{ mailbox: string }[]>(
      `SELECT DISTINCT mailbox FROM invitation WHERE id IN (${ripe})`,
      ripeFor(forumId),
    );
    await this.digests.keepDue(
      manager,
      forumId,
      leaving.map(({ mailbox }) => mailbox),
    );
  }
}

/**
 * What may leave now: all that is held for a mailbox that has settled, outside the quiet window; what is urgent, at any time.
 * A digest is as old as what it tells of, and leaves with it: mailboxes are taken whole, the one that has waited longest first.
 */
const ripe = `
  WITH held AS (
    SELECT i.id, i.mailbox, i.kind, i.created_at, r.settling_minutes * interval '1 minute' AS settling,
           CASE WHEN r.quiet_from IS NULL THEN false
                WHEN r.quiet_from <= r.quiet_until THEN clock.time >= r.quiet_from::time AND clock.time < r.quiet_until::time
                ELSE clock.time >= r.quiet_from::time OR clock.time < r.quiet_until::time END AS is_quiet,
           i.kind = ANY($2) AND coalesce(least(nullif(i.facts ->> 'start', '')::timestamptz, (i.facts #>> '{previous,start}')::timestamptz)
             <= now() + r.urgent_hours * interval '1 hour', false) AS is_urgent
      FROM invitation i JOIN sending_rule r ON r.forum_id = i.forum_id JOIN forum f ON f.id = i.forum_id,
           LATERAL (SELECT (now() AT TIME ZONE f.time_zone)::time AS time) AS clock
     WHERE i.forum_id = $1 AND i.status = 'held' AND NOT r.is_reviewed),
  box AS (
    SELECT mailbox, min(created_at) AS since, bool_and(is_urgent OR kind = 'digest') AS is_urgent,
           NOT bool_or(is_quiet) AND (max(created_at) FILTER (WHERE kind <> 'digest') <= now() - min(settling)
             OR min(created_at) FILTER (WHERE kind <> 'digest') <= now() - $3::int * min(settling)) AS has_settled
      FROM held GROUP BY mailbox),
  leaving AS (
    SELECT held.id, rank() OVER (ORDER BY box.since, mailbox) AS rank FROM held JOIN box USING (mailbox)
     WHERE box.has_settled OR held.is_urgent OR (held.kind = 'digest' AND box.is_urgent))
  SELECT id FROM leaving WHERE rank <= $4`;

function ripeFor(forumId: string): unknown[] {
  return [forumId, calendarKinds, longestSettling, sweepSize];
}
