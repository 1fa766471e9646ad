import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { joinEmbeddedPostgres } from '../../src/shared/database/embedded/embedded-postgres.js';
import { UsageError } from '../command.js';

const compiled = join(import.meta.dirname, '..', '..');

/** The product as it is started by `npm start`, in a process of its own. */
export class DemoServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts on PORT, or on 3000, or on a free port when another program has that one. @throws UsageError with the server's own words */
  static async start(dataDir: string): Promise<DemoServer> {
    await mkdir(dataDir, { recursive: true });
    const logFile = createWriteStream(join(dataDir, 'demo-server.log'), { flags: 'a' });
    const port = process.env.PORT?.trim() || String(await freePort(3000));
    const child = spawn(process.execPath, [join(compiled, 'src', 'main.js')], {
      env: { ...process.env, PORT: port, ROLE: 'all', LOG_LEVEL: 'info', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel ends with us, and the server with it
    });
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('The server was started without pipes.');
    const complaints: string[] = [];
    stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
    stderr.pipe(logFile);
    const url = await new Promise<string>((resolve, reject) => {
      createInterface(stdout).on('line', (line) => {
        logFile.write(`${line}\n`);
        const ready = /"msg":"Gapgo is ready at ([^"]+)"/.exec(line)?.[1];
        if (ready) resolve(ready);
      });
      child.once('exit', () => reject(new UsageError(`The server did not start. ${complaints.join('').trim()}`)));
    });
    return new DemoServer(url, child);
  }

  /** Resolves when the server ends by itself. */
  async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}

/** DATA_DIR, or a folder beside its data when a living server has those. */
export async function freeDataDir(): Promise<string> {
  const wanted = process.env.DATA_DIR?.trim() || '.data';
  if (process.env.DATABASE_URL?.trim()) return wanted;
  for (let number = 1; ; number++) {
    const dataDir = number === 1 ? wanted : join(wanted, `demo-${number}`);
    const served = await joinEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
    if (served === null) return dataDir;
    process.stderr.write(`A server works on ${dataDir}; the demo leaves it alone.\n`);
  }
}

/** Makes an organiser by the command that operators use, and gives the token. */
export async function organiserToken(email: string, dataDir: string): Promise<string> {
  const child = spawn(process.execPath, [join(compiled, 'scripts', 'organiser.js'), 'add', email], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  const [code] = (await once(child, 'close')) as [number];
  const token = lines.at(-1);
  if (code !== 0 || !token?.startsWith('gapgo_')) throw new Error(`The organiser command ended with ${code}.`);
  return token;
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
