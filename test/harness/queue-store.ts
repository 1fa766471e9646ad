import { Redis } from 'ioredis';

/** Databases that one Redis has, shared by the test files that run at once. */
const redisDatabases = 16;
const filesAtOnce = 2;
const taken = new Map<string, Record<string, string>>();

/**
 * The setting of the queues' store for processes on one database: nothing, or, when the tests run with REDIS_URL,
 * a Redis database of their own, emptied before the first of them starts.
 */
export async function queueStoreFor(databaseUrl: string | undefined): Promise<Record<string, string>> {
  const server = process.env.REDIS_URL;
  if (!server || databaseUrl === undefined) return {};
  const known = taken.get(databaseUrl);
  if (known) return known;
  const perFile = redisDatabases / filesAtOnce;
  const ofFile = (Number(process.env.JEST_WORKER_ID ?? 1) - 1) % filesAtOnce;
  const url = new URL(server);
  url.pathname = `/${ofFile * perFile + (taken.size % perFile)}`;
  const setting = { REDIS_URL: url.href };
  taken.set(databaseUrl, setting);
  const client = new Redis(url.href);
  await client.flushdb();
  client.disconnect();
  return setting;
}
