import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { removeSocketDir } from './listening.js';
import type { Placement } from './placement.js';
import { clearOrphans, readStatus } from './postmaster.js';
import { waitUntil } from './processes.js';
import { supervise, type Supervisor } from './supervisor.js';

/** Where the server listens. */
export interface Endpoint {
  socketDir: string;
  port: number;
  /** An address for TCP; without one, the unix socket only. */
  host: string | undefined;
}

/** Durability stays at its defaults (fsync, synchronous_commit); short statements gain nothing from the JIT. */
const settings = ['shared_buffers=128MB', 'max_connections=200', 'jit=off', 'timezone=UTC', 'log_timezone=UTC'];
/** Long enough for the recovery after a power cut. */
const readyWithinMs = 120_000;
const logLimitBytes = 5_000_000;
/** A server that dies this often within a minute is not brought back any more. */
const deathsPerMinute = 3;

/** The server process of one cluster: started, brought back when it is killed, stopped. */
export class PostgresServer {
  private supervisor: Supervisor | undefined;
  private isStopping = false;
  private revival: Promise<void> | undefined;
  private deathsAt: number[] = [];

  constructor(
    private readonly place: Placement,
    private readonly binaries: Binaries,
    private readonly endpoint: Endpoint,
    private readonly onLost: ((error: Error) => void) | undefined,
  ) {}

  /** Resolves when connections are accepted. */
  async start(): Promise<void> {
    await this.rotateLog();
    const supervisor = supervise({
      command: join(this.binaries.folder, 'bin', 'postgres'),
      args: this.args(),
      account: this.place.account,
      socketDir: this.endpoint.socketDir,
      logFile: this.logFile,
    });
    this.supervisor = supervisor;
    await this.untilReady(supervisor);
    supervisor.letGo();
    void supervisor.ended.then(() => this.onDeath());
  }

  /** Fast shutdown; returns when nothing of the server is left. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.revival;
    await this.supervisor?.stop();
    await clearOrphans(this.place.clusterDir);
    await removeSocketDir(this.endpoint.socketDir);
  }

  private get logFile(): string {
    return join(this.place.dataDir, 'postgres.log');
  }

  private args(): string[] {
    const { socketDir, port, host = '' } = this.endpoint;
    const listening = [`unix_socket_directories=${socketDir}`, `port=${port}`, `listen_addresses=${host}`];
    return ['-D', this.place.clusterDir, ...[...settings, ...listening].flatMap((setting) => ['-c', setting])];
  }

  private async untilReady(supervisor: Supervisor): Promise<void> {
    const died = supervisor.ended.then(() => undefined);
    const pid = await Promise.race([supervisor.postmasterPid, died]);
    if (pid !== undefined) {
      const answers = async () => {
        const status = await readStatus(this.place.clusterDir);
        return status?.pid === pid && status.isReady;
      };
      if (await waitUntil(answers, readyWithinMs, died)) return;
    }
    await supervisor.stop();
    throw new EmbeddedPostgresError(`PostgreSQL did not start: ${await this.lastComplaint()} (log: ${this.logFile})`);
  }

  /** The supervisor ended: the server, or the supervisor itself, was killed. Connections break; new ones find it again. */
  private onDeath(): void {
    if (this.isStopping) return;
    this.revival = this.revive().catch((error: unknown) => {
      this.onLost?.(error instanceof Error ? error : new Error(String(error)));
    });
  }

  private async revive(): Promise<void> {
    const now = Date.now();
    this.deathsAt = [...this.deathsAt.filter((at) => at > now - 60_000), now];
    if (this.deathsAt.length > deathsPerMinute) {
      throw new EmbeddedPostgresError(`PostgreSQL keeps dying: ${await this.lastComplaint()} (log: ${this.logFile})`);
    }
    await clearOrphans(this.place.clusterDir);
    await this.start();
  }

  private async rotateLog(): Promise<void> {
    const size = (await stat(this.logFile).catch(() => undefined))?.size ?? 0;
    if (size > logLimitBytes) await rename(this.logFile, `${this.logFile}.1`);
  }

  private async lastComplaint(): Promise<string> {
    const lines = (await readFile(this.logFile, 'utf8').catch(() => '')).split('\n');
    return lines.findLast((line) => /FATAL|PANIC|error/.test(line))?.trim() ?? 'it said nothing';
  }
}
