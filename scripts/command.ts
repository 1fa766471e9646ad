import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../src/app.module.js';
import { openDatabase } from '../src/open-runtime.js';
import { Runtime } from '../src/shared/config/config.module.js';
import { ConfigError, loadConfig } from '../src/shared/config/config.js';
import { actAs } from '../src/shared/database/actor.js';
import { EmbeddedPostgresError } from '../src/shared/database/embedded/embedded-postgres.error.js';

/** A command was called wrongly; the message says how it is called. */
export class UsageError extends Error {}

/** Where no mail is sent, no mail server is needed. */
const noMailServer = 'smtp://127.0.0.1:1';

/**
 * Runs a command on the database of the settings, also beside a running server.
 * A wrong call or setting ends with 1 and one line on stderr.
 */
export async function runCommand(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await reportingFaults(async () => {
    const config = loadConfig({ ...process.env, ROLE: 'all' });
    const { connection, close } = await openDatabase(config, true);
    try {
      const app = await NestFactory.createApplicationContext(
        AppModule.for(new Runtime(config, connection, noMailServer)),
        { logger: false, abortOnError: false },
      );
      await actAs({ kind: 'command' }, () => work(app)).finally(() => app.close());
    } finally {
      await close();
    }
  });
}

/** Ends with 1 and one line for what the operator can mend; anything else is a fault of ours and keeps its stack. */
export async function reportingFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isForOperator =
      error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
    if (!isForOperator) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
