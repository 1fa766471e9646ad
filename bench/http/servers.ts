import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareOrders, RecordedStatement, RecorderOrder } from './recording.js';

/** A server in a process of its own. */
export interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** The product with a recorder of its statements. */
export interface RecordedServer extends Server {
  /** Does the work and gives the statements that it made the product send. */
  record(work: () => Promise<void>): Promise<RecordedStatement[]>;
}

const main = new URL('../../src/main.js', import.meta.url);
const recorder = new URL('./recorder.js', import.meta.url);
const readyWithinMilliseconds = 60_000;
/** As `npm run start:api` starts it; whatever it is compared with, too. */
const flags = ['--max-semi-space-size=64'];

/** Starts the product as an API alone. `BENCH_PRODUCT_FLAGS` goes to its node, `--cpu-prof` for example. */
export async function startProduct(databaseUrl: string, poolSize: number): Promise<Server> {
  return launch('api', databaseUrl, poolSize, process.env.BENCH_PRODUCT_FLAGS?.split(' ').filter(Boolean) ?? []);
}

/** Starts a worker of the product: what is queued is done there. */
export async function startWorker(databaseUrl: string, poolSize: number): Promise<Server> {
  return launch('worker', databaseUrl, poolSize, []);
}

/** Starts the product with the recorder in it. */
export async function startRecorded(databaseUrl: string, poolSize: number): Promise<RecordedServer> {
  const { child, ...server } = await launch('api', databaseUrl, poolSize, ['--import', recorder.href]);
  const order = async (what: RecorderOrder): Promise<RecordedStatement[]> => {
    const answer = once(child, 'message');
    child.send(what);
    const [statements] = (await answer) as [RecordedStatement[]]; // what the recorder sends
    return statements;
  };
  return {
    ...server,
    record: async (work) => {
      await order('record');
      await work();
      return order('hand over');
    },
  };
}

/** Starts the bare server. */
export async function startBare(orders: BareOrders): Promise<Server> {
  const child = fork(new URL('./bare-server.js', import.meta.url), { execArgv: flags, serialization: 'advanced' });
  child.send(orders);
  const [url] = (await Promise.race([once(child, 'message'), ended(child)])) as [string]; // its address
  return { url, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function launch(
  role: 'api' | 'worker',
  databaseUrl: string,
  poolSize: number,
  execArgv: string[],
): Promise<Server & { child: ChildProcess }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(main, {
    execArgv: [...flags, ...execArgv],
    serialization: 'advanced',
    env: {
      PATH: process.env.PATH,
      ROLE: role,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(poolSize),
      SMTP_URL: 'smtp://127.0.0.1:1', // it sends nothing
      RATE_LIMITS: 'off',
      PUBLIC_URL: url,
      SECRET_KEY: randomBytes(32).toString('hex'),
    },
  });
  await Promise.race([isReady(url), ended(child)]);
  return { url, child, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function isReady(url: string): Promise<void> {
  for (const deadline = Date.now() + readyWithinMilliseconds; Date.now() < deadline;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined); // it does not listen yet
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} was not ready in time.`);
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`A server ended with ${code ?? 'a signal'} before it was ready.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // it listens on TCP
  probe.close();
  await once(probe, 'close');
  return port;
}
