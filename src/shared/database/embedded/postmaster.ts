import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { isPostmasterOf, serverProcessesIn, signal, waitUntil } from './processes.js';

/** What a postmaster says of itself in `postmaster.pid`. */
export interface PostmasterStatus {
  pid: number;
  /** True once it accepts connections. */
  isReady: boolean;
}

const pidFile = (clusterDir: string) => join(clusterDir, 'postmaster.pid');

/** The status on file, possibly of a postmaster long dead; undefined when there is none. */
export async function readStatus(clusterDir: string): Promise<PostmasterStatus | undefined> {
  // Line 1 is the pid, line 8 the status (src/include/utils/pidfile.h).
  const lines = (await readFile(pidFile(clusterDir), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/** Stops whatever a killed start left running on this cluster, and removes a pid file that points to a stranger. */
export async function clearOrphans(clusterDir: string): Promise<void> {
  const status = await readStatus(clusterDir);
  if (status === undefined) return;
  if (await isPostmasterOf(clusterDir, status.pid)) await stopPostmaster(clusterDir, status.pid);
  await endBackends(clusterDir);
  await rm(pidFile(clusterDir), { force: true });
}

/** Ends a postmaster we did not start, first by a fast shutdown, then harder; its data are safe either way (WAL). */
async function stopPostmaster(clusterDir: string, pid: number): Promise<void> {
  const isGone = async () => !(await isPostmasterOf(clusterDir, pid));
  for (const [name, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntil(isGone, patienceMs)) return;
  }
  throw new EmbeddedPostgresError(
    `process ${pid} serves ${clusterDir} and cannot be stopped: end it, then start again`,
  );
}

/** Backends notice a killed postmaster when they next wait; one deep in a query may not, and holds the shared memory. */
async function endBackends(clusterDir: string): Promise<void> {
  const areGone = async () => (await serverProcessesIn(clusterDir)).length === 0;
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    if (await waitUntil(areGone, 2_000)) return;
    for (const pid of await serverProcessesIn(clusterDir)) signal(pid, name);
  }
  await waitUntil(areGone, 2_000);
}
