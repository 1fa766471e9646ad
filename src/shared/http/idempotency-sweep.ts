import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Forgets the answers that were kept for repeated requests, a day after they were given. */
@Injectable()
export class IdempotencySweep {
  constructor(private readonly dataSource: DataSource) {}

  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`);
  }
}
