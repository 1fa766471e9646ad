import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../../../migrations/index.js';
import { Runtime } from '../config/config.module.js';
import { IdempotencyKey } from '../http/idempotency-key.entity.js';
import { DatabaseClient } from './database-client.js';
import { SnakeCaseNaming } from './naming.js';
import { IdempotencySweep } from '../http/idempotency-sweep.js';
import { Transactions } from './transactions.js';

/** One pool of connections; every entity that a feature declares; the migrations, in order. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Runtime],
      useFactory: ({ config, database }: Runtime) => ({
        type: 'postgres',
        ...database,
        username: database.user,
        poolSize: config.databasePoolSize,
        autoLoadEntities: true,
        synchronize: false,
        migrations,
        migrationsTableName: 'migrations',
        namingStrategy: new SnakeCaseNaming(),
        retryAttempts: 0,
        extra: {
          application_name: `gapgo-${config.role}`,
          statement_timeout: 30_000,
          lock_timeout: 10_000,
          Client: DatabaseClient,
          pipeline: true,
        },
      }),
    }),
    TypeOrmModule.forFeature([IdempotencyKey]),
  ],
  providers: [Transactions, IdempotencySweep],
  exports: [Transactions, IdempotencySweep],
})
export class DatabaseModule {}
