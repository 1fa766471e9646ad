import { join } from 'node:path';
import { Client } from 'pg';
import { Runtime } from './shared/config/config.module.js';
import { ConfigError, type Config } from './shared/config/config.js';
import { connectionFromUrl, type DatabaseConnection } from './shared/database/connection.js';
import { joinEmbeddedPostgres, startEmbeddedPostgres } from './shared/database/embedded/embedded-postgres.js';
import { dkimKeyOf } from './shared/mail/dkim-key.js';
import { SmtpCatcher } from './shared/mail/smtp-catcher.js';
import { secretKeyFor } from './shared/signing/secret-key.js';

/** The oldest PostgreSQL that has what we use: uuidv7() and LIKE on nondeterministic collations. */
const oldestPostgres = 18;

/** What a process stands on, and how to let go of it, last things last. */
export interface OpenRuntime {
  runtime: Runtime;
  close: () => Promise<void>;
}

/** Opens the database and the mail server that the settings name, or the embedded ones. */
export async function openRuntime(config: Config): Promise<OpenRuntime> {
  const secretKey = await secretKeyFor(config);
  const dkim = await dkimKeyOf(config);
  const database = await openDatabase(config, false);
  if (config.smtpUrl !== undefined) {
    const runtime = new Runtime(config, database.connection, config.smtpUrl, undefined, secretKey, dkim);
    return { runtime, close: database.close };
  }
  const outboxFolder = join(config.dataDir, 'outbox');
  const catcher = await SmtpCatcher.start(outboxFolder);
  return {
    runtime: new Runtime(config, database.connection, catcher.url, outboxFolder, secretKey, dkim),
    close: async () => {
      await catcher.stop();
      await database.close();
    },
  };
}

/**
 * Opens the database alone. A command may join the embedded database that a running server serves.
 * @throws ConfigError when the server behind DATABASE_URL is not there or too old
 */
export async function openDatabase(
  config: Config,
  mayJoin: boolean,
): Promise<{ connection: DatabaseConnection; close: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    const connection = connectionFromUrl(config.databaseUrl);
    await requirePostgres(connection);
    return { connection, close: () => Promise.resolve() };
  }
  const dataDir = join(config.dataDir, 'postgres');
  const embedded =
    (mayJoin ? await joinEmbeddedPostgres({ dataDir }) : null) ?? (await startEmbeddedPostgres({ dataDir }));
  return { connection: embedded.connection, close: () => embedded.stop() };
}

async function requirePostgres(connection: DatabaseConnection): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestPostgres) {
      throw new ConfigError([
        `DATABASE_URL names a PostgreSQL ${version} server; it must be PostgreSQL ${oldestPostgres} or newer.`,
      ]);
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason =
      error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error); // pg gives an empty message when several addresses fail
    throw new ConfigError([
      `DATABASE_URL names a server that cannot be used (${reason}); it must be a PostgreSQL server that is up and lets us in.`,
    ]);
  } finally {
    await client.end().catch(() => undefined); // it may never have connected
  }
}
