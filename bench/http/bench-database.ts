import pg from 'pg';
import type { Database } from '../../test/harness/database.js';

/** Connections of the bench's own to the database that the product works on. */
export interface BenchDatabase {
  pool: pg.Pool;
  /** The same as the tests' builders want it. */
  database: Database;
}

/** Opens them; `database.close` ends them all. */
export function openBenchDatabase(url: string): BenchDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined); // the server ends while idle connections still close
  const query = async <T extends object>(sql: string, parameters: unknown[] = []) =>
    (await pool.query<T>(sql, parameters)).rows;
  return { pool, database: { url, query, close: () => pool.end() } };
}
