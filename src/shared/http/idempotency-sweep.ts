import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Forgets the answers that were kept for repeated requests, a day after they were given. */
@Injectable()
export class IdempotencySweep {
  constructor(private readonly dataSource: DataSource) {}

  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`);
  }

  /** Forgets the answers in which one of these texts stands. */
  async forget(manager: EntityManager, texts: string[]): Promise<void> {
    await manager.query(
      `DELETE FROM idempotency_key WHERE EXISTS (SELECT FROM unnest($1::text[]) AS t(text) WHERE position(text IN body::text) > 0)`,
      [texts],
    );
  }
}
