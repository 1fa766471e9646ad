import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const onLinux = process.platform === 'linux';

/** One process, told apart from a later one with the same number; `startedAt` is in clock ticks since boot (Linux) or ''. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** The identity of a process that lives (a zombie does not), or undefined. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (!exists(pid)) return undefined;
  if (!onLinux) return { pid, startedAt: '' };
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command in brackets, may itself hold spaces and brackets; proc(5) numbers from there.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : { pid, startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether this very process still lives. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.startedAt === identity.startedAt;
}

/** Whether `pid` is a living postmaster of this cluster, and not some process that inherited the number. */
export async function isPostmasterOf(clusterDir: string, pid: number): Promise<boolean> {
  if ((await identify(pid)) === undefined) return false;
  const [program = '', ...rest] = await commandLineOf(pid);
  return onLinux
    ? program.endsWith('/postgres') && rest.includes(clusterDir)
    : program.includes('/postgres') && program.includes(clusterDir);
}

/** Every server process that works in this cluster's folder, with or without a postmaster; Linux only, elsewhere none. */
export async function serverProcessesIn(clusterDir: string): Promise<number[]> {
  if (!onLinux) return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const inside = await Promise.all(pids.map(async (pid) => (await folderOf(pid)) === clusterDir));
  return pids.filter((pid, index) => inside[index] && pid !== process.pid);
}

/** Sends a signal; a process that has gone meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** Asks every 20 ms until the answer is yes; false when `timeoutMs` passed, or `givenUp` resolved, first. */
export async function waitUntil(
  isTrue: () => Promise<boolean>,
  timeoutMs: number,
  givenUp?: Promise<unknown>,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  const hopeless = givenUp?.then(() => 'hopeless');
  while (!(await isTrue())) {
    const nap = new Promise((resolve) => setTimeout(resolve, 20));
    const woke = await (hopeless === undefined ? nap : Promise.race([nap, hopeless]));
    if (woke === 'hopeless' || Date.now() >= deadline) return false;
  }
  return true;
}

/** The `code` of a system error ('ENOENT', …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  // Not `instanceof Error`: a test runner's sandbox has an Error of its own.
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function commandLineOf(pid: number): Promise<string[]> {
  try {
    if (onLinux) return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return [(await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout];
  } catch {
    return [];
  }
}

async function folderOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined);
}
