import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from './harness/api.js';
import { aForum } from './harness/builders.js';
import { createDatabase, type TestDatabase } from './harness/database.js';
import { sharedSettings, startServer } from './harness/server.js';

const dist = join(import.meta.dirname, '..', 'dist');
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gapgo-start-'));
  await chmod(folder, 0o755); // the database's own user must be able to enter it
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('a start that cannot succeed', () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ PORT: '80a' }, /^PORT is "80a"; it must be a whole number from 0 to 65535\.$/],
    [{ ROLE: 'worker', SMTP_URL: 'smtp://127.0.0.1:25' }, /^DATABASE_URL is not set; it must be .+$/],
    [
      { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' },
      /^DATABASE_URL names a server that cannot be used \(.+\); it must be .+$/,
    ],
    [{ HOST: '192.0.2.1', PORT: '0' }, /^HOST 192\.0\.2\.1 and PORT 0 cannot be listened on/],
  ])('ends with 1 and one line that names the setting: %j', async (settings, line) => {
    const withDatabase: Record<string, string> = 'HOST' in settings ? { DATABASE_URL: database.url } : {};
    const { code, stderr } = await run('src/main.js', [], { ...sharedSettings, ...withDatabase, ...settings });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr).not.toContain('secret');
    expect(code).toBe(1);
  });

  it('names every setting that is wrong, a line each', async () => {
    const { code, stderr } = await run('src/main.js', [], { PORT: 'x', ROLE: 'boss', LOG_LEVEL: 'loud' });
    expect(stderr.match(/^\w+(?= is)/gm)).toEqual(['ROLE', 'PORT', 'LOG_LEVEL']);
    expect(code).toBe(1);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on TCP
    const { code, stderr } = await run('src/main.js', [], {
      ...sharedSettings,
      DATABASE_URL: database.url,
      PORT: String(port),
    });
    other.close();
    expect(stderr).toBe(
      `PORT ${port} on 127.0.0.1 is taken by another program; stop that one, or set PORT to a free one.\n`,
    );
    expect(code).toBe(1);
  });
});

describe('a process on a real server', () => {
  it('finishes on SIGTERM and ends with 0', async () => {
    const server = await startServer({ DATABASE_URL: database.url });
    expect((await new Api(server.url).get('/health/ready')).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});

describe('the key that signs links', () => {
  it('must be set on a database that others may share, and is never shown', async () => {
    const without = await run('src/main.js', [], { DATABASE_URL: database.url });
    const short = await run('src/main.js', [], { DATABASE_URL: database.url, SECRET_KEY: 'hunter2-hunter2' });
    expect([without.code, short.code]).toEqual([1, 1]);
    expect(without.stderr).toMatch(/^SECRET_KEY is not set; it must be .+\n$/);
    expect(short.stderr).toMatch(/^SECRET_KEY has 15 characters; it must be .+\n$/);
  });

  it('is made once with the embedded database, readable by its owner alone', async () => {
    const dataDir = join(folder, 'keyed');
    const file = join(dataDir, 'secret.key');
    await (await startServer({}, dataDir)).stop();
    const [made, { mode }] = [await readFile(file, 'utf8'), await stat(file)];
    await (await startServer({}, dataDir)).stop();
    expect(made).toMatch(/^[\w-]{43}\n$/);
    expect(mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(made);
  });
});

describe('the embedded default', () => {
  it('starts with nothing installed, takes an organiser beside it, refuses a second server and survives kill -9', async () => {
    const dataDir = join(folder, 'data');
    const first = await startServer({}, dataDir);
    const added = await run('scripts/organiser.js', ['add', 'first@example.org'], { DATA_DIR: dataDir });
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const token = added.stdout.trim().split('\n').at(-1) ?? '';
    const { id } = await aForum(new Api(first.url, token));

    const second = await run('src/main.js', [], { DATA_DIR: dataDir, PORT: '0' });
    expect(second.stderr.trimEnd()).toMatch(/^[^\n]+$/);
    expect([second.code, second.stderr.includes(dataDir)]).toEqual([1, true]);
    expect((await new Api(first.url, token).get(`/v1/forums/${id}`)).status).toBe(200);

    await first.kill();
    const again = await startServer({}, dataDir);
    expect((await new Api(again.url, token).get(`/v1/forums/${id}`)).body).toMatchObject({ id, version: 1 });
    expect(await again.stop()).toBe(0);
  });

  it('tells how the organiser command is called', async () => {
    const { code, stdout, stderr } = await run('scripts/organiser.js', ['add', 'nobody'], {
      DATA_DIR: join(folder, 'none'),
    });
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'Usage: npm run organiser -- add <email> [--forum <id of a forum>]\n',
    ]);
  });
});

/** Runs a program of the built product to its end. */
async function run(
  entry: string,
  args: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(dist, entry), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'unused'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), 110_000);
  const [code] = (await once(child, 'close')) as [number | null]; // how child processes tell it
  clearTimeout(timer);
  return { code, stdout, stderr };
}
