/**
 * `npm run check:schema`: builds an empty database by the migrations and asks TypeORM what it would still change.
 * Ends with 1 and the statements when the entities and the migrations disagree.
 */
import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { Runtime } from '../src/shared/config/config.module.js';
import { loadConfig } from '../src/shared/config/config.js';
import { startEmbeddedPostgres } from '../src/shared/database/embedded/embedded-postgres.js';
import { bringSchemaUpToDate } from '../src/shared/database/schema.js';

const folder = await mkdtemp(join(tmpdir(), 'gapgo-schema-'));
await chmod(folder, 0o755); // the server's own user must be able to enter it
const postgres = await startEmbeddedPostgres({ dataDir: folder });
try {
  const runtime = new Runtime(loadConfig({}), postgres.connection, 'smtp://127.0.0.1:1');
  const app = await NestFactory.createApplicationContext(AppModule.for(runtime), { logger: false });
  const dataSource = app.get(DataSource);
  await bringSchemaUpToDate(dataSource);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await app.close();
  for (const { query } of upQueries) console.error(`${query};`);
  console.log(
    upQueries.length === 0
      ? 'The migrations build what the entities say.'
      : `The migrations lack ${upQueries.length} statement(s).`,
  );
  process.exitCode = upQueries.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
