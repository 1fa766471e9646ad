import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { codeOf, identify, isAlive, waitUntil, type ProcessIdentity } from './processes.js';

/** Who serves a data folder, and where; kept in `owner.json` beside the cluster while the owner lives. */
export interface Owner extends ProcessIdentity {
  /** Folder of the unix socket; known from the moment it is made, so that a later start can clear it away. */
  socketDir?: string;
  port?: number;
  /** Set when the server also listens on TCP. */
  url?: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'owner.json');

/**
 * Takes the data folder for this process and returns the dead owner before it, if any.
 * Throws an EmbeddedPostgresError that names the living owner.
 */
export async function claimDataFolder(dataDir: string): Promise<Owner | undefined> {
  const self = await identify(process.pid);
  const draft = await write(dataDir, self ?? { pid: process.pid, startedAt: '' });
  try {
    const previous = await readOwner(dataDir);
    if (previous !== undefined && !(await isGoneSoon(previous))) throw inUse(dataDir, previous);
    await setAside(dataDir, previous);
    await linkNew(draft, fileIn(dataDir));
    return previous;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw inUse(dataDir, await readOwner(dataDir));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Tells other processes where the server of this folder is to be found. */
export async function publish(dataDir: string, place: Omit<Owner, 'pid' | 'startedAt'>): Promise<void> {
  const self = await identify(process.pid);
  await rename(await write(dataDir, { ...(self ?? { pid: process.pid, startedAt: '' }), ...place }), fileIn(dataDir));
}

/** Gives the folder back. */
export async function release(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/** The owner on record, dead or alive; undefined when there is none or its record was cut short. */
export function readOwner(dataDir: string): Promise<Owner | undefined> {
  return readRecord(fileIn(dataDir));
}

async function readRecord(path: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(path, 'utf8'));
    return owner as Owner; // as: only this file writes it, and renames it into place when whole
  } catch (error) {
    // as: only errors are thrown here; not instanceof, see codeOf
    if ((error as Error).name === 'SyntaxError' || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A killed process takes a moment to go, and one that stops a little more. */
function isGoneSoon(owner: Owner): Promise<boolean> {
  const patienceMs = owner.pid === process.pid ? 0 : 2_000;
  return waitUntil(async () => !(await isAlive(owner)), patienceMs);
}

async function write(dataDir: string, owner: Owner): Promise<string> {
  const draft = `${fileIn(dataDir)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  return draft;
}

/** Moves the dead owner's record away; when another start was quicker and its record was moved, puts that back. */
async function setAside(dataDir: string, dead: Owner | undefined): Promise<void> {
  const aside = `${fileIn(dataDir)}.${randomUUID()}`;
  try {
    await rename(fileIn(dataDir), aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readRecord(aside);
  if (moved !== undefined && moved.pid !== dead?.pid) await linkNew(aside, fileIn(dataDir));
  await rm(aside, { force: true });
}

/** Creates `path` with the whole content at once, or fails with EEXIST. */
async function linkNew(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}

function inUse(dataDir: string, owner: Owner | undefined): EmbeddedPostgresError {
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`;
  return new EmbeddedPostgresError(
    `the database in ${dataDir} is already served by ${who}: stop it first, or set DATA_DIR to another folder`,
  );
}
