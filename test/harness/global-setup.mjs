import { execFile } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/src/shared/database/embedded/embedded-postgres.js';
import { keepServers } from './server-keeper.mjs';

/** One PostgreSQL over TCP for the whole run, one migrated database to copy from, and a keeper of servers that files share. */
export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'gapgo-test-'));
  await chmod(folder, 0o755); // the server's own user must be able to enter it
  const postgres = await startEmbeddedPostgres({ dataDir: folder, listen: { host: '127.0.0.1', port: 0 } });
  const keeper = await keepServers();
  globalThis.gapgoTest = { postgres, folder, keeper };
  process.env.GAPGO_TEST_KEEPER = keeper.url;
  process.env.GAPGO_TEST_FOLDER = folder;
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`); // nothing here outlives the run
  await client.query('SELECT pg_reload_conf()');
  await client.query('CREATE DATABASE gapgo_template');
  await client.end();
  const templateUrl = postgres.url.replace(/\/gapgo$/, '/gapgo_template');
  const migrate = join(import.meta.dirname, '..', '..', 'dist', 'scripts', 'migrate.js');
  await promisify(execFile)(process.execPath, [migrate], { env: { ...process.env, DATABASE_URL: templateUrl } });
  process.env.GAPGO_TEST_DATABASE_URL = postgres.url;
}
