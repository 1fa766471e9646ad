import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/open-runtime.js';
import { ConfigError, loadConfig } from '../src/shared/config/config.js';
import { ArchiveError } from '../src/shared/database/archive/archive.error.js';
import type { ArchiveProgress } from '../src/shared/database/archive/format.js';
import type { DatabaseConnection } from '../src/shared/database/connection.js';
import { EmbeddedPostgresError } from '../src/shared/database/embedded/embedded-postgres.error.js';

/** How a command that reads or writes an archive is called. */
export interface ArchiveCommand {
  /** 'to' or 'from': the option that names the file. */
  option: string;
  usage: string;
  /** Whether a database that a running server serves will do. */
  mayJoin: boolean;
  /** Does the work and returns the last line to print. */
  run: (connection: DatabaseConnection, file: string) => Promise<string>;
}

/** Opens the database that DATABASE_URL or DATA_DIR names, runs the command on it, and closes it; one line for each refusal. */
export async function runArchiveCommand({ option, usage, mayJoin, run }: ArchiveCommand): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const file = fileFrom(option, usage);
    const { connection, close } = await openDatabase(loadConfig({ ...process.env, ROLE: 'all' }), mayJoin);
    try {
      console.log(await run(connection, file));
    } finally {
      await close();
    }
  } catch (error) {
    if (!isForTheOperator(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Keeps one line on the terminal up to date; to a file or a pipe it says nothing. */
export function showProgress({ table, tablesDone, tables, rows }: ArchiveProgress): void {
  if (!process.stderr.isTTY) return;
  const isLast = tablesDone === tables;
  process.stderr.write(`\r\u001b[K${tablesDone}/${tables} tables, ${rows} rows${isLast ? '\n' : `: ${table}`}`);
}

function fileFrom(option: string, usage: string): string {
  try {
    const { values } = parseArgs({ options: { [option]: { type: 'string' } } });
    const file = values[option];
    if (typeof file === 'string' && file !== '') return file;
  } catch {
    // An unknown option gets the same answer as a missing one.
  }
  throw new ArchiveError(`usage: ${usage}`);
}

function isForTheOperator(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof ArchiveError;
}
