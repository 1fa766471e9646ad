import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptedSmtpServer, type Script } from '../mail/scripted-smtp-server.js';
import { anOrganiser, type Api } from './api.js';
import { createDatabase, type TestDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

/** One api process, workers as many as a test starts, and a mail server that does what `script` says. */
export interface Deployment {
  database: TestDatabase;
  organiser: Api;
  /** Add steps here; they are used up one mail after the other. */
  script: Required<Script>;
  mail: ScriptedSmtpServer;
  startWorker(): Promise<TestServer>;
  end(): Promise<void>;
}

/** Starts a deployment without a worker; end it in `afterAll`, which ends every process that still runs. */
export async function startDeployment(environment: Record<string, string> = {}): Promise<Deployment> {
  const database = await createDatabase();
  const script: Required<Script> = { greeting: [], mail: [], rcpt: [], data: [], end: [] };
  const mail = await ScriptedSmtpServer.start(script);
  const folder = await mkdtemp(join(tmpdir(), 'gapgo-data-'));
  const settings = { DATABASE_URL: database.url, SMTP_URL: mail.url, ...environment };
  const processes: TestServer[] = [];
  const start = async (role: string) => {
    const started = await startServer({ ...settings, ROLE: role }, folder);
    processes.push(started);
    return started;
  };
  const api = await start('api');
  return {
    database,
    organiser: await anOrganiser(database, api.url),
    script,
    mail,
    startWorker: () => start('worker'),
    end: async () => {
      const running = processes.filter((one) => one.process.exitCode === null && one.process.signalCode === null);
      await Promise.all(running.map((one) => one.stop()));
      await mail.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
