import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { codeOf } from './processes.js';
import { handOver, type ServerAccount } from './server-account.js';

const run = promisify(execFile);

/** The superuser and the database that every embedded cluster has. */
export const userName = 'gapgo';
export const databaseName = 'gapgo';

/** Drafts carry this mark in their names; whatever a killed start left of them is swept away. */
const draftMark = '.draft-';

/** What the server's programs need to know of our environment: no PG* variable, no locale but ours. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** Makes sure that `clusterDir` holds a cluster this program can serve; returns whether it had to be made. */
export async function ensureCluster(
  clusterDir: string,
  binaries: Binaries,
  account: ServerAccount | undefined,
): Promise<void> {
  await sweepDrafts(clusterDir);
  if (await exists(clusterDir)) await checkCluster(clusterDir, binaries.major, account);
  else await makeCluster(clusterDir, binaries, account);
}

/** Copies a cluster that nobody serves; `to` appears whole or not at all. */
export async function copyCluster(from: string, to: string, account: ServerAccount | undefined): Promise<void> {
  const draft = `${to}${draftMark}${randomUUID()}`;
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o700);
  await handOver(draft, account);
  await rename(draft, to);
}

/** Whether something is there. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function checkCluster(clusterDir: string, major: number, account: ServerAccount | undefined): Promise<void> {
  const { uid } = await stat(clusterDir);
  if (account === undefined && uid !== process.getuid?.()) {
    throw new EmbeddedPostgresError(
      `the database in ${clusterDir} belongs to user ${uid}: start as that user or as root, or set DATA_DIR to another folder`,
    );
  }
  const version = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version !== String(major)) {
    const found = version === '' ? 'no PostgreSQL data' : `data of PostgreSQL ${version}`;
    throw new EmbeddedPostgresError(
      `${clusterDir} holds ${found}, this program serves ${major}: back up with the program that made it and restore here, or set DATA_DIR to another folder`,
    );
  }
  if (account !== undefined && uid !== account.uid) await handOver(clusterDir, account);
}

async function makeCluster(clusterDir: string, binaries: Binaries, account: ServerAccount | undefined): Promise<void> {
  const draft = `${clusterDir}${draftMark}${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  await handOver(draft, account);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const access = ['--auth-local=trust', '--auth-host=scram-sha-256'];
  try {
    await run(join(binaries.folder, 'bin', 'initdb'), ['-D', draft, '-U', userName, ...locale, ...access], {
      cwd: '/',
      env: serverEnvironment(),
      ...account,
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`initdb could not make a database in ${clusterDir}: ${lastLine(error)}`, {
      cause: error,
    });
  }
  await rename(draft, clusterDir);
}

async function sweepDrafts(clusterDir: string): Promise<void> {
  const parent = dirname(clusterDir);
  const drafts = (await readdir(parent)).filter((name) => name.includes(draftMark));
  // An initdb that outlived its killed parent may still be writing: then the next start sweeps the rest.
  const sweep = (name: string) => rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  await Promise.allSettled(drafts.map(sweep));
}

function lastLine(error: unknown): string {
  const { stderr = '', message } = error as { stderr?: string; message: string }; // as: what execFile rejects with
  const lines = (stderr || message).split('\n').filter((line) => /error|fatal|ENOENT|EACCES|not /i.test(line));
  return lines.at(-1)?.trim() ?? message;
}
