import { readdirSync, readFileSync } from 'node:fs';
import { cpuSecondsOf } from '../delivery/process-use.js';

/** CPU time of a server and of the database that the bench started, in seconds since they began. */
export function cpuSeconds(serverPid: number, dataDir: string): { api: number; database: number } {
  const [first = ''] = readFileSync(`${dataDir}/postgres/pgdata/postmaster.pid`, 'utf8').split('\n');
  return { api: cpuSecondsOf({ pid: serverPid }), database: databaseSeconds(Number(first)) };
}

/** Those that run now and, as proc(5) counts them in fields 16 and 17, those that have ended. */
function databaseSeconds(postmaster: number): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    if (fields === undefined) continue;
    if (Number(pid) === postmaster) ticks += Number(fields[13]) + Number(fields[14]);
    if (Number(pid) === postmaster || Number(fields[1]) === postmaster)
      ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}

/** The fields after the name; undefined when it has ended meanwhile. */
function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return undefined;
  }
}
