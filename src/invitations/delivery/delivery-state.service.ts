import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeliveryView } from '../dto/delivery-view.dto.js';
import { MailBreaker } from './mail-breaker.js';

/** How delivery is doing, for those who have to see to it. */
@Injectable()
export class DeliveryStateService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly breaker: MailBreaker,
  ) {}

  async read(forumId: string): Promise<DeliveryView> {
    const { isDown, downSince, lastFault, nextTryAt } = await this.breaker.state();
    const [counts] = await this.dataSource.query<Omit<DeliveryView, 'mailServer'>[]>(
      `SELECT count(*) FILTER (WHERE status IN ('queued', 'sending'))::int AS waiting, count(*) FILTER (WHERE status = 'failed')::int AS failed,
              (SELECT count(*)::int FROM suppression WHERE forum_id = $1 AND lifted_at IS NULL) AS suppressed
         FROM invitation WHERE forum_id = $1`,
      [forumId],
    );
    if (!counts) throw new Error('A count gave no row.');
    return {
      mailServer: {
        isDown,
        lastFault,
        downSince: downSince?.toISOString() ?? null,
        nextTryAt: nextTryAt?.toISOString() ?? null,
      },
      ...counts,
    };
  }
}
