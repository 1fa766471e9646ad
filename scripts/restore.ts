import { DataSource, type MigrationInterface } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { readArchive } from '../src/shared/database/archive/read-archive.js';
import type { DatabaseConnection } from '../src/shared/database/connection.js';
import { bringSchemaUpToDate } from '../src/shared/database/schema.js';
import { runArchiveCommand, showProgress } from './archive-command.js';

type Migration = new () => MigrationInterface;

const known: readonly Migration[] = migrations;
const names = known.map((migration) => new migration().name ?? migration.name);

/** `npm run restore -- --from FILE`: brings an archive into an empty database, and that to today's schema. */
await runArchiveCommand({
  option: 'from',
  usage: 'npm run restore -- --from FILE (into the empty database of DATABASE_URL, else of DATA_DIR)',
  mayJoin: false,
  run: async (connection, file) => {
    const { createdAt, tables, rows } = await readArchive({
      connection,
      file,
      knownMigrations: names,
      runMigrations: (upTo) => migrate(connection, upTo),
      onProgress: showProgress,
    });
    return `restored ${rows} rows of ${tables} tables from ${file}, as they were at ${createdAt}`;
  },
});

async function migrate(connection: DatabaseConnection, upTo: string | undefined): Promise<void> {
  const wanted = upTo === undefined ? known : known.slice(0, names.indexOf(upTo) + 1);
  const dataSource = new DataSource({
    type: 'postgres',
    ...connection,
    username: connection.user,
    migrations: [...wanted],
    migrationsTableName: 'migrations',
  });
  await dataSource.initialize();
  try {
    await bringSchemaUpToDate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
