import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { codeOf } from './processes.js';
import { canReach, handOver, type ServerAccount } from './server-account.js';

/** Where to listen besides the unix socket. */
export interface Listen {
  host: '127.0.0.1';
  /** 0 chooses a free one. */
  port: number;
  /** Of user `gapgo`; by default a new random one at every start. */
  password?: string;
}

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing NUL among them. */
const longestSocketPath = 103;
const prefix = 'gapgo-pg-';
const socketName = '.s.PGSQL.65535';

/** A new folder of the server's user for its socket, with a path short enough for one. */
export async function makeSocketDir(account: ServerAccount | undefined): Promise<string> {
  for (const base of [tmpdir(), '/tmp', '/var/tmp']) {
    const length = Buffer.byteLength(join(base, `${prefix}123456`, socketName));
    if (length > longestSocketPath || !(await canReach(base, account))) continue;
    const folder = await mkdtemp(join(base, prefix)).catch(() => undefined);
    if (folder === undefined) continue;
    await handOver(folder, account);
    await chmod(folder, 0o700);
    return folder;
  }
  throw new EmbeddedPostgresError(
    'no temporary folder can hold a unix socket: set TMPDIR to a short path that can be written',
  );
}

/** Removes a socket folder that a killed server left. */
export async function removeSocketDir(folder: string): Promise<void> {
  if (basename(folder).startsWith(prefix)) await rm(folder, { recursive: true, force: true });
}

/** The port to serve on; the unix socket's name carries one even when nothing listens on TCP. */
export async function choosePort(listen: Listen | undefined): Promise<number> {
  if (listen === undefined) return 5432;
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(listen.port, listen.host, () => {
        const address = probe.address();
        resolve(typeof address === 'object' && address !== null ? address.port : listen.port);
      });
    });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot listen on ${listen.host}:${listen.port} (${codeOf(error) ?? 'unknown error'}): choose another port`,
    );
  } finally {
    probe.close();
  }
}
