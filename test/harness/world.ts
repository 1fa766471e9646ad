import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { anOrganiser, type Api } from './api.js';
import { createDatabase, openDatabase, type Database, type TestDatabase } from './database.js';
import { queueStoreFor } from './queue-store.js';
import { main, settingsOf, startServer, type TestServer } from './server.js';

/** A database, a server on it, and an organiser: what most tests start from. */
export interface SharedWorld {
  database: Database;
  server: Pick<TestServer, 'url'>;
  organiser: Api;
  end(): Promise<void>;
}

/** One that nobody else uses: its server may be stopped, its whole database counted. */
export interface World extends SharedWorld {
  database: TestDatabase;
  server: TestServer;
}

/** Starts a world of the test file's own; end it in `afterAll`. */
export async function startWorld(environment: Record<string, string> = {}): Promise<World> {
  const database = await createDatabase();
  const server = await startServer({ DATABASE_URL: database.url, ...environment });
  return {
    database,
    server,
    organiser: await anOrganiser(database, server.url),
    end: async () => {
      await server.stop();
      await database.drop();
    },
  };
}

/**
 * Joins the world in which this jest worker's files run one after the other; much quicker than one of its own. For files that
 * keep to forums of their own: other forums are there, and other mails. End it in `afterAll` as well.
 */
export async function joinWorld(): Promise<SharedWorld> {
  const { url, databaseUrl } = (await askKeeper('GET')) ?? (await keepNewServer());
  const database = await openDatabase(databaseUrl);
  return { database, server: { url }, organiser: await anOrganiser(database, url), end: () => database.close() };
}

interface KeptServer {
  url: string;
  databaseUrl: string;
}

async function keepNewServer(): Promise<KeptServer> {
  const database = await createDatabase();
  const folder = await mkdtemp(join(process.env.GAPGO_TEST_FOLDER ?? '', 'data-'));
  const settings = settingsOf(folder, { DATABASE_URL: database.url, ...(await queueStoreFor(database.url)) });
  const kept = await askKeeper('POST', { main, settings });
  await database.close();
  if (!kept) throw new Error('The keeper has kept nothing.');
  return kept;
}

async function askKeeper(method: 'GET' | 'POST', order?: object): Promise<KeptServer | null> {
  const address = `${process.env.GAPGO_TEST_KEEPER}/${process.env.JEST_WORKER_ID}`;
  const response = await fetch(address, { method, ...(order && { body: JSON.stringify(order) }) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as KeptServer | null; // our own keeper
}
