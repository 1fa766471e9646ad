/**
 * What the product is measured against: Fastify and pg alone, sending the statements that the product was seen to send,
 * through a pool of the same size, and answering the same payload. It takes its orders over the channel of its process.
 */
import fastify from 'fastify';
import { Pool } from 'pg';
import type { BareOrders } from './recording.js';
import { prepareReplay } from './replay.js';

process.once('message', (orders: BareOrders) => void serve(orders));
process.once('disconnect', () => process.exit(0));

async function serve({
  databaseUrl,
  poolSize,
  recordings: { agenda, large, unchanged, day, search, booking },
}: BareOrders): Promise<void> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: poolSize,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
  });
  const app = fastify({ logger: false });

  const agendaReplay = prepareReplay(agenda);
  app.get(agenda.path, async (_request, reply) => {
    await agendaReplay.run(pool, {});
    return reply.header('content-type', 'application/json; charset=utf-8').send(agenda.answer);
  });

  const [largeReplay, unchangedReplay] = [prepareReplay(large), prepareReplay({ ...unchanged, answer: '{}' })];
  app.get(large.path, async (request, reply) => {
    if (request.headers['if-none-match'] === undefined) {
      await largeReplay.run(pool, {});
      return reply.header('content-type', 'application/json; charset=utf-8').send(large.answer);
    }
    await unchangedReplay.run(pool, {});
    return reply.status(304).send();
  });

  const dayReplay = prepareReplay(day);
  const dayAnswer = JSON.parse(day.answer) as object;
  app.get(day.path, async () => {
    await dayReplay.run(pool, {});
    return dayAnswer;
  });

  const searchReplay = prepareReplay(search);
  const searchAnswer = JSON.parse(search.answer) as object;
  app.get(search.path.split('?')[0] ?? '', async () => {
    await searchReplay.run(pool, {});
    return searchAnswer;
  });

  const { code: recordedCode } = JSON.parse(booking.answer) as { code: string };
  const bookingReplay = prepareReplay(booking, { code: recordedCode });
  app.post<{ Body: { code: string } }>(booking.path, async ({ body: { code } }, reply) => {
    const rows = await bookingReplay.run(pool, { code });
    return reply.status(201).send(bookingReplay.answer(rows, { code }));
  });

  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
}
