import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { codeOf } from './processes.js';

const run = promisify(execFile);

/** The user that PostgreSQL runs as when we are root, which it refuses to run as. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** Undefined when we are not root; else the owner of the existing cluster, or `postgres`, or `nobody`. */
export async function chooseServerAccount(clusterDir: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return accountNamed('postgres', accounts) ?? accountNamed('nobody', accounts) ?? { uid: 65534, gid: 65534 };
}

/** Whether the server's user can read and enter `path`; asked of the system itself, so that ACLs count too. */
export async function canReach(path: string, account: ServerAccount | undefined): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { cwd: '/', ...account });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EPERM' && account !== undefined) {
      throw new EmbeddedPostgresError(
        `root may not switch to user ${account.uid}, and PostgreSQL does not run as root: start as another user, or set DATABASE_URL`,
      );
    }
    return false;
  }
}

/** Hands a folder and all in it to the server's user; nothing to do when we are that user. */
export async function handOver(path: string, account: ServerAccount | undefined): Promise<void> {
  if (account !== undefined) await run('chown', ['-R', `${account.uid}:${account.gid}`, path]);
}

function accountNamed(name: string, passwd: string): ServerAccount | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([first]) => first === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return fields !== undefined && uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}
