import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { serveApiDescription } from './api-description.js';
import { openRuntime } from './open-runtime.js';
import type { Runtime } from './shared/config/config.module.js';
import type { Config } from './shared/config/config.js';
import { bringSchemaUpToDate, requireCurrentSchema } from './shared/database/schema.js';
import { startHealthServer } from './shared/health/health-server.js';
import { createHttpServer } from './shared/http/server.js';
import { createLogger, NestLogger } from './shared/logging/logger.js';
import { Queues } from './shared/queue/queues.js';
import { StartError } from './start-error.js';
import { startWorker } from './worker.js';

/** A process that runs until it is stopped. */
export interface RunningApplication {
  url: string;
  logger: Logger;
  /** Finishes the job in hand, closes the door, the queues, then the database. */
  stop(): Promise<void>;
}

/** Starts the roles that the settings ask for. */
export async function startApplication(config: Config): Promise<RunningApplication> {
  const logger = createLogger(config.logLevel, config.role);
  const { runtime, close } = await openRuntime(config);
  try {
    const app = await (config.role === 'worker' ? startWorkerOnly(runtime, logger) : startHttp(runtime, logger));
    logger.info({ url: app.url }, `Gapgo is ready at ${app.url}`);
    return {
      url: app.url,
      logger,
      stop: async () => {
        await app.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Started {
  url: string;
  stop(): Promise<void>;
}

async function startHttp(runtime: Runtime, logger: Logger): Promise<Started> {
  const { config } = runtime;
  const app = await createHttpServer(AppModule.for(runtime), config, logger, new NestLogger(logger));
  serveApiDescription(app);
  await app.init();
  await settleSchema(app, config);
  const stopWorker = config.role === 'all' ? await startWorker(app) : () => Promise.resolve();
  await listen(() => app.listen(config.port, config.host), config);
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  runtime.publicUrl = config.publicUrl ?? url;
  return {
    url,
    stop: async () => {
      await stopWorker();
      await app.close();
    },
  };
}

async function startWorkerOnly(runtime: Runtime, logger: Logger): Promise<Started> {
  const { config } = runtime;
  const app = await NestFactory.createApplicationContext(AppModule.for(runtime), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await settleSchema(app, config);
  const stopWorker = await startWorker(app);
  const isReady = async () => {
    await Promise.all([app.get(DataSource).query('SELECT 1'), app.get(Queues).ping()]);
  };
  const server = await listen(() => startHealthServer(config.host, config.port, isReady), config);
  return {
    url: server.listeningOrigin,
    stop: async () => {
      await stopWorker();
      await server.close();
      await app.close();
    },
  };
}

/** One process alone migrates itself; of many, none does: that is the one-shot `npm run migrate`. */
async function settleSchema(app: INestApplicationContext, config: Config): Promise<void> {
  const dataSource = app.get(DataSource);
  await (config.role === 'all' ? bringSchemaUpToDate(dataSource) : requireCurrentSchema(dataSource));
}

async function listen<T>(start: () => Promise<T>, { host, port }: Config): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code; // Node's socket errors carry one
    if (code === 'EADDRINUSE')
      throw new StartError(
        `PORT ${port} on ${host} is taken by another program; stop that one, or set PORT to a free one.`,
      );
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new StartError(
        `HOST ${host} and PORT ${port} cannot be listened on (${code}); set them to an address of this machine and a port that you may use.`,
      );
    throw error;
  }
}
