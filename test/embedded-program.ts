import { transformSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify, waitUntil } from '../src/shared/database/embedded/processes.js';

const sourceDir = join(import.meta.dirname, '../src/shared/database/embedded');
const packages = join(import.meta.dirname, '../node_modules');

/** A process of its own that serves a data folder, and what it said when it was ready. */
export interface ServingProgram {
  child: ChildProcess;
  host: string;
  port: number;
  postmaster: number;
  supervisor: number;
}

const program = `
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startEmbeddedPostgres } from './embedded-postgres.js';
const options = JSON.parse(process.argv[2]);
try {
  const { connection, stop } = await startEmbeddedPostgres(options);
  const { default: pg } = await import('pg');
  const client = new pg.Client(connection);
  await client.connect();
  const clusterDir = (await client.query('SHOW data_directory')).rows[0].data_directory;
  await client.end();
  const postmaster = Number(readFileSync(clusterDir + '/postmaster.pid', 'utf8').split('\\n')[0]);
  const supervisor = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(postmaster)], { encoding: 'utf8' }));
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      process.stdout.write('draining\\n');
      setTimeout(() => void stop().then(() => process.exit(0)), 300);
    });
  }
  process.stdout.write(JSON.stringify({ ...connection, postmaster, supervisor }) + '\\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(JSON.stringify({ refused: error.message }) + '\\n');
}
`;

/** Compiles the launcher into a folder from which plain Node can run it, as a build would. */
export async function compileLauncher(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = (await readdir(sourceDir)).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  for (const name of sources) {
    const { code } = transformSync(await readFile(join(sourceDir, name), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'serve.js'), program);
}

/** Gives a compiled launcher the installed packages. */
export async function linkPackages(folder: string): Promise<void> {
  await symlink(packages, join(folder, 'node_modules'));
}

/** Runs the compiled launcher; `as` is another user to be, which only root may. */
export function launch(folder: string, options: object, as: { uid?: number; gid?: number; env?: object } = {}) {
  const env = { ...process.env, NODE_OPTIONS: '', ...as.env };
  const { uid, gid } = as;
  return spawn(process.execPath, [join(folder, 'serve.js'), JSON.stringify(options)], {
    detached: true,
    env,
    uid,
    gid,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The first line that a launched program says. */
export async function firstWords(child: ChildProcess): Promise<Record<string, number | string>> {
  const text = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
  return JSON.parse(text) as Record<string, number | string>; // as: the program above writes an object
}

/** Launches and waits until it serves. */
export async function serve(folder: string, options: object, as: Parameters<typeof launch>[2] = {}) {
  const child = launch(folder, options, as);
  const words = await firstWords(child);
  if (words.refused !== undefined) throw new Error(String(words.refused));
  return { child, ...words } as ServingProgram; // as: the program above writes these fields
}

/** Resolves to true when none of these processes is left. */
export function areGone(...pids: number[]): Promise<boolean> {
  const noneLives = async () => (await Promise.all(pids.map(identify))).every((found) => found === undefined);
  return waitUntil(noneLives, 60_000);
}
