import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

const everyMilliseconds = 1_000;

/** Writes down when tokens were used last: beside the requests, which do not wait for it, and all those of a second at once. */
@Injectable()
export class TokenUses implements OnModuleDestroy {
  private readonly logger = new Logger('access');
  private readonly noted = new Set<string>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly dataSource: DataSource) {}

  /** Will be written within a second. */
  note(tokenId: string): void {
    this.noted.add(tokenId);
    this.timer ??= setTimeout(() => void this.write(), everyMilliseconds).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.write();
  }

  /** By id, so that processes which write of the same tokens do not wait for each other in a circle; of many at once one writes. */
  private async write(): Promise<void> {
    this.timer = undefined;
    if (this.noted.size === 0) return;
    const tokenIds = [...this.noted];
    this.noted.clear();
    await this.dataSource
      .query(
        `WITH used AS (
           SELECT id FROM access_token WHERE id = ANY($1::uuid[]) AND coalesce(last_used_at < now() - interval '1 minute', true)
            ORDER BY id FOR UPDATE SKIP LOCKED)
         UPDATE access_token t SET last_used_at = now() FROM used WHERE t.id = used.id`,
        [tokenIds],
      )
      .catch((error: unknown) => this.logger.warn({ error }, 'last use'));
  }
}
