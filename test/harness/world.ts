import { anOrganiser, type Api } from './api.js';
import { createDatabase, type TestDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

/** A database, a server on it, and an organiser: what most tests start from. */
export interface World {
  database: TestDatabase;
  server: TestServer;
  organiser: Api;
  end(): Promise<void>;
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
