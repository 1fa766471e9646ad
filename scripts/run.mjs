/**
 * Runs a compiled entry point, compiling first when `dist` is missing or older than a source:
 * `node scripts/run.mjs src/main.js --once`. What the entry point prints is all that stdout gets.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'node_modules', '.gapgo-build-lock');
const sources = [
  'src',
  'migrations',
  'scripts',
  'samples',
  'bench',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];

const [entry, ...args] = process.argv.slice(2);
await buildWhenStale();
process.argv = [process.argv[0], join(root, 'dist', entry), ...args];
if (entry !== '--build-only') await import(pathToFileURL(join(root, 'dist', entry)).href);

async function buildWhenStale() {
  if (!isStale()) return;
  takeLock();
  try {
    if (isStale()) await build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function build() {
  process.stderr.write('Compiling …\n');
  const begun = new Date();
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(lock, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  const { bundle } = await import('./bundle.mjs'); // a built product runs without what builds it
  await bundle(root);
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory())
    return /(\.ts|\.json|bundle\.mjs)$/.test(path) && !/\.spec\.ts$/.test(path) ? stats.mtimeMs : 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Two commands at once compile once; a lock older than two minutes belongs to a dead process. */
function takeLock() {
  const deadline = Date.now() + 180_000;
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isOld(lock) || Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function isOld(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > 120_000;
  } catch {
    return false;
  }
}
