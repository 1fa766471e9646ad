import { randomUUID } from 'node:crypto';
import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { actAs } from '../database/actor.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { createValidationPipe } from '../errors/validation.js';
import { takeFileBodies } from './file-body.js';
import { takeMailBodies } from './mail-body.js';
import { requestSeconds } from '../health/metrics.js';
import { clientKey, FloodBrake } from './flood-brake.js';
import { securityHeaders } from './security-headers.js';
import { tagVersion } from './version.js';

/** The largest body that is read, in bytes. */
const bodyLimitBytes = 1024 * 1024;

/** Builds the HTTP application: the adapter, the limits, and what every request passes through. */
export async function createHttpServer(
  module: Type | DynamicModule,
  config: Config,
  logger: Logger,
  nestLogger: LoggerService,
): Promise<NestFastifyApplication> {
  const problems = new ProblemFilter(bodyLimitBytes);
  const brake = new FloodBrake(config);
  const adapter = new FastifyAdapter({
    logger: false,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(securityHeaders);
      problems.answer(error, request, reply);
    },
    bodyLimit: bodyLimitBytes,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: nestLogger,
    abortOnError: false,
    forceCloseConnections: true,
  });
  if (config.corsOrigins.length > 0) {
    app.enableCors({
      origin: config.corsOrigins,
      methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
      exposedHeaders: ['etag', 'location', 'retry-after', 'content-language', 'idempotent-replayed'],
    });
  }
  takeFileBodies(app);
  takeMailBodies(app);
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(problems);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers(securityHeaders);
      if (!hasBody(request)) delete request.headers['content-type']; // an empty body is none, whatever clients call it
      brake.press(clientKey(request.ip)).then(
        () => done(),
        (error: unknown) => problems.answer(error, request, reply),
      );
    });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preSerialization', (_request, reply, body, done) => {
      tagVersion(reply, body);
      done(null, body);
    });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, _reply, done) => actAs({ kind: 'public', requestId: request.id }, done)); // after the body, whose reading would lose it
  observeRequests(app, logger);
  return app;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** One log line and one measurement a request: the route's pattern, never the address, which may hold a name. */
function observeRequests(app: NestFastifyApplication, logger: Logger): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const milliseconds = reply.elapsedTime;
      requestSeconds.observe({ method: request.method, route, status: reply.statusCode }, milliseconds / 1000);
      logger.info(
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(milliseconds),
        },
        'request',
      );
      done();
    });
}
