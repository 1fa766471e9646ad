import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { ArchiveError } from './archive.error.js';
import {
  connect,
  listMigrations,
  listSequences,
  listTables,
  passingTables,
  qualified,
  quoted,
  useExactTexts,
  type Table,
} from './catalog.js';
import { line, marks, totalRows, type ArchiveHeader, type ArchiveProgress, type ArchiveSummary } from './format.js';

/** Rows are fetched in portions of about this many bytes, so that memory stays level however wide they are. */
const portionBytes = 1_000_000;
const mostRowsAtOnce = 2_000;

/** What to archive, and where. */
export interface WriteOptions {
  connection: pg.ClientConfig;
  /** Appears whole or not at all; must not exist yet. Readable by its owner only: it holds personal data. */
  file: string;
  onProgress?: (progress: ArchiveProgress) => void;
}

/**
 * Writes all our tables (schema `public`) as they are at one moment, while others go on reading and writing.
 * Throws an ArchiveError when the file exists.
 */
export async function writeArchive({ connection, file, onProgress }: WriteOptions): Promise<ArchiveSummary> {
  await refuseExisting(file);
  const draft = `${file}.partial`;
  const client = await connect(connection);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await useExactTexts(client);
    const header = await describe(client);
    const rowsByTable: Record<string, number> = {};
    const lines = checked(archiveLines(client, header, rowsByTable, onProgress), rowsByTable);
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(draft, { mode: 0o600 }));
    await client.query('COMMIT');
    await keep(draft, file);
    return {
      file,
      createdAt: header.createdAt,
      tables: Object.keys(rowsByTable).length,
      rows: totalRows({ rowsByTable }),
    };
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<ArchiveHeader> {
  const migrations = await listMigrations(client);
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  return {
    format: 'gapgo-archive',
    version: 1,
    createdAt: new Date().toISOString(),
    serverVersion: rows[0]?.version ?? '',
    migrations,
  };
}

async function* archiveLines(
  client: pg.Client,
  header: ArchiveHeader,
  rowsByTable: Record<string, number>,
  onProgress: WriteOptions['onProgress'],
): AsyncGenerator<string> {
  yield line(marks.header, header);
  const tables = await listTables(client);
  for (const [tablesDone, table] of tables.entries()) {
    yield line(marks.table, { table: table.name, columns: table.columns.map(({ name }) => name) });
    rowsByTable[table.name] = 0;
    for await (const { text, rows } of rowPortions(client, table)) {
      yield text;
      rowsByTable[table.name] = (rowsByTable[table.name] ?? 0) + rows;
      onProgress?.({ table: table.name, tablesDone, tables: tables.length, rows: totalRows({ rowsByTable }) });
    }
    onProgress?.({
      table: table.name,
      tablesDone: tablesDone + 1,
      tables: tables.length,
      rows: totalRows({ rowsByTable }),
    });
  }
  yield line(marks.sequences, await listSequences(client));
}

async function* rowPortions(client: pg.Client, table: Table): AsyncGenerator<{ text: string; rows: number }> {
  if (passingTables.includes(table.name)) return;
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await client.query(`DECLARE portion NO SCROLL CURSOR FOR SELECT ${values} FROM ONLY ${qualified(table.name)}`);
  let count = 10;
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${count} FROM portion`, rowMode: 'array' });
    if (rows.length === 0) break;
    const text = rows.map((row) => line(marks.row, row)).join('');
    yield { text, rows: rows.length };
    const fitting = Math.floor((rows.length * portionBytes) / text.length);
    count = Math.min(mostRowsAtOnce, Math.max(1, fitting), count * 10);
  }
  await client.query('CLOSE portion');
}

/** Passes the lines on and ends them with the trailer. */
async function* checked(lines: AsyncIterable<string>, rowsByTable: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const text of lines) {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    yield bytes;
  }
  yield Buffer.from(line(marks.trailer, { rowsByTable, sha256: hash.digest('hex') }));
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new ArchiveError(`${file} exists already: choose another name, or remove it`);
  const folder = dirname(resolve(file));
  await access(folder, constants.W_OK).catch(() => {
    throw new ArchiveError(`${file} cannot be written: ${folder} is no folder that this user may write to`);
  });
}

/** On disk before it has its name. */
async function keep(draft: string, file: string): Promise<void> {
  const handle = await open(draft, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
