import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Runtime } from '../shared/config/config.module.js';
import { clientKey, refusalOf } from '../shared/http/flood-brake.js';
import { Signing } from '../shared/signing/signing.js';

const windowSeconds = 15 * 60;
const signInsPerAccount = 10;

/** Counts tries to sign in, in the database, where all processes see them; nothing in it names anybody. */
@Injectable()
export class Tries {
  private readonly ofAccount?: RateLimiterPostgres;
  private readonly ofAddress?: RateLimiterPostgres;

  constructor(
    private readonly dataSource: DataSource,
    private readonly signing: Signing,
    { config }: Runtime,
  ) {
    if (!config.rateLimits) return;
    this.ofAccount = this.limiter('account', signInsPerAccount);
    this.ofAddress = this.limiter('address', config.signInsPerAddress);
  }

  /** Somebody at this client address asks to sign in as this mailbox. @throws DomainError too-many-requests */
  async countAsking(mailbox: string, address: string): Promise<void> {
    await count(this.ofAddress, this.keyOf(`asking ${clientKey(address)}`));
    await count(this.ofAccount, this.keyOf(mailbox.toLowerCase()));
  }

  /** Somebody at this client address shows a code. @throws DomainError too-many-requests */
  async countGuess(address: string): Promise<void> {
    await count(this.ofAddress, this.keyOf(`guessing ${clientKey(address)}`));
  }

  /** The code was right, so it was no guess. */
  async forgiveGuess(address: string): Promise<void> {
    await this.ofAddress?.reward(this.keyOf(`guessing ${clientKey(address)}`), 1);
  }

  /** Forgets what is past. */
  async sweep(): Promise<void> {
    await this.dataSource.query('DELETE FROM try_count WHERE expire < $1', [Date.now()]);
  }

  private limiter(keyPrefix: string, points: number): RateLimiterPostgres {
    const driver = this.dataSource.driver as PostgresDriver; // the only one that is configured
    return new RateLimiterPostgres({
      storeClient: driver.master as object, // pg's pool, which TypeORM does not type
      storeType: 'pool',
      tableName: 'try_count',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: windowSeconds,
    });
  }

  private keyOf(text: string): string {
    return this.signing.mac('tries', text).toString('base64url');
  }
}

async function count(limiter: RateLimiterPostgres | undefined, key: string): Promise<void> {
  await limiter?.consume(key).catch((reason: unknown) => {
    throw refusalOf(reason);
  });
}
