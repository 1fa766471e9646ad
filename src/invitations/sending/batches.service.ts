import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { Queues } from '../../shared/queue/queues.js';
import { deliveryJobs, type Hold } from '../delivery/claims.js';
import { Digests } from '../digests.js';
import { invitationCountDiffers } from '../invitation.errors.js';
import { invitationStatuses, invitationTransitions, type InvitationStatus } from '../invitation.states.js';
import { conditionOf, type MessageFilter } from '../message-filter.js';
import { lockOutbox } from '../outbox-locks.js';
import { InvitationBatch } from './batch.entity.js';
import type { BatchView } from './dto/batch.dto.js';

/** What organisers sent at once, and what becomes of it. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queues: Queues,
    private readonly runtime: Runtime,
    private readonly digests: Digests,
  ) {}

  /**
   * Queues what is held and meant, when it is as many as the organiser has seen.
   * @throws DomainError invitation-count-differs; nothing is queued then
   */
  async send(
    forumId: string,
    filter: MessageFilter,
    expectedCount: number,
    accountId: string,
  ): Promise<{ queued: number; batchId: string }> {
    const { from, to } = invitationTransitions.send;
    const { condition, values } = conditionOf(filter, 5);
    const isPaced = this.runtime.config.mailsPerMinute > 0;
    return this.transactions.run(async (manager) => {
      await lockOutbox(manager, forumId);
      await this.digests.keepDue(manager, forumId, await this.digests.due(manager, forumId));
      const { id: batchId } = await this.insert(manager, {
        forumId,
        filter,
        messages: expectedCount,
        sentBy: accountId,
      });
      const [rows] = await manager.query<[(Hold & { mailbox: string })[], number]>(
        `UPDATE invitation SET status = $3, next_attempt_at = now(), enqueued_at = ${isPaced ? 'NULL' : 'now()'}, batch_id = $4
          WHERE forum_id = $1 AND status = ANY($2)${condition} RETURNING id, attempts, mailbox`,
        [forumId, from, to, batchId, ...values],
      );
      if (rows.length !== expectedCount) throw invitationCountDiffers(expectedCount, rows.length);
      const mailboxes = [...new Set(rows.map(({ mailbox }) => mailbox))];
      await this.digests.keep(manager, forumId, mailboxes);
      const jobs = isPaced ? [] : deliveryJobs(rows);
      await this.transactions.afterCommit(() => this.queues.add('deliveries', jobs));
      return { queued: rows.length, batchId };
    });
  }

  /** The newest first. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<BatchView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(InvitationBatch)
      .createQueryBuilder('batch')
      .where('batch.forumId = :forumId', { forumId });
    if (after) query.andWhere('batch.id < :before', { before: after[0] });
    const rows = await query
      .orderBy('batch.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const counts = await this.countsOf(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((batch) => viewOf(batch, counts)) };
  }

  async get(forumId: string, id: string): Promise<BatchView> {
    const batch = await this.dataSource.getRepository(InvitationBatch).findOneBy({ id, forumId });
    if (!batch) throw notFound('batch');
    return viewOf(batch, await this.countsOf([id]));
  }

  /** Nothing more of it is begun; what is on its way arrives. Twice is once. */
  async pause(forumId: string, id: string): Promise<BatchView> {
    await this.dataSource.query(
      `UPDATE invitation_batch SET paused_at = coalesce(paused_at, now()) WHERE id = $1 AND forum_id = $2`,
      [id, forumId],
    );
    return this.get(forumId, id);
  }

  /** It goes on where it was paused; the next sweep queues what waits. */
  async resume(forumId: string, id: string): Promise<BatchView> {
    await this.transactions.run(async (manager) => {
      const [resumed] = await manager.query<[object[], number]>(
        `UPDATE invitation_batch SET paused_at = NULL WHERE id = $1 AND forum_id = $2 RETURNING id`,
        [id, forumId],
      );
      if (resumed.length === 0) throw notFound('batch');
      await manager.query(`UPDATE invitation SET enqueued_at = NULL WHERE batch_id = $1 AND status = 'queued'`, [id]);
    });
    return this.get(forumId, id);
  }

  private async insert(manager: EntityManager, batch: Partial<InvitationBatch>): Promise<InvitationBatch> {
    const row = manager.create(InvitationBatch, batch);
    await manager.insert(InvitationBatch, row);
    return row;
  }

  private async countsOf(ids: string[]): Promise<Map<string, Partial<Record<InvitationStatus, number>>>> {
    const rows = await this.dataSource.query<{ id: string; counts: Partial<Record<InvitationStatus, number>> }[]>(
      `SELECT id, jsonb_object_agg(status, count) AS counts
         FROM (SELECT batch_id AS id, status, count(*) FROM invitation WHERE batch_id = ANY($1) GROUP BY 1, 2) AS counted GROUP BY id`,
      [ids],
    );
    return new Map(rows.map(({ id, counts }) => [id, counts]));
  }
}

function viewOf(
  { id, filter, messages, sentBy, createdAt, pausedAt }: InvitationBatch,
  countsById: Map<string, Partial<Record<InvitationStatus, number>>>,
): BatchView {
  const counts = countsById.get(id) ?? {};
  const all = Object.fromEntries(invitationStatuses.map((status) => [status, counts[status] ?? 0]));
  return {
    id,
    filter,
    messages,
    sentBy,
    createdAt: createdAt.toISOString(),
    pausedAt: pausedAt?.toISOString() ?? null,
    counts: all as unknown as BatchView['counts'], // its keys are the statuses
  };
}
