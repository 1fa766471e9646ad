import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * The one pool of the application, beneath TypeORM: for reads that nearly every request makes, where TypeORM's share would be the
 * larger part. A statement with a `name` is prepared once on each connection. It knows of no open transaction.
 */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool; // the product has one database, and it is PostgreSQL
}

/**
 * Of a pool's connections, how many transactions may have at once: while all wait for each other's locks, or for what is read
 * beside them, some are left that read.
 */
export function mostTransactions(poolSize: number): number {
  return poolSize - Math.max(1, Math.floor(poolSize / 5));
}

/** Of those, how many may be reads whose rows are sent to somebody, as slowly as they are received: a quarter. */
export function mostReaders(poolSize: number): number {
  return Math.max(1, Math.floor(mostTransactions(poolSize) / 4));
}
