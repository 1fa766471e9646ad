import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import type { SuppressionView } from '../dto/suppression.dto.js';
import { Suppression } from './suppression.entity.js';

/** The mailboxes that are not written to. */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Those that hold, oldest first. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<SuppressionView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const rows = await this.dataSource.getRepository(Suppression).find({
      where: { forumId, liftedAt: IsNull(), ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return pageOf(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** The mailbox is written to again, from the next message on. */
  async lift(forumId: string, id: string, reason: string, { accountId }: Principal): Promise<void> {
    const { affected } = await this.transactions.run((manager) =>
      manager.update(
        Suppression,
        { id, forumId, liftedAt: IsNull() },
        { liftedAt: () => 'now()', liftedBy: accountId, liftReason: reason },
      ),
    );
    if (affected === 0) throw notFound('suppression');
  }
}

function viewOf({ id, mailbox, cause, answer, invitationId, createdAt }: Suppression): SuppressionView {
  return { id, mailbox, cause, answer, invitationId, createdAt: createdAt.toISOString() };
}
