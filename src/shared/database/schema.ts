import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config.js';

/** Any number that nobody else locks; it keeps two processes from migrating at once. */
const migrationLock = 7_240_618;

/** Runs the migrations that this database has not seen; of two processes at once, one does it and the other waits. */
export async function bringSchemaUpToDate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}

/** @throws ConfigError when a migration is still to be run */
export async function requireCurrentSchema(dataSource: DataSource): Promise<void> {
  if (await dataSource.showMigrations()) {
    throw new ConfigError([
      'DATABASE_URL names a database with an older schema; run "npm run migrate" once, then start again.',
    ]);
  }
}
