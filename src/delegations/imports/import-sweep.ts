import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Forgets lists a week after they were sent, with all that they say of people. */
@Injectable()
export class ImportSweep {
  constructor(private readonly dataSource: DataSource) {}

  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM delegate_import WHERE expires_at < now()`);
  }
}
