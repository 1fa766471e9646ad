import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { queueStoreFor } from './queue-store.js';

/** What starts the product. */
export const main = join(import.meta.dirname, '..', '..', 'dist', 'src', 'main.js');

/** A process of the built product, started as an operator would. */
export interface TestServer {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything it has logged. */
  log: string[];
  /** Asks it to stop and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** What processes on one database must have in common. */
export const sharedSettings = {
  SECRET_KEY: 'a-secret-key-of-the-tests-and-of-nobody-else',
  PUBLIC_URL: 'http://forum.example',
};

/** The settings of a process under test. */
export function settingsOf(dataDir: string, environment: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    DATA_DIR: dataDir,
    PLANNER_SECONDS: '2',
    RATE_LIMITS: 'off',
    ...(environment.DATABASE_URL === undefined ? {} : sharedSettings),
    ...environment,
  };
}

/** Starts one process; it is ready when this resolves. `dataDir` is kept when it is given, else removed at the end. */
export async function startServer(environment: Record<string, string>, dataDir?: string): Promise<TestServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'gapgo-data-')));
  const queueStore = await queueStoreFor(environment.DATABASE_URL);
  const child = spawn(process.execPath, [main], {
    env: settingsOf(folder, { ...queueStore, ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const exited = once(child, 'exit').then(async ([code]: (number | null)[]) => {
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    return code ?? null;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      log.push(line);
      const ready = /"msg":"Gapgo is ready at ([^"]+)"/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    createInterface(child.stderr).on('line', (line) => log.push(line));
    void exited.then((code) => reject(new Error(`The server ended with ${code}:\n${log.join('\n')}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    dataDir: folder,
    process: child,
    log,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL').then(() => undefined),
  };
}
