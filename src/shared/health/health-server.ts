import { fastify, type FastifyInstance } from 'fastify';
import { metrics } from './metrics.js';

/** A worker has no API; this is what its watchers ask: /health/live, /health/ready and /metrics. */
export async function startHealthServer(
  host: string,
  port: number,
  isReady: () => Promise<void>,
): Promise<FastifyInstance> {
  const server = fastify();
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_, reply) => {
    try {
      await isReady();
      return { status: 'ok' };
    } catch {
      return reply.status(503).send({ status: 'unavailable' });
    }
  });
  server.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  await server.listen({ host, port });
  return server;
}
