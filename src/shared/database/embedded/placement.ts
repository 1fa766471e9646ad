import { randomUUID } from 'node:crypto';
import { access, chmod, constants, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyCluster, exists } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { codeOf } from './processes.js';
import { canReach, chooseServerAccount, handOver, type ServerAccount } from './server-account.js';

/** Where one database lives. */
export interface Placement {
  /** The folder asked for, absolute and without symbolic links; holds the owner's record and the log. */
  dataDir: string;
  /** PostgreSQL's own data folder. */
  clusterDir: string;
  /** Where a copy of the programs goes when the server's user cannot reach the package. */
  copiesDir: () => Promise<string>;
  account: ServerAccount | undefined;
}

/** Only root needs these: a folder that outlives a reboot and that every user can enter. */
const privateBases = ['/var/lib/gapgo', '/var/tmp/gapgo'];
const clusterName = 'pgdata';
const pointerName = 'moved-to';
const originName = 'moved-from';

/** Makes the data folder if need be and returns its real path; an EmbeddedPostgresError when it cannot be written. */
export async function prepareDataFolder(asked: string): Promise<string> {
  const path = resolve(asked);
  try {
    if ((await mkdir(path, { recursive: true })) !== undefined) await chmod(path, 0o755);
    await access(path, constants.W_OK | constants.X_OK);
    return await realpath(path);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `the data folder ${path} cannot be written (${codeOf(error) ?? 'unknown error'}): give it to this user, or set DATA_DIR to another folder`,
      { cause: error },
    );
  }
}

/** Settles where the cluster lives: in the data folder, or, when the server's user cannot enter that, in a private one. */
export async function placeCluster(dataDir: string, privateDir?: string): Promise<Placement> {
  const home = await readPointer(dataDir);
  const account = await chooseServerAccount(join(home ?? dataDir, clusterName));
  if (home !== undefined) await checkHome(dataDir, home, account);
  const stays = home === undefined && (account === undefined || (await canReach(dataDir, account)));
  const chosen = stays ? dataDir : (home ?? (await makePrivateHome(dataDir, privateDir)));
  if (!stays) await bringCluster(dataDir, chosen, account);
  return {
    dataDir,
    clusterDir: join(chosen, clusterName),
    copiesDir: async () => join(account === undefined ? dataDir : await privateBase(privateDir), 'programs'),
    account,
  };
}

async function readPointer(dataDir: string): Promise<string | undefined> {
  const pointer = join(dataDir, pointerName);
  return (await exists(pointer)) ? (await readFile(pointer, 'utf8')).trim() : undefined;
}

async function checkHome(dataDir: string, home: string, account: ServerAccount | undefined): Promise<void> {
  if (account === undefined) {
    throw new EmbeddedPostgresError(
      `root made the database of ${dataDir} and keeps it in ${home}: start as root, or set DATA_DIR to another folder`,
    );
  }
  if (!(await exists(home))) {
    throw new EmbeddedPostgresError(
      `the database of ${dataDir} was kept in ${home}, which is gone: bring that folder back, or remove ${dataDir} to start empty`,
    );
  }
}

async function makePrivateHome(dataDir: string, privateDir: string | undefined): Promise<string> {
  const base = await privateBase(privateDir);
  await sweepHomes(base);
  const home = join(base, randomUUID());
  await mkdir(home);
  await chmod(home, 0o755);
  await writeFile(join(home, originName), `${dataDir}\n`);
  const draft = join(dataDir, `${pointerName}.draft`);
  await writeFile(draft, `${home}\n`);
  await rename(draft, join(dataDir, pointerName));
  return home;
}

/** Removes what was kept for temporary folders that are gone; a folder elsewhere may only be out of sight for now. */
async function sweepHomes(base: string): Promise<void> {
  const temporary = [await realpath(tmpdir()), '/tmp/'];
  for (const name of await readdir(base)) {
    const origin = (await readFile(join(base, name, originName), 'utf8').catch(() => '')).trim();
    const isTemporary = origin !== '' && temporary.some((folder) => origin.startsWith(folder));
    if (isTemporary && !(await exists(origin))) await rm(join(base, name), { recursive: true, force: true });
  }
}

/** Copies a cluster that was made while the folder could still be entered; the original stays beside, renamed. */
async function bringCluster(dataDir: string, home: string, account: ServerAccount | undefined): Promise<void> {
  const original = join(dataDir, clusterName);
  if (!(await exists(original)) || (await exists(join(home, clusterName)))) return;
  await copyCluster(original, join(home, clusterName), account);
  await handOver(join(home, clusterName), account);
  await rename(original, join(dataDir, `${clusterName}.before-move`));
}

async function privateBase(privateDir: string | undefined): Promise<string> {
  const bases = privateDir === undefined ? privateBases : [privateDir];
  for (const base of bases) {
    try {
      await mkdir(base, { recursive: true, mode: 0o755 });
      await access(base, constants.W_OK);
      return base;
    } catch {
      continue;
    }
  }
  throw new EmbeddedPostgresError(`none of ${bases.join(', ')} can be written: set DATABASE_URL`);
}
