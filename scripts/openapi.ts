/**
 * `npm run openapi` writes openapi.json from the code and the client's types from that;
 * `-- --check` writes nothing and ends with 1 when the files in the repository say something else, or a client cannot be compiled.
 */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '../src/api-description.js';
import { AppModule } from '../src/app.module.js';
import { Runtime } from '../src/shared/config/config.module.js';
import { loadConfig } from '../src/shared/config/config.js';
import { startEmbeddedPostgres } from '../src/shared/database/embedded/embedded-postgres.js';

const root = join(import.meta.dirname, '..', '..');
const documentFile = join(root, 'openapi.json');
const typesFile = join(root, 'test', 'client', 'api.d.ts');
const run = promisify(execFile);

const document = `${JSON.stringify(await describe(), null, 2)}\n`;
const isCheck = process.argv.includes('--check');
if (!isCheck) await writeFile(documentFile, document);
const types = await clientTypes();
if (!isCheck) await writeFile(typesFile, types);

for (const operation of operationsWithoutSummary())
  fail(`${operation} has no summary; write one sentence above its method.`);

const stale = [
  ...(document === (await read(documentFile)) ? [] : ['openapi.json']),
  ...(types === (await read(typesFile)) ? [] : ['test/client/api.d.ts']),
];
if (stale.length > 0) fail(`${stale.join(' and ')} do not say what the code says; run "npm run openapi".`);
await compileClient();
console.log('The description says what the code says, and a client generated from it compiles.');

/** The application is built on an empty database: only its routes are looked at. */
async function describe(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'gapgo-openapi-'));
  await chmod(folder, 0o755); // the server's own user must be able to enter it
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  try {
    const runtime = new Runtime(loadConfig({}), postgres.connection, 'smtp://127.0.0.1:1');
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(runtime), new FastifyAdapter(), {
      logger: false,
    });
    await app.init();
    const described = describeApi(app);
    await app.close();
    return described;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function clientTypes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gapgo-client-'));
  try {
    await writeFile(join(folder, 'openapi.json'), document);
    const generator = join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
    await run(process.execPath, [generator, join(folder, 'openapi.json'), '--output', join(folder, 'api.d.ts')]);
    return await readFile(join(folder, 'api.d.ts'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compileClient(): Promise<void> {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [compiler, '-p', join(root, 'test', 'client', 'tsconfig.json')]).catch(
    (error: unknown) => {
      fail(`A client cannot be compiled:\n${(error as { stdout?: string }).stdout ?? String(error)}`); // execFile rejects with the output
    },
  );
}

function operationsWithoutSummary(): string[] {
  const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, { summary?: string }>> }; // as just described
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { summary }]) => (summary ? [] : [`${method.toUpperCase()} ${path}`])),
  );
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
