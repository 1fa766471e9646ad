import pg from 'pg';
import { ArchiveError } from './archive.error.js';
import { inspectArchive } from './archive-lines.js';
import { connect, listMigrations, listTables, qualified } from './catalog.js';
import { totalRows, type ArchiveHeader, type ArchiveProgress, type ArchiveSummary } from './format.js';
import { loadRows } from './load-rows.js';

/** What to restore, and where to. */
export interface ReadOptions {
  connection: pg.ClientConfig;
  file: string;
  /** Names of all migrations that this program has, oldest first. */
  knownMigrations: readonly string[];
  /** Runs the pending migrations up to and including the one named, or all of them. */
  runMigrations: (upTo?: string) => Promise<void>;
  onProgress?: (progress: ArchiveProgress) => void;
}

/**
 * Restores an archive into an empty database: brings that to the archive's schema, loads the rows in one transaction, then
 * runs the migrations made since. Nothing is written unless the whole archive is sound.
 * Throws an ArchiveError when it is not, when the database holds rows, or when either is of a later schema than it may be.
 */
export async function readArchive(options: ReadOptions): Promise<ArchiveSummary> {
  const { file, connection } = options;
  const { header, trailer } = await inspectArchive(file);
  refuseUnknown(file, header, options.knownMigrations);
  const client = await connect(connection);
  try {
    await refuseLater(client, file, header);
    await refuseFull(client);
    const newest = header.migrations.at(-1);
    if (newest !== undefined) await options.runMigrations(newest);
    await loadRows(client, file, options.onProgress);
    await options.runMigrations();
    for (const { name } of await listTables(client)) await client.query(`ANALYZE ${qualified(name)}`);
  } finally {
    await client.end();
  }
  const tables = Object.keys(trailer.rowsByTable).length;
  return { file, createdAt: header.createdAt, tables, rows: totalRows(trailer) };
}

function refuseUnknown(file: string, { migrations }: ArchiveHeader, known: readonly string[]): void {
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new ArchiveError(
    `${file} was written by a newer program (it has migration ${unknown.join(', ')}): restore it with that program`,
  );
}

async function refuseLater(client: pg.Client, file: string, { migrations }: ArchiveHeader): Promise<void> {
  const later = (await listMigrations(client)).filter((name) => !migrations.includes(name));
  if (later.length === 0) return;
  throw new ArchiveError(
    `the database already has a later schema than ${file} (migration ${later.join(', ')}): restore into a database without tables`,
  );
}

async function refuseFull(client: pg.Client): Promise<void> {
  const full: string[] = [];
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(`SELECT FROM ${qualified(name)} LIMIT 1`);
    if (rows.length > 0) full.push(name);
  }
  if (full.length === 0) return;
  throw new ArchiveError(
    `the database is not empty (there are rows in ${full.slice(0, 3).join(', ')}${full.length > 3 ? ', …' : ''}): restore into an empty one`,
  );
}
