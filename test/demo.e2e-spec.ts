import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** For a whole demo on a busy machine, in milliseconds. */
const patience = 180_000;

const demo = join(import.meta.dirname, '..', 'dist', 'scripts', 'demo.js');

interface Summary {
  placed: number;
  of: number;
  unplaced: unknown[];
  overlaps: number;
  mails: { sent: number; failed: number; expected: number };
}

function startDemo(dataDir: string, of = ['--meetings', '24', '--delegates', '160']): ChildProcess {
  const args = [demo, '--once', '--json', ...of];
  const environment = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, PORT: '0', PLANNER_SECONDS: '2' };
  return spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The demo's server: its only child process that listens. */
async function serverOf(demoProcess: ChildProcess): Promise<number> {
  const children = await readFile(`/proc/${demoProcess.pid}/task/${demoProcess.pid}/children`, 'utf8');
  for (const pid of children.trim().split(' ').map(Number)) {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('main.js')) return pid;
  }
  throw new Error('The demo has no server.');
}

/** Kills the server with -9 as soon as the demo says that it begins a stage. @returns the demo's exit code */
async function demoKilledAt(stage: string, dataDir: string): Promise<number | null> {
  const child = startDemo(dataDir);
  const closed = once(child, 'close') as Promise<[number | null]>;
  createInterface(child.stderr as NodeJS.ReadableStream).on('line', (line) => {
    // piped above
    if (line.startsWith(`${stage} …`)) void serverOf(child).then((pid) => process.kill(pid, 'SIGKILL'));
  });
  const [code] = await closed;
  return code;
}

describe('npm run demo', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gapgo-demo-'));
    await chmod(dataDir, 0o755);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it.each(process.env.SOAK ? ['load', 'plan', 'deliver'] : ['deliver'])(
    'fails when its server is killed while it does "%s"',
    async (stage) => {
      expect(await demoKilledAt(stage, dataDir)).toBe(1);
    },
    patience,
  );

  it.each(process.env.SOAK ? [1, 2] : [1])(
    'then does all of it on the same data, time %s',
    async () => {
      const child = startDemo(dataDir);
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout as NodeJS.ReadableStream), // piped above
        text(child.stderr as NodeJS.ReadableStream), // as above
        once(child, 'close') as Promise<[number | null]>,
      ]);
      if (stdout === '') throw new Error(`The demo ended with ${code}:\n${stderr}`);
      const { placed, of, unplaced, overlaps, mails } = JSON.parse(stdout) as Summary; // the demo's own form
      expect({
        code,
        complaint: stderr.includes('Not as it should'),
        withoutReason: of - placed - unplaced.length,
        overlaps,
        mails,
      }).toEqual({
        code: 0,
        complaint: false,
        withoutReason: 0,
        overlaps: 0,
        mails: { sent: mails.expected, failed: 0, expected: mails.expected },
      });
      expect(placed).toBeGreaterThanOrEqual(20);
    },
    patience,
  );

  if (process.env.SOAK)
    it.each(['ha-noi-2020', 'ha-noi-2023', 'tokyo-2023'])(
      'does all of it for the sample %s',
      async (sample) => {
        const child = startDemo(dataDir, ['--sample', sample]);
        const [stderr, [code]] = await Promise.all([
          text(child.stderr as NodeJS.ReadableStream), // piped above
          once(child, 'close') as Promise<[number | null]>,
        ]);
        expect([code, /Not as it should.*/.exec(stderr)]).toEqual([0, null]);
      },
      patience,
    );
});
