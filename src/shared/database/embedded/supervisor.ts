import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { serverEnvironment } from './cluster.js';
import type { ServerAccount } from './server-account.js';

/**
 * The program between us and the postmaster. It ends the server when our end of its stdin closes, which the kernel does
 * whatever way we die; its own session keeps the terminal's Ctrl-C from it. Inline, so that it runs from source and build alike.
 */
const program = `
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const spec = JSON.parse(process.env.GAPGO_SUPERVISOR);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});
let stopping = false;
const server = spawn(spec.command, spec.args, { cwd: '/', env: spec.env, ...spec.account, stdio: ['ignore', 3, 3] });
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), 20000).unref();
}
function leave() {
  if (stopping) rmSync(spec.socketDir, { recursive: true, force: true });
  process.exit(stopping ? 0 : 1);
}
server.on('error', leave);
server.on('exit', leave);
process.stdout.on('error', () => {});
process.stdout.write(server.pid + '\\n');
process.stdin.on('end', stop).on('error', stop).resume();
`;

/** What the supervisor is to run. */
export interface SupervisorSpec {
  command: string;
  args: string[];
  account: ServerAccount | undefined;
  /** Removed when the server ends because it was told to. */
  socketDir: string;
  logFile: string;
}

/** A running supervisor. */
export interface Supervisor {
  /** Resolves with the postmaster's pid; never, when it could not be started: see `ended`. */
  postmasterPid: Promise<number>;
  /** Resolves when the supervisor is gone, for whatever reason. */
  ended: Promise<void>;
  /** From here on a script that has nothing else to do may end, and the server with it. */
  letGo(): void;
  /** Asks for a fast shutdown and waits until server and supervisor are gone. */
  stop(): Promise<void>;
}

/** Starts the server under a supervisor. */
export function supervise(spec: SupervisorSpec): Supervisor {
  const log = openSync(spec.logFile, 'a', 0o600);
  const forProgram = { ...spec, env: serverEnvironment() };
  const child = spawn(process.execPath, ['-e', program], {
    cwd: '/',
    detached: true,
    env: { ...serverEnvironment(), GAPGO_SUPERVISOR: JSON.stringify(forProgram) },
    stdio: ['pipe', 'pipe', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const postmasterPid = new Promise<number>((resolve) => {
    child.stdout?.once('data', (text: Buffer) => {
      const pid = Number(text.toString());
      if (pid > 0) resolve(pid);
    });
  });
  const stop = async () => {
    child.ref();
    child.stdin?.end();
    await ended;
  };
  for (const stream of [child.stdin, child.stdout]) {
    stream?.on('error', () => undefined); // the other end went first: `ended` tells
  }
  return { postmasterPid, ended, stop, letGo: () => letGo(child) };
}

function letGo(child: ChildProcess): void {
  child.unref();
  // Node makes these pipes sockets, which its types do not say.
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
}
