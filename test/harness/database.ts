import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { listedTransitions } from './listed-transitions.js';

/** A database that tests look into. */
export interface Database {
  url: string;
  /** Runs one statement, as the database's owner. */
  query<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Ends this connection to it. */
  close(): Promise<void>;
}

/** A database of a test's own, with the current schema and nothing in it. */
export interface TestDatabase extends Database {
  drop(): Promise<void>;
}

/** Copies the migrated template; `template0` gives an empty database. */
export async function createDatabase(
  template: 'gapgo_template' | 'template0' = 'gapgo_template',
): Promise<TestDatabase> {
  const serverUrl = process.env.GAPGO_TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('The global setup has not run.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = serverUrl.replace(/\/gapgo$/, `/${name}`);
  const database = await openDatabase(url);
  if (template === 'gapgo_template') await database.query(listedTransitions);
  return {
    ...database,
    drop: async () => {
      await database.close();
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Another connection to a database that is there. */
export async function openDatabase(url: string): Promise<Database> {
  const client = new Client({ connectionString: url, options: '-c gapgo.is_test=yes' });
  client.on('error', () => undefined); // the database may be dropped beneath it
  await client.connect();
  return {
    url,
    query: async <T extends object>(sql: string, values: unknown[] = []) => (await client.query<T>(sql, values)).rows,
    close: () => client.end(),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
