import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { Queues } from '../shared/queue/queues.js';
import { deliveryJobs, type Hold } from './delivery/claims.js';
import type { InvitationQuery } from './dto/invitation-query.dto.js';
import type { InvitationCounts, InvitationView } from './dto/invitation-view.dto.js';
import { invitationCountDiffers } from './invitation.errors.js';
import { Invitation } from './invitation.entity.js';
import { invitationStatuses, invitationTransitions } from './invitation.states.js';

@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queues: Queues,
  ) {}

  async list(forumId: string, { cursor, limit, status, kind, about }: InvitationQuery): Promise<Page<InvitationView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource
      .getRepository(Invitation)
      .createQueryBuilder('i')
      .where('i.forumId = :forumId', { forumId });
    if (status) query.andWhere('i.status = :status', { status });
    if (kind) query.andWhere('i.kind = :kind', { kind });
    if (about) query.andWhere('i.aboutId = :about', { about });
    if (after) query.andWhere('i.id > :after', { after: after[0] });
    const rows = await query
      .orderBy('i.id')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  async get(forumId: string, id: string): Promise<InvitationView> {
    const invitation = await this.dataSource.getRepository(Invitation).findOneBy({ id, forumId });
    if (!invitation) throw notFound('invitation');
    return viewOf(invitation);
  }

  /** How many messages are in each state. */
  async counts(forumId: string): Promise<InvitationCounts> {
    const rows = await this.dataSource.query<{ status: keyof InvitationCounts; count: number }[]>(
      `SELECT status, count(*)::int AS count FROM invitation WHERE forum_id = $1 GROUP BY status`,
      [forumId],
    );
    const none = Object.fromEntries(invitationStatuses.map((status) => [status, 0])) as unknown as InvitationCounts; // its keys are the statuses
    return rows.reduce((counts, { status, count }) => ({ ...counts, [status]: count }), none);
  }

  /**
   * Queues everything that is held, when it is as many as the organiser has seen.
   * @throws DomainError invitation-count-differs; nothing is queued then
   */
  async send(forumId: string, expectedCount: number): Promise<{ queued: number }> {
    const { from, to } = invitationTransitions.send;
    return this.transactions.run(async (manager) => {
      const [rows] = await manager.query<[Hold[], number]>(
        `UPDATE invitation SET status = $3, next_attempt_at = now(), enqueued_at = now()
          WHERE forum_id = $1 AND status = ANY($2) RETURNING id, attempts`,
        [forumId, from, to],
      );
      if (rows.length !== expectedCount) throw invitationCountDiffers(expectedCount, rows.length);
      await this.transactions.afterCommit(() => this.queues.add('deliveries', deliveryJobs(rows)));
      return { queued: rows.length };
    });
  }
}

function viewOf({
  id,
  kind,
  aboutId,
  mailbox,
  language,
  method,
  sequence,
  messageId,
  status,
  attempts,
  answer,
  sentAt,
  createdAt,
}: Invitation): InvitationView {
  return {
    id,
    kind,
    about: aboutId,
    mailbox,
    language,
    method,
    sequence,
    messageId,
    status,
    attempts,
    answer,
    sentAt: sentAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
