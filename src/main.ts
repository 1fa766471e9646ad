import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { RunningApplication } from './application.js';
import { ConfigError, loadConfig } from './shared/config/config.js';
import { EmbeddedPostgresError } from './shared/database/embedded/embedded-postgres.error.js';
import { StartError } from './start-error.js';

/** How long a shutdown may take before it is forced, in milliseconds; the job in hand finishes within it. */
const shutdownMilliseconds = 60_000;

if (existsSync('.env')) process.loadEnvFile('.env');
await start();

async function start(): Promise<void> {
  const stopSignal = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
    process.once('disconnect', () => resolve('SIGTERM')); // whoever started us with a channel is gone
  });
  try {
    const config = loadConfig(process.env);
    const { startApplication } = await import('./application.js'); // a wrong setting is told before all of it is loaded
    const application = await startApplication(config);
    const signal = await stopSignal;
    await stop(application, signal);
  } catch (error) {
    if (!isForTheOperator(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function stop(application: RunningApplication, signal: NodeJS.Signals): Promise<void> {
  application.logger.info({ signal }, 'stopping');
  for (const again of ['SIGTERM', 'SIGINT'] as const) process.once(again, () => process.exit(1));
  setTimeout(() => process.exit(1), shutdownMilliseconds).unref();
  await application.stop();
  application.logger.info('stopped');
  process.exit(0);
}

/** A wrong setting, a taken port, a data folder in use: one line that says what to do, no stack. */
function isForTheOperator(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof StartError;
}
